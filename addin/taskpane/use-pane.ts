/** What does the pane know and do? One state, and the acts that change it: read, correct, bind, report, ask for figures, write back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Period } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import type { RowRole } from '../../shared/sheet/correction';
import type { Writes } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import type { Changes } from '../live/changes';
import type { Click } from '../live/correcting';
import type { Figures } from '../live/figures';
import type { Pending, PendingRow } from '../live/pending';
import { firstChoice } from '../live/period-choices';
import type { Outcome, Progress } from '../live/send';
import type { BindingClick, LiveReading, PlannedChanges, Session } from '../live/session';
import { labelsIn } from '../text/language';
import type { Contents, Memo, Workbook } from '../workbook/port';

/** What is about to be written, and why. */
export interface Preview extends PlannedChanges {
  readonly what: 'figures' | 'order' | 'undo';
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
}

export interface PaneState {
  readonly busy: 'reading' | 'calculating' | 'sending' | 'writing' | null;
  /** What stopped the last act. */
  readonly problem: Problem | null;
  readonly contents: Contents | null;
  readonly read: LiveReading | null;
  readonly office: Office | null;
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
  choose(period: Period): void;
  showPreview(): void;
  showOrder(): void;
  showUndo(): void;
  forceCell(at: string, force: boolean): void;
  closePreview(): void;
  write(): void;
  correct(click: Click): void;
  correctSelected(what: 'header' | RowRole): void;
  uncorrect(): void;
  bind(click: BindingClick): void;
}

const start: PaneState = {
  busy: 'reading',
  problem: null,
  contents: null,
  read: null,
  office: null,
  pending: null,
  progress: null,
  report: null,
  sent: null,
  unkept: false,
  periods: [],
  period: null,
  figures: null,
  preview: null,
  force: new Set(),
  written: null,
  missed: false,
};

const nothing: Writes = { cells: [], sheets: [] };

export function usePane(
  workbook: Workbook,
  session: Session,
  language: Language,
  onWritten: () => void,
): readonly [PaneState, PaneActs] {
  const [state, setState] = useState<PaneState>(start);
  const stop = useRef<AbortController | null>(null);
  /** Answers of an act that a later one has overtaken are dropped. */
  const turn = useRef(0);
  const put = useCallback((more: Partial<PaneState>) => setState((before) => ({ ...before, ...more })), []);
  /** A ref, so that another language asks for the same figures again and does not read the workbook anew. */
  const spoken = useRef(language);
  spoken.current = language;

  const ask = useCallback(
    async (read: LiveReading, office: Office, period: Period | null): Promise<void> => {
      if (!period) return put({ busy: null, figures: null });
      const mine = ++turn.current;
      put({ busy: 'calculating', period, preview: null });
      const found = await session.figures(office, period, read, spoken.current);
      if (turn.current !== mine) return;
      put(found.ok ? { busy: null, figures: found.value, problem: null } : { busy: null, problem: found.problem });
    },
    [put, session],
  );

  const pendingOf = useCallback(
    (office: Office, read: LiveReading) => session.pending(office, read, labelsIn(spoken.current).rowDeleted),
    [session],
  );

  /** Without a server nothing leaves the machine: what the workbook says is taken over by itself. */
  const takeOver = useCallback(
    async (read: LiveReading, office: Office, pending: Pending, period: Period | null): Promise<void> => {
      const entries = pending.comparison.changes.map(({ wanted, command }) => ({ record: wanted.record, command }));
      const outcomes = await session.send(office, entries, () => undefined, new AbortController().signal);
      if (!outcomes.ok) return put({ busy: null, problem: outcomes.problem });
      const refused = outcomes.value.filter(({ problem }) => problem !== null);
      put({ sent: { applied: 0, refused, stopped: false } });
      await ask(read, office, period);
    },
    [put, session, ask],
  );

  const open = useCallback(
    async (before: Period | null, more: Partial<PaneState> = {}): Promise<void> => {
      const mine = ++turn.current;
      setState((now) => ({ ...start, period: now.period, written: now.written, ...more }));
      const contents = await workbook.read();
      if (turn.current !== mine) return;
      if (!contents.ok) return put({ busy: null, problem: contents.problem });
      const read = session.read(contents.value);
      if (!read.ok) return put({ busy: null, contents: contents.value, problem: read.problem });
      const periods = session.periods(read.value);
      const kept = periods.find(({ from, to }) => from === before?.from && to === before.to);
      const period = kept ?? firstChoice(read.value.reading.periods, periods) ?? null;
      put({ contents: contents.value, read: read.value, periods, period, busy: 'calculating' });
      const office = await session.connect(read.value);
      if (turn.current !== mine) return;
      if (!office.ok) return put({ busy: null, problem: office.problem });
      const pending = await pendingOf(office.value, read.value);
      if (turn.current !== mine) return;
      if (!pending.ok) return put({ busy: null, office: office.value, problem: pending.problem });
      put({ office: office.value, pending: pending.value });
      if (session.server === null) await takeOver(read.value, office.value, pending.value, period);
      else await ask(read.value, office.value, period);
    },
    [workbook, session, put, pendingOf, takeOver, ask],
  );

  /** Keeps something in the workbook, then reads it anew. */
  const keep = useCallback(
    async (memo: Memo, period: Period | null): Promise<void> => {
      put({ busy: 'writing', problem: null, missed: false });
      const done = await workbook.write(nothing, memo);
      if (!done.ok) return put({ busy: null, problem: done.problem });
      onWritten();
      await open(period, { written: null });
    },
    [workbook, put, open, onWritten],
  );

  const send = async (gone: boolean): Promise<void> => {
    const { read, office, report, period } = state;
    if (!read || !office || !report) return;
    const control = new AbortController();
    stop.current = control;
    const rows = report.rows.filter(({ what }) => gone || what !== 'gone');
    let outcomes: readonly Outcome[] = [];
    put({ busy: 'sending', problem: null, sent: null, progress: { done: 0, of: rows.length } });
    const sent = await session.send(
      office,
      rows,
      (progress, those) => {
        outcomes = those;
        put({ progress });
      },
      control.signal,
    );
    stop.current = null;
    if (sent.ok) outcomes = sent.value;
    // Stopped or cut off while a batch was under way, it has no answer: what the office knows says what arrived.
    const after = await pendingOf(office, read);
    const waiting = new Set(after.ok ? after.value.comparison.changes.map(({ wanted }) => wanted.record) : []);
    const arrived = rows.flatMap(({ record, what }): Outcome[] => {
      const known = outcomes.find((one) => one.record === record);
      if (known) return [known];
      const there = after.ok && (what === 'new' || what === 'changed') && !waiting.has(record);
      return there ? [{ record, status: 'applied', problem: null }] : [];
    });
    const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
    const memos = sheets.map((sheet) => session.afterReport(read, sheet, rows, arrived));
    const kept = await workbook.write(nothing, {
      texts: Object.assign({}, ...memos.map(({ texts }) => texts)),
      bind: memos.flatMap(({ bind }) => bind ?? []),
    });
    if (kept.ok) onWritten();
    const stopped = control.signal.aborted;
    await open(period, {
      problem: sent.ok || stopped ? null : sent.problem,
      unkept: !kept.ok,
      report: { ...report, rows, outcomes: arrived },
      sent: {
        applied: arrived.filter(({ status }) => status !== 'refused').length,
        refused: arrived.filter(({ status }) => status === 'refused'),
        stopped,
      },
    });
    if (!sent.ok && !stopped) put({ problem: sent.problem });
  };

  const period = useRef<Period | null>(null);
  period.current = state.period;
  useEffect(() => {
    void open(period.current);
    return () => {
      turn.current += 1;
      stop.current?.abort();
    };
  }, [open]);

  const latest = useRef(state);
  latest.current = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another language asks again; everything else asks by itself
  useEffect(() => {
    const { read, office, period: asked, figures } = latest.current;
    if (read && office && figures) void ask(read, office, asked);
  }, [language]);

  const previewOf = (force: ReadonlySet<string>): Preview | null => {
    const { read, figures } = state;
    if (!read || !figures) return null;
    const planned = session.plan(read, figures, language, force);
    return { ...planned, what: 'figures', kept: [], memo: session.noteWrites(read, planned.writes) };
  };
  const correct = (click: Click): void => {
    const { contents, read } = state;
    const memo = contents && session.correct(contents, read, click);
    if (memo) void keep(memo, state.period);
    else put({ missed: true });
  };

  const acts: PaneActs = {
    read: () => void open(state.period),
    showReport: (sheet) => {
      const rows = (state.pending?.sheets ?? []).flatMap((one) =>
        sheet === null || one.sheet === sheet ? one.rows : [],
      );
      // What several sheets refer to stands with each of them, and goes once.
      const once = [...new Map(rows.map((row) => [row.record, row])).values()];
      put({ report: { sheet, rows: once, outcomes: null }, preview: null, sent: null });
    },
    closeReport: () => put({ report: null }),
    send: (gone) => void send(gone),
    stop: () => stop.current?.abort(),
    choose: (chosen) => {
      put({ written: null });
      if (state.read && state.office) void ask(state.read, state.office, chosen);
      else put({ period: chosen });
    },
    showPreview: () => put({ preview: previewOf(new Set()), force: new Set(), written: null, report: null }),
    showOrder: () => {
      const { read, figures } = state;
      if (!read || !figures) return;
      const planned = session.rankOrder(read, figures);
      const memo = session.noteWrites(read, planned.writes);
      put({ preview: { ...planned, what: 'order', kept: [], memo }, written: null, report: null });
    },
    showUndo: () => {
      const found = state.read && session.undo(state.read);
      if (!found) return;
      const { changes, changed, memo } = found;
      put({
        preview: { ...changes, what: 'undo', refused: [], hindered: [], kept: changed, memo },
        written: null,
        report: null,
      });
    },
    forceCell: (at, force) => {
      const forced = new Set(state.force);
      if (force) forced.add(at);
      else forced.delete(at);
      put({ force: forced, preview: previewOf(forced) });
    },
    closePreview: () => put({ preview: null }),
    write: () => {
      const { preview } = state;
      if (!preview) return;
      put({ busy: 'writing', problem: null });
      void workbook.write(preview.writes, preview.memo).then(async (done) => {
        if (!done.ok) return put({ busy: null, problem: done.problem });
        put({ preview: null, written: preview });
        onWritten();
        await open(state.period);
      });
    },
    correct,
    correctSelected: (what) => {
      void workbook.selection().then((found) => {
        if (!found.ok) return put({ problem: found.problem });
        if (!found.value) return put({ missed: true });
        correct(
          what === 'header' ? { what, selected: found.value } : { what: 'row', selected: found.value, role: what },
        );
      });
    },
    uncorrect: () => {
      if (state.contents) void keep(session.uncorrect(state.contents), state.period);
    },
    bind: (click) => {
      if (state.read) void keep(session.bind(state.read, click), state.period);
    },
  };
  return [state, acts];
}
