/** Every item with its printings, whatever the policy. After an edit only what it touched is put together anew. */
import { entangled, type Printing, printingOf, printingsOf } from '../office/adoption/now';
import { itemNow, itemsNow } from '../office/item/now';
import type { ReadMap } from '../office/layered-map';
import type { OfficeState } from '../office/state';
import type { Adoption, Item } from '../record/records';
import { textOrder } from '../text-order';
import { type Parts, partsOf, revise } from './parts';
import { surroundings } from './surroundings';
import { unfiledId, unfiledItem } from './unfiled';
import { type AdoptionOf, type Filed, PrintedFacts } from './views';
import { whileUnchanged } from './while-unchanged';

/** What was put together last, and of which records. */
interface Known {
  readonly around: number;
  readonly items: Item[];
  readonly adoptions: Adoption[];
  /** Of an item in `filed`, of a stand-in for one in `unfiled`. */
  readonly places: Map<string, number>;
  readonly standIns: Map<string, number>;
  /** Sources of which there is no item. */
  readonly missing: Set<string>;
  /** Adoptions on which others depend. */
  readonly entangled: ReadonlySet<string>;
  readonly filed: Parts<Filed>;
  readonly unfiled: Parts<Filed>;
}

const known = new WeakMap<OfficeState, Known>();

/** The items in the order in which they were recorded, then what stands for those that were never filed. */
export const filedParts = whileUnchanged<null, Parts<Filed>>(
  1,
  () => null,
  (state) => {
    const former = known.get(state);
    const now = (former && edited(state, former)) ?? anew(state, former);
    known.set(state, now);
    return [...now.filed, ...now.unfiled];
  },
);

function anew(state: OfficeState, former: Known | undefined): Known {
  const filed: Filed[] = [];
  const unfiled: Filed[] = [];
  const places = new Map<string, number>();
  const standIns = new Map<string, number>();
  const missing = new Set<string>();
  for (const [id, item] of itemsNow(state)) {
    places.set(id, filed.length);
    filed.push({ id, item, adoptions: null });
  }
  const standIn = (id: string, source: string, adoption: Adoption): Filed => {
    const entry = { id, item: unfiledItem(source, adoption), adoptions: null };
    missing.add(source);
    standIns.set(id, unfiled.length);
    unfiled.push(entry);
    return entry;
  };
  for (const printing of printingsOf(state)) {
    for (const { id: source, share } of printing.sources) {
      const id = unfiledId(printing.id, source);
      const entry = filed[places.get(source) ?? -1] ?? standIn(id, source, printing.adoption);
      const facts = printedFacts(printing, share);
      if (entry.adoptions === null) entry.adoptions = [facts];
      else entry.adoptions.push(facts);
    }
  }
  for (const { adoptions } of filed) if (adoptions !== null && adoptions.length > 1) adoptions.sort(byDate);
  keepFormer(former?.filed ?? [], filed);
  keepFormer(former?.unfiled ?? [], unfiled);
  return {
    around: surroundings(state),
    items: [...state.item.values()],
    adoptions: [...state.adoption.values()],
    places,
    standIns,
    missing,
    entangled: entangled(state),
    filed: partsOf(filed, former?.filed),
    unfiled: partsOf(unfiled, former?.unfiled),
  };
}

const printedFacts = ({ id, adoption, sources, place }: Printing, share: number | null): PrintedFacts =>
  new PrintedFacts(id, adoption, share, sources.length === 1, place);

/** Of one day in the order in which they were recorded. */
const byDate = (one: AdoptionOf, other: AdoptionOf): number =>
  textOrder(one.date ?? '9999', other.date ?? '9999') || one.place - other.place;

/** What has not changed since stays the very same object. */
function keepFormer(former: Parts<Filed>, found: Filed[]): void {
  former.flat().forEach((was, place) => {
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

interface Change<T> {
  readonly place: number;
  readonly id: string;
  readonly was: T | undefined;
  readonly now: T;
}

/** Beyond so many it is quicker to begin anew. */
const mostChanges = 1000;

/** The records that are others than they were; null where they are too many. Records are never taken out of a state. */
function changes<T>(records: ReadMap<T>, former: readonly T[]): readonly Change<T>[] | null {
  const found: Change<T>[] = [];
  let place = 0;
  for (const [id, now] of records.entries()) {
    const was = former[place];
    if (was !== now) found.push({ place, id, was, now });
    place += 1;
  }
  return found.length > mostChanges ? null : found;
}

/**
 * Null where an edit may have touched more than its own record: something beside items and adoptions was said, adoptions
 * hang together, a source that had no item has one.
 */
function edited(state: OfficeState, former: Known): Known | null {
  if (former.around !== surroundings(state)) return null;
  const items = changes(state.item, former.items);
  const adoptions = changes(state.adoption, former.adoptions);
  if (items === null || adoptions === null) return null;
  if (items.some(({ id, was }) => was === undefined && former.missing.has(id))) return null;
  if (adoptions.some(({ id }) => former.entangled.has(id))) return null;
  const filed = revise(former.filed);
  for (const { place, id, now } of items) {
    filed.set(place, { id, item: itemNow(state, id) ?? now, adoptions: filed.get(place)?.adoptions ?? null });
    former.places.set(id, place);
    former.items[place] = now;
  }
  const unfiled = revise(former.unfiled);
  for (const { place, id, was, now } of adoptions) {
    const before = was === undefined ? null : printingOf(state, id, was, place);
    const after = printingOf(state, id, now, place);
    const aside = (printing: Printing | null): readonly string[] =>
      (printing?.sources ?? []).flatMap((source) => (former.places.has(source.id) ? [] : [source.id]));
    const missing = aside(after);
    if (was !== undefined && missing.join(' ') !== aside(before).join(' ')) return null;
    for (const source of new Set([...(before?.sources ?? []), ...(after?.sources ?? [])].map((source) => source.id))) {
      const at = former.places.get(source);
      const entry = at === undefined ? undefined : filed.get(at);
      if (at === undefined || !entry) continue;
      const others = (entry.adoptions ?? []).filter((printed) => printed.id !== id);
      const own = after?.sources.filter((given) => given.id === source) ?? [];
      const all = [...others, ...(after ? own.map(({ share }) => printedFacts(after, share)) : [])].sort(byDate);
      filed.set(at, { ...entry, adoptions: all.length > 0 ? all : null });
    }
    for (const source of missing) {
      const standIn = unfiledId(id, source);
      const at = former.standIns.get(standIn) ?? former.standIns.size;
      const share = after?.sources.find((given) => given.id === source)?.share ?? null;
      if (!after) continue;
      unfiled.set(at, {
        id: standIn,
        item: unfiledItem(source, after.adoption),
        adoptions: [printedFacts(after, share)],
      });
      former.standIns.set(standIn, at);
      former.missing.add(source);
    }
    former.adoptions[place] = now;
  }
  return { ...former, filed: filed.parts, unfiled: unfiled.parts };
}
