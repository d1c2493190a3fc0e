/** How much of a task is done: items, points or counted pieces of a unit or person, of one kind, in one span? */
import { once } from '../../once';
import { textOrder } from '../../text-order';
import type { CountFacts, Facts, ItemFacts } from '../facts';
import type { Credit, QuotaResult } from '../result';
import { type Case, caseOf } from './case';
import type { Sight } from './item-case';
import type { Matcher } from './match';
import { type Subject, subjectKey } from './subjects';
import { inWindow, type Window } from './windows';

export interface Work {
  readonly facts: Facts;
  readonly sight: Sight;
  /** The scheme counts pieces by a scale of its own (3条简讯计1条). */
  readonly counting: boolean;
  itemOf(id: string | null): ItemFacts | undefined;
  /** What belongs to a unit or person, found once for all. Lines are those given when it is first asked for. */
  itemsOf(subject: Subject): readonly ItemFacts[];
  creditsOf(subject: Subject): readonly Credit[];
}

export function workOf(facts: Facts, sight: Sight, credits: () => readonly Credit[], counting: boolean): Work {
  const byId = once(() => new Map(facts.items.map((item) => [item.id, item])));
  const items = once(() =>
    grouped(facts.items, (item) => [`u ${item.unit}`, ...item.authors.map(({ name }) => `p ${name}`)]),
  );
  const lines = once(() =>
    grouped(credits(), ({ unit, person, authors }) => [
      `u ${unit}`,
      ...(person === null ? [] : [`p ${person}`]),
      ...authors.map(({ name }) => `p ${name}`),
    ]),
  );
  return {
    facts,
    sight,
    counting,
    itemOf: (id) => (id === null ? undefined : byId().get(id)),
    itemsOf: (subject) => items().get(subjectKey(subject)) ?? [],
    creditsOf: (subject) => lines().get(subjectKey(subject)) ?? [],
  };
}

function grouped<T>(values: readonly T[], keys: (value: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(keys(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

const holds = (matchers: readonly Matcher[], seen: Case): boolean =>
  matchers.every((matcher) => matcher.holds(seen) === 'yes');

function typed(
  counts: readonly CountFacts[],
  measure: 'submitted' | 'adopted',
  subject: Subject,
  filter: readonly Matcher[],
  window: Window,
  worth: (count: CountFacts) => number = ({ n }) => n,
): number {
  const mine = counts.filter(
    (count) =>
      count.measure === measure &&
      (subject.person ? count.person === subject.person.name : !count.person && count.unit === subject.unit?.id) &&
      count.period.from >= window.from &&
      count.period.to <= window.to,
  );
  // A total beside its parts is not added to them.
  const whole = mine.filter(({ outlet, level, genre }) => outlet === null && level === null && !genre);
  const fitting =
    filter.length === 0
      ? whole.length > 0
        ? whole
        : mine
      : mine.filter(
          (count) =>
            !whole.includes(count) &&
            holds(
              filter,
              caseOf({
                outlet: count.outlet,
                level: count.level,
                genre: count.genre ?? null,
                stream: count.stream ?? null,
              }),
            ),
        );
  return fitting.reduce((sum, count) => sum + worth(count), 0);
}

/** The dates on which the subject's items of this kind first count, in order; one entry an item. */
export function datesOf(
  work: Work,
  subject: Subject,
  measure: 'submitted' | 'adopted',
  filter: readonly Matcher[],
): readonly { readonly item: ItemFacts; readonly date: string | null }[] {
  return work.itemsOf(subject).flatMap((item) => {
    if (!item.counts) return [];
    const side = work.sight.side(item);
    if (measure === 'submitted')
      return item.submitted && holds(filter, work.sight.item(side)) ? [{ item, date: item.receivedOn }] : [];
    const fitting = item.adoptions.filter((adoption) => holds(filter, work.sight.adoption(side, adoption)));
    const dates = fitting.map(({ date }) => date).sort((one, other) => textOrder(one ?? '9999', other ?? '9999'));
    return fitting.length > 0 ? [{ item, date: dates[0] ?? null }] : [];
  });
}

export function doneOf(
  work: Work,
  subject: Subject,
  measure: QuotaResult['measure'],
  filter: readonly Matcher[],
  window: Window,
): number {
  const scale =
    measure === 'points' ? 'points' : measure === 'count' || (measure === 'adopted' && work.counting) ? 'count' : null;
  if (scale === null && (measure === 'submitted' || measure === 'adopted')) {
    const items = datesOf(work, subject, measure, filter).filter(({ date }) => inWindow(date, window)).length;
    return items + typed(work.facts.counts, measure, subject, filter, window);
  }
  let sum = 0;
  for (const credit of work.creditsOf(subject)) {
    if (credit.scale !== scale || credit.amount === null || !inWindow(credit.date, window)) continue;
    if (credit.count !== null && measure !== 'points') continue;
    const own = subject.person
      ? (credit.authors.find(({ name }) => name === subject.person?.name)?.amount ??
        (credit.person === subject.person.name ? credit.amount : 0))
      : credit.unit === subject.unit?.id
        ? credit.amount
        : 0;
    if (own === 0) continue;
    const item = work.itemOf(credit.item);
    const adoption = item?.adoptions.find(({ id }) => id === credit.adoption);
    if (filter.length > 0 && !(item && adoption && holds(filter, work.sight.adoption(work.sight.side(item), adoption))))
      continue;
    sum += own;
  }
  if (measure !== 'points' && work.facts.counts.length > 0) {
    // A typed figure that the scheme does not weigh counts as it stands.
    const weighed = (count: CountFacts): number => {
      const found = work.creditsOf(subject).find((credit) => credit.count === count.id && credit.scale === 'count');
      return found === undefined || found.amount === null ? count.n : found.amount / 100;
    };
    return sum / 100 + typed(work.facts.counts, 'adopted', subject, filter, window, weighed);
  }
  return measure === 'points' ? sum : sum / 100;
}
