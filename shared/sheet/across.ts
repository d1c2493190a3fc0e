/** Do the units run along the columns? Then each line holds a measure, and each column a record. */
import { aboutOutlets, newspaper, onlyScore } from '../language/layout-words';
import { cumulativeWord, everybody, inSimplified, plain, unitName } from '../language/words';
import { columnLetter } from './address';
import { saysTotal } from './body';
import type { Found } from './find';
import { cornerParts, isFigure } from './header-score';
import { outletOf } from './outlet';
import type { Column, Field, Line, TableKind } from './table';
import { titleMeasure } from './title-measure';
import type { View } from './view';
import { namesGenre, namesOutlet, stem, wordOf } from './word';

export interface Across {
  /** Columns of labels, from the left. */
  readonly labels: readonly number[];
  /** Columns that stand for a record. */
  readonly records: readonly number[];
}

const measureWords = new Set(['adopted', 'submitted', 'points', 'rate', 'rank', 'quota', 'sum', 'count', 'amount']);
const isMeasure = (text: string): boolean => {
  const word = wordOf(text)?.word;
  return word !== undefined && measureWords.has(word);
};
const isUnit = (text: string): boolean => unitName.test(inSimplified(text)) && !wordOf(text) && !newspaper.test(text);

/** 合计, 全县: what stands for all the units beside it. */
export const headsSum = (leaf: string): boolean => wordOf(leaf)?.word === 'sum' || everybody.test(plain(leaf));

/** Nobody keeps so many outlets or measures; so long a list runs down the rows. */
const mostLines = 1000;

/** Undefined where the records run down the rows, as they mostly do. */
export function acrossOf(view: View, found: Found): Across | undefined {
  const { header, body } = found;
  if (body.records.length > mostLines) return undefined;
  const rows = [...body.records, ...body.totals].sort((a, b) => a - b);
  if (rows.length < 2 || header.paths.length < 3) return undefined;
  const leaf = (c: number) => {
    const path = header.paths[c - header.left] ?? [];
    return path[path.length - 1] ?? '';
  };
  const labels: number[] = [];
  for (let c = header.left; c < header.right; c++) {
    const cells = rows.slice(0, 40).map((r) => view.seen(r, c));
    const texts = cells.filter((v) => typeof v === 'string' && !isFigure(v)).length;
    const serial = wordOf(leaf(c))?.word === 'serial';
    if (!serial && texts * 2 < cells.length) break;
    if (!serial && labels.length > 0 && isUnit(leaf(c))) break;
    labels.push(c);
  }
  const named = labels.filter((c) => wordOf(leaf(c))?.word !== 'serial');
  const last = named[named.length - 1];
  if (last === undefined || named.length > 3) return undefined;
  const heads: number[] = [];
  for (let c = (labels[labels.length - 1] ?? 0) + 1; c <= header.right; c++)
    if (leaf(c) !== '' && wordOf(leaf(c))?.word !== 'note') heads.push(c);
  const records = heads.filter((c) => !headsSum(leaf(c)));
  if (records.length < 2) return undefined;
  const units = records.filter((c) => isUnit(leaf(c))).length / records.length;
  const wrong =
    records.filter((c) => isMeasure(leaf(c)) || (namesOutlet(leaf(c)) && !isUnit(leaf(c)))).length / records.length;
  const lines = rows.map((r) => view.text(r, last));
  const telling = lines.filter((t) => isMeasure(t) || namesOutlet(t) || namesGenre(t)).length / lines.length;
  const places = lines.filter((t) => isUnit(t) && !namesOutlet(t)).length / lines.length;
  const corner = cornerParts(view.seen(header.bottom, last)).map((part) => wordOf(part)?.word);
  const cornered = corner.length === 2 && (corner[0] === 'unit' || corner[0] === 'person') && corner[1] !== 'unit';
  const headed = wordOf(leaf(last))?.word;
  if (wrong > 0.3 || places > 0.5) return undefined;
  if (headed === 'unit' && !cornered && telling < 0.8) return undefined;
  const score = units * 0.5 + telling * 0.5 + (cornered ? 0.4 : 0) + (headed === 'outlet' ? 0.15 : 0);
  return score >= 0.7 && units >= 0.3 && telling >= 0.3 ? { labels, records } : undefined;
}

/** What the label columns and the record columns are. */
export function acrossColumns(found: Found, across: Across, letter = columnLetter): readonly Column[] {
  const { header } = found;
  const columns: Column[] = [];
  header.paths.forEach((path, i) => {
    const col = header.left + i;
    if (path.length === 0) return;
    const word = wordOf(path[path.length - 1] ?? '')?.word;
    if (across.labels.includes(col)) {
      const field: Field =
        word === 'serial' || word === 'level' || word === 'genre' || word === 'outlet' ? word : labelField(path, word);
      columns.push({ col: letter(col), path, field });
    } else if (across.records.includes(col)) columns.push({ col: letter(col), path, field: 'unit' });
    else if (word === 'note') columns.push({ col: letter(col), path, field: 'note' });
  });
  return columns;
}

function labelField(path: readonly string[], word: string | undefined): Field {
  const leaf = plain(path[path.length - 1] ?? '');
  if (aboutOutlets.test(leaf)) return 'outlet';
  return word === 'task' || word === undefined || word === 'unit'
    ? 'other'
    : word === 'sum' || word === 'count'
      ? 'other'
      : (word as Field);
}

export interface LineMeaning extends Line {
  readonly sum: boolean;
}

/** What each line says, its labels from left to right as its path. */
export function acrossLines(
  view: View,
  found: Found,
  across: Across,
  kind: TableKind,
  titles: readonly string[],
): readonly LineMeaning[] {
  const measure = titleMeasure(titles);
  const named = across.labels.filter(
    (c) => wordOf((found.header.paths[c - found.header.left] ?? []).slice(-1)[0] ?? '')?.word !== 'serial',
  );
  const rows = [...found.body.records, ...found.body.totals].sort((a, b) => a - b);
  const scored = rows.filter(
    (r) =>
      fieldOf(
        named.map((c) => view.text(r, c)).filter((t) => t !== ''),
        kind,
        measure,
      ) === 'points',
  ).length;
  return rows.map((row) => {
    const path: string[] = [];
    let before = -1;
    for (const c of named) {
      const text = view.text(row, c);
      const anchor = view.mergeAt(row, c)?.left ?? c;
      if (text !== '' && anchor !== before) path.push(text);
      before = anchor;
    }
    const leaf = path[path.length - 1] ?? '';
    const field = fieldOf(path, kind, measure);
    const outlet = field === 'adopted' || (field === 'points' && namesOutlet(leaf)) ? outletOf(path) : undefined;
    const cumulative = cumulativeWord.test(plain(path.join('')));
    return {
      row: row + 1,
      path,
      field,
      ...(outlet ? { outlet } : {}),
      ...(cumulative ? { cumulative } : {}),
      ...(field === 'points' ? { part: scored > 1 && !onlyScore.test(stem(leaf)) } : {}),
      sum: saysTotal(leaf) || wordOf(leaf)?.word === 'sum',
    };
  });
}

function fieldOf(path: readonly string[], kind: TableKind, measure: Field): Field {
  for (let i = path.length - 1; i >= 0; i--) {
    const word = wordOf(path[i] ?? '')?.word;
    if (word === 'quota' && kind !== 'tally') return 'quota';
    if (
      word === 'adopted' ||
      word === 'submitted' ||
      word === 'points' ||
      word === 'rate' ||
      word === 'rank' ||
      word === 'amount' ||
      word === 'quota' ||
      word === 'note'
    )
      return word;
  }
  return kind === 'quota' ? 'quota' : measure;
}
