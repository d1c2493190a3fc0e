/** Is this row the header of a table, how many rows does it have, and what stands over each column? */
import {
  askedFigure,
  figureText,
  headerSet,
  inSimplified,
  noteLine,
  plain,
  sectionNumber,
  unaskedFigure,
  unitName,
} from '../language/words';
import type { CellValue } from './grid';
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
  readonly why: 'header-words' | 'header-figures' | 'header-style' | 'header-corrected';
}

const deepest = 4;
const looked = 6;

/** A figure, a date, a percentage or a quota: what stands under a header, not in one. */
export function isFigure(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  if (text.length > 24) return false;
  if (/^[\d.,%％０-９．/年月日\-—]+$/.test(text)) return true;
  const simple = inSimplified(text);
  return figureText.test(simple) || askedFigure.test(simple) || unaskedFigure.test(simple);
}

/** The pieces before the first gap behind which figures stand: a dashboard beside a table is no part of its header. */
function headPieces(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const before = pieces[i - 1];
    if (piece && before && piece.col > before.right + 1) start = i;
    if (piece && typeof piece.value !== 'string' && start > 0) return pieces.slice(0, start);
  }
  return pieces;
}

/** 2016 | 2017 | 2018, or 1 | 2 | 3 … for months: figures that may head columns. */
function areSteps(figures: readonly (string | number | boolean)[]): boolean {
  return figures.every((f, i) => {
    const before = figures[i - 1];
    return typeof f === 'number' && Number.isInteger(f) && (typeof before !== 'number' || f === before + 1);
  });
}

interface Score {
  readonly score: number;
  readonly why: Header['why'];
}
const none: Score = { score: 0, why: 'header-words' };

/** How much a row looks like the first or last row of a header, from its words, what stands below, and how it is drawn. */
export function scoreHeader(view: View, row: number, left: number, right: number, limit = view.rows): Score {
  const pieces = headPieces(view.pieces(row, left, right));
  if (pieces.length < 2) return none;
  const texts = pieces.filter((p) => typeof p.value === 'string' && !figureText.test(p.text));
  const figures = pieces.filter((p) => !texts.includes(p));
  const years = texts.length === 1 && figures.length >= 2 && (wordOf(texts[0]?.text ?? '')?.sure ?? 0) >= 0.9;
  if (
    (texts.length < 2 && !years) ||
    (figures.length > 0 && (figures.length < 2 || !areSteps(figures.map((p) => p.value))))
  )
    return none;
  let words = 0;
  let hits = 0;
  let off = 0;
  for (const piece of texts) {
    if (
      /[:：]/.test(piece.text.slice(1)) ||
      (noteLine.test(stem(piece.text)) && !wordOf(piece.text)) ||
      piece.text.length > 40 ||
      sectionNumber.test(plain(piece.text)) ||
      /[。；;]/.test(piece.text)
    )
      off += 1;
    const word = wordOf(piece.text) ?? cornerWord(piece.value);
    const sure = word ? word.sure : namesOutlet(piece.text) ? 0.4 : unitName.test(stem(piece.text)) ? 0.3 : 0;
    words += sure;
    if (sure >= 0.6) hits += 1;
  }
  if (off > 0 && off * 2 >= hits) return none;

  const n = pieces.length;
  const deep = Math.max(row, ...pieces.map((p) => (p.bottom - row < deepest ? p.bottom : row)));
  let under = 0;
  let filled = 0;
  const figureColumns = new Set<number>();
  for (let r = deep + 1; r < limit && r <= deep + looked + 3 && under < looked; r++) {
    const below = view.pieces(r, left, right);
    if (below.length === 0 && !view.mergeAt(r, left)) continue;
    under += 1;
    filled += Math.min(1, below.length / n);
    for (const p of pieces)
      for (let c = p.col; c <= p.right; c++) if (isFigure(view.own(r, c))) figureColumns.add(p.col);
  }
  const figuresBelow = figureColumns.size / n;
  const style = styleBreak(view, row, deep + 1, pieces);
  const score = words / n + 0.6 * figuresBelow + style;
  const speaks =
    hits >= 2 ||
    (hits >= 1 && figuresBelow >= 0.3) ||
    (n >= 3 && figuresBelow >= 0.6) ||
    (n >= 3 && style >= 0.3 && under >= 1 && filled / under >= 0.5);
  if (!speaks || score < 0.6) return none;
  return {
    score,
    why: words / n >= 0.5 ? 'header-words' : figuresBelow >= style ? 'header-figures' : 'header-style',
  };
}

/** 区(市)⏎媒体, 项目/单位: a corner cell with two names. */
export function cornerWord(value: CellValue): ReturnType<typeof wordOf> {
  const parts = cornerParts(value);
  const words = parts.map(wordOf);
  return parts.length === 2 && words.every((w) => w !== undefined) ? words[1] : undefined;
}

export function cornerParts(value: CellValue): readonly string[] {
  if (typeof value !== 'string') return [];
  return value
    .trim()
    .split(/[\s\\/／]+/)
    .filter((part) => part !== '');
}

function styleBreak(view: View, row: number, below: number, pieces: readonly Piece[]): number {
  const first = pieces[0];
  if (!first) return 0;
  let bold = 0;
  let fill = 0;
  for (const p of pieces) {
    const here = view.grid.styleAt(row, p.col);
    const there = view.grid.styleAt(below, p.col);
    if (here?.bold && !there?.bold) bold += 1;
    if (here?.fill && here.fill !== there?.fill) fill += 1;
  }
  const edges = view.grid.styleAt(row, first.col)?.edges ?? 0;
  const above = row > 0 ? (view.grid.styleAt(row - 1, first.col)?.edges ?? 0) : 0;
  return (bold / pieces.length) * 0.25 + (fill / pieces.length) * 0.25 + (edges >= 15 && above < 15 ? 0.1 : 0);
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
    !/[表册]$|\d{4}年/.test(p.text) &&
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
  while (right < view.cols - 1 && view.text(bottom, right + 1) === '' && view.own(bottom + 1, right + 1) !== null)
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
  for (let r = top; r <= bottom; r++)
    for (const p of view.pieces(r, bounds.left, bounds.right)) {
      if (p.col === from - 1) from = p.col;
      if (p.col <= to + 1 && p.right > to) to = Math.min(p.right, bounds.right);
    }
  return { left: from, right: to };
}

/** A header's texts over each column, a merged cell once; a group label that was not merged serves its blank neighbours. */
export function pathsOf(
  view: View,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (let c = left; c <= right; c++) {
    const path: string[] = [];
    for (let r = top; r <= bottom; r++) {
      const merge = view.mergeAt(r, c);
      if (merge && merge.top < r && merge.top >= top) continue;
      let text = textOf(view.seen(r, c));
      if (text === '' && !merge && r < bottom && named(view, r + 1, bottom, c))
        text = groupFromLeft(view, r, c, { left, bottom, paths, path });
      if (text !== '') path.push(text);
    }
    paths.push(path);
  }
  return paths;
}

/** Does anything stand over the column in these rows? */
function named(view: View, from: number, to: number, col: number): boolean {
  for (let r = from; r <= to; r++) if (view.text(r, col) !== '') return true;
  return false;
}

/** The label to the left that was not merged over this column, if it heads other columns too and stands in the same group. */
function groupFromLeft(
  view: View,
  row: number,
  col: number,
  at: {
    readonly left: number;
    readonly bottom: number;
    readonly paths: readonly (readonly string[])[];
    readonly path: readonly string[];
  },
): string {
  for (let c = col - 1; c >= at.left; c--) {
    if (!named(view, row + 1, at.bottom, c)) return '';
    const text = view.text(row, c);
    if (text === '') continue;
    const own = at.paths[c - at.left] ?? [];
    const before = own.slice(0, own.indexOf(text));
    return !view.mergeAt(row, c) && before.join('/') === at.path.join('/') ? text : '';
  }
  return '';
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
