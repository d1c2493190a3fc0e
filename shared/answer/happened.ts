/** What happened, a page at a time as the log is read: the office's history in sentences, and the events of one record. */
import type { HistoryEntry } from '../contract/history';
import type { Output, Query } from '../contract/operations';
import type { LoggedEvent } from '../log/domain';
import type { Actor, Log } from '../office/domain';
import type { OfficeEvent } from '../office/events';
import { fail, ok, type Result } from '../result';
import { askedPeriod } from './asked-period';
import { concerns, historyLine } from './history';
import { recordEvent } from './record-event';

const pageSize = 1000;
/** A page that finds little ends here all the same: an answer must not take as long as a long log. */
const mostRead = 20_000;

export type HappenedLog = Pick<Log, 'events' | 'read'>;
type Logged = LoggedEvent<OfficeEvent, Actor>;

/** Problems: `input-invalid` (a period that is none), `service-away`. */
export async function historyPage(log: HappenedLog, query: Query<'getHistory'>): Promise<Result<Output<'getHistory'>>> {
  const { record, only, by, lang = 'zh' } = query;
  const period = query.period === undefined ? undefined : askedPeriod(query.period);
  if (query.period !== undefined && !period) return fail({ code: 'input-invalid', at: 'period' });
  return pageOf<HistoryEntry>(log, query.after, (events) =>
    log.read((state) =>
      events
        .filter((logged) =>
          concerns(logged, { record, only, by, period }, (request) => state.requests.get(request)?.period),
        )
        .flatMap((logged) => historyLine(state, logged, lang) ?? []),
    ),
  );
}

export function eventsPage(
  log: HappenedLog,
  record: string,
  after: string | undefined,
): Promise<Result<Output<'listEvents'>>> {
  return pageOf(log, after, async (events) => ok(events.flatMap((logged) => recordEvent(logged, record) ?? [])));
}

async function pageOf<T extends { readonly seq: number }>(
  log: HappenedLog,
  after: string | undefined,
  pick: (events: readonly Logged[]) => Promise<Result<readonly T[]>>,
): Promise<Result<{ entries: T[]; next: string | null }>> {
  const entries: T[] = [];
  const start = Number(after ?? 0) + 1;
  for (let from = start; ; ) {
    const page = await log.events(from);
    if (!page.ok) return page;
    const found = await pick(page.value.events);
    if (!found.ok) return found;
    const room = pageSize - entries.length;
    entries.push(...found.value.slice(0, room));
    const last = entries.at(-1);
    if (last && found.value.length > room) return ok({ entries, next: String(last.seq) });
    const { next } = page.value;
    if (next === undefined) return ok({ entries, next: null });
    if (entries.length === pageSize || next - start >= mostRead) return ok({ entries, next: String(next - 1) });
    from = next;
  }
}
