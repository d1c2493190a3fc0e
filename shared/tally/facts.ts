/** What the office knows, in the form in which the rules price it. */
import type { Period } from '../calendar';
import { printings } from '../office/adoption/now';
import { itemsNow } from '../office/item/now';
import { personOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Adoption, Count, Item } from '../record/records';
import type { AdoptionFacts, CountFacts, Facts, ItemFacts, UnitFacts } from '../rule/facts';
import type { OfficePolicy } from '../rule/policy';
import { bearingOf } from './bearing';
import { type ItemStanding, itemStandings } from './standing';
import { typedCounts } from './typed-counts';
import { unfiledId, unfiledItem } from './unfiled';

export interface OfficeFacts {
  readonly facts: Facts;
  /** As they are now, with one for each adoption that nobody filed: `ADOPTION.UNIT`. */
  readonly items: ReadonlyMap<string, Item>;
  readonly standings: ReadonlyMap<string, ItemStanding>;
  /** The typed counts that stand for what no items are kept of, by unit. */
  readonly typed: ReadonlyMap<string, readonly TypedCount[]>;
  /** Adoptions that stand by item, in order of date. */
  readonly adoptions: ReadonlyMap<string, readonly AdoptionOf[]>;
}

export interface AdoptionOf {
  readonly id: string;
  readonly adoption: Adoption;
  /** Of a composite, this source's part in ten-thousandths. */
  readonly share: number | null;
}
export interface TypedCount {
  readonly id: string;
  readonly count: Count;
}

export function officeFacts(state: OfficeState, policy: OfficePolicy, period: Period): OfficeFacts {
  const items = new Map<string, Item>(itemsNow(state));
  const adoptions = new Map<string, AdoptionOf[]>();
  for (const { id, adoption, sources } of printings(state)) {
    for (const { id: source, share } of sources) {
      const item = items.has(source) ? source : unfiledId(id, source);
      if (!items.has(item)) items.set(item, unfiledItem(source, adoption));
      const list = adoptions.get(item);
      if (list) list.push({ id, adoption, share });
      else adoptions.set(item, [{ id, adoption, share }]);
    }
  }
  for (const list of adoptions.values()) list.sort((a, b) => byDate(a.adoption.date, b.adoption.date));
  const standings = itemStandings(state, items, policy);
  const typed = typedCounts(state, period);
  const facts: Facts = {
    period,
    units: units(state, policy, period),
    people: people(state, period),
    items: itemFacts(state, items, standings, adoptions),
    counts: [...typed.values()].flatMap(pricedCounts),
  };
  return { facts, items, standings, typed, adoptions };
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

function byDate(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function itemFacts(
  state: OfficeState,
  items: ReadonlyMap<string, Item>,
  standings: ReadonlyMap<string, ItemStanding>,
  adoptions: ReadonlyMap<string, readonly AdoptionOf[]>,
): readonly ItemFacts[] {
  const bearing = bearingOf(state);
  return [...items].map(([id, item]) => {
    const standing = standings.get(id);
    return {
      id,
      unit: item.unit,
      title: item.personal?.title ?? '',
      authors: (item.personal?.authors ?? []).map((name) => ({ name })),
      stream: item.stream,
      genre: item.genre,
      receivedOn: item.receivedOn,
      submitted: standing?.submitted ?? false,
      counts: standing?.counts ?? false,
      whyNot: standing?.whyNot ?? null,
      adoptions: (adoptions.get(id) ?? []).map(adoptionFacts),
      ...bearing.get(id),
    };
  });
}

function adoptionFacts({ id, adoption, share }: AdoptionOf): AdoptionFacts {
  const { outlet, level, genre, placement, length, seconds, outletFee, date, use, issue } = adoption;
  const part = share === null ? {} : { share };
  return { id, outlet, level, genre, placement, length, seconds, outletFee, date, use, issue, ...part };
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
