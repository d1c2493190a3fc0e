/** A tally's figures → counts and scores of each unit for the tally's period. */
import type { Period } from '../../calendar';
import { adoptionWords } from '../../language/ledger-words';
import { keyOf, normalise } from '../../language/normalise';
import { pointsOf } from '../../money';
import { recordIdOf } from '../../record/identity';
import { columnIndex } from '../address';
import { type Measure, measureOf } from '../measure';
import type { Meaning } from '../table';
import { figureIn } from './cell-readers';
import type { OutletNames } from './outlets';
import type { TableUnit } from './units';
import type { View } from './view';
import type { Collected } from './wanted';

interface FigureCell {
  readonly row: number;
  readonly col: number;
  readonly meaning: Meaning;
}

/**
 * @param period what the tally is about where the sheet itself does not say.
 * @param what the columns that are sources: where items are kept, counts are not; where rules give points, typed points are not.
 */
export function readTally(
  view: View,
  units: readonly TableUnit[],
  period: Period | null,
  outlets: OutletNames,
  what: { readonly counts: boolean; readonly scores: boolean },
  out: Collected,
): void {
  const { table } = view;
  const span = table.period ?? period;
  if (!span) {
    out.issues.push({
      code: 'period-unknown',
      at: `${table.sheet}!A${table.header.top}`,
      detail: { title: table.title },
    });
    return;
  }
  const siblings: readonly Meaning[] = table.rows ?? table.columns;
  const sums = new Map<string, number>();
  for (const { record: unit, index } of units) {
    for (const cell of figureCells(view, index)) {
      const measure = measureOf(cell.meaning, siblings);
      const { field, cumulative } = cell.meaning;
      if (measure !== null && what.counts) readCount(view, cell, unit, span, measure, outlets, sums, out);
      if (field === 'points' && cumulative !== true && what.scores) readScore(view, cell, unit, span, out);
    }
  }
}

/** The cells of one unit: its row, or its column where units run along the columns. */
function figureCells(view: View, index: number): readonly FigureCell[] {
  const { table } = view;
  const place = table.places[index];
  if (typeof place === 'number') {
    return table.columns.map((column) => ({ row: place - 1, col: columnIndex(column.col), meaning: column }));
  }
  return place === undefined
    ? []
    : (table.rows ?? []).map((line) => ({ row: line.row - 1, col: columnIndex(place), meaning: line }));
}

function readCount(
  view: View,
  { row, col, meaning }: FigureCell,
  unit: string,
  period: Period | { readonly from: string; readonly to: string },
  measure: Measure,
  outlets: OutletNames,
  sums: Map<string, number>,
  out: Collected,
): void {
  const figure = figureIn(view, row, col, out.issues);
  if (figure === null) return;
  if (!Number.isInteger(figure)) {
    out.issues.push({ code: 'count-not-whole', at: view.at(row, col), detail: { text: String(figure) } });
    return;
  }
  const { outlet, genre } = outletOf(meaning, outlets);
  const record = recordIdOf('count', [
    unit,
    period.from,
    period.to,
    measure,
    ...[outlet, genre].map((name) => (name === null ? null : keyOf(name))),
  ]);
  // A unit on two rows of one tally: its figures belong together.
  const n = (sums.get(record) ?? 0) + figure;
  sums.set(record, n);
  out.replace(
    {
      kind: 'count',
      record,
      data: {
        office: null,
        unit,
        period: { from: period.from, to: period.to },
        stream: null,
        measure,
        outlet,
        genre,
        n,
      },
      personal: {},
    },
    { n: view.at(row, col) },
  );
}

/**
 * What a column counts: an outlet, and below it a kind of piece (园林动态 / 独立信息). Where the rule sheets list what stands
 * lowest in the header (市本级采用 / 约稿) as an outlet of its own, it is one.
 */
function outletOf(
  { path, outlet }: Meaning,
  outlets: OutletNames,
): { readonly outlet: string | null; readonly genre: string | null } {
  if (outlet === undefined) return { outlet: null, genre: null };
  const leaf = normalise(path.at(-1) ?? '');
  const listed = outlets.get(keyOf(leaf));
  if (listed !== undefined) return { outlet: listed, genre: null };
  const below = path.length > 1 && !keyOf(leaf).includes(keyOf(outlet)) && !adoptionWords.test(leaf);
  return { outlet, genre: below ? leaf : null };
}

function readScore(
  view: View,
  { row, col, meaning }: FigureCell,
  unit: string,
  period: { readonly from: string; readonly to: string },
  out: Collected,
): void {
  const value = view.value(row, col);
  const figure = typeof value === 'number' ? value : figureIn(view, row, col, out.issues);
  const points = figure === null ? undefined : pointsOf(figure);
  if (figure !== null && points === undefined) {
    out.issues.push({ code: 'number-unreadable', at: view.at(row, col), detail: { text: String(value) } });
  }
  if (points === undefined) return;
  const part = meaning.part === true ? meaning.path.join('') : null;
  const record = recordIdOf('score', [unit, period.from, period.to, part]);
  out.add(
    {
      kind: 'score',
      record,
      data: { unit, period: { from: period.from, to: period.to }, part, points },
      personal: {},
    },
    { points: view.at(row, col) },
  );
}
