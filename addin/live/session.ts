/** What the pane needs of the core, behind one door: it is loaded after the first view stands, and knows with or without a server. */
import type { Period } from '../../shared/calendar';
import { ok, type Result } from '../../shared/result';
import type { Refused } from '../../shared/sheet/plan';
import type { Table } from '../../shared/sheet/table';
import type { Writes } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import { httpOffice } from '../api/http';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { trialSignIn } from '../api/sign-in';
import type { Contents, Memo } from '../workbook/port';
import { afterReport, bindTable } from './after-report';
import { rankOrder } from './by-rank';
import { type Changes, changesOf } from './changes';
import { type Click, correctionOf, withCorrection, withoutLast } from './correcting';
import { cellsOf, type Figures, figures } from './figures';
import { keepBinding, keepWritten, type Remembered, remembered } from './kept';
import { type Pending, type PendingRow, pending } from './pending';
import { periodChoices } from './period-choices';
import { readWorkbook, type WorkbookReading } from './read-workbook';
import { type Entry, type Outcome, type Progress, sendEntries } from './send';
import { trialWorkspace } from './trial-workspace';
import { lastWritten, undo, writtenCells } from './undo';
import { planFor } from './writes';

export interface LiveReading extends WorkbookReading {
  readonly remembered: Remembered;
}

/** What somebody says of a table's being live. */
export type BindingClick =
  | { readonly what: 'live' | 'aside'; readonly table: Table }
  /** The live table `id` is this one from now on. */
  | { readonly what: 'moved'; readonly table: Table; readonly id: string }
  | { readonly what: 'released'; readonly id: string };

export interface PlannedChanges extends Changes {
  /** Cells that hold something else and are left alone unless a person says otherwise. */
  readonly refused: readonly Refused[];
  /** Tables whose rows could not be put in order, by the place that hinders. */
  readonly hindered: readonly string[];
}

export interface Session {
  /** Where the office is kept; null while everything is computed in this window. */
  readonly server: string | null;
  read(contents: Contents): Result<LiveReading>;
  periods(read: WorkbookReading): readonly Period[];
  /** The office to which this workbook belongs. */
  connect(read: WorkbookReading): Promise<Result<Office>>;
  pending(office: Office, read: LiveReading, reason: string): Promise<Result<Pending>>;
  send(
    office: Office,
    entries: readonly Entry[],
    onProgress: (progress: Progress, outcomes: readonly Outcome[]) => void,
    signal: AbortSignal,
  ): Promise<Result<readonly Outcome[]>>;
  /** What the workbook is to remember after a sheet was reported. */
  afterReport(read: LiveReading, sheet: string, rows: readonly PendingRow[], outcomes: readonly Outcome[]): Memo;
  figures(office: Office, period: Period, read: WorkbookReading, language: Language): Promise<Result<Figures>>;
  /** @param force cells to overwrite although they hold something else. */
  plan(read: LiveReading, figures: Figures, language: Language, force: ReadonlySet<string>): PlannedChanges;
  rankOrder(read: LiveReading, figures: Figures): PlannedChanges;
  /** What these writes would change. */
  planned(contents: Pick<Contents, 'grids'>, writes: Writes): PlannedChanges;
  /** What to remember with these writes, so that they can be taken back. */
  noteWrites(contents: Pick<Contents, 'grids'>, writes: Writes): Memo;
  undo(
    read: LiveReading,
  ): { readonly changes: Changes; readonly changed: readonly string[]; readonly memo: Memo } | null;
  correct(contents: Contents, read: LiveReading | null, click: Click): Memo | null;
  uncorrect(contents: Contents): Memo;
  /** How many are kept. */
  corrections(contents: Contents): number;
  bind(read: LiveReading, click: BindingClick): Memo;
  /** The cells of records, as 报送采用台账!L17. */
  cells(read: WorkbookReading, records: readonly string[]): readonly string[];
}

/** A service at this address counts only if it answers for its health. */
export async function openSession(server: string): Promise<Session> {
  const there = await httpOffice({ server, workspace: '', token: async () => '' }).call('health', {});
  return sessionWith(there.ok ? server : null);
}

export function sessionWith(server: string | null): Session {
  const offices = new Map<string, Office>();
  return {
    server,
    read({ grids, kept, bound }) {
      const known = remembered(kept);
      const read = readWorkbook(grids, { corrections: known.corrections, bound, kept: known.bindings });
      return read.ok ? ok({ ...read.value, remembered: known }) : read;
    },
    periods: ({ reading }) => periodChoices(reading.periods),
    async connect({ reading }) {
      const workspace = trialWorkspace(reading.records);
      const standing = offices.get(workspace);
      if (standing) return ok(standing);
      const office = server === null ? ok(inProcessOffice(workspace)) : await signedIn(server, workspace);
      if (office.ok) offices.set(workspace, office.value);
      return office;
    },
    pending: (office, read, reason) => pending(office, read, read.remembered.bindings, reason),
    send: sendEntries,
    afterReport: (read, sheet, rows, outcomes) =>
      afterReport(read, read.remembered.bindings, sheet, rows, outcomes, newId),
    figures: (office, period, { reading }, language) => figures(office, period, reading.places, language),
    plan(read, found, language, force) {
      const { writes, plans } = planFor(read, found, language, force, lastWritten(read.remembered.written));
      return { ...changesOf(read.grids, writes), refused: plans.flatMap(({ refused }) => refused), hindered: [] };
    },
    rankOrder(read, found) {
      const { cells, hindered } = rankOrder(read, found);
      return { ...changesOf(read.grids, { cells, sheets: [] }), refused: [], hindered };
    },
    planned: ({ grids }, writes) => ({ ...changesOf(grids, writes), refused: [], hindered: [] }),
    noteWrites: ({ grids }, writes) => ({ texts: keepWritten(writtenCells(grids, writes)) }),
    undo({ grids, remembered: { written } }) {
      if (!written || written.cells.length === 0) return null;
      const { cells, changed } = undo(grids, written);
      return { changes: changesOf(grids, { cells, sheets: [] }), changed, memo: { texts: keepWritten(null) } };
    },
    correct({ grids, kept }, read, click) {
      const made = correctionOf(click, grids, read?.tables ?? []);
      return made ? withCorrection(remembered(kept).corrections, made) : null;
    },
    corrections: ({ kept }) => remembered(kept).corrections.length,
    uncorrect: ({ kept }) => withoutLast(remembered(kept).corrections),
    bind({ remembered: { bindings }, bindings: standing }, click) {
      if (click.what === 'released') return { texts: keepBinding(click.id, null), unbind: [click.id] };
      const now = click.what === 'moved' ? undefined : standing.of(click.table);
      const id = click.what === 'moved' ? click.id : now && now.what !== 'copied' && 'id' in now ? now.id : newId();
      return bindTable(id, click.table, bindings.get(id), click.what === 'aside' ? 'aside' : 'live');
    },
    cells: ({ reading }, records) => cellsOf(reading.places, records),
  };
}

/** Eight letters and digits: names of workbooks know no case. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');

async function signedIn(server: string, workspace: string): Promise<Result<Office>> {
  const first = await trialSignIn(server, workspace);
  if (!first.ok) return first;
  return ok(httpOffice({ server, workspace, token: async () => first.value }));
}
