/** Excel.Range, as far as the add-in calls it. */

import { cellName, columnLetter } from '../../../shared/sheet/address';
import type { Area } from '../../../shared/sheet/grid';
import { type Book, type Cell, cellKey, type Sheet } from '../book';
import { enter } from '../enter';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { cellProperties, loaded } from './cell-properties';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

const lastRow = 1_048_575;
const lastColumn = 16_383;

export class Range implements HostObject {
  readonly kind = 'Range';
  readonly tracked = true;
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    if (area.top < 0 || area.left < 0 || area.bottom > lastRow || area.right > lastColumn) {
      throw invalidArgument('Worksheet.getRange', 'The range is outside the sheet.');
    }
  }

  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get Address(): string {
    const { top, left, bottom, right } = this.area;
    const name = /^[\w\u4e00-\u9fff]+$/.test(this.sheet.name)
      ? this.sheet.name
      : `'${this.sheet.name.replaceAll("'", "''")}'`;
    const whole = top === 0 && bottom === lastRow && left === 0 && right === lastColumn;
    const from = cellName(top, left);
    const to = cellName(bottom, right);
    return `${name}!${whole ? `1:${lastRow + 1}` : from === to ? from : `${from}:${to}`}`;
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }

  get Values(): unknown {
    return this.rows((cell) => cell?.value ?? '');
  }
  set Values(given: unknown) {
    this.fill(given, 'Range.values', (cell, value) => enter(cell, value, 'Range.values'));
  }
  get Formulas(): unknown {
    return this.rows((cell) => cell?.formula ?? cell?.value ?? '');
  }
  set Formulas(given: unknown) {
    this.fill(given, 'Range.formulas', (cell, value) => enter(cell, value, 'Range.formulas'));
  }
  get NumberFormat(): unknown {
    return this.rows((cell) => cell?.format ?? 'General');
  }
  set NumberFormat(given: unknown) {
    this.fill(given, 'Range.numberFormat', (cell, value) => {
      if (value === null) return;
      if (typeof value !== 'string') throw invalidArgument('Range.numberFormat');
      if (value === 'General') delete cell.format;
      else cell.format = value;
    });
  }

  GetRow(row: number): Range {
    return this.part({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetCell(row: number, column: number): Range {
    const top = this.area.top + row;
    const left = this.area.left + column;
    return this.part({ top, left, bottom: top, right: left });
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.part({ ...this.area, bottom: this.area.bottom + rows, right: this.area.right + columns });
  }
  GetBoundingRect(other: Range): Range {
    return this.part({
      top: Math.min(this.area.top, other.area.top),
      left: Math.min(this.area.left, other.area.left),
      bottom: Math.max(this.area.bottom, other.area.bottom),
      right: Math.max(this.area.right, other.area.right),
    });
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const { top, left, bottom, right } = this.area;
    const inside = this.sheet.merges.filter(
      (area) => area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left,
    );
    // Microsoft's page of this member: above 512 areas it fails.
    if (inside.length > 512)
      throw new HostError('GeneralException', 'too many merged areas', 'Range.getMergedAreasOrNullObject');
    // Whether Excel cuts an area at the range's edge is not documented; cut is the harder case for who reads it.
    const cut = inside.map((area) => ({
      top: Math.max(top, area.top),
      left: Math.max(left, area.left),
      bottom: Math.min(bottom, area.bottom),
      right: Math.min(right, area.right),
    }));
    return cut.length ? new RangeAreas(cut.map((area) => this.part(area))) : null;
  }
  GetRowProperties(options: unknown): unknown {
    const out: unknown[] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      out.push(loaded('Range.getRowProperties', options, { rowHidden: this.sheet.hiddenRows.has(row) }));
    }
    return out;
  }
  GetColumnProperties(options: unknown): unknown {
    const out: unknown[] = [];
    for (let col = this.area.left; col <= this.area.right; col++) {
      out.push(loaded('Range.getColumnProperties', options, { columnHidden: this.sheet.hiddenColumns.has(col) }));
    }
    return out;
  }
  GetCellProperties(options: unknown): unknown {
    return this.rows((cell) => loaded('Range.getCellProperties', options, cellProperties(cell)));
  }
  Clear(applyTo: string): void {
    if (applyTo !== 'All') throw invalidArgument('Range.clear', `clear ${applyTo} is not modelled`);
    this.guard();
    for (const key of [...this.sheet.cells.keys()]) {
      const [row = 0, col = 0] = key.split(',').map(Number);
      if (this.holds(row, col)) this.sheet.cells.delete(key);
    }
  }
  Unmerge(): void {
    this.guard();
    this.sheet.merges = this.sheet.merges.filter((area) => !this.holds(area.top, area.left));
  }
  Select(): void {
    if (this.sheet.visibility !== 'Visible') throw invalidArgument('Range.select');
    this.book.activeId = this.sheet.id;
    this.book.selection = this.Address;
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongShape('Range.values');
  }

  /** Every cell that stands in the range, made where it is missing. */
  each(change: (cell: Cell) => void): void {
    this.guard();
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      for (let col = this.area.left; col <= this.area.right; col++) change(this.cell(row, col));
    }
  }
  /** The value that all cells share, null where they differ: what a property of a range answers. */
  shared<T>(of: (cell: Cell | undefined) => T): T | null {
    const all = this.rows(of).flat();
    const [first] = all;
    return first !== undefined && all.every((one) => one === first) ? first : null;
  }
  private rows<T>(of: (cell: Cell | undefined) => T): T[][] {
    const rows: T[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const line: T[] = [];
      for (let col = this.area.left; col <= this.area.right; col++) {
        line.push(of(this.sheet.cells.get(cellKey(row, col))));
      }
      rows.push(line);
    }
    return rows;
  }
  private fill(given: unknown, location: string, put: (cell: Cell, value: unknown) => void): void {
    this.guard();
    const rows = Array.isArray(given) ? given : undefined;
    if (rows && (rows.length !== this.RowCount || rows.some((row) => row.length !== this.ColumnCount))) {
      throw wrongShape(location);
    }
    for (let row = 0; row < this.RowCount; row++) {
      for (let col = 0; col < this.ColumnCount; col++) {
        const value: unknown = rows ? rows[row][col] : given;
        if (value === null || this.underMerge(this.area.top + row, this.area.left + col)) continue;
        put(this.cell(this.area.top + row, this.area.left + col), value);
      }
    }
  }
  private cell(row: number, col: number): Cell {
    const key = cellKey(row, col);
    const cell = this.sheet.cells.get(key) ?? { value: null };
    this.sheet.cells.set(key, cell);
    return cell;
  }
  /** Only the first cell of a merged area takes a value. */
  private underMerge(row: number, col: number): boolean {
    return this.sheet.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        col >= area.left &&
        col <= area.right &&
        !(row === area.top && col === area.left),
    );
  }
  private guard(): void {
    if (this.book.readOnly) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    if (!this.sheet.protected) return;
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        if (!this.sheet.cells.get(cellKey(row, col))?.unlocked) {
          throw new HostError('AccessDenied', `${columnLetter(col)}${row + 1} is protected`);
        }
      }
    }
  }
  private holds(row: number, col: number): boolean {
    return row >= this.area.top && row <= this.area.bottom && col >= this.area.left && col <= this.area.right;
  }
  private part(area: Area): Range {
    return new Range(this.book, this.sheet, area);
  }
}

const wrongShape = (location: string): HostError =>
  invalidArgument(location, "The number of rows or columns in the input array doesn't match the size of the range.");
