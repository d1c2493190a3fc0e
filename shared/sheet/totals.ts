/** Which rows among the records are sums of the others, whatever they are called? */
import { chineseSerial } from '../language/layout-words';
import { everybody, plain } from '../language/words';
import { numberOf } from './profile';
import { close } from './sums';
import type { View } from './view';

interface Agreement {
  /** Columns whose figure is the sum. */
  readonly hits: number;
  /** Columns with a figure. */
  readonly columns: number;
}

/** At most so many rows from each end, and of those that lack a serial, are tried: a sum stands first, last, or apart. */
const tried = 3;
/** Above so many records each column is summed once, and only the sum of all is looked for. */
const longBody = 2000;

const columnSum = (view: View, rows: readonly number[], col: number): number => {
  let sum = 0;
  for (const row of rows) {
    const value = numberOf(view.own(row, col));
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
};

function longAgreement(
  view: View,
  row: number,
  sums: readonly number[],
  found: readonly number[],
  columns: readonly number[],
): Agreement {
  let hits = 0;
  let counted = 0;
  columns.forEach((col, k) => {
    const printed = numberOf(view.own(row, col));
    if (!(printed > 0)) return;
    counted += 1;
    if (close((sums[k] ?? 0) - printed - columnSum(view, found, col), printed)) hits += 1;
  });
  return { hits, columns: counted };
}

function shortAgreement(
  view: View,
  row: number,
  records: readonly number[],
  totals: readonly number[],
  found: readonly number[],
  columns: readonly number[],
): Agreement {
  const others = records.filter((r) => r !== row && !found.includes(r));
  const all = agreement(view, row, others, columns);
  const above = others.filter((r) => r < row);
  const before = agreement(view, row, sinceLast(above, [...totals, ...found]), columns);
  return all.hits > before.hits ? all : before;
}

/**
 * Takes rows that sum others out of the records. `columns` are those with counts. A row is a sum if all its figures are; one
 * column is enough only where the name, a formula, or a blank serial says so as well.
 */
export function sumRows(
  view: View,
  records: readonly number[],
  totals: readonly number[],
  columns: readonly number[],
  key: number,
  serial: number | undefined,
): readonly number[] {
  if (records.length < 3 || columns.length === 0) return [];
  const found: number[] = [];
  const long = records.length > longBody;
  const sums = long ? columns.map((col) => columnSum(view, records, col)) : [];
  const candidates = candidatesOf(view, records, serial);
  const boards = boardSums(view, records, columns, serial);
  found.push(...boards);
  for (const row of candidates) {
    if (found.includes(row)) continue;
    const name = plain(view.text(row, key));
    const named = everybody.test(name);
    const formula = columns.some(
      (c) =>
        /^(SUM|SUBTOTAL)\(/i.test(view.grid.formulaAt(row, c) ?? '') && spansRows(view.grid.formulaAt(row, c) ?? ''),
    );
    const unnumbered = serial !== undefined && view.own(row, serial) === null && !view.mergeAt(row, serial);
    const best = long
      ? longAgreement(view, row, sums, found, columns)
      : shortAgreement(view, row, records, totals, found, columns);
    if (best.columns === 0) continue;
    const share = best.hits / best.columns;
    if (
      (formula && share >= 0.5) ||
      ((named || unnumbered) && best.hits >= 1 && share >= 0.6) ||
      (best.hits >= 3 && share === 1 && records.length >= 4 && first(records, row))
    )
      found.push(row);
  }
  return found;
}

/** 一 乡镇 5 3 over 1, 2, 3: rows numbered in Chinese among Arabic numbers that sum what follows them. */
function boardSums(
  view: View,
  records: readonly number[],
  columns: readonly number[],
  serial: number | undefined,
): readonly number[] {
  if (serial === undefined || records.length > 5000) return [];
  const numbered = records.filter((r) => chineseSerial.test(view.text(r, serial)));
  if (numbered.length === 0 || numbered.length * 2 >= records.length) return [];
  return numbered.filter((row, i) => {
    const end = numbered[i + 1] ?? Number.POSITIVE_INFINITY;
    const { hits, columns: counted } = agreement(
      view,
      row,
      records.filter((r) => r > row && r < end && view.own(r, serial) !== null),
      columns,
      1,
    );
    return counted > 0 && hits === counted;
  });
}

const first = (records: readonly number[], row: number): boolean =>
  row === records[0] || row === records[records.length - 1];

function spansRows(formula: string): boolean {
  const found = /\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/i.exec(formula);
  return found !== null && found[1] !== found[2];
}

function candidatesOf(view: View, records: readonly number[], serial: number | undefined): readonly number[] {
  const ends = records.length <= tried * 2 ? records : [...records.slice(0, tried), ...records.slice(-tried)];
  if (serial === undefined || records.length > 5000) return ends;
  const bare = records.filter((r) => view.own(r, serial) === null && !view.mergeAt(r, serial));
  return bare.length > 0 && bare.length <= records.length * 0.3
    ? [...new Set([...bare.slice(0, 40), ...ends])].sort((a, b) => a - b)
    : ends;
}

function sinceLast(rows: readonly number[], totals: readonly number[]): readonly number[] {
  const last = Math.max(-1, ...totals.filter((t) => rows.length > 0 && t < (rows[rows.length - 1] ?? 0)));
  return rows.filter((r) => r > last);
}

function agreement(
  view: View,
  row: number,
  others: readonly number[],
  columns: readonly number[],
  least = 2,
): Agreement {
  let hits = 0;
  let counted = 0;
  if (others.length < least) return { hits, columns: 0 };
  for (const col of columns) {
    const printed = numberOf(view.own(row, col));
    if (!(printed > 0)) continue;
    let sum = 0;
    let terms = 0;
    for (const r of others) {
      const value = numberOf(view.own(r, col));
      if (Number.isNaN(value)) continue;
      sum += value;
      if (value !== 0) terms += 1;
    }
    if (terms < least && close(sum, printed)) continue;
    counted += 1;
    if (close(sum, printed)) hits += 1;
  }
  return { hits, columns: counted };
}
