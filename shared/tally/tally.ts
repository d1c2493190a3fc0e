/** How many? What each unit submitted and had adopted in a period: 上报, 有效, 条, 条次. */

import type { Period } from '../calendar';
import { informationWord } from '../language/ledger-words';
import type { OfficeState } from '../office/state';
import type { Measure } from '../sheet/measure';
import type { AdoptionOf, OfficeFacts, TypedCount } from './facts';

export interface Tally {
  readonly submitted: number | null;
  readonly counted: number | null;
  /** 条 */
  readonly items: number | null;
  /** 条次 */
  readonly adoptions: number | null;
  /** 条次 by outlet. */
  readonly byOutlet: ReadonlyMap<string, number>;
  /** The items, adoptions (`ADOPTION/ITEM`) and typed counts that make it up. */
  readonly records: readonly string[];
}

interface Counting {
  submitted: number;
  counted: number;
  items: number;
  adoptions: number;
  readonly byOutlet: Map<string, number>;
  readonly records: string[];
}

const none = (): Counting => ({ submitted: 0, counted: 0, items: 0, adoptions: 0, byOutlet: new Map(), records: [] });

export interface Tallies {
  /** Every unit of the office, by id. */
  readonly units: ReadonlyMap<string, Tally>;
  /** The whole office: one composite of three units is one 条 and one 条次. */
  readonly office: Omit<Tally, 'records' | 'byOutlet'>;
}

export function tallies(state: OfficeState, known: OfficeFacts, period: Period): Tallies {
  const inPeriod = (date: string | null): boolean => date !== null && date >= period.from && date <= period.to;
  const units = new Map<string, Counting>();
  const of = (unit: string): Counting => {
    const known = units.get(unit);
    if (known) return known;
    const made = none();
    units.set(unit, made);
    return made;
  };
  // What stands with one item alone is counted; only what several share could be counted twice.
  const adopted = { alone: 0, shared: new Set<string>() };
  const firsts = { alone: 0, shared: new Set<string>() };
  for (const { id, item, standing, adoptions } of known.entries) {
    if (standing.submitted && inPeriod(item.receivedOn)) {
      const unit = of(item.unit);
      unit.submitted += 1;
      if (standing.counts && isInformation(item.stream)) unit.counted += 1;
      unit.records.push(id);
    }
    if (!standing.counts || adoptions.length === 0) continue;
    const first = adoptions.find(({ date }) => date !== null);
    if (first && inPeriod(first.date)) {
      of(item.unit).items += 1;
      if (first.use === 'composite' && !first.alone) firsts.shared.add(first.id);
      else firsts.alone += 1;
    }
    for (const entry of adoptions) {
      if (!inPeriod(entry.date)) continue;
      countAdoption(of(item.unit), entry, id);
      if (entry.alone) adopted.alone += 1;
      else adopted.shared.add(entry.id);
    }
  }
  const keepsItems = known.entries.length > 0;
  const keepsReceipts = keepsAny(state);
  const result = new Map<string, Tally>();
  for (const id of state.unit.entries()) {
    const counting = units.get(id[0]) ?? none();
    result.set(id[0], withTyped(counting, known.typed.get(id[0]) ?? [], keepsItems, keepsReceipts));
  }
  return {
    units: result,
    office: officeTotal(result, firsts.alone + firsts.shared.size, adopted.alone + adopted.shared.size, units),
  };
}

/** Some item says whether it came in. */
function keepsAny(state: OfficeState): boolean {
  for (const { received } of state.item.values()) if (received !== 'unrecorded') return true;
  return false;
}

/** 信息 fills the monthly task; where the sheet does not tell streams apart, every item does. */
function isInformation(stream: string | null): boolean {
  return stream === null || informationWord.test(stream);
}

function countAdoption(unit: Counting, { id, outlet }: AdoptionOf, item: string): void {
  unit.adoptions += 1;
  unit.byOutlet.set(outlet, (unit.byOutlet.get(outlet) ?? 0) + 1);
  unit.records.push(`${id}/${item}`);
}

/** Adds typed counts for spans of which no items are kept; a measure that neither knows is unknown. */
function withTyped(
  counting: Counting,
  typed: readonly TypedCount[],
  keepsItems: boolean,
  keepsReceipts: boolean,
): Tally {
  const stated = (measure: Measure): number | null => {
    const totals = typed.filter(({ count }) => count.measure === measure && count.outlet === null);
    return totals.length === 0 ? null : totals.reduce((total, { count }) => total + count.n, 0);
  };
  const outlets = typed.filter(({ count }) => count.outlet !== null);
  for (const { count } of outlets) {
    counting.byOutlet.set(count.outlet ?? '', (counting.byOutlet.get(count.outlet ?? '') ?? 0) + count.n);
  }
  const inOutlets = outlets.length === 0 ? null : outlets.reduce((total, { count }) => total + count.n, 0);
  const add = (kept: boolean, figure: number, more: number | null): number | null =>
    kept ? figure + (more ?? 0) : more;
  return {
    submitted: add(keepsReceipts, counting.submitted, stated('submitted')),
    counted: add(keepsReceipts, counting.counted, stated('counted')),
    items: add(keepsItems, counting.items, stated('items') ?? inOutlets),
    adoptions: add(keepsItems, counting.adoptions, stated('adoptions') ?? inOutlets ?? stated('items')),
    byOutlet: counting.byOutlet,
    records: [...counting.records, ...typed.map(({ id }) => id)],
  };
}

function officeTotal(
  units: ReadonlyMap<string, Tally>,
  items: number,
  adoptions: number,
  counted: ReadonlyMap<string, Counting>,
): Tallies['office'] {
  const sum = (pick: (tally: Tally) => number | null): number | null => {
    const known = [...units.values()].map(pick).filter((figure) => figure !== null);
    return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
  };
  // Composites stand on several units: what they count more than once is taken off again.
  const doubled = (pick: (counting: Counting) => number, once: number): number =>
    [...counted.values()].reduce((total, counting) => total + pick(counting), 0) - once;
  const less = (figure: number | null, by: number): number | null => (figure === null ? null : figure - by);
  return {
    submitted: sum((tally) => tally.submitted),
    counted: sum((tally) => tally.counted),
    items: less(
      sum((tally) => tally.items),
      doubled((counting) => counting.items, items),
    ),
    adoptions: less(
      sum((tally) => tally.adoptions),
      doubled((counting) => counting.adoptions, adoptions),
    ),
  };
}
