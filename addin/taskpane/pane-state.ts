/** What does the pane know at any moment, and what can be done in it? */
import type { Period } from '../../shared/calendar';
import type { Command } from '../../shared/office/commands';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import type { RowRole } from '../../shared/sheet/correction';
import type { Table } from '../../shared/sheet/table';
import type { Writes } from '../../shared/sheet/writes';
import type { Changes } from '../live/changes';
import type { Click } from '../live/correcting';
import type { Figures } from '../live/figures';
import type { Seat, Waiting } from '../live/outbox';
import type { Pending, PendingRow } from '../live/pending';
import type { Outcome, Progress } from '../live/send';
import type { BindingClick, LiveReading, PlannedChanges } from '../live/session';
import type { ChangedBy, Contents, Memo } from '../workbook/port';

/** What is about to be written, and why. */
export interface Preview extends PlannedChanges {
  /** other: what a view proposes, under a title of its own. */
  readonly what: 'figures' | 'order' | 'undo' | 'other';
  readonly title?: string;
  /** Cells that somebody changed since: taking back leaves them. */
  readonly kept: readonly string[];
  readonly memo: Memo;
}

/** What is about to be reported, or was: the rows of one sheet, or of all. */
export interface Report {
  /** Null for all sheets. */
  readonly sheet: string | null;
  readonly rows: readonly PendingRow[];
  /** By record, once the office has answered. */
  readonly outcomes: readonly Outcome[] | null;
  /** By record, where sheet and office differ: whose word stands. Until that is said, the row stays as it is. */
  readonly choices: ReadonlyMap<string, Choice>;
}
export type Choice = 'mine' | 'theirs';

/** What became of a command. waiting: it stands in the outbox and goes when the office can be reached. */
export interface Posted {
  readonly id: string;
  readonly status: 'applied' | 'known' | 'refused' | 'waiting';
  readonly problem: Problem | null;
}

export interface PaneState {
  readonly busy: 'reading' | 'calculating' | 'sending' | 'writing' | null;
  /** What stopped the last act. */
  readonly problem: Problem | null;
  readonly contents: Contents | null;
  readonly read: LiveReading | null;
  /** What was recognised where no office was found in it. */
  readonly seen: LiveReading | null;
  readonly office: Seat | null;
  /** 未发送: what this person has said and the office has not answered. */
  readonly waiting: readonly Waiting[];
  readonly pending: Pending | null;
  readonly progress: Progress | null;
  readonly report: Report | null;
  /** How the last sending ended. */
  readonly sent: { readonly applied: number; readonly refused: readonly Outcome[]; readonly stopped: boolean } | null;
  /** The workbook could not be written: what was reported is not remembered in it. */
  readonly unkept: boolean;
  readonly periods: readonly Period[];
  readonly period: Period | null;
  readonly figures: Figures | null;
  /** Who has changed the workbook since it was read. */
  readonly unread: ChangedBy | null;
  readonly preview: Preview | null;
  readonly force: ReadonlySet<string>;
  /** What the last writing changed. */
  readonly written: (Pick<Changes, 'cells' | 'sheets'> & { readonly what: Preview['what'] }) | null;
  /** A click met nothing that it could be said of. */
  readonly missed: boolean;
}

export interface PaneActs {
  read(): void;
  /** Null for all sheets. */
  showReport(sheet: string | null): void;
  closeReport(): void;
  /** @param gone also takes back what was deleted. */
  send(gone: boolean): void;
  stop(): void;
  /** Null takes the choice back. */
  decide(record: string, choice: Choice | null): void;
  /** Sends what waits in the outbox. */
  flush(): void;
  /** What waits is not sent after all. */
  discard(id: string): void;
  /**
   * A record's text is to be kept nowhere: nothing that waits about it is sent after all, and the workbook does not remember it.
   * Resolves to the cells in which it still stands; they are the user's.
   */
  forget(record: string, text: string): Promise<readonly string[]>;
  /** Commands of a view to the office; figures and what is pending follow. */
  post(commands: readonly Command[]): Promise<Result<readonly Posted[]>>;
  choose(period: Period): void;
  showPreview(): void;
  showOrder(): void;
  showUndo(): void;
  /** What a view wants to write: shown as old → new, written when the user says so, taken back with 撤回上次写回. @param memo is kept with it. */
  propose(title: string, writes: Writes, memo?: Memo): void;
  /** 通联编号 and 通联状态 beside a ledger, as a proposal. */
  addColumns(table: Table): void;
  forceCell(at: string, force: boolean): void;
  closePreview(): void;
  write(): void;
  correct(click: Click): void;
  correctSelected(what: 'header' | RowRole): void;
  uncorrect(): void;
  bind(click: BindingClick): void;
}

export const start: PaneState = {
  busy: 'reading',
  problem: null,
  contents: null,
  read: null,
  seen: null,
  office: null,
  waiting: [],
  pending: null,
  progress: null,
  report: null,
  sent: null,
  unkept: false,
  periods: [],
  period: null,
  figures: null,
  unread: null,
  preview: null,
  force: new Set(),
  written: null,
  missed: false,
};
