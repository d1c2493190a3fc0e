/** How much does a row look like a header: by its words, what stands below it, how it is drawn? */
import { among, askedInText, plainFigure } from '../language/layout-words';
import {
  askedFigure,
  figureText,
  inSimplified,
  monthLabel,
  noteLine,
  plain,
  sectionNumber,
  unaskedFigure,
  unitName,
} from '../language/words';
import type { CellValue } from './grid';
import type { Piece, View } from './view';
import { namesOutlet, stem, wordOf } from './word';

/** A header has at most so many rows. */
export const deepest = 4;

const looked = 6;

/** A figure, a date, a percentage or a quota: what stands under a header, not in one. */
export function isFigure(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  if (text.length > 24) return false;
  if (plainFigure.test(text)) return true;
  const simple = inSimplified(text);
  return figureText.test(simple) || askedFigure.test(simple) || unaskedFigure.test(simple);
}

/** The pieces before the first gap behind which figures stand: a dashboard beside a table is no part of its header. */
export function headPieces(pieces: readonly Piece[]): readonly Piece[] {
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

export interface Score {
  readonly score: number;
  readonly why: 'header-words' | 'header-figures' | 'header-style' | 'header-corrected';
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
  if (isForm(view, row, pieces, left, right)) return none;
  let words = 0;
  let hits = 0;
  let off = 0;
  for (const piece of texts) {
    if (
      /[:：]/.test(piece.text.replace(among, '').slice(1)) ||
      (noteLine.test(stem(piece.text)) && !wordOf(piece.text)) ||
      piece.text.length > 40 ||
      (sectionNumber.test(plain(piece.text)) && !monthLabel.test(plain(piece.text))) ||
      /[。；;]/.test(piece.text) ||
      askedInText.test(stem(piece.text))
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

/** 姓名 | 张某 | 性别 | 女 over another such row: a form, whose labels stand before what they name. */
function isForm(view: View, row: number, pieces: readonly Piece[], left: number, right: number): boolean {
  const labels = (line: readonly Piece[]): boolean =>
    line.length >= 4 &&
    line.length % 2 === 0 &&
    line.every((piece, i) => (wordOf(piece.text)?.sure ?? 0) >= 0.6 === (i % 2 === 0));
  if (!labels(pieces)) return false;
  const below = view.pieces(row + 1, left, right);
  return labels(below) && below.every((piece, i) => piece.col === pieces[i]?.col);
}

/** 区(市)⏎媒体, 项目/单位: a corner cell with two names. */
function cornerWord(value: CellValue): ReturnType<typeof wordOf> {
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
