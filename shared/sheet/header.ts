/** Is this row the header of a table, and how many rows and columns does it have? */
import { tableTitle } from '../language/layout-words';
import { headerSet, noteLine } from '../language/words';
import { named, pathsOf } from './header-paths';
import { deepest, headPieces, isFigure, type Score, scoreHeader } from './header-score';
import { type Piece, textOf, type View } from './view';
import { namesOutlet, stem, wordOf } from './word';

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the top down, by column from `left`; empty where nothing stands over the column. */
  readonly paths: readonly (readonly string[])[];
  /** How much speaks for it, 0 to 1, and what most. */
  readonly sure: number;
  readonly why: Score['why'];
}

/** The header that begins in or around a row, or undefined. `forced` takes the row as the header's first whatever it looks like. */
export function headerAt(
  view: View,
  row: number,
  left: number,
  right: number,
  forced?: { readonly bottom?: number },
  limit = view.rows,
): Header | undefined {
  const score = forced ? { score: 1, why: 'header-corrected' as const } : scoreHeader(view, row, left, right, limit);
  if (score.score === 0) return undefined;
  const pieces = forced ? view.pieces(row, left, right) : headPieces(view.pieces(row, left, right));
  const from = pieces[0];
  const to = pieces[pieces.length - 1];
  if (!from || !to) return undefined;
  const last = Math.max(to.right, ...pieces.map((p) => p.right));
  const top = forced ? row : groupRowAbove(view, row, from.col, last);
  const bottom = forced?.bottom ?? bottomOf(view, top, row, from.col, last, limit);
  if (!forced && isForm(view, top, bottom, from.col, last, limit)) return undefined;
  const bounds = extent(view, top, bottom, { left: from.col, right: last }, { left, right });
  return {
    top,
    bottom,
    ...bounds,
    paths: pathsOf(view, top, bottom, bounds.left, bounds.right),
    sure: Math.min(1, 0.4 + score.score / 2),
    why: score.why,
  };
}

/** A row of group labels over the found one: 报送情况 | 采用情况 over the words themselves, their columns blank elsewhere. */
function groupRowAbove(view: View, row: number, left: number, right: number): number {
  if (row === 0) return row;
  const above = view.pieces(row - 1, left, right);
  const group = (p: Piece) =>
    typeof p.value === 'string' &&
    p.text.length <= 14 &&
    p.bottom < row &&
    !noteLine.test(stem(p.text)) &&
    !tableTitle.test(p.text) &&
    (p.col > left || above.length > 1) &&
    !(p.col <= left && p.right >= right) &&
    (p.right > p.col || wordOf(p.text) !== undefined);
  const beside = view
    .pieces(row, left, right)
    .some((p) => view.text(row - 1, p.col) === '' || view.mergeAt(row - 1, p.col) !== undefined);
  // Titles of tables that stand beside each other leave the gap between the tables open.
  const apart = above.some((p, i) => {
    const next = above[i + 1];
    return next !== undefined && next.col > p.right + 1 && !named(view, row, row, p.right + 1);
  });
  const fits =
    beside &&
    !apart &&
    above.length > 0 &&
    above.every(group) &&
    (above.length > 1 || above.some((p) => p.right > p.col && p.right - p.col < (right - left) * 0.9)) &&
    above.every((p) => view.text(row, p.col) !== '');
  return fits ? groupRowAbove(view, row - 1, left, right) : row;
}

function bottomOf(view: View, top: number, row: number, left: number, right: number, limit: number): number {
  let bottom = row;
  for (const p of view.pieces(top, left, right)) if (p.bottom - top < deepest) bottom = Math.max(bottom, p.bottom);
  while (bottom + 1 < limit && bottom + 1 - top < deepest && isContinued(view, top, bottom, left, right)) bottom += 1;
  return bottom;
}

/** Does the row under `bottom` name what lies under group labels that span several columns? */
function isContinued(view: View, top: number, bottom: number, left: number, found: number): boolean {
  // The last group may not be merged over what it spans.
  let right = found;
  const open = (col: number) => view.text(bottom, col) === '' && view.own(bottom + 1, col) !== null;
  while (right < view.cols - 1 && (open(right + 1) || (open(right + 2) && view.text(bottom + 2, right + 1) !== '')))
    right += 1;
  const next = view.pieces(bottom + 1, left, right);
  if (next.length < 2 || next.some((p) => typeof p.value !== 'string' || isFigure(p.value) || p.text.length > 20))
    return false;
  // 报送数 over (条): what is counted, on a row of its own.
  if (next.every((p) => /^[(（][^()（）]{1,6}[)）]$/.test(p.text))) return true;
  const grouped = new Set<number>();
  const above = view.pieces(bottom, left, right);
  above.forEach((p, i) => {
    const end = p.right > p.col ? p.right : (above[i + 1]?.col ?? right + 1) - 1;
    for (let c = p.col; c <= end && end > p.col; c++)
      if (view.mergeAt(bottom, c)?.top === bottom || c === p.col || view.text(bottom, c) === '') grouped.add(c);
  });
  const under = next.filter(
    (p) => grouped.has(p.col) || (view.text(bottom, p.col) === '' && view.text(top, p.col) === ''),
  );
  if (under.length < next.length) return false;
  // A group has names under the blanks beside its own label as well; label under label is a form.
  if (above.every((p) => p.right === p.col) && next.every((p) => view.own(bottom, p.col) !== null)) return false;
  const single = above.filter((p) => p.right === p.col && !grouped.has(p.col));
  const named = next.filter((p) => wordOf(p.text) || namesOutlet(p.text)).length;
  return single.length > 0 ? named * 3 >= next.length || single.some((p) => p.col === left) : named * 2 >= next.length;
}

/** Label and value side by side, row after row: a form to fill in. What would be the body has header words where the header has them. */
function isForm(view: View, top: number, bottom: number, left: number, right: number, limit: number): boolean {
  const labels = view.pieces(top, left, right).filter((p) => (wordOf(p.text)?.sure ?? 0) >= 0.9);
  if (labels.length < 2 || bottom > top) return false;
  let rows = 0;
  for (let r = Math.max(0, top - 4); r < Math.min(limit, bottom + 5); r++) {
    if (r >= top && r <= bottom) continue;
    const same = labels.filter((p) => view.own(r, p.col) !== null);
    if (same.length >= 2 && same.every((p) => (wordOf(view.text(r, p.col))?.sure ?? 0) >= 0.9)) rows += 1;
  }
  return rows >= 2;
}

/** Does a column without a header go on with text in each of the rows below? */
function isUnnamed(view: View, bottom: number, col: number): boolean {
  if (view.text(bottom, col) !== '') return false;
  const below = [1, 2, 3].map((k) => view.own(bottom + k, col));
  return typeof below[0] === 'string' && typeof below[1] === 'string' && below[2] !== undefined;
}

const rowsOf = (top: number, bottom: number): number[] => Array.from({ length: bottom - top + 1 }, (_, i) => top + i);

/** From the first to the last column that anything of the header stands over. */
function extent(
  view: View,
  top: number,
  bottom: number,
  found: { readonly left: number; readonly right: number },
  bounds: { readonly left: number; readonly right: number },
): { left: number; right: number } {
  let from = found.left;
  let to = found.right;
  if (from > bounds.left && isUnnamed(view, bottom, from - 1)) from -= 1;
  if (to < bounds.right && isUnnamed(view, bottom, to + 1)) to += 1;
  // Twice: a lower row may close the gap before a text of a higher one.
  for (const r of [...rowsOf(top, bottom), ...rowsOf(top, bottom)])
    for (const p of view.pieces(r, bounds.left, bounds.right)) {
      if (p.col === from - 1) from = p.col;
      if (p.col <= to + 1 && p.right > to) to = Math.min(p.right, bounds.right);
    }
  return { left: from, right: to };
}

/** Cheap: may this row of a body be a header again? */
export function mayBeHeader(view: View, row: number, left: number, right: number): boolean {
  let hits = 0;
  for (let c = left; c <= right && c < left + 8; c++) {
    const value = view.own(row, c);
    if (typeof value === 'number') return false;
    if (typeof value === 'string' && value.length <= 12 && headerSet.has(textOf(value))) hits += 1;
    if (hits >= 2) return true;
  }
  return false;
}
