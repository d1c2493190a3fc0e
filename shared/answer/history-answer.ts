/** The answer to getHistory: the whole log is read through, so that it needs no state of its own. */
import type { Output, Query } from '../contract/operations';
import type { Log } from '../office/domain';
import { fail, ok, type Result } from '../result';
import { askedPeriod } from './asked-period';
import { concerns, historyLine } from './history';

/** Problems: `input-invalid` (no period), those of reading the log. */
export async function historyAnswer(log: Log, asked: Query<'getHistory'>): Promise<Result<Output<'getHistory'>>> {
  const period = asked.period === undefined ? undefined : askedPeriod(asked.period);
  if (asked.period !== undefined && !period) return fail({ code: 'input-invalid', at: 'period' });
  const query = { record: asked.record, only: asked.only, period };
  const entries: Output<'getHistory'>['entries'] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page = await log.events(from);
    if (!page.ok) return page;
    const { events } = page.value;
    const lines = await log.read((state) =>
      events
        .filter(({ event }) => concerns(event, query, (request) => state.requests.get(request)?.period))
        .map((logged) => historyLine(state, logged, asked.lang ?? 'zh')),
    );
    if (!lines.ok) return lines;
    entries.push(...lines.value.filter((line) => line !== null));
    from = page.value.next;
  }
  return ok({ entries });
}
