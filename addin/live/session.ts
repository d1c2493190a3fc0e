/** What the pane needs of the core, behind one door: it is loaded after the first view stands, and knows with or without a server. */
import type { Period } from '../../shared/calendar';
import { ok, type Result } from '../../shared/result';
import type { Refused } from '../../shared/sheet/plan';
import type { Table } from '../../shared/sheet/table';
import type { CellWrite, Writes } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import { directory } from '../api/directory';
import { httpOffice } from '../api/http';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import type { ServiceSettings } from '../api/settings';
import type { Contents, Memo } from '../workbook/port';
import { afterReport, bindTable } from './after-report';
import { agreedOn } from './base';
import { rankOrder } from './by-rank';
import { type Changes, changesOf } from './changes';
import { rememberedIds } from './command-ids';
import { type Click, correctionOf, withCorrection, withoutLast } from './correcting';
import { cellsOf, type Figures, figures } from './figures';
import { keepBinding, keepFigures, keepWritten, type Remembered, remembered } from './kept';
import { serverSeen } from './last-seat';
import { keepWaiting, type Outbox, type OutboxStore, outboxOf, type Seat, type Waiting } from './outbox';
import { idbOutbox } from './outbox-idb';
import { addOwnColumns, ownCells, statusIn } from './own-columns';
import { figuresAfter, figuresStanding } from './own-figures';
import { type Pending, type PendingRow, pending } from './pending';
import { periodChoices } from './period-choices';
import { lookAt, type WorkbookReading } from './read-workbook';
import { type DirectoryDoor, type Door, directoryDoor, trialSeat } from './seat';
import { allStandings, type Entry, type Outcome, type Progress, sendEntries } from './send';
import { trialWorkspace } from './trial-workspace';
import { remembers, undo, writtenCells } from './undo';
import { type Versions, versions } from './versions';
import { workbookReader } from './workbook-reader';
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
  /** How to get in where a directory signs in; null in a trial. */
  readonly door: Door | null;
  read(contents: Contents): Result<LiveReading>;
  /** What was recognised, though no office was found in it. */
  look(contents: Contents): LiveReading;
  periods(read: WorkbookReading): readonly Period[];
  /** The office to which this workbook belongs. */
  connect(read: WorkbookReading): Promise<Result<Seat>>;
  /** Compared with what the office says now; where it is away, with what it said last, if anything. */
  pending(seat: Seat, read: LiveReading, waiting: readonly Waiting[], reason: string): Promise<Result<Pending>>;
  outbox(seat: Seat): Promise<Outbox>;
  /** What of the outbox travels with the workbook. */
  keepWaiting(seat: Seat, waiting: readonly Waiting[], contents: Contents): NonNullable<Memo['texts']>;
  send(
    office: Office,
    entries: readonly Entry[],
    onProgress: (progress: Progress, outcomes: readonly Outcome[]) => void,
    signal: AbortSignal,
  ): Promise<Result<readonly Outcome[]>>;
  /** What the workbook is to remember after sheets were reported. @param pending as compared afterwards. */
  afterReport(
    read: LiveReading,
    sheets: readonly string[],
    rows: readonly PendingRow[],
    outcomes: readonly Outcome[],
    pending: Pending | null,
  ): Memo;
  /** Ids and states in the ledgers that have our columns, as far as they stand otherwise. */
  ownCells(read: LiveReading, pending: Pending, waiting: readonly Waiting[], language: Language): readonly CellWrite[];
  /** Our columns beside a ledger; the cell that is in the way, where there is no room. */
  addColumns(
    read: LiveReading,
    table: Table,
    pending: Pending,
    waiting: readonly Waiting[],
    language: Language,
  ): readonly CellWrite[] | string;
  /** Two people changed one row. */
  versions(office: Office, read: LiveReading, record: string): Promise<Result<Versions>>;
  figures(office: Office, period: Period, read: WorkbookReading, language: Language): Promise<Result<Figures>>;
  /** @param force cells to overwrite although they hold something else. */
  plan(read: LiveReading, figures: Figures, language: Language, force: ReadonlySet<string>): PlannedChanges;
  rankOrder(read: LiveReading, figures: Figures): PlannedChanges;
  /** What these writes would change. */
  planned(contents: Pick<Contents, 'grids'>, writes: Writes): PlannedChanges;
  /** What to remember with these writes, so that they can be taken back. @param whole rows change places. */
  noteWrites(contents: Pick<Contents, 'grids'>, writes: Writes, whole?: boolean): Memo;
  /** The same for figures, which stay ours to replace after other writings. */
  noteFigures(read: LiveReading, writes: Writes): Memo;
  undo(
    read: LiveReading,
  ): { readonly changes: Changes; readonly changed: readonly string[]; readonly memo: Memo } | null;
  /** What of ours in the workbook bears this text is to be forgotten; null where nothing does. */
  forgetText(read: LiveReading, text: string): Memo | null;
  correct(contents: Contents, read: LiveReading | null, click: Click): Memo | null;
  uncorrect(contents: Contents): Memo;
  bind(read: LiveReading, click: BindingClick): Memo;
  /** The cells of records, as 报送采用台账!L17. */
  cells(read: WorkbookReading, records: readonly string[]): readonly string[];
}

/**
 * A service at this address counts only if it answers for its health, or did so once: then it is away.
 * Where the settings name no directory, the sign-in is the trial's.
 */
export async function openSession({ server, signIn }: ServiceSettings): Promise<Session> {
  const there = await httpOffice({ server, workspace: '', token: async () => '' }).call('health', {});
  const seen = serverSeen(server, there.ok);
  const reached = there.ok || seen ? server : null;
  return sessionWith(reached, idbOutbox, signIn && reached ? directoryDoor(reached, directory(signIn)) : null);
}

export function sessionWith(
  server: string | null,
  store: () => Promise<OutboxStore> = idbOutbox,
  door: DirectoryDoor | null = null,
): Session {
  const seats = new Map<string, Seat>();
  const outboxes = new Map<Seat, Promise<Outbox>>();
  const readAgain = workbookReader();
  const idOf = rememberedIds();
  let stored: Promise<OutboxStore> | undefined;
  const kept = (): Promise<OutboxStore> => {
    stored ??= store();
    return stored;
  };
  return {
    server,
    door,
    read({ grids, kept, bound }) {
      const known = remembered(kept);
      const read = readAgain(grids, { corrections: known.corrections, bound, kept: known.bindings });
      return read.ok ? ok({ ...read.value, remembered: known }) : read;
    },
    look({ grids, kept, bound }) {
      const known = remembered(kept);
      const options = { corrections: known.corrections, bound, kept: known.bindings };
      return { ...lookAt(grids, options), remembered: known };
    },
    periods: ({ reading }) => periodChoices(reading.periods),
    async connect({ reading }) {
      // An office of its own is one, whatever workbook is opened; a trial has one for each set of units.
      const workspace = door === null ? trialWorkspace(reading) : '';
      const standing = seats.get(workspace);
      if (standing) return ok(standing);
      const seat =
        door !== null
          ? await door.seat()
          : server === null
            ? ok({ ...inProcessOffice(workspace), person: 'local' })
            : await trialSeat(server, workspace);
      if (seat.ok) seats.set(workspace, seat.value);
      return seat;
    },
    async pending(seat, read, waiting, reason) {
      const store = await kept();
      const said = await allStandings(seat);
      const away = !said.ok && said.problem.code === 'service-away';
      const last = away ? await store.standings(seat.workspace) : null;
      if (!said.ok && !last) return said;
      if (said.ok && server !== null) await store.keepStandings(seat.workspace, said.value);
      const standings = said.ok ? said.value : (last ?? new Map());
      const ids = new Set(waiting.map(({ command }) => command.id));
      return ok(await pending(seat, standings, read, read.remembered.bindings, ids, reason, idOf));
    },
    outbox(seat) {
      const made = outboxes.get(seat) ?? kept().then((store) => outboxOf(store, seat));
      outboxes.set(seat, made);
      return made;
    },
    keepWaiting: ({ person }, waiting, { kept: texts }) => keepWaiting(person, waiting, texts),
    send: sendEntries,
    afterReport(read, sheets, rows, outcomes, pending) {
      const agreed = pending ? agreedOn(read.reading.records, pending) : new Map<string, string>();
      const memos = sheets.map((sheet) =>
        afterReport(read, read.remembered.bindings, sheet, rows, outcomes, agreed, newId),
      );
      return {
        texts: Object.assign({}, ...memos.map(({ texts }) => texts)),
        bind: memos.flatMap(({ bind }) => bind ?? []),
      };
    },
    ownCells: (read, pending, waiting, language) => ownCells(read, statusIn(language, waiting, pending)),
    addColumns: (read, table, pending, waiting, language) =>
      addOwnColumns(read, table, statusIn(language, waiting, pending)),
    versions,
    figures: (office, period, { reading }, language) => figures(office, period, reading.places, language),
    plan(read, found, language, force) {
      const { writes, plans } = planFor(
        read,
        found,
        language,
        force,
        figuresStanding(read.grids, read.remembered.figures),
      );
      return { ...changesOf(read.grids, writes), refused: plans.flatMap(({ refused }) => refused), hindered: [] };
    },
    rankOrder(read, found) {
      const { cells, hindered } = rankOrder(read, found);
      return { ...changesOf(read.grids, { cells, sheets: [] }), refused: [], hindered };
    },
    planned: ({ grids }, writes) => ({ ...changesOf(grids, writes), refused: [], hindered: [] }),
    noteWrites: ({ grids }, writes, whole) => ({ texts: keepWritten(writtenCells(grids, writes, whole)) }),
    noteFigures: ({ grids, remembered: { figures } }, writes) => ({
      texts: {
        ...keepWritten(writtenCells(grids, writes)),
        ...keepFigures(figuresAfter(grids, figures, writes.cells)),
      },
    }),
    undo({ grids, remembered: { written } }) {
      if (!written || written.cells.length === 0) return null;
      const { cells, changed } = undo(grids, written);
      return { changes: changesOf(grids, { cells, sheets: [] }), changed, memo: { texts: keepWritten(null) } };
    },
    forgetText({ remembered: { written, figures } }, text) {
      const texts = {
        ...(written && remembers(written, text) ? keepWritten(null) : {}),
        ...(figures && remembers(figures, text) ? keepFigures(null) : {}),
      };
      return Object.keys(texts).length > 0 ? { texts } : null;
    },
    correct({ grids, kept }, read, click) {
      const made = correctionOf(click, grids, read?.tables ?? []);
      return made ? withCorrection(remembered(kept).corrections, made) : null;
    },
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
