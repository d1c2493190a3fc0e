/** What the office knows, in the form in which the rules price it. */

import type { Period } from '../calendar';
import { personOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Count } from '../record/records';
import type { CountFacts, Facts, ItemFacts, UnitFacts } from '../rule/facts';
import type { OfficePolicy } from '../rule/policy';
import { bearingOf } from './bearing';
import { filedParts } from './filed';
import { kept, type Parts } from './parts';
import { itemStandings, standingPolicy } from './standing';
import { surroundings } from './surroundings';
import { typedCounts } from './typed-counts';
import { type Filed, FiledFacts, type ItemEntry } from './views';
import { whileUnchanged } from './while-unchanged';

export interface OfficeFacts {
  readonly facts: Facts;
  /** Units and people are the same in all facts of a state that have this text. */
  readonly world: string;
  /** The items as they are now, with one for each adoption that nobody filed: `ADOPTION.UNIT`. */
  readonly entries: readonly ItemEntry[];
  /** The same. */
  readonly parts: Parts<ItemEntry>;
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
  return { facts, world: worldOn(state, period), entries, parts: judgedParts(state, policy), typed };
}

/** The last list of a state. */
interface Judged {
  readonly key: string;
  readonly around: number;
  readonly repeats: ReadonlyMap<string, string>;
  readonly filed: Parts<Filed>;
  readonly parts: Parts<FiledFacts>;
  readonly authors: ReturnType<typeof authorLists>;
}

const formerJudged = new WeakMap<OfficeState, Judged>();

/** The items as they stand under a policy, whatever the period. */
export const judgedParts = whileUnchanged(4, standingPolicy, (state, policy): Parts<ItemEntry> => {
  const filed = filedParts(state, null);
  const { repeats, of } = itemStandings(state, filed, policy);
  const key = standingPolicy(policy);
  const around = surroundings(state);
  const last = formerJudged.get(state);
  const former = last?.key === key ? last : undefined;
  const alike = former?.around === around && sameEntries(former.repeats, repeats);
  const bearing = bearingOf(state);
  const authors = former?.authors ?? authorLists();
  const parts = filed.map((part, at) => {
    const was = former?.parts[at];
    if (alike && was && former.filed[at] === part) return was;
    const now = part.map((one, index) => {
      const standing = of(one);
      const more = bearing.get(one.id);
      const before = was?.[index];
      if (before?.isOf(one, standing) && more === undefined) return before;
      const names = one.item.personal?.authors;
      return new FiledFacts(one, standing, names ? authors(names) : none, more);
    });
    return kept(now, was);
  });
  formerJudged.set(state, { key, around, repeats, filed, parts, authors });
  return parts;
});

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

export const judgedItems = whileUnchanged(4, standingPolicy, (state, policy): readonly ItemEntry[] =>
  ([] as ItemEntry[]).concat(...judgedParts(state, policy)),
);

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
