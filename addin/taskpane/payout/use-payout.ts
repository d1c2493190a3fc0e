/** What can be done with a payout: drafted, approved, its lines moved, its sheets and lists made. */
import { useState } from 'react';
import type { Command } from '../../../shared/office/commands';
import type { PaymentState } from '../../../shared/office/payout/acts';
import { type PeopleFile, readPeople } from '../../../shared/payout/people-file';
import type { Problem } from '../../../shared/problem';
import { fail, ok, type Result } from '../../../shared/result';
import { periodText } from '../../../shared/text/circular';
import { terms } from '../../../shared/text/terms';
import { newCommandId } from '../../live/new-command-id';
import { type PayoutMade, payoutFiles, payoutOf } from '../../live/payout-writes';
import { download } from '../../page/download';
import { payoutLabels } from '../../text/payout';
import { usePaneTools } from '../pane-context';

interface Said {
  readonly text?: string;
  readonly problems: readonly Problem[];
}
const nothing: Said = { problems: [] };

export function usePayout() {
  const { state, acts, language, labels: pane } = usePaneTools();
  const { office, period, figures } = state;
  const labels = payoutLabels(language);
  const [said, setSaid] = useState<Said>(nothing);
  const [making, setMaking] = useState(false);

  const run = async (act: () => Promise<Result<Said>>): Promise<boolean> => {
    setMaking(true);
    setSaid(nothing);
    const done = await act();
    setSaid(done.ok ? done.value : { problems: [done.problem] });
    setMaking(false);
    return done.ok;
  };
  const say = (commands: readonly Command[], done?: string): Promise<boolean> =>
    run(async () => {
      const posted = await acts.post(commands);
      if (!posted.ok) return posted;
      const problems = posted.value.flatMap(({ problem }) => problem ?? []);
      if (problems.length > 0) return ok({ problems: problems.slice(0, 1) });
      return ok(done === undefined ? nothing : { text: done, problems: [] });
    });
  const span = period === null ? null : { from: period.from as string, to: period.to as string };
  const made = async (): Promise<Result<PayoutMade>> =>
    office && period ? payoutOf(office, period, language) : fail({ code: 'period-unknown' });

  return {
    said,
    busy: making || state.busy !== null,
    making,
    prepare: () => span && void say([{ id: newCommandId(), type: 'prepare-payout', period: span }]),
    approve: (code: string) => span && void say([{ id: newCommandId(), type: 'approve-payout', period: span, code }]),
    /** True where all of them were taken. */
    move: async (lines: readonly number[], to: PaymentState, reason: string): Promise<boolean> => {
      if (!span) return false;
      const personal = to === 'returned' ? { reason } : {};
      return say(
        lines.map((n) => ({ id: newCommandId(), type: 'move-payment', period: span, n, to, personal })),
        labels.moved(lines.length, terms[language].paymentStates[to]),
      );
    },
    sheets: () =>
      void run(async () => {
        const found = await made();
        if (!found.ok || !period) return found.ok ? ok(nothing) : found;
        const title = `${periodText(period, language)} ${pane.payoutView}`;
        acts.propose(title, { cells: [], sheets: found.value.sheets });
        return ok(nothing);
      }),
    /** @param people the local file of numbers: read here, put into the lists that are handed over, and let go. */
    lists: (people: File | null) =>
      void run(async () => {
        if (!period) return fail({ code: 'period-unknown' as const });
        const entries = people === null ? ok(null) : await peopleIn(people);
        if (!entries.ok) return entries;
        const found = await made();
        if (!found.ok) return found;
        const lists = await payoutFiles(found.value, entries.value, period, language);
        if (!lists.ok) return lists;
        for (const { name, bytes } of lists.value.files) download(bytes, name);
        return ok({ text: labels.exported(lists.value.files.length), problems: lists.value.issues });
      }),
    payouts: figures?.payouts,
  };
}

/** The reader of workbooks is large and comes only when a file was chosen. */
async function peopleIn(file: File): Promise<Result<PeopleFile>> {
  const { openWorkbook } = await import('../../workbook/file.js');
  const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
  const grids = opened.ok ? await opened.value.grids() : opened;
  if (!grids.ok) return grids;
  const people = readPeople(grids.value);
  return people ? ok(people) : fail({ code: 'no-office-table', detail: { sheets: file.name } });
}
