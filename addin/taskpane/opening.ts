/** Reads the workbook, finds its office and asks for the period's figures: what every other act starts from and ends with. */
import type { Period } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import type { Writes } from '../../shared/sheet/writes';
import type { Office } from '../api/office';
import type { Seat, Waiting } from '../live/outbox';
import type { Pending } from '../live/pending';
import { firstChoice } from '../live/period-choices';
import type { LiveReading } from '../live/session';
import { labelsIn } from '../text/language';
import type { Contents, Memo } from '../workbook/port';
import type { Desk } from './desk';
import { type PaneState, start } from './pane-state';

export interface Opening {
  /** Reads everything. */
  open(period: Period | null, more?: Partial<PaneState>): Promise<void>;
  /** Reads what may have changed since the last reading. */
  follow(period: Period | null, more?: Partial<PaneState>): Promise<void>;
  /** The period's figures, from what was read before. */
  ask(period: Period | null): Promise<void>;
  /** What is pending, then the figures, from what was read before. */
  refresh(): Promise<void>;
  pendingOf(office: Seat, read: LiveReading, waiting: readonly Waiting[]): Promise<Result<Pending>>;
  /** Keeps something in the workbook, then reads it anew. */
  keep(memo: Memo): Promise<void>;
}

interface Remembering {
  readonly waiting: readonly Waiting[];
  readonly pending: Pending;
}

const nothing: Writes = { cells: [], sheets: [] };

/** A leader, a supervisor or an accountant keeps no records: nothing of the workbook is compared, all the rest is there. */
const isReader = ({ code }: Problem): boolean => code === 'forbidden';

export function openingOf(desk: Desk): Opening {
  const { workbook, session, language, put } = desk;

  const pendingOf = (office: Seat, read: LiveReading, waiting: readonly Waiting[]): Promise<Result<Pending>> =>
    session.pending(office, read, waiting, labelsIn(language()).rowDeleted);

  /** What waited goes as soon as the office can be reached again; each of it once, as the office knows every id. */
  const sendWaiting = async (office: Seat, contents: Contents): Promise<readonly Waiting[]> => {
    const outbox = await session.outbox(office);
    const waiting = await outbox.list(contents.kept);
    if (waiting.length === 0) return waiting;
    put({ waiting });
    const { outcomes } = await outbox.flush(() => undefined, new AbortController().signal);
    if (outcomes.length === 0) return waiting;
    const refused = outcomes.filter(({ problem }) => problem !== null);
    put({ sent: { applied: outcomes.length - refused.length, refused, stopped: false } });
    return outbox.list();
  };

  /** The workbook follows what has become of it: what still waits, and in what sheet and office now agree. */
  const remember = async (office: Seat, read: LiveReading, contents: Contents, state: Remembering): Promise<void> => {
    const { waiting, pending } = state;
    const sheets = [
      ...new Set(read.tables.filter((table) => read.bindings.of(table).what === 'live').map((t) => t.sheet)),
    ];
    const memo = session.afterReport(read, sheets, [], [], pending);
    const texts = { ...memo.texts, ...session.keepWaiting(office, waiting, contents) };
    const kept = await workbook.write(nothing, { ...memo, texts });
    if (kept.ok) desk.onWritten();
    else put({ unkept: true });
  };

  const ask = async (period: Period | null): Promise<void> => {
    const { read, office } = desk.state();
    if (!read || !office) return;
    if (!period) return put({ busy: null, figures: null });
    const current = desk.begin();
    put({ busy: 'calculating', period, preview: null });
    const found = await session.figures(office, period, read, language());
    if (!current()) return;
    put(found.ok ? { busy: null, figures: found.value, problem: null } : { busy: null, problem: found.problem });
  };

  /** Without a server nothing leaves the machine: what the workbook says is taken over by itself. */
  const takeOver = async (office: Office, { comparison }: Pending, period: Period | null): Promise<void> => {
    const entries = comparison.changes.map(({ wanted, command }) => ({ record: wanted.record, command }));
    const outcomes = await session.send(office, entries, () => undefined, new AbortController().signal);
    if (!outcomes.ok) return put({ busy: null, problem: outcomes.problem });
    const refused = outcomes.value.filter(({ problem }) => problem !== null);
    put({ sent: { applied: 0, refused, stopped: false } });
    await ask(period);
  };

  let reading = 0;
  const counted = async (reads: Promise<void>): Promise<void> => {
    reading += 1;
    await reads;
    reading -= 1;
  };
  const open: Opening['open'] = (before, more) => counted(readAnew(before, false, more));
  const follow: Opening['follow'] = (before, more) => counted(readAnew(before, true, more));

  const readAnew = async (before: Period | null, since: boolean, more: Partial<PaneState> = {}): Promise<void> => {
    const current = desk.begin();
    // What was read before stays in sight, so that a half-filled form is still there afterwards.
    const {
      contents: old,
      read: oldRead,
      office: oldOffice,
      pending: oldPending,
      periods: oldPeriods,
      waiting,
    } = desk.state();
    const { figures, period: oldPeriod, written, seen } = desk.state();
    put({
      ...start,
      contents: old,
      read: oldRead,
      seen,
      office: oldOffice,
      waiting,
      pending: oldPending,
      periods: oldPeriods,
      figures,
      period: oldPeriod,
      written,
      ...more,
    });
    const contents = await workbook.read(since && old ? old : undefined);
    if (!current()) return;
    if (!contents.ok) return put({ busy: null, read: null, contents: null, problem: contents.problem });
    const read = session.read(contents.value);
    if (!read.ok)
      return put({
        busy: null,
        read: null,
        seen: session.look(contents.value),
        contents: contents.value,
        problem: read.problem,
      });
    const periods = session.periods(read.value);
    const kept = periods.find(({ from, to }) => from === before?.from && to === before.to);
    const period = kept ?? firstChoice(read.value.reading.periods, periods) ?? null;
    put({ contents: contents.value, read: read.value, seen: null, periods, period, busy: 'calculating' });
    const office = await session.connect(read.value);
    if (!current()) return;
    if (!office.ok) return put({ busy: null, problem: office.problem });
    put({ office: office.value });
    const waited = session.server === null ? [] : await sendWaiting(office.value, contents.value);
    if (!current()) return;
    const sentNow = desk.state().sent?.applied ?? 0;
    put({ waiting: waited });
    const pending = await pendingOf(office.value, read.value, waited);
    if (!current()) return;
    if (!pending.ok && !isReader(pending.problem)) return put({ busy: null, problem: pending.problem });
    put({ pending: pending.ok ? pending.value : null });
    if (pending.ok && more.sent === undefined && sentNow > 0)
      await remember(office.value, read.value, contents.value, { waiting: waited, pending: pending.value });
    if (!current()) return;
    if (pending.ok && session.server === null) await takeOver(office.value, pending.value, period);
    else await ask(period);
  };

  return {
    open,
    follow,
    ask,
    pendingOf,
    async refresh() {
      const { read, office, period } = desk.state();
      if (!read || !office) return;
      // A reading under way would be overtaken, and what was typed meanwhile not seen.
      if (reading > 0) return follow(period);
      const current = desk.begin();
      const waiting = session.server === null ? [] : await (await session.outbox(office)).list();
      const pending = await pendingOf(office, read, waiting);
      if (!current()) return;
      if (!pending.ok && !isReader(pending.problem)) return put({ busy: null, waiting, problem: pending.problem });
      put({ pending: pending.ok ? pending.value : null, waiting });
      await ask(period);
    },
    async keep(memo) {
      put({ busy: 'writing', problem: null, missed: false });
      const done = await workbook.write(nothing, memo);
      if (!done.ok) return put({ busy: null, problem: done.problem });
      desk.onWritten();
      await follow(desk.state().period, { written: null });
    },
  };
}
