/** Where in a sheet's XML does each row and each cell stand? Positions only, so that 100,000 rows stay one string. */
import { columnIndex } from '../../../shared/sheet/address';
import { attribute, firstElement, tagsOf } from './xml';

export interface SheetRows {
  /** The prefix that the sheet's elements carry, with its colon, or ''. */
  readonly prefix: string;
  /** Between <sheetData> and </sheetData>; equal where the element is empty. */
  readonly start: number;
  readonly end: number;
  /** <sheetData/> is one tag that has to be opened before a row fits in. */
  readonly selfClosing: boolean;
  /** The sheet's row, from 0, of every row element in order. */
  readonly numbers: Int32Array;
  /** Where that row element starts. */
  readonly starts: Int32Array;
  readonly hidden: ReadonlySet<number>;
  /** Its place in `numbers`, undefined where the sheet has no element for that row. */
  placeOf(row: number): number | undefined;
}

export interface CellSpan {
  /** From 0. */
  readonly col: number;
  readonly start: number;
  readonly end: number;
  /** The start tag's end, just behind its `>`. */
  readonly inner: number;
}

/**
 * Comments and CDATA may hold what looks like a row; they are blanked, length for length, in the text that is searched,
 * so that positions found there hold in the text as it is.
 */
export function searchable(xml: string): string {
  return xml.includes('<!')
    ? xml.replace(/<!(?:--[\s\S]*?--|\[CDATA\[[\s\S]*?\]\])>/g, (m) => ' '.repeat(m.length))
    : xml;
}

/** Undefined where the part holds no sheetData. */
export function sheetRows(xml: string): SheetRows | undefined {
  const open = /<((?:[\w.-]+:)?)sheetData(?=[\s/>])[^>]*>/.exec(xml);
  if (!open) return undefined;
  const prefix = open[1] ?? '';
  const selfClosing = open[0].endsWith('/>');
  const start = open.index + open[0].length;
  const close = selfClosing ? start : xml.lastIndexOf(`</${prefix}sheetData`);
  const end = close < start ? xml.length : close;
  const numbers: number[] = [];
  const starts: number[] = [];
  const hidden = new Set<number>();
  const mark = `<${prefix}row`;
  let last = -1;
  for (let at = xml.indexOf(mark, start); at >= 0 && at < end; at = xml.indexOf(mark, at)) {
    const tagEnd = xml.indexOf('>', at) + 1;
    const tag = xml.slice(at, tagEnd);
    at = tagEnd;
    if (!/[\s/>]/.test(tag.charAt(mark.length))) continue;
    const r = attribute(tag, 'r');
    last = r === undefined ? last + 1 : Number(r) - 1;
    numbers.push(last);
    starts.push(tagEnd - tag.length);
    if (tag.includes('hidden') && isTrue(attribute(tag, 'hidden'))) hidden.add(last);
  }
  let places: Map<number, number> | undefined;
  return {
    prefix,
    start,
    end,
    selfClosing,
    numbers: Int32Array.from(numbers),
    starts: Int32Array.from(starts),
    hidden,
    placeOf(row) {
      places ??= new Map(numbers.map((number, place) => [number, place]));
      return places.get(row);
    },
  };
}

/** The row element's text lies between its start and this; white space between rows belongs to neither. */
export function rowEnd(xml: string, rows: SheetRows, place: number): number {
  const start = rows.starts[place] ?? rows.end;
  const tagEnd = xml.indexOf('>', start) + 1;
  if (xml.charAt(tagEnd - 2) === '/') return tagEnd;
  const close = xml.lastIndexOf(`</${rows.prefix}row`, (rows.starts[place + 1] ?? rows.end) - 1);
  return xml.indexOf('>', close) + 1;
}

/** The cells of a row element in order; cells without a reference stand behind the one before. */
export function cellsOf(xml: string, prefix: string, start: number, end: number): readonly CellSpan[] {
  const cells: CellSpan[] = [];
  const open = `<${prefix}c`;
  const close = `</${prefix}c`;
  let col = -1;
  for (let at = xml.indexOf(open, start); at >= 0 && at < end; at = xml.indexOf(open, at)) {
    const from = at;
    const next = xml.charCodeAt(at + open.length);
    if (next !== 32 && next !== 62 && next !== 47 && next !== 10 && next !== 13 && next !== 9) {
      at += open.length;
      continue;
    }
    const inner = xml.indexOf('>', at) + 1;
    const tag = xml.slice(from, inner);
    const letters = /\sr\s*=\s*["']([A-Za-z]+)\d/.exec(tag)?.[1];
    col = letters ? columnIndex(letters) : col + 1;
    if (tag.endsWith('/>')) at = inner;
    else {
      const stop = xml.indexOf(close, inner);
      at = stop < 0 ? end : xml.indexOf('>', stop) + 1;
    }
    cells.push({ col, start: from, end: at, inner });
  }
  return cells;
}

export interface SheetColumn {
  /** From 0, both included. */
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** The sheet's column settings, from the text before its rows. */
export function sheetColumns(head: string): readonly SheetColumn[] {
  return tagsOf(firstElement(head, 'cols')?.text ?? '', 'col').map(({ text }) => {
    const style = attribute(text, 'style');
    const width = attribute(text, 'width');
    return {
      first: Number(attribute(text, 'min') ?? 1) - 1,
      last: Number(attribute(text, 'max') ?? 1) - 1,
      hidden: isTrue(attribute(text, 'hidden')) || (width !== undefined && Number(width) === 0),
      style: style === undefined ? undefined : Number(style),
    };
  });
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
