/** What the pane says of reporting: what is to be sent, what waits, whose version stands. */
import type { RecordKind } from '../../shared/record/records';

export interface ReportLabels {
  readonly send: string;
  readonly sendCount: (count: number) => string;
  readonly sending: (done: number, of: number) => string;
  readonly allKnown: (known: number) => string;
  readonly sendSheet: (sheet: string) => string;
  readonly sendAll: string;
  readonly allSheets: string;
  readonly counts: (fresh: number, changed: number, gone: number) => string;
  readonly toSend: (fresh: number, changed: number, gone: number) => string;
  readonly reportOf: (sheet: string) => string;
  readonly confirmSend: (count: number) => string;
  readonly what: Readonly<Record<'new' | 'changed' | 'gone' | 'back' | 'both' | 'behind', string>>;
  readonly recordKinds: Readonly<Record<RecordKind, string>>;
  readonly oddRows: (count: number) => string;
  readonly takeBack: (count: number) => string;
  readonly doubles: string;
  readonly rowSent: string;
  readonly rowWaits: string;
  /** Sent later, by itself. */
  readonly rowQueued: string;
  readonly differingRows: (count: number) => string;
  readonly waitingTab: string;
  readonly nothingWaits: string;
  readonly waits: (count: number) => string;
  readonly sendNow: string;
  readonly dontSend: string;
  readonly dontSendOf: (name: string) => string;
  readonly unnamedAct: string;
  readonly comparing: string;
  readonly whoseStands: string;
  readonly theirsBy: (by: string, time: string) => string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly takeMine: string;
  readonly takeTheirs: string;
  /** The reason that the office is given for a row that was deleted. */
  readonly rowDeleted: string;
  readonly unkept: string;
  /** Somebody else in the same workbook. */
  readonly othersChanged: string;
  readonly held: (sheets: readonly string[]) => string;
  readonly sent: (applied: number) => string;
  readonly refused: (count: number) => string;
}
