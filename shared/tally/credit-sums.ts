/** What do lines add up to? Points by unit and fees by payee, over columns that are made of each list of lines once. */
import { isLocalDate, type Period, within } from '../calendar';
import type { OfficeState } from '../office/state';
import type { Credit } from '../rule/result';
import { type Places, places } from './places';

/** Lines of which those of a period count. */
export interface Given {
  readonly credits: readonly Credit[];
  readonly period: Period;
}

/** What is paid to one person for one unit; the amount of somebody who is to be named yet stands under null. */
export interface PaidSum {
  readonly unit: string | null;
  readonly author: string | null;
  readonly gross: number;
}

export interface CreditSums {
  /** Hundredths; units without a line are left out. */
  readonly points: ReadonlyMap<string, number>;
  /** Fen, in the order in which the lines name them first. */
  readonly paid: readonly PaidSum[];
}

const isInside = (date: string | null, period: Period): boolean =>
  date !== null && isLocalDate(date) && within(date, period);

/** The lines themselves, in their order. */
export function creditsIn(given: readonly Given[]): readonly Credit[] {
  return given.flatMap(({ credits, period }) => {
    // Lines come by the ten thousand on some hundred days.
    const days = new Map<string | null, boolean>();
    return credits.filter(({ date }) => {
      const known = days.get(date) ?? isInside(date, period);
      days.set(date, known);
      return known;
    });
  });
}

/** One row each: on which day, for whom, how much. */
interface Rows {
  readonly day: Uint32Array;
  readonly who: Uint32Array;
  readonly amount: Float64Array;
}

interface Columns {
  readonly points: Rows;
  readonly money: Rows;
}

interface Payee {
  readonly unit: string | null;
  readonly author: string | null;
}

/** What the places in an office's columns stand for; they are only ever added to. */
interface Named {
  readonly days: Places;
  readonly units: Places;
  readonly payees: readonly Payee[];
  payee(unit: string | null, author: string | null): number;
  readonly columns: WeakMap<readonly Credit[], Columns>;
}

const kept = new WeakMap<OfficeState, Named>();

function namedIn(state: OfficeState): Named {
  const known = kept.get(state) ?? named();
  kept.set(state, known);
  return known;
}

function named(): Named {
  const byUnit = new Map<string | null, Map<string | null, number>>();
  const payees: Payee[] = [];
  return {
    days: places(),
    units: places(),
    payees,
    payee(unit, author) {
      const authors = byUnit.get(unit) ?? new Map<string | null, number>();
      if (authors.size === 0) byUnit.set(unit, authors);
      const place = authors.get(author) ?? payees.push({ unit, author }) - 1;
      authors.set(author, place);
      return place;
    },
    columns: new WeakMap(),
  };
}

function columnsOf(credits: readonly Credit[], office: Named): Columns {
  const known = office.columns.get(credits);
  if (known) return known;
  const points = rows();
  const money = rows();
  for (const { scale, unit, person, authors, amount, date } of credits) {
    if (amount === null || amount === 0 || date === null) continue;
    const day = office.days.of(date);
    if (scale === 'points') {
      if (unit !== null) points.add(day, office.units.of(unit), amount);
    } else if (scale === 'money') {
      if (person !== null) money.add(day, office.payee(unit, person), amount);
      else if (authors.length === 0) money.add(day, office.payee(unit, null), amount);
      else for (const one of authors) if (one.amount !== null) money.add(day, office.payee(unit, one.name), one.amount);
    }
  }
  const columns = { points: points.made(), money: money.made() };
  office.columns.set(credits, columns);
  return columns;
}

function rows(): { add(day: number, who: number, amount: number): void; made(): Rows } {
  const [day, who, amount]: [number[], number[], number[]] = [[], [], []];
  return {
    add(on, of, much) {
      day.push(on);
      who.push(of);
      amount.push(much);
    },
    made: () => ({ day: Uint32Array.from(day), who: Uint32Array.from(who), amount: Float64Array.from(amount) }),
  };
}

export function creditSums(state: OfficeState, given: readonly Given[]): CreditSums {
  const office = namedIn(state);
  const all = given.map(({ credits, period }) => ({ columns: columnsOf(credits, office), period }));
  const { days, units, payees } = office;
  const points = added(units.all.length);
  const money = added(payees.length);
  let [period, inside]: [Period | null, readonly boolean[]] = [null, []];
  for (const one of all) {
    // Those of one period come together.
    if (one.period !== period) inside = days.all.map((day) => isInside(day, one.period));
    period = one.period;
    points.add(one.columns.points, inside);
    money.add(one.columns.money, inside);
  }
  return {
    points: new Map(points.order.map((unit) => [units.all[unit] ?? '', points.sums[unit] ?? 0])),
    paid: money.order.map((payee) => ({
      ...(payees[payee] ?? { unit: null, author: null }),
      gross: money.sums[payee] ?? 0,
    })),
  };
}

/** Sums by place, and the places in the order in which they come first. */
function added(most: number): {
  readonly sums: Float64Array;
  readonly order: readonly number[];
  add(rows: Rows, inside: readonly boolean[]): void;
} {
  const sums = new Float64Array(most);
  const seen = new Uint8Array(most);
  const order: number[] = [];
  return {
    sums,
    order,
    add({ day, who, amount }, inside) {
      for (let row = 0; row < day.length; row += 1) {
        if (!inside[day[row] ?? 0]) continue;
        const of = who[row] ?? 0;
        if (seen[of] === 0) {
          seen[of] = 1;
          order.push(of);
        }
        sums[of] = (sums[of] ?? 0) + (amount[row] ?? 0);
      }
    },
  };
}
