/** What the office knows, in the form in which the rules price it. */

import type { Period } from '../calendar';
import { printingsOf } from '../office/adoption/now';
import { itemsNow } from '../office/item/now';
import { personOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Count, Item } from '../record/records';
import type { CountFacts, Facts, ItemFacts, UnitFacts } from '../rule/facts';
import type { OfficePolicy } from '../rule/policy';
import { textOrder } from '../text-order';
import { bearingOf } from './bearing';
import { itemStandings, standingPolicy, unknownStanding } from './standing';
import { typedCounts } from './typed-counts';
import { unfiledId, unfiledItem } from './unfiled';
import { type Filed, FiledFacts, type ItemEntry, PrintedFacts } from './views';
import { whileUnchanged } from './while-unchanged';

export interface OfficeFacts {
  readonly facts: Facts;
  /** Units and people are the same in all facts of a state that have this text. */
  readonly world: string;
  /** The items as they are now, with one for each adoption that nobody filed: `ADOPTION.UNIT`. */
  readonly entries: readonly ItemEntry[];
  /** The typed counts that stand for what no items are kept of, by unit. */
  readonly typed: ReadonlyMap<string, readonly TypedCount[]>;
}

export interface TypedCount {
  readonly id: string;
  readonly count: Count;
}

const none: readonly never[] = [];

export function officeFacts(state: OfficeState, policy: OfficePolicy, period: Period): OfficeFacts {
  const entries = judgedItems(state, policy);
  const typed = typedCounts(state, period);
  const facts: Facts = {
    period,
    units: units(state, policy, period),
    people: people(state, period),
    items: entries,
    counts: [...typed.values()].flatMap(pricedCounts),
  };
  return { facts, world: worldOn(state, period), entries, typed };
}

const filed = whileUnchanged<null, readonly Filed[]>(
  1,
  () => null,
  (state) => {
    const found: Filed[] = [];
    const byId = new Map<string, Filed>();
    const file = (id: string, item: Item): Filed => {
      const entry = { id, item, adoptions: null };
      found.push(entry);
      byId.set(id, entry);
      return entry;
    };
    for (const [id, item] of itemsNow(state)) file(id, item);
    for (const { id, adoption, sources } of printingsOf(state)) {
      for (const { id: source, share } of sources) {
        const known = byId.get(source) ?? byId.get(unfiledId(id, source));
        const entry = known ?? file(unfiledId(id, source), unfiledItem(source, adoption));
        const facts = new PrintedFacts(id, adoption, share, sources.length === 1);
        if (entry.adoptions === null) entry.adoptions = [facts];
        else entry.adoptions.push(facts);
      }
    }
    for (const { adoptions } of found)
      if (adoptions !== null && adoptions.length > 1)
        adoptions.sort((a, b) => textOrder(a.date ?? '9999', b.date ?? '9999'));
    keepFormer(formerFiled.get(state) ?? none, found);
    formerFiled.set(state, found);
    return found;
  },
);

/** The last list of a state. What has not changed since stays the very same object, so that nobody works it out anew. */
const formerFiled = new WeakMap<OfficeState, readonly Filed[]>();

function keepFormer(former: readonly Filed[], found: Filed[]): void {
  former.forEach((was, place) => {
    const now = found[place];
    if (now && was.id === now.id && was.item === now.item && samePrintings(was.adoptions, now.adoptions))
      found[place] = was;
  });
}

function samePrintings(one: Filed['adoptions'], other: Filed['adoptions']): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.length === other.length &&
    one.every((was, place) => {
      const now = other[place];
      return was.id === now?.id && was.adoption === now.adoption && was.share === now.share && was.alone === now.alone;
    })
  );
}

/** The items as they stand under a policy, whatever the period. */
export const judgedItems = whileUnchanged(4, standingPolicy, (state, policy): readonly ItemEntry[] => {
  const items = filed(state, null);
  const standings = itemStandings(state, items, policy);
  const bearing = bearingOf(state);
  const authors = authorLists();
  const key = standingPolicy(policy);
  const former = formerJudged.get(state)?.key === key ? formerJudged.get(state)?.entries : undefined;
  const entries = items.map((filed, index) => {
    const standing = standings[index] ?? unknownStanding;
    const more = bearing.get(filed.id);
    const was = former?.[index];
    if (was?.isOf(filed, standing) && more === undefined) return was;
    const names = filed.item.personal?.authors;
    return new FiledFacts(filed, standing, names ? authors(names) : none, more);
  });
  formerJudged.set(state, { key, entries });
  return entries;
});

const formerJudged = new WeakMap<OfficeState, { readonly key: string; readonly entries: readonly FiledFacts[] }>();

/** The same, by id. */
export const judgedById = whileUnchanged(
  1,
  standingPolicy,
  (state, policy): ReadonlyMap<string, ItemEntry> =>
    new Map(judgedItems(state, policy).map((entry) => [entry.id, entry])),
);

/** Changes of units and people are only ever added: as many as hold by the period's end are the same ones. */
function worldOn(state: OfficeState, { to }: Period): string {
  let count = 0;
  for (const changes of [...state.unitChanges.values(), ...state.personChanges.values()])
    for (const { from } of changes) if (from <= to) count += 1;
  return String(count);
}

function units(state: OfficeState, policy: OfficePolicy, { to }: Period): readonly UnitFacts[] {
  const unranked = new Set(policy.unranked.value);
  return [...state.unit.entries()].map(([id, unit]) => {
    const { name, board } = unitOn(state, id, to) ?? unit;
    return { id, name, board, ranked: !unranked.has(name) };
  });
}

function people(state: OfficeState, { to }: Period): Facts['people'] & object {
  return [...state.person.entries()].flatMap(([id]) => {
    const person = personOn(state, id, to);
    return person?.there && person.personal
      ? [{ name: person.personal.name, unit: person.unit, role: person.personal.post }]
      : [];
  });
}

/** The same few people write most of it: equal lists of names are one list. */
function authorLists(): (names: readonly string[]) => ItemFacts['authors'] {
  const known = new Map<string, ItemFacts['authors']>();
  return (names) => {
    const key = names.length === 1 ? (names[0] ?? '') : JSON.stringify(names);
    const found = known.get(key) ?? names.map((name) => ({ name }));
    known.set(key, found);
    return found;
  };
}

/** What of a unit's typed counts is priced: what was signed rather than all that came in, outlets rather than their sum. */
function pricedCounts(counts: readonly TypedCount[]): readonly CountFacts[] {
  const signed = counts.some(({ count }) => count.measure === 'counted');
  const byOutlet = counts.some(({ count }) => count.outlet !== null);
  const items = counts.some(({ count }) => count.measure === 'items');
  return counts.flatMap(({ id, count }) => {
    const { unit, outlet, genre, stream, n, period, measure } = count;
    const submitted = measure === (signed ? 'counted' : 'submitted');
    const adopted = byOutlet ? outlet !== null : measure === (items ? 'items' : 'adoptions');
    if (!submitted && !adopted) return [];
    return [
      {
        id,
        unit,
        measure: submitted ? ('submitted' as const) : ('adopted' as const),
        outlet,
        level: null,
        genre,
        stream,
        n,
        period,
      },
    ];
  });
}
