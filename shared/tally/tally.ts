/** How many? What each unit submitted and had adopted in a period: 上报, 有效, 条, 条次. */

import type { Period } from '../calendar';
import { informationWord } from '../language/ledger-words';
import type { OfficeState } from '../office/state';
import { once } from '../once';
import type { Measure } from '../sheet/measure';
import type { OfficeFacts, TypedCount } from './facts';
import { type Places, places } from './places';
import type { AdoptionOf, ItemEntry } from './views';

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
}

const none = (): Counting => ({ submitted: 0, counted: 0, items: 0, adoptions: 0 });

export interface Tallies {
  /** Every unit of the office, by id. */
  readonly units: ReadonlyMap<string, Tally>;
  /** The whole office: one composite of three units is one 条 and one 条次. */
  readonly office: Omit<Tally, 'records' | 'byOutlet'>;
}

export function tallies(state: OfficeState, known: OfficeFacts, period: Period): Tallies {
  const { days, units: named, of } = columnsIn(state);
  const columns = known.parts.map(of);
  const inside = days.all.map((day) => day >= period.from && day <= period.to);
  const counts = named.all.map(none);
  // What stands with one item alone is counted; only what several share could be counted twice.
  const adopted = { alone: 0, shared: new Set<string>() };
  const firsts = { alone: 0, shared: new Set<string>() };
  for (const { day, unit: units, what: kinds, printed } of columns) {
    for (let row = 0; row < day.length; row += 1) {
      if (!inside[day[row] ?? 0]) continue;
      const unit = counts[units[row] ?? 0];
      if (!unit) continue;
      const what = kinds[row] ?? 0;
      if (what === receipt) unit.submitted += 1;
      else if (what === valid) {
        unit.submitted += 1;
        unit.counted += 1;
      } else {
        unit.adoptions += 1;
        if ((what & shared) === 0) adopted.alone += 1;
        else adopted.shared.add(printed[row]?.id ?? '');
        if ((what & first) === 0) continue;
        unit.items += 1;
        if (what === (printing | first | shared | composite)) firsts.shared.add(printed[row]?.id ?? '');
        else firsts.alone += 1;
      }
    }
  }
  const units = new Map(counts.map((counting, index) => [named.all[index] ?? '', counting]));
  const rows = once(() => rowsByUnit(columns, inside));
  const keepsItems = known.entries.length > 0;
  const keepsReceipts = keepsAny(state);
  const result = new Map<string, Tally>();
  for (const [id] of state.unit.entries()) {
    const typed = known.typed.get(id) ?? [];
    const kept = (): readonly Row[] => rows().get(id) ?? [];
    result.set(id, withTyped(units.get(id) ?? none(), kept, typed, keepsItems, keepsReceipts));
  }
  return {
    units: result,
    office: officeTotal(result, firsts.alone + firsts.shared.size, adopted.alone + adopted.shared.size, units),
  };
}

/** A receipt (no printing), or one printing of an item. */
interface Row {
  readonly item: string;
  readonly printed: AdoptionOf | null;
}

/** What a row of the columns is: one of the first two, or a printing with what else is true of it. */
const [receipt, valid, printing, first, shared, composite] = [0, 1, 2, 4, 8, 16];

/**
 * All receipts and printings that count, one row each, in the order of the items. Columns, because months, quarter and
 * year are asked of the same hundred thousand rows, and following each to its record costs more than all the counting.
 */
interface Columns {
  /** Places among the office's days and units. */
  readonly day: Uint32Array;
  readonly unit: Uint32Array;
  readonly what: Uint8Array;
  readonly entry: readonly ItemEntry[];
  readonly printed: readonly (AdoptionOf | null)[];
}

interface OfficeColumns {
  readonly days: Places;
  readonly units: Places;
  /** Made once of a part. */
  of(part: readonly ItemEntry[]): Columns;
}

const columnsKept = new WeakMap<OfficeState, OfficeColumns>();

function columnsIn(state: OfficeState): OfficeColumns {
  const known = columnsKept.get(state);
  if (known) return known;
  const days = places();
  const units = places();
  const made = new WeakMap<readonly ItemEntry[], Columns>();
  const all: OfficeColumns = {
    days,
    units,
    of(part) {
      const columns = made.get(part) ?? columnsOf(part, days, units);
      made.set(part, columns);
      return columns;
    },
  };
  columnsKept.set(state, all);
  return all;
}

function columnsOf(entries: readonly ItemEntry[], days: Places, units: Places): Columns {
  const made = { day: [] as number[], unit: [] as number[], what: [] as number[] };
  const entry: ItemEntry[] = [];
  const printed: (AdoptionOf | null)[] = [];
  const add = (of: ItemEntry, date: string, what: number, adoption: AdoptionOf | null): void => {
    made.day.push(days.of(date));
    made.unit.push(units.of(of.unit));
    made.what.push(what);
    entry.push(of);
    printed.push(adoption);
  };
  for (const one of entries) {
    const { standing, item, adoptions } = one;
    if (standing.submitted && item.receivedOn !== null)
      add(one, item.receivedOn, standing.counts && isInformation(item.stream) ? valid : receipt, null);
    if (!standing.counts) continue;
    let isFirst = true;
    for (const adoption of adoptions) {
      const { date, alone } = adoption;
      if (date === null) continue;
      const use = isFirst && adoption.use === 'composite' ? composite : 0;
      add(one, date, printing | (isFirst ? first : 0) | (alone ? 0 : shared) | (alone ? 0 : use), adoption);
      isFirst = false;
    }
  }
  return {
    day: Uint32Array.from(made.day),
    unit: Uint32Array.from(made.unit),
    what: Uint8Array.from(made.what),
    entry,
    printed,
  };
}

function rowsByUnit(columns: readonly Columns[], inside: readonly boolean[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const { entry, day, printed } of columns)
    entry.forEach(({ id, unit }, at) => {
      if (!inside[day[at] ?? 0]) return;
      const row = { item: id, printed: printed[at] ?? null };
      const rows = found.get(unit);
      if (rows) rows.push(row);
      else found.set(unit, [row]);
    });
  return found;
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

function outletsOf(rows: readonly Row[], typed: readonly TypedCount[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (outlet: string, n: number) => found.set(outlet, (found.get(outlet) ?? 0) + n);
  for (const { printed } of rows) if (printed) add(printed.outlet, 1);
  for (const { count } of typed) if (count.outlet !== null) add(count.outlet, count.n);
  return found;
}

function recordsOf(rows: readonly Row[], typed: readonly TypedCount[]): readonly string[] {
  return [...rows.map(({ item, printed }) => (printed ? `${printed.id}/${item}` : item)), ...typed.map(({ id }) => id)];
}

/** Adds typed counts for spans of which no items are kept; a measure that neither knows is unknown. */
function withTyped(
  counting: Counting,
  rows: () => readonly Row[],
  typed: readonly TypedCount[],
  keepsItems: boolean,
  keepsReceipts: boolean,
): Tally {
  const stated = (measure: Measure): number | null => {
    const totals = typed.filter(({ count }) => count.measure === measure && count.outlet === null);
    return totals.length === 0 ? null : totals.reduce((total, { count }) => total + count.n, 0);
  };
  const outlets = typed.filter(({ count }) => count.outlet !== null);
  const inOutlets = outlets.length === 0 ? null : outlets.reduce((total, { count }) => total + count.n, 0);
  const add = (kept: boolean, figure: number, more: number | null): number | null =>
    kept ? figure + (more ?? 0) : more;
  const byOutlet = once(() => outletsOf(rows(), typed));
  const records = once(() => recordsOf(rows(), typed));
  return {
    submitted: add(keepsReceipts, counting.submitted, stated('submitted')),
    counted: add(keepsReceipts, counting.counted, stated('counted')),
    items: add(keepsItems, counting.items, stated('items') ?? inOutlets),
    adoptions: add(keepsItems, counting.adoptions, stated('adoptions') ?? inOutlets ?? stated('items')),
    // Asked for by some, of some units: made then.
    get byOutlet() {
      return byOutlet();
    },
    get records() {
      return records();
    },
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
