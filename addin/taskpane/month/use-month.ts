/** How far is the period, and who did what? Asked anew whenever figures change; acts go to the office. */
import { useEffect, useState } from 'react';
import { printPeriod } from '../../../shared/calendar';
import type { HistoryEntry } from '../../../shared/contract/history';
import type { MonthResult } from '../../../shared/contract/months';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { ok, type Result } from '../../../shared/result';
import { allPages } from '../../live/all-pages';
import { usePaneTools } from '../pane-context';

/** An answer with what it is about, so that an older one is told from that of now. */
interface Known {
  readonly about: string;
  readonly figures: unknown;
  readonly month: MonthResult;
  readonly history: readonly HistoryEntry[];
}

export interface MonthTools {
  readonly month: MonthResult | null;
  /** What was done with the period, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly problem: Problem | null;
  /** Something is under way, or what is shown is about to be replaced: nothing may be said on it. */
  readonly busy: boolean;
  readonly making: boolean;
  /** Ends what is being made; null where nothing is, or where it has been said already. */
  readonly stop: (() => void) | null;
  /** Makes something that changes nothing until it is confirmed: whoever stops it gets nothing of it. */
  readonly make: (act: (signal: AbortSignal) => Promise<Result<unknown>>) => Promise<void>;
  /** True where all of it was taken. */
  readonly say: (commands: readonly Command[]) => Promise<boolean>;
}

export function useMonth(): MonthTools {
  const { state, acts, language } = usePaneTools();
  const { office, period, figures } = state;
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  const [under, setUnder] = useState<AbortController | null>(null);
  const asked = period === null ? '' : printPeriod(period);
  const about = `${office?.workspace ?? ''} ${asked} ${language}`;

  useEffect(() => {
    if (!office || asked === '') return;
    let wanted = true;
    const query = { period: asked, lang: language };
    void Promise.all([
      office.call('getMonth', { query }),
      allPages((page) => office.call('getHistory', { query: { ...query, ...page, only: 'closing' } })),
    ]).then(([month, history]) => {
      if (!wanted) return;
      if (!month.ok) return setProblem(month.problem);
      if (!history.ok) return setProblem(history.problem);
      setKnown({ about, figures, month: month.value, history: history.value });
    });
    return () => {
      wanted = false;
    };
  }, [office, asked, figures, language, about]);

  const shown = known?.about === about ? known : null;
  const run = async (act: () => Promise<Result<unknown>>): Promise<void> => {
    setMaking(true);
    setProblem(null);
    const done = await act();
    if (!done.ok) setProblem(done.problem);
    setMaking(false);
  };
  const make: MonthTools['make'] = async (act) => {
    const control = new AbortController();
    setUnder(control);
    await run(async () => {
      const done = await act(control.signal);
      return control.signal.aborted ? ok(null) : done;
    });
    setUnder(null);
  };
  return {
    month: shown?.month ?? null,
    history: shown?.history ?? [],
    problem,
    busy: making || state.busy !== null || shown?.figures !== figures,
    making,
    stop: under && (() => under.abort()),
    make,
    async say(commands) {
      let taken = false;
      await run(async () => {
        const posted = await acts.post(commands);
        if (!posted.ok) return posted;
        const refused = posted.value.find(({ problem: why }) => why !== null)?.problem;
        taken = !refused;
        return refused ? { ok: false, problem: refused } : posted;
      });
      return taken;
    },
  };
}
