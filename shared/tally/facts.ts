/** What the office knows, in the form in which the rules price it. */
import type { Period } from '../calendar';
import { printings } from '../office/adoption/now';
import { itemsNow } from '../office/item/now';
import { personOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Adoption, Count, Item } from '../record/records';
import type { AdoptionFacts, AuthorFacts, CountFacts, Facts, ItemFacts, UnitFacts } from '../rule/facts';
import type { OfficePolicy } from '../rule/policy';
import { bearingOf } from './bearing';
import { type ItemStanding, itemStandings, standingPolicy } from './standing';
import { typedCounts } from './typed-counts';
import { unfiledId, unfiledItem } from './unfiled';
import { whileUnchanged } from './while-unchanged';

export interface OfficeFacts {
  readonly facts: Facts;
  /** Units and people are the same in all facts of a state that have this text. */
  readonly world: string;
  /** As they are now, with one for each adoption that nobody filed: `ADOPTION.UNIT`. */
  readonly items: ReadonlyMap<string, Item>;
  readonly standings: ReadonlyMap<string, ItemStanding>;
  /** The typed counts that stand for what no items are kept of, by unit. */
  readonly typed: ReadonlyMap<string, readonly TypedCount[]>;
  /** Adoptions that stand by item, in order of date. */
  readonly adoptions: ReadonlyMap<string, readonly AdoptionOf[]>;
  /** The items with what belongs to each. */
  readonly entries: readonly ItemEntry[];
}

export interface ItemEntry {
  readonly id: string;
  readonly item: Item;
  readonly standing: ItemStanding;
  readonly adoptions: readonly AdoptionOf[];
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

type Filed = Pick<OfficeFacts, 'items' | 'adoptions'>;
type Judged = Pick<OfficeFacts, 'standings' | 'entries'> & { readonly items: readonly ItemFacts[] };

const none: readonly never[] = [];

export function officeFacts(state: OfficeState, policy: OfficePolicy, period: Period): OfficeFacts {
  const { items, adoptions } = filed(state, null);
  const { standings, entries, items: judgedItems } = judged(state, policy);
  const typed = typedCounts(state, period);
  const facts: Facts = {
    period,
    units: units(state, policy, period),
    people: people(state, period),
    items: judgedItems,
    counts: [...typed.values()].flatMap(pricedCounts),
  };
  return { facts, world: worldOn(state, period), items, standings, typed, adoptions, entries };
}

const filed = whileUnchanged<null, Filed>(
  1,
  () => null,
  (state) => {
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
    for (const list of adoptions.values()) {
      if (list.length > 1) list.sort((a, b) => byDate(a.adoption.date, b.adoption.date));
    }
    return { items, adoptions };
  },
);

const judged = whileUnchanged<OfficePolicy, Judged>(4, standingPolicy, (state, policy) => {
  const { items, adoptions } = filed(state, null);
  const standings = itemStandings(state, items, policy);
  const entries: ItemEntry[] = [];
  for (const [id, item] of items) {
    const standing = standings.get(id);
    if (standing) entries.push({ id, item, standing, adoptions: adoptions.get(id) ?? none });
  }
  return { standings, entries, items: itemFacts(state, entries) };
});

/** The items as they stand under a policy, whatever the period. */
export function judgedItems(state: OfficeState, policy: OfficePolicy): readonly ItemEntry[] {
  return judged(state, policy).entries;
}

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

function byDate(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function itemFacts(state: OfficeState, entries: readonly ItemEntry[]): readonly ItemFacts[] {
  const bearing = bearingOf(state);
  return entries.map(({ id, item, standing, adoptions }): ItemFacts => {
    const { unit, stream, genre, receivedOn, personal } = item;
    const facts = {
      id,
      unit,
      title: personal?.title ?? '',
      authors: personal === null ? none : personal.authors.map(authorFacts),
      stream,
      genre,
      receivedOn,
      submitted: standing.submitted,
      counts: standing.counts,
      whyNot: standing.whyNot,
      adoptions: adoptions.length === 0 ? none : adoptions.map(adoptionFacts),
    };
    const more = bearing.get(id);
    return more ? { ...facts, ...more } : facts;
  });
}

const authorFacts = (name: string): AuthorFacts => ({ name });

function adoptionFacts({ id, adoption, share }: AdoptionOf): AdoptionFacts {
  const { outlet, level, genre, placement, length, seconds, outletFee, date, use, issue } = adoption;
  const facts = { id, outlet, level, genre, placement, length, seconds, outletFee, date, use, issue };
  return share === null ? facts : { ...facts, share };
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
