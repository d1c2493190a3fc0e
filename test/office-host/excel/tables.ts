/** Excel.TableCollection of the workbook or of a sheet, and its tables. */
import type { Area } from '../../../shared/sheet/grid';
import { type Book, cellKey, type Sheet, type TableRecord } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { Range } from './range';
import { Worksheet } from './worksheet';

const notFound = (location: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location);

export class TableCollection implements HostObject {
  readonly kind = 'TableCollection';
  constructor(
    private readonly book: Book,
    private readonly sheet?: Sheet,
  ) {}
  readonly items = (): readonly Table[] => this.records().map((table) => new Table(this.book, table));

  Indexer(key: string): Table {
    const found = this.records().find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
    if (!found) throw notFound('TableCollection.getItem');
    return new Table(this.book, found);
  }
  Add(at: unknown, hasHeaders: boolean): Table {
    const range = at instanceof Range ? at : this.sheet && typeof at === 'string' ? this.at(at) : undefined;
    if (!range) throw invalidArgument('TableCollection.add');
    if (this.book.readOnly || range.sheet.protected)
      throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    if (this.sheet && range.sheet !== this.sheet) throw invalidArgument('TableCollection.add');
    // Without headers Excel puts a row of its own on top and moves the cells below: the add-in always brings them.
    if (!hasHeaders) throw invalidArgument('TableCollection.add', 'tables without headers are not modelled');
    if (this.book.tables.some((one) => one.sheet === range.sheet.id && overlap(one.area, range.area)))
      throw invalidArgument('TableCollection.add', 'A table cannot overlap another table.');
    this.book.made += 1;
    const id = `{00000000-000C-0000-FFFF-${String(this.book.made).padStart(12, '0')}}`;
    // A table of a header alone gets an empty row.
    const { top, bottom } = range.area;
    const area = top === bottom ? { ...range.area, bottom: bottom + 1 } : range.area;
    headers(range.sheet, area);
    let number = 1;
    while (this.book.tables.some((one) => one.name === `Table${number}`)) number += 1;
    const style = 'TableStyleMedium2';
    const record: TableRecord = {
      id,
      sheet: range.sheet.id,
      name: `Table${number}`,
      area,
      style,
      bandedRows: true,
      filterButton: true,
    };
    this.book.tables.push(record);
    return new Table(this.book, record);
  }
  private at(address: string): Range | undefined {
    return this.sheet && new Worksheet(this.book, this.sheet).GetRange(address.replace(/^.*!/, ''));
  }
  private records(): readonly TableRecord[] {
    return this.book.tables.filter(({ sheet }) => !this.sheet || sheet === this.sheet.id);
  }
}

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Excel makes the header's cells texts, fills empty ones and tells equal ones apart. */
function headers(sheet: Sheet, { top, left, right }: Area): void {
  const used = new Set<string>();
  for (let col = left; col <= right; col++) {
    const cell = sheet.cells.get(cellKey(top, col)) ?? { value: null };
    const wanted = cell.value === null ? `Column${col - left + 1}` : String(cell.value);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    cell.value = name;
    delete cell.formula;
    sheet.cells.set(cellKey(top, col), cell);
  }
}

class Table implements HostObject {
  readonly kind = 'Table';
  constructor(
    private readonly book: Book,
    private readonly record: TableRecord,
  ) {}
  private get table(): TableRecord {
    const found = this.book.tables.find(({ id }) => id === this.record.id);
    if (!found) throw notFound('Table');
    return found;
  }
  private get sheet(): Sheet {
    const found = this.book.sheets.find(({ id }) => id === this.table.sheet);
    if (!found) throw notFound('Table.worksheet');
    return found;
  }
  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    const others = [
      ...this.book.tables.filter((one) => one !== this.table).map((one) => one.name),
      ...this.book.names.keys(),
    ];
    if (
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
      others.some((one) => one.toLowerCase() === name.toLowerCase())
    )
      throw invalidArgument('Table.name');
    this.table.name = name;
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(style: string) {
    if (!/^TableStyle(Light(1?\d|2[01])|Medium(1?\d|2[0-8])|Dark(\d|1[01]))$/.test(style))
      throw invalidArgument('Table.style');
    this.table.style = style;
  }
  get ShowBandedRows(): boolean {
    return this.table.bandedRows;
  }
  set ShowBandedRows(show: boolean) {
    this.table.bandedRows = show;
  }
  get ShowFilterButton(): boolean {
    return this.table.filterButton;
  }
  set ShowFilterButton(show: boolean) {
    this.table.filterButton = show;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  /** The cells stay as they are. */
  ConvertToRange(): Range {
    const { area } = this.table;
    const range = new Range(this.book, this.sheet, area);
    if (this.book.readOnly || this.sheet.protected)
      throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    this.book.tables = this.book.tables.filter(({ id }) => id !== this.record.id);
    return range;
  }
}
