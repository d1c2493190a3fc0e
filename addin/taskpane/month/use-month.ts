/** How far is the period, and what is made of it? Asked anew whenever figures change; sheets are proposed, files handed over. */
import { useEffect, useState } from 'react';
import { printPeriod } from '../../../shared/calendar';
import { circularSheets } from '../../../shared/circular/circular-sheets';
import { templateOf } from '../../../shared/circular/template';
import type { MonthResult } from '../../../shared/contract/months';
import type { Command } from '../../../shared/office/commands';
import type { Problem } from '../../../shared/problem';
import { ok, type Result } from '../../../shared/result';
import { periodText } from '../../../shared/text/circular';
import { circularFiles, type MadeFile } from '../../live/circular-files';
import { payoutFiles, payoutOf } from '../../live/payout-writes';
import { reviewOf } from '../../live/review-writes';
import { download } from '../../page/download';
import { monthLabels } from '../../text/month';
import { usePaneTools } from '../pane-context';

/** Ids of commands are random: the same step may be taken again after figures changed. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Step = 'prepare' | 'close' | 'issue-circular';

export function useMonth() {
  const { state, acts, language } = usePaneTools();
  const { office, period, figures, contents } = state;
  const [month, setMonth] = useState<MonthResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new figures mean that the month may have moved
  useEffect(() => {
    let wanted = true;
    setMonth(null);
    if (!office || !period) return;
    void office.call('getMonth', { query: { period: printPeriod(period), lang: language } }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setMonth(answer.value);
      else setProblem(answer.problem);
    });
    return () => {
      wanted = false;
    };
  }, [office, period, figures, language]);

  const run = async (act: () => Promise<Result<unknown>>): Promise<void> => {
    setMaking(true);
    setProblem(null);
    const done = await act();
    if (!done.ok) setProblem(done.problem);
    setMaking(false);
  };

  const step = (what: Step): void =>
    void run(async () => {
      if (!period) return ok(null);
      const span = { from: period.from as string, to: period.to as string };
      const command: Command =
        what === 'prepare'
          ? { id: newId(), type: what, period: span }
          : what === 'close'
            ? { id: newId(), type: what, period: span, code: month?.code ?? '' }
            : { id: newId(), type: what, period: span, number: null };
      const posted = await acts.post([command]);
      if (!posted.ok) return posted;
      const refused = posted.value.find(({ problem: why }) => why !== null)?.problem;
      if (refused) setProblem(refused);
      return ok(null);
    });

  const circular = async () => {
    if (!office || !period || !contents) return null;
    const answer = await office.call('getCircular', { query: { period: printPeriod(period), lang: language } });
    return { answer, template: templateOf(contents.grids, language) };
  };
  const title = (name: string): string => (period ? `${periodText(period, language)} ${name}` : name);
  const labels = monthLabels(language);
  const hand = (files: readonly MadeFile[]): void => {
    for (const { name, bytes } of files) download(bytes, name);
  };

  return {
    month,
    problem,
    making,
    step,
    tables: () =>
      void run(async () => {
        const made = await circular();
        if (!made?.answer.ok) return made?.answer ?? ok(null);
        const sheets = circularSheets(made.answer.value, made.template, language);
        acts.propose(title(labels.circularTitle), { cells: [], sheets });
        return ok(null);
      }),
    papers: () =>
      void run(async () => {
        const made = await circular();
        if (!made?.answer.ok) return made?.answer ?? ok(null);
        hand(await circularFiles(made.answer.value, made.template, language));
        return ok(null);
      }),
    review: () =>
      void run(async () => {
        if (!office || !period || !contents) return ok(null);
        const made = await reviewOf(office, contents.grids, period, language);
        if (made.ok) acts.propose(title(labels.reviewTitle), { cells: [], sheets: made.value.sheets });
        return made;
      }),
    payout: () =>
      void run(async () => {
        if (!office || !period) return ok(null);
        const made = await payoutOf(office, period, language);
        if (made.ok) acts.propose(title(labels.payoutTitle), { cells: [], sheets: made.value.sheets });
        return made;
      }),
    list: () =>
      void run(async () => {
        if (!office || !period) return ok(null);
        const made = await payoutOf(office, period, language);
        if (!made.ok) return made;
        const lists = await payoutFiles(made.value, null, period, language);
        if (lists.ok) hand(lists.value.files);
        return lists;
      }),
  };
}
