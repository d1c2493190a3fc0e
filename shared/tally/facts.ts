/** What the office knows, in the form in which the rules price it. */
import type { Period } from '../calendar';
import type { OfficeState } from '../office/state';
import type { Adoption, Count } from '../record/records';
import type { AdoptionFacts, CountFacts, Facts, ItemFacts, UnitFacts } from '../rule/facts';
import type { OfficePolicy } from '../rule/policy';
import { figuresOf, itemCoverage } from './coverage';
import { type ItemStanding, itemStandings } from './standing';

export interface OfficeFacts {
  readonly facts: Facts;
  readonly standings: ReadonlyMap<string, ItemStanding>;
  /** The typed counts that stand for what no items are kept of, by unit. */
  readonly typed: ReadonlyMap<string, readonly TypedCount[]>;
  /** Adoptions by item, in order of date. */
  readonly adoptions: ReadonlyMap<string, readonly AdoptionOf[]>;
}

export interface AdoptionOf {
  readonly id: string;
  readonly adoption: Adoption;
}
export interface TypedCount {
  readonly id: string;
  readonly count: Count;
}

export function officeFacts(state: OfficeState, policy: OfficePolicy, period: Period): OfficeFacts {
  const standings = itemStandings(state, policy);
  const adoptions = adoptionsByItem(state);
  const typed = typedCounts(state, period);
  const facts: Facts = {
    period,
    units: units(state, policy),
    people: people(state),
    items: items(state, standings, adoptions),
    counts: [...typed.values()].flatMap(pricedCounts),
  };
  return { facts, standings, typed, adoptions };
}

function units(state: OfficeState, policy: OfficePolicy): readonly UnitFacts[] {
  const unranked = new Set(policy.unranked.value);
  return [...state.unit.entries()].map(([id, { name, board }]) => ({ id, name, board, ranked: !unranked.has(name) }));
}

function people(state: OfficeState): Facts['people'] & object {
  return [...state.person.values()].flatMap(({ unit, personal }) =>
    personal ? [{ name: personal.name, unit, role: personal.post }] : [],
  );
}

function adoptionsByItem(state: OfficeState): ReadonlyMap<string, readonly AdoptionOf[]> {
  const found = new Map<string, AdoptionOf[]>();
  for (const [id, adoption] of state.adoption.entries()) {
    for (const source of adoption.sources) {
      const list = found.get(source);
      if (list) list.push({ id, adoption });
      else found.set(source, [{ id, adoption }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => byDate(a.adoption.date, b.adoption.date));
  return found;
}

function byDate(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function items(
  state: OfficeState,
  standings: ReadonlyMap<string, ItemStanding>,
  adoptions: ReadonlyMap<string, readonly AdoptionOf[]>,
): readonly ItemFacts[] {
  return [...state.item.entries()].map(([id, item]) => {
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
    };
  });
}

function adoptionFacts({ id, adoption }: AdoptionOf): AdoptionFacts {
  const { outlet, level, genre, placement, length, seconds, outletFee, date, use, issue } = adoption;
  return { id, outlet, level, genre, placement, length, seconds, outletFee, date, use, issue };
}

function typedCounts(state: OfficeState, period: Period): ReadonlyMap<string, readonly TypedCount[]> {
  const covered = itemCoverage(state);
  const series = new Map<string, (TypedCount & { readonly period: Count['period'] })[]>();
  for (const [id, count] of state.count.entries()) {
    if (covered(count.period)) continue;
    const key = JSON.stringify([count.unit, count.measure, count.outlet, count.genre, count.stream, count.office]);
    const entry = { id, count, period: count.period };
    const list = series.get(key);
    if (list) list.push(entry);
    else series.set(key, [entry]);
  }
  const typed = new Map<string, TypedCount[]>();
  for (const list of series.values()) {
    for (const { id, count } of figuresOf(list, period)) {
      typed.set(count.unit, [...(typed.get(count.unit) ?? []), { id, count }]);
    }
  }
  return typed;
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
