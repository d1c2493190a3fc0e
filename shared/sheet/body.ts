/** Which rows under a header are records, which are totals, notes, labels or filler, and where does the table end? */

import {
  bracketedRemark,
  chineseSerial,
  dayAtEnd,
  mayRemark,
  noteStart,
  remark,
  totalMark,
} from '../language/layout-words';
import { groupLabel, monthLabel, noteLine, plain, sectionNumber, signatureLine, totalRow } from '../language/words';
import { continues, repeats } from './again';
import { type Header, headerAt, mayBeHeader } from './header';
import { isBlank, type Piece, textOf, type View } from './view';
import { wordOf } from './word';

export interface Body {
  readonly records: number[];
  readonly totals: number[];
  /** Labels, repeated headers, filler and remarks between the first record and the last. */
  readonly notes: number[];
  /** Rows of `notes` that head the records after them. */
  readonly labels: number[];
  /** Filled rows after the last record or total that are neither: notes of this table or titles of the next. */
  readonly pending: number[];
  /** The header that ends this table, if one does. */
  readonly next: Header | undefined;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  /** Row after the last one to look at. */
  readonly limit: number;
}

/** Columns by their role in telling rows apart, from the header's words alone. */
export interface Leads {
  readonly serial: number | undefined;
  readonly key: number;
}

export function leadsOf(header: Header): Leads {
  const words = header.paths.map((path) => wordOf(path[path.length - 1] ?? '')?.word);
  const find = (word: string) => words.indexOf(word as (typeof words)[number]);
  const serial = find('serial');
  const key = ['unit', 'person', 'outlet', 'title', 'task'].map(find).find((i) => i >= 0);
  const rest = words.findIndex((w, i) => w !== 'serial' && w !== 'rank' && (header.paths[i]?.length ?? 0) > 0);
  return { serial: serial < 0 ? undefined : header.left + serial, key: header.left + (key ?? Math.max(rest, 0)) };
}

/** 合计, 全县小计, 总计:14条. Cheap for the many rows that are none. */
export function saysTotal(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 30 || !totalMark.test(value)) return false;
  return totalRow.test(plain(value));
}

/** Rows after a gap that were no header before only plain signs of one are looked at. */
const patience = 300;

const serialLike = /^[(（]?\d{1,5}[)）]?$/;

export function readBody(view: View, header: Header, bounds: Bounds, heads: (row: number) => Header | undefined): Body {
  const { left, right } = header;
  const leads = leadsOf(header);
  const body = {
    records: [] as number[],
    totals: [] as number[],
    notes: [] as number[],
    labels: [] as number[],
    pending: [] as number[],
  };
  let pending: number[] = [];
  let broken = false;
  let remarks = false;
  let next: Header | undefined;
  let misses = 0;
  const width = right - left + 1;

  const settle = () => {
    if (pending.length === 0) return;
    body.notes.push(...pending);
    body.labels.push(...pending.filter((row) => !isRemark(view, row, left, right)));
    pending = [];
    remarks = false;
  };

  for (let r = header.bottom + 1; r < bounds.limit; r++) {
    const row = view.grid.values[r];
    let count = 0;
    let figures = 0;
    if (row)
      for (let c = left; c <= right && c < row.length; c++) {
        if (isBlank(row[c]) || view.own(r, c) === null) continue;
        count += 1;
        if (typeof row[c] === 'number') figures += 1;
      }
    if (count === 0) {
      broken = true;
      continue;
    }
    const fresh = broken && figures === 0 && misses < patience;
    if (count >= 2 && (fresh || mayBeHeader(view, r, left, right) || repeats(view, header, r))) {
      const found = heads(r);
      misses += found ? 0 : 1;
      if (found && found.top > header.bottom) {
        const between = pending.filter((row) => row < found.top);
        if (continues(view, header, found, between, body.records, leads)) {
          body.notes.push(...between);
          for (let h = found.top; h <= found.bottom; h++) body.notes.push(h);
          pending = [];
          r = found.bottom;
          broken = false;
          continue;
        }
        pending = between;
        next = found;
        break;
      }
    }
    const heading =
      count === 1 && figures === 0 && (broken || mayBeHeader(view, r + 1, left, right)) && heads(r + 1)?.top === r + 1;
    const role = heading
      ? 'line'
      : roleOf(view, r, count, figures, {
          left,
          right,
          width,
          leads,
          broken,
          remarks,
          started: body.records.length > 0,
        });
    if (role === 'record') {
      settle();
      body.records.push(r);
      broken = false;
    } else if (role === 'total') {
      settle();
      body.totals.push(r);
      broken = true;
    } else if (role === 'filler') {
      body.notes.push(r);
      broken = true;
    } else {
      pending.push(r);
      remarks ||= isRemark(view, r, left, right);
      broken = true;
    }
  }
  return { ...body, pending, next };
}

interface Around {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly leads: Leads;
  readonly broken: boolean;
  readonly remarks: boolean;
  readonly started: boolean;
}

function roleOf(
  view: View,
  r: number,
  count: number,
  figures: number,
  at: Around,
): 'record' | 'total' | 'filler' | 'line' {
  if (count === 1) return roleOfSingle(view, r, at);
  if (count > 6 && figures >= 2 && at.leads.serial !== undefined && typeof view.own(r, at.leads.serial) === 'number')
    return 'record';
  const pieces = view.pieces(r, at.left, Math.min(at.right, at.left + 12));
  const first = pieces[0];
  const second = pieces[1];
  if (!first) return 'line';
  if (saysTotal(first.value) || (second && first.col === at.leads.serial && saysTotal(second.value))) return 'total';
  if (second && saysTotal(second.value) && second.col <= at.leads.key && !isBlank(second.value)) return 'total';
  if (figures === 0 && mayRemark.test(first.text) && noteLine.test(plain(first.text)) && !wordOfRecord(first.text))
    return 'line';
  if (
    figures === 0 &&
    pieces.filter((p) => signatureLine.test(p.text) || /[:：]$/.test(p.text)).length * 2 >= pieces.length
  )
    return 'line';
  if (at.remarks && (figures === 0 || count * 3 < at.width)) return 'line';
  if (
    count === 2 &&
    second &&
    first.col === at.leads.serial &&
    chineseSerial.test(first.text) &&
    second.col === at.leads.key &&
    laterSerials(view, r, first.col)
  )
    return 'line';
  return 'record';
}

const wordOfRecord = (text: string): boolean => !/[:：]/.test(text) && text.length > 2 && !noteStart.test(text);

/** Arabic numbers under a Chinese numeral: the numeral counts boards, not records. */
function laterSerials(view: View, row: number, col: number): boolean {
  for (let r = row + 1; r < Math.min(view.rows, row + 4); r++) {
    const value = view.own(r, col);
    if (value === null) continue;
    return typeof value === 'number' || serialLike.test(textOf(value));
  }
  return false;
}

function roleOfSingle(view: View, r: number, at: Around): 'record' | 'total' | 'filler' | 'line' {
  const piece = view.pieces(r, at.left, at.right)[0];
  if (!piece) return 'line';
  const merge = view.mergeAt(r, at.leads.key);
  if (merge && merge.top < r && piece.col !== at.leads.key && piece.col !== at.leads.serial) return 'record';
  if (piece.col === at.leads.serial && (typeof piece.value === 'number' || serialLike.test(piece.text)))
    return 'filler';
  if (saysTotal(piece.value)) return 'total';
  if (isLabel(view, piece, at)) return 'line';
  return piece.col === at.leads.key ? 'record' : at.started && !at.broken && piece.col > at.left ? 'record' : 'line';
}

/** A single text of a row that is no record: merged wide, a remark, numbered 一、, a month, the name of a group drawn apart. */
function isLabel(view: View, piece: Piece, at: Around): boolean {
  if (typeof piece.value !== 'string') return false;
  const span = piece.right - piece.col + 1;
  if (span >= 2 && span >= at.width * 0.6) return true;
  const text = plain(piece.text);
  if (noteLine.test(text) || signatureLine.test(text)) return true;
  if (at.started && bracketedRemark.test(text)) return true;
  if (at.remarks || /[。；;]$/.test(piece.text)) return true;
  if (piece.col !== at.leads.key) return piece.col === at.left;
  if (sectionNumber.test(text) || monthLabel.test(text)) return true;
  const below = view.pieces(piece.bottom + 1, at.left, at.right);
  if (groupLabel.test(text) && below.length > 1) return true;
  // A signature: the office and the day.
  if (at.started && dayAtEnd.test(text)) return true;
  const here = view.grid.styleAt(piece.bottom, piece.col);
  const there = view.grid.styleAt(piece.bottom + 1, piece.col);
  return (
    below.length > 1 &&
    Boolean(here?.bold && !there?.bold) &&
    (here?.fill !== there?.fill || here?.align !== there?.align)
  );
}

/** 注:…, 审核:… : text that belongs under the table. */
function isRemark(view: View, row: number, left: number, right: number): boolean {
  const first = view.pieces(row, left, right)[0];
  if (!first) return false;
  return isRemarkText(first.text);
}

export function isRemarkText(shown: string): boolean {
  const text = plain(shown);
  return remark.test(text) || signatureLine.test(text) || /[。;]$/.test(text);
}

/** Headers by row, asked for again and again while bodies are read. */
export function headerFinder(view: View, bounds: Bounds): (row: number) => Header | undefined {
  const known = new Map<number, Header | undefined>();
  return (row) => {
    if (!known.has(row)) known.set(row, headerAt(view, row, bounds.left, bounds.right, undefined, bounds.limit));
    return known.get(row);
  };
}
