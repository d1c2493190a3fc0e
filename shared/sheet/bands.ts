/** Is what a header spans one table, or several beside each other: folded lists, separate tables, a dashboard at the side? */
import { saysTotal } from './body';
import { type Header, headerAt } from './header';
import { pathsOf } from './header-paths';
import type { View } from './view';
import { stem, wordOf } from './word';

export interface Band {
  readonly left: number;
  readonly right: number;
}

const keyWords = new Set(['serial', 'rank', 'unit', 'person', 'outlet', 'title', 'date', 'task']);
const leafOf = (header: Header, col: number): string => {
  const path = header.paths[col - header.left] ?? [];
  return path[path.length - 1] ?? '';
};

/** The bands of a range of rows, left to right; one band where it holds one table. Columns that belong to none are left out. */
export function bandsOf(view: View, header: Header, from: number, to: number): readonly Band[] {
  return partsOf(view, header, from, to).flatMap((band) => folded(view, header, band));
}

function partsOf(view: View, header: Header, from: number, to: number): readonly Band[] {
  const runs = filledRuns(view, header, from, to);
  const first = runs[0];
  if (!first) return [{ left: header.left, right: header.right }];
  const bands: { left: number; right: number }[] = [{ ...first }];
  for (const run of runs.slice(1)) {
    const last = bands[bands.length - 1];
    if (!last) break;
    const kind = belongs(view, header, last, run, from, to);
    if (kind === 'same') last.right = run.right;
    else if (kind === 'apart') bands.push({ ...run });
  }
  return bands;
}

/** Runs of columns with text, gaps between them; cells that cross a gap (titles, notes) do not fill it. */
function filledRuns(view: View, header: Header, from: number, to: number): readonly Band[] {
  const filled = new Array<boolean>(view.cols).fill(false);
  const rows: number[] = [];
  for (let r = from; r < to && rows.length < 300; r++) rows.push(r);
  for (let r = Math.max(from + 300, to - 20); r < to; r++) rows.push(r);
  for (const r of rows)
    for (const p of view.pieces(r, 0, view.cols - 1)) {
      const inHeader = r >= header.top && r <= header.bottom;
      const lone = p.right === p.col && (r < header.top || view.pieces(r, 0, view.cols - 1).length === 1);
      if (!inHeader && (p.right - p.col >= 2 || lone)) continue;
      for (let c = p.col; c <= p.right; c++) filled[c] = true;
    }
  const runs: { left: number; right: number }[] = [];
  filled.forEach((is, c) => {
    const last = runs[runs.length - 1];
    if (is && last && last.right === c - 1) last.right = c;
    else if (is) runs.push({ left: c, right: c });
  });
  return runs;
}

function belongs(
  view: View,
  header: Header,
  before: Band,
  run: Band,
  from: number,
  to: number,
): 'same' | 'apart' | 'none' {
  const heads: string[] = [];
  for (let c = run.left; c <= run.right; c++) heads.push(c <= header.right ? leafOf(header, c) : '');
  const headed = run.left <= header.right && heads.some((h) => h !== '');
  if (!headed) return findHeader(view, run, from, to) ? 'apart' : 'none';
  const figures = view.pieces(header.bottom, run.left, run.right).some((p) => typeof p.value === 'number');
  if (figures) return 'none';
  const first = heads.find((h) => h !== '') ?? '';
  const word = wordOf(first)?.word;
  const leftHeads: string[] = [];
  for (let c = before.left; c <= before.right; c++) leftHeads.push(leafOf(header, c));
  const repeated = leftHeads.some((h) => stem(h) === stem(first) && h !== '');
  const sameWord = leftHeads.some((h) => wordOf(h)?.word === word);
  if (word && keyWords.has(word) && repeated) return 'apart';
  if ((word === 'serial' || word === 'rank' || word === 'unit') && sameWord && run.right > run.left) return 'apart';
  if (ownTitle(view, run, from, header.top) && ownTitle(view, before, from, header.top)) return 'apart';
  if (headOver(view, before, run, from, header.top)) return 'apart';
  const ends = [lastRow(view, before, header.bottom + 1, to), lastRow(view, run, header.bottom + 1, to)] as const;
  const keyed = word !== undefined && keyWords.has(word) && word !== 'date' && run.right > run.left;
  return keyed && Math.abs(ends[0] - ends[1]) >= 2 ? 'apart' : 'same';
}

function findHeader(view: View, band: Band, from: number, to: number): boolean {
  for (let r = from; r < Math.min(to, from + 40); r++)
    if (headerAt(view, r, band.left, band.right, undefined, to)) return true;
  return false;
}

function ownTitle(view: View, band: Band, from: number, to: number): boolean {
  for (let r = from; r < to; r++) {
    const pieces = view.pieces(r, 0, view.cols - 1);
    if (
      pieces.length >= 2 &&
      pieces.some((p) => p.col >= band.left && p.right <= band.right && typeof p.value === 'string')
    )
      return true;
  }
  return false;
}

/** A title merged over the columns before and ending with them. */
function headOver(view: View, before: Band, run: Band, from: number, to: number): boolean {
  const crossing: boolean[] = [];
  for (let r = from; r < to; r++)
    for (const p of view.pieces(r, 0, view.cols - 1))
      if (p.right > p.col && p.col <= before.right) crossing.push(p.right >= run.left);
  return crossing.length > 0 && !crossing.includes(true);
}

function lastRow(view: View, band: Band, from: number, to: number): number {
  for (let r = Math.min(to, view.rows) - 1; r >= from; r--) {
    const pieces = view.pieces(r, band.left, band.right);
    if (view.pieces(r, 0, view.cols - 1).some((p) => saysTotal(p.value))) continue;
    if (pieces.length > 1 || (pieces.length === 1 && band.left === band.right)) return r;
  }
  return from;
}

/** 单位|数量|单位|数量: one list in blocks, where the same heads come again and again. */
function folded(view: View, header: Header, band: Band): readonly Band[] {
  const paths = pathsOf(view, header.top, header.bottom, band.left, band.right).map((p) => p.map(stem).join('/'));
  const first = paths[0] ?? '';
  const word = wordOf((header.paths[band.left - header.left] ?? []).slice(-1)[0] ?? '')?.word;
  if (first === '' || !word || !keyWords.has(word)) return [band];
  for (let period = 2; period <= paths.length / 2; period++) {
    const whole = Math.floor(paths.length / period);
    if (paths.every((p, i) => i >= whole * period || p === paths[i % period]) && paths.length % period === 0)
      return Array.from({ length: whole }, (_, k) => ({
        left: band.left + k * period,
        right: band.left + (k + 1) * period - 1,
      }));
  }
  return [band];
}
