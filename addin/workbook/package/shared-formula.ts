/** Who speaks for a shared formula when the cell that holds its text is overwritten? */

import { cellName } from '../../../shared/sheet/address';
import { cellsOf, rowEnd, type SheetRows } from './sheet-rows';
import { shiftFormula } from './shift-formula';
import { attribute, escapeXml, prefixOf, unescapeXml } from './xml';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The master's formula element and where its cell stands. */
interface Master {
  readonly row: number;
  readonly col: number;
  /** `<f t="shared" ref="B2:B9" si="0">A2*2</f>` */
  readonly formula: string;
}

/**
 * Excel keeps a filled formula's text once, at its first cell; the others only point to it by `si`. If the first is overwritten,
 * the next one that stays takes over text and range, as Excel itself does. `goes` says which cells do not stay.
 */
export function handedOn(
  xml: string,
  rows: SheetRows,
  master: Master,
  goes: (row: number, col: number) => boolean,
): Change | undefined {
  const tag = master.formula.slice(0, master.formula.indexOf('>') + 1);
  const si = attribute(tag, 'si');
  if (si === undefined || tag.endsWith('/>')) return undefined;
  const pointing = new RegExp(`<${rows.prefix}f(?=\\s)[^>]*\\ssi\\s*=\\s*["']${si}["'][^>]*>`, 'g');
  const staying: { readonly row: number; readonly col: number; readonly start: number; readonly tag: string }[] = [];
  pointing.lastIndex = rows.start;
  for (let found = pointing.exec(xml); found && found.index < rows.end; found = pointing.exec(xml)) {
    const cell = cellAt(xml, rows, found.index);
    if (cell && !goes(cell.row, cell.col)) staying.push({ ...cell, start: found.index, tag: found[0] });
  }
  const heir = staying[0];
  if (!heir) return undefined;
  const text = unescapeXml(master.formula.slice(tag.length, master.formula.lastIndexOf('</')));
  const moved = shiftFormula(text, heir.row - master.row, heir.col - master.col);
  const top = staying.reduce((least, cell) => Math.min(least, cell.row), heir.row);
  const left = staying.reduce((least, cell) => Math.min(least, cell.col), heir.col);
  const bottom = staying.reduce((most, cell) => Math.max(most, cell.row), heir.row);
  const right = staying.reduce((most, cell) => Math.max(most, cell.col), heir.col);
  const name = `${prefixOf(tag)}f`;
  const end = heir.tag.endsWith('/>')
    ? heir.start + heir.tag.length
    : xml.indexOf('>', xml.indexOf('</', heir.start)) + 1;
  return {
    start: heir.start,
    end,
    by: `<${name} t="shared" ref="${cellName(top, left)}:${cellName(bottom, right)}" si="${si}">${escapeXml(moved)}</${name}>`,
  };
}

function cellAt(xml: string, rows: SheetRows, at: number): { readonly row: number; readonly col: number } | undefined {
  let low = 0;
  let high = rows.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const row = rows.numbers[low];
  const cell = cellsOf(xml, rows.prefix, rows.starts[low] ?? 0, rowEnd(xml, rows, low)).find(
    (c) => c.start < at && at < c.end,
  );
  return row === undefined || !cell ? undefined : { row, col: cell.col };
}
