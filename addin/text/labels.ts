/** What the pane and the page say by themselves: one label for every place, in every language. Problems have their sentences in shared/text. */
import type { RecordKind } from '../../shared/record/records';
import type { Field, TableKind } from '../../shared/sheet/table';

export interface Labels {
  readonly product: string;
  readonly slogan: string;
  readonly otherLanguage: string;
  readonly switchLanguage: string;
  readonly loading: string;
  readonly coreMissing: string;
  readonly tryAgain: string;
  readonly reading: string;
  readonly readAgain: string;
  readonly signIn: string;
  readonly signInText: string;
  readonly signInFailed: string;
  readonly invitationCode: string;
  readonly invitationHint: string;
  readonly join: string;
  readonly cancel: string;
  readonly close: string;
  readonly stopped: string;
  readonly localMode: string;
  readonly serverMode: (workspace: string) => string;

  // the way around
  readonly groupsOfViews: string;
  readonly viewGroups: Readonly<Record<'intake' | 'check' | 'month' | 'fees', string>>;
  readonly payoutView: string;

  // what was recognised
  readonly sheetTab: string;
  readonly rankingTab: string;
  readonly payoutTab: string;
  readonly issuesTab: string;
  readonly summary: (tables: number, records: number) => string;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly header: (top: number, bottom: number) => string;
  readonly body: (top: number, bottom: number) => string;
  readonly records: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly cumulative: string;
  readonly noTable: string;
  readonly pictureOf: (title: string) => string;
  readonly selectColumn: (col: string, path: string, field: string) => string;
  readonly untitled: string;

  // correcting
  readonly correct: string;
  readonly correctTable: (title: string) => string;
  readonly thisTableIs: string;
  readonly columnIs: (col: string) => string;
  readonly rowsDown: string;
  readonly notATable: string;
  readonly selectedRows: string;
  readonly selectedHint: string;
  readonly selectedIs: Readonly<Record<'header' | 'record' | 'total' | 'note', string>>;
  readonly selectedMissed: string;
  readonly corrections: (count: number) => string;
  readonly uncorrect: string;

  // live tables
  readonly live: string;
  readonly notLive: string;
  readonly makeLive: string;
  readonly addColumns: string;
  readonly addColumnsWhy: string;
  readonly release: string;
  readonly aside: string;
  readonly headerChanged: string;
  readonly headsGoneCome: (gone: readonly string[], come: readonly string[]) => string;
  readonly stillThis: string;
  readonly copied: string;
  readonly copyAside: string;
  readonly copyInstead: string;
  readonly copyToo: string;
  readonly lost: (title: string) => string;
  readonly nowHere: (title: string) => string;

  // sending
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
  readonly held: (sheets: readonly string[]) => string;
  readonly sent: (applied: number) => string;
  readonly refused: (count: number) => string;

  // figures
  readonly period: string;
  readonly periodName: (from: string, to: string) => string;
  readonly calculating: string;
  readonly noPeriod: string;
  readonly place: string;
  readonly unit: string;
  readonly points: string;
  readonly submitted: string;
  readonly adopted: string;
  readonly adoptions: string;
  readonly rate: string;
  readonly oneBoard: string;
  readonly unplaced: string;
  readonly totals: string;
  readonly author: string;
  readonly amount: string;
  readonly withheld: string;
  readonly net: string;
  readonly noAuthor: string;
  readonly noPayout: string;
  readonly noRanking: string;
  readonly payees: (count: number) => string;
  readonly fundOver: (fund: string, by: string) => string;
  readonly explain: (name: string) => string;
  readonly noLines: string;
  readonly yuan: (amount: string) => string;
  readonly openFigure: string;
  readonly cells: string;
  readonly rules: string;

  // issues
  readonly noIssues: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;

  // writing back
  readonly preview: string;
  readonly write: string;
  readonly nothingToWrite: string;
  readonly changes: (count: number) => string;
  readonly ownSheets: (sheets: readonly string[]) => string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly writing: string;
  readonly written: (count: number, sheets: readonly string[]) => string;

  readonly previewOf: Readonly<Record<'figures' | 'order' | 'undo', string>>;
  readonly refusedCells: (count: number) => string;
  readonly whyRefused: Readonly<Record<'formula' | 'foreign value', string>>;
  readonly overwrite: (cell: string) => string;
  readonly order: string;
  readonly inOrder: string;
  readonly hindered: string;
  readonly undo: string;
  readonly confirmUndo: string;
  readonly undone: (count: number) => string;
  readonly changedSince: string;

  // the page
  readonly dropTitle: string;
  readonly dropText: string;
  readonly dropHere: string;
  readonly choose: string;
  readonly sample: string;
  readonly sampleMissing: string;
  readonly stays: string;
  readonly oldExcel: string;
  readonly another: string;
  readonly save: string;
  readonly saveFailed: string;
  readonly saved: (name: string) => string;
  readonly saveAsNew: string;
  readonly sheets: string;
  readonly gridOf: (sheet: string) => string;
  readonly hiddenSheet: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly selectedCell: string;
  readonly excelTooOld: string;
  readonly openPage: string;
}
