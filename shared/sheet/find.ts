/** Where are the tables of a sheet: which header with which body, and which lines above belong to each? */

import { bandsOf } from './bands';
import { type Body, type Bounds, headerFinder, isRemarkText, readBody } from './body';
import { type Header, headerAt } from './header';
import { scoreHeader } from './header-score';
import { type Line, lineOf } from './lines';
import type { Piece, View } from './view';

export interface Found {
  readonly header: Header;
  readonly body: Body;
  /** Filled rows between the table before and this header. */
  readonly above: readonly Line[];
  /** Filled rows under the body that are this table's. */
  readonly under: readonly number[];
}

/** Rows that a correction names as headers, with their last row. */
export type Forced = ReadonlyMap<number, { readonly bottom?: number }>;

/** Rows without a header after which a sheet is taken for prose. */
const patience = 3000;

export function findTables(view: View, forced: Forced = new Map()): readonly Found[] {
  const all: Bounds = { left: 0, right: view.cols - 1, limit: view.rows };
  return scan(view, all, 0, forced, false);
}

function scan(view: View, bounds: Bounds, from: number, forced: Forced, atomic: boolean): readonly Found[] {
  const known = headerFinder(view, bounds);
  const heads = (row: number): Header | undefined => {
    const force = forced.get(row);
    return force ? headerAt(view, row, bounds.left, bounds.right, force, bounds.limit) : known(row);
  };
  const found: Found[] = [];
  let start = from;
  while (start < bounds.limit) {
    const header = firstHeader(view, start, bounds, heads, forced);
    if (!header) break;
    const body = readBody(view, header, bounds, heads);
    const end = body.next ? body.next.top : bounds.limit;
    const kept = remarksOf(view, body, header);
    const next = body.next ? (body.pending.find((row) => !kept.includes(row)) ?? end) : end;
    const bands = atomic ? [] : bandsOf(view, header, start, end);
    const only = bands[0];
    const whole = bands.length === 1 && only !== undefined && only.left <= header.left && only.right >= header.right;
    if (atomic || whole || bands.length === 0) {
      found.push({ header, body, above: linesBetween(view, start, header.top, header), under: kept });
    } else {
      const parts = bands.flatMap((band) => scan(view, { ...band, limit: next }, start, forced, true));
      found.push(...shareNotes(view, parts, bands, next));
    }
    start = Math.max(next, header.bottom + 1);
  }
  return found;
}

function firstHeader(
  view: View,
  from: number,
  bounds: Bounds,
  heads: (row: number) => Header | undefined,
  forced: Forced,
): Header | undefined {
  for (let r = from; r < Math.min(bounds.limit, from + patience); r++) {
    const header = heads(r);
    if (!header) continue;
    const named = [...forced.keys()].find((row) => row >= from && row < bounds.limit);
    if (named !== undefined && !forced.has(r)) {
      const byName = heads(named);
      if (byName && (byName.top <= header.bottom || (named - r < 6 && header.sure < 1))) return byName;
    }
    return forced.has(r) ? header : better(view, header, bounds, heads);
  }
  return undefined;
}

/** A weaker row directly over a strong header is a line above it. */
function better(view: View, header: Header, bounds: Bounds, heads: (row: number) => Header | undefined): Header {
  for (let r = header.top + 1; r <= Math.min(header.bottom + 2, bounds.limit - 1); r++) {
    const next = r > header.bottom ? heads(r) : undefined;
    if (!next || next.top <= header.bottom) continue;
    const here = scoreHeader(view, header.top, bounds.left, bounds.right, bounds.limit).score;
    const there = scoreHeader(view, next.top, bounds.left, bounds.right, bounds.limit).score;
    const narrow = header.paths.filter((p) => p.length > 0).length * 2 <= next.paths.filter((p) => p.length > 0).length;
    if (there >= here + 0.3 || (narrow && there >= here)) return next;
  }
  return header;
}

/** The lines under a table that are its own although another table follows: up to the last remark or signature. */
function remarksOf(view: View, body: Body, header: Header): readonly number[] {
  if (!body.next) return body.pending;
  let last = -1;
  body.pending.forEach((row, i) => {
    const text = view.pieces(row, header.left, header.right)[0]?.text ?? '';
    if (isRemarkText(text)) last = i;
  });
  return body.pending.slice(0, last + 1);
}

/** Filled rows over a header as the table's columns see them: a lone text serves whatever stands beside each other. */
function linesBetween(view: View, from: number, to: number, header: Header): readonly Line[] {
  const lines: Line[] = [];
  for (let r = from; r < to; r++) {
    const pieces = view.pieces(r, 0, view.cols - 1);
    const mine = (p: Piece) => p.right >= header.left && p.col <= header.right;
    if (pieces.length === 0 || (pieces.length > 1 && !pieces.some(mine))) continue;
    if (pieces.length === 1 || pieces.every(mine)) lines.push(lineOf(view, r, 0, view.cols - 1));
    else lines.push(lineOf(view, r, Math.min(...pieces.filter(mine).map((p) => p.col)), header.right));
  }
  return lines;
}

/** Lines under tables that stand beside each other are shared where they cover both. */
function shareNotes(
  view: View,
  parts: readonly Found[],
  bands: readonly { left: number; right: number }[],
  limit: number,
): readonly Found[] {
  if (parts.length < 2 || bands.length < 2) return parts;
  const bottom = Math.max(
    ...parts.map((p) => Math.max(p.header.bottom, ...p.body.records.slice(-1), ...p.body.totals.slice(-1))),
  );
  const shared: number[] = [];
  for (let r = bottom + 1; r < limit; r++) {
    const pieces = view.pieces(r, 0, view.cols - 1);
    const first = pieces[0];
    if (!first) continue;
    const inside = bands.filter((b) => pieces.some((p) => p.right >= b.left && p.col <= b.right)).length;
    const crossing =
      first.col <= (bands[0]?.right ?? 0) && (inside > 1 || (pieces.length === 1 && isRemarkText(first.text)));
    if (crossing) shared.push(r);
  }
  return parts.map((p) => ({ ...p, under: [...new Set([...p.under, ...shared])].sort((a, b) => a - b) }));
}
