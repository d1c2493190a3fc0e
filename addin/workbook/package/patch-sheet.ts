/** How does a sheet's XML read after single cells were written? Every other byte of it stays. */
import { cellName } from '../../../shared/sheet/address';
import type { CellWrite, Written } from '../../../shared/sheet/writes';
import { cellText, readsAsMore } from './cell-text';
import { areaFinder, isProtected, lockedAreas, mergesOf, parseArea } from './covered';
import { handedOn } from './shared-formula';
import { type CellSpan, cellsOf, rowEnd, type SheetRows, searchable, sheetColumns, sheetRows } from './sheet-rows';
import { attribute, firstElement, firstTag, spliced, withAttribute } from './xml';

interface PatchContext {
  /** The style index for a text that must stay text when its cell is edited. */
  quoted(index: number): number;
  /** How a figure is stored under that style: serials of dates, where the workbook counts from 1904. */
  stored(value: number, index: number): number;
  /** A cell of that style cannot be written while its sheet is protected. */
  locked(index: number): boolean;
}

type Patched =
  | { readonly ok: true; readonly xml: string; readonly formulasGone: readonly string[] }
  | {
      readonly ok: false;
      readonly code: 'cell-not-writable' | 'sheet-protected';
      readonly row: number;
      readonly col: number;
    };

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}
type Target = Pick<CellWrite, 'row' | 'col' | 'value' | 'formula'>;

/**
 * Writes into a merged area go to its first cell, the only one that shows. Refuses a part of an array formula, and what is
 * locked in a protected sheet, as Excel does.
 */
export function patchSheet(part: string, writes: readonly CellWrite[], context: PatchContext): Patched {
  const opened = withRowsOpen(part);
  const xml = searchable(opened);
  const rows = sheetRows(xml);
  if (!rows) return { ok: false, code: 'cell-not-writable', row: writes[0]?.row ?? 0, col: writes[0]?.col ?? 0 };
  const head = xml.slice(0, rows.start);
  const mergeAt = areaFinder(mergesOf(xml.slice(rows.end)));
  const lockedAt = areaFinder(lockedAreas(xml));

  const aimed: Target[] = [];
  for (const write of writes) {
    const { row, col, value } = write;
    const merge = mergeAt(row, col);
    const covered = merge && (merge.top !== row || merge.left !== col);
    if (covered && value === null) continue;
    const target = merge ? { ...write, row: merge.top, col: merge.left } : write;
    if (lockedAt(target.row, target.col))
      return { ok: false, code: 'cell-not-writable', row: target.row, col: target.col };
    aimed.push(target);
  }
  const targets = inOrder(aimed);

  const columns = sheetColumns(head);
  const guarded = isProtected(xml.slice(rows.end));
  const changes: Change[] = [];
  const formulasGone: string[] = [];
  const masters: { readonly row: number; readonly col: number; readonly formula: string }[] = [];
  for (let from = 0, to = 0; from < targets.length; from = to) {
    const row = targets[from]?.row ?? 0;
    while (targets[to]?.row === row) to += 1;
    const cells = targets.slice(from, to);
    const place = rows.placeOf(row);
    const start = place === undefined ? undefined : rows.starts[place];
    const tag = start === undefined ? '' : xml.slice(start, xml.indexOf('>', start) + 1);
    const styleOf = (col: number): number => {
      const own = attribute(tag, 's');
      if (own !== undefined && ['1', 'true'].includes(attribute(tag, 'customFormat') ?? '')) return Number(own);
      return columns.find((column) => col >= column.first && col <= column.last)?.style ?? 0;
    };
    const filledRow = place !== undefined && start !== undefined && !tag.endsWith('/>');
    const standing = filledRow ? cellsOf(xml, rows.prefix, start, rowEnd(xml, rows, place)) : [];
    const fresh = (target: Target) => newCell(rows.prefix, target, styleOf(target.col), context);
    if (guarded) {
      const shut = cells.find(({ col }) => {
        const cell = standing.find((one) => one.col === col);
        const style = cell ? Number(attribute(xml.slice(cell.start, cell.inner), 's') ?? 0) : styleOf(col);
        return context.locked(style);
      });
      if (shut) return { ok: false, code: 'sheet-protected', row, col: shut.col };
    }
    if (place === undefined || start === undefined) {
      const inner = cells.map(fresh).join('');
      const at = placeForRow(rows, row);
      if (inner)
        changes.push({ start: at, end: at, by: `<${rows.prefix}row r="${row + 1}">${inner}</${rows.prefix}row>` });
      continue;
    }
    const end = rowEnd(xml, rows, place);
    if (tag.endsWith('/>')) {
      const inner = cells.map(fresh).join('');
      const open = `${spanned(tag, cells).replace(/\s*\/>$/, '')}>`;
      if (inner) changes.push({ start, end, by: `${open}${inner}</${rows.prefix}row>` });
      continue;
    }
    const wider = spanned(tag, cells);
    if (wider !== tag) changes.push({ start, end: start + tag.length, by: wider });
    for (const target of cells) {
      const { col } = target;
      const cell = standing.find((one) => one.col === col);
      if (!cell) {
        const next = standing.find((one) => one.col > col);
        const at = next?.start ?? standing.at(-1)?.end ?? start + tag.length;
        changes.push({ start: at, end: at, by: fresh(target) });
        continue;
      }
      const formula = firstElement(xml.slice(cell.inner, cell.end), 'f')?.text;
      if (formula) {
        formulasGone.push(cellName(row, col));
        if (/^[^>]*\st\s*=\s*["']shared["']/.test(formula)) masters.push({ row, col, formula });
      }
      changes.push({ start: cell.start, end: cell.end, by: rewritten(xml, cell, rows.prefix, target, context) });
    }
  }
  if (masters.length) {
    const going = new Set(targets.map(({ row, col }) => cellName(row, col)));
    for (const master of masters) {
      const change = handedOn(xml, rows, master, (row, col) => going.has(cellName(row, col)));
      if (change) changes.push(change);
    }
  }
  const dimension = grownDimension(head, targets);
  if (dimension) changes.push(dimension);
  return { ok: true, xml: spliced(opened, changes), formulasGone };
}

/** <sheetData/> opened, so that rows fit in. */
function withRowsOpen(xml: string): string {
  const empty = /<((?:[\w.-]+:)?sheetData)(?=[\s/>])[^>]*>/.exec(xml);
  if (!empty?.[0].endsWith('/>')) return xml;
  const by = `<${empty[1]}></${empty[1]}>`;
  return spliced(xml, [{ start: empty.index, end: empty.index + empty[0].length, by }]);
}

/** By row, then column; of several for one cell the last. */
function inOrder(targets: readonly Target[]): readonly Target[] {
  const sorted = [...targets].sort((a, b) => a.row - b.row || a.col - b.col);
  return sorted.filter(({ row, col }, at) => sorted[at + 1]?.row !== row || sorted[at + 1]?.col !== col);
}

/** Before the first row with a higher number. */
function placeForRow(rows: SheetRows, row: number): number {
  let low = 0;
  let high = rows.numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows.numbers[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows.starts[low] ?? rows.end;
}

/** `spans="1:9"` is a hint to Excel, and a wrong one makes it call the file damaged. */
function spanned(tag: string, cells: readonly Target[]): string {
  const spans = attribute(tag, 'spans');
  const known = /^(\d+):(\d+)$/.exec(spans ?? '');
  if (spans === undefined) return tag;
  if (!known) return withAttribute(tag, 'spans', null);
  const written = cells.flatMap(({ col, value }) => (value === null ? [] : [col + 1]));
  const first = Math.min(Number(known[1]), ...written);
  const last = Math.max(Number(known[2]), ...written);
  return `${first}:${last}` === spans ? tag : withAttribute(tag, 'spans', `${first}:${last}`);
}

/** A cell that was not there takes the looks of its row or column. */
function newCell(prefix: string, target: Target, style: number, context: PatchContext): string {
  const { row, col, value, formula } = target;
  if ((value === null || value === '') && formula === undefined) return '';
  const tag = `<${prefix}c r="${cellName(row, col)}"${style ? ` s="${style}"` : ''}>`;
  return filled(tag, prefix, target, context);
}

/** The cell's own tag with another value; what belonged to the old value (type, formula, metadata) goes with it. */
function rewritten(xml: string, cell: CellSpan, prefix: string, target: Target, context: PatchContext): string {
  const own = xml.slice(cell.start, cell.inner).replace(/\s*\/?>$/, '>');
  const bare = ['t', 'cm', 'vm'].reduce((tag, name) => withAttribute(tag, name, null), own);
  return filled(bare, prefix, target, context);
}

/** An empty text is an empty cell: nobody could tell them apart but COUNTA. */
function filled(tag: string, prefix: string, { value, formula }: Target, context: PatchContext): string {
  if (formula !== undefined) return computed(tag, prefix, value, formula);
  if (value === null || value === '') return tag.replace(/>$/, '/>');
  const style = Number(attribute(tag, 's') ?? 0);
  if (typeof value === 'number') {
    return `${tag}<${prefix}v>${context.stored(value, style)}</${prefix}v></${prefix}c>`;
  }
  const kept = readsAsMore(value) ? context.quoted(style) : style;
  const looks = kept === style ? tag : withAttribute(tag, 's', String(kept));
  const text = `<${prefix}t xml:space="preserve">${cellText(value)}</${prefix}t>`;
  return `${withAttribute(looks, 't', 'inlineStr')}<${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** A formula with what it last gave; without a result Excel computes it on opening. */
function computed(tag: string, prefix: string, value: Written, formula: string): string {
  const result =
    value === null || value === ''
      ? ''
      : `<${prefix}v>${typeof value === 'number' ? value : cellText(value)}</${prefix}v>`;
  const typed = typeof value === 'string' && value !== '' ? withAttribute(tag, 't', 'str') : tag;
  return `${typed}<${prefix}f>${cellText(formula)}</${prefix}f>${result}</${prefix}c>`;
}

function grownDimension(head: string, targets: readonly Target[]): Change | undefined {
  const found = firstTag(head, 'dimension');
  const area = parseArea(attribute(found?.text ?? '', 'ref'));
  if (!found || !area) return undefined;
  let { top, left, bottom, right } = area;
  for (const { row, col, value } of targets) {
    if (value === null || value === '') continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, col);
    right = Math.max(right, col);
  }
  const ref = `${cellName(top, left)}:${cellName(bottom, right)}`;
  const same = top === area.top && left === area.left && bottom === area.bottom && right === area.right;
  return same ? undefined : { start: found.start, end: found.end, by: withAttribute(found.text, 'ref', ref) };
}
