/** What does the pane know and do? One state, and the acts that change it: read, connect, send, ask for figures, write back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Period } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { type Changes, changesOf } from '../live/changes';
import type { Figures } from '../live/figures';
import { firstChoice } from '../live/period-choices';
import type { WorkbookReading } from '../live/read-workbook';
import type { Comparison, Progress, Sent } from '../live/send';
import type { Session } from '../live/session';
import type { Workbook } from '../workbook/port';

export interface PaneState {
  readonly busy: 'reading' | 'calculating' | 'sending' | 'writing' | null;
  /** What stopped the last act. */
  readonly problem: Problem | null;
  readonly read: WorkbookReading | null;
  readonly office: Office | null;
  readonly comparison: Comparison | null;
  readonly progress: Progress | null;
  readonly sent: (Sent & { readonly stopped: boolean }) | null;
  readonly periods: readonly Period[];
  readonly period: Period | null;
  readonly figures: Figures | null;
  readonly preview: Changes | null;
  /** What the last writing changed. */
  readonly written: Pick<Changes, 'cells' | 'sheets'> | null;
}

export interface PaneActs {
  read(): void;
  send(): void;
  stop(): void;
  choose(period: Period): void;
  showPreview(): void;
  closePreview(): void;
  write(): void;
}

const start: PaneState = {
  busy: 'reading',
  problem: null,
  read: null,
  office: null,
  comparison: null,
  progress: null,
  sent: null,
  periods: [],
  period: null,
  figures: null,
  preview: null,
  written: null,
};

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
    async (read: WorkbookReading, office: Office, period: Period | null): Promise<void> => {
      if (!period) return put({ busy: null, figures: null });
      const mine = ++turn.current;
      put({ busy: 'calculating', period, preview: null });
      const found = await session.figures(office, period, read, spoken.current);
      if (turn.current !== mine) return;
      put(found.ok ? { busy: null, figures: found.value, problem: null } : { busy: null, problem: found.problem });
    },
    [put, session],
  );

  const send = useCallback(
    async (read: WorkbookReading, office: Office, comparison: Comparison, period: Period | null): Promise<void> => {
      const control = new AbortController();
      stop.current = control;
      put({ busy: 'sending', problem: null, sent: null, progress: { done: 0, of: comparison.changes.length } });
      const sent = await session.send(office, comparison, (progress) => put({ progress }), control.signal);
      stop.current = null;
      const after = await session.compare(office, read);
      const stopped = control.signal.aborted;
      put({
        busy: null,
        progress: null,
        // Stopped while a batch was under way, it has no answer; the comparison says what arrived.
        sent: sent.ok ? { ...sent.value, stopped } : stopped ? { known: 0, applied: 0, refused: [], stopped } : null,
        problem: sent.ok || stopped ? null : sent.problem,
        ...(after.ok ? { comparison: after.value } : {}),
      });
      if (sent.ok && !stopped) await ask(read, office, period);
    },
    [put, session, ask],
  );

  const open = useCallback(
    async (before: Period | null): Promise<void> => {
      const mine = ++turn.current;
      setState((now) => ({ ...start, period: now.period, written: now.written }));
      const grids = await workbook.grids();
      if (turn.current !== mine) return;
      if (!grids.ok) return put({ busy: null, problem: grids.problem });
      const read = session.read(grids.value);
      if (!read.ok) return put({ busy: null, problem: read.problem });
      const periods = session.periods(read.value);
      const kept = periods.find(({ from, to }) => from === before?.from && to === before.to);
      const period = kept ?? firstChoice(read.value.reading.periods, periods) ?? null;
      put({ read: read.value, periods, period, busy: 'calculating' });
      const office = await session.connect(read.value);
      if (turn.current !== mine) return;
      if (!office.ok) return put({ busy: null, problem: office.problem });
      const comparison = await session.compare(office.value, read.value);
      if (turn.current !== mine) return;
      if (!comparison.ok) return put({ busy: null, office: office.value, problem: comparison.problem });
      put({ office: office.value, comparison: comparison.value });
      // Without a server nothing leaves the machine: the figures are shown at once.
      if (session.server === null) await send(read.value, office.value, comparison.value, period);
      else await ask(read.value, office.value, period);
    },
    [workbook, session, put, send, ask],
  );

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

  const acts: PaneActs = {
    read: () => void open(state.period),
    send: () => {
      const { read, office, comparison } = state;
      if (read && office && comparison) void send(read, office, comparison, state.period);
      else void open(state.period);
    },
    stop: () => stop.current?.abort(),
    choose: (chosen) => {
      put({ written: null });
      if (state.read && state.office) void ask(state.read, state.office, chosen);
      else put({ period: chosen });
    },
    showPreview: () => {
      const { read, figures } = state;
      if (!read || !figures) return;
      put({ preview: changesOf(read.grids, session.writes(read, figures, language)), written: null });
    },
    closePreview: () => put({ preview: null }),
    write: () => {
      const { preview } = state;
      if (!preview) return;
      put({ busy: 'writing', problem: null });
      void workbook.write(preview.writes).then(async (done) => {
        if (!done.ok) return put({ busy: null, problem: done.problem });
        put({ preview: null, written: preview });
        onWritten();
        await open(state.period);
      });
    },
  };
  return [state, acts];
}
