/** What does the tests' workbook hold? Plain data, one record per sheet; formulas are kept and not computed. */
import type { Area, CellStyle, CellValue, Grid } from '../../shared/sheet/grid';

export interface Cell {
  value: CellValue;
  /** With its leading `=`. */
  formula?: string;
  format?: string;
  style?: CellStyle;
  wrap?: boolean;
  /** Excel's default is locked; it matters only while the sheet is protected. */
  unlocked?: boolean;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: Map<string, Cell>;
  merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly page: Record<string, unknown>;
  protected: boolean;
  gridlines: boolean;
  frozenRows: number;
  /** Names of the sheet itself. */
  readonly names: Names;
  readonly charts: {
    name: string;
    readonly type: string;
    /** The cells that it draws. */
    readonly source: string;
    title: string;
    readonly legend: { visible: boolean; position: string };
    reversed: boolean;
    /** Its first and last cell. */
    place: string;
  }[];
  /** Rows before which a page begins. */
  readonly pageBreaks: number[];
}

export type Names = Map<string, { formula: string; visible: boolean }>;

export interface TableRecord {
  readonly id: string;
  readonly sheet: string;
  name: string;
  readonly area: Area;
  style: string;
  bandedRows: boolean;
  filterButton: boolean;
}

export interface Book {
  sheets: Sheet[];
  activeId: string;
  selection: string;
  readonly settings: Map<string, string>;
  /** Defined names of the workbook, with their references. */
  readonly names: Names;
  tables: TableRecord[];
  /** Custom XML parts, in the order in which they came. */
  readonly parts: { readonly id: string; xml: string }[];
  /** The structure is protected: no sheet can be added. */
  structureProtected: boolean;
  readOnly: boolean;
  /** Running number for ids, so that a deleted sheet's id never comes back. */
  made: number;
}

export const cellKey = (row: number, col: number): string => `${row},${col}`;

export function emptyBook(...names: string[]): Book {
  const book: Book = {
    sheets: [],
    activeId: '',
    selection: '',
    settings: new Map(),
    names: new Map(),
    tables: [],
    parts: [],
    structureProtected: false,
    readOnly: false,
    made: 0,
  };
  for (const name of names) addSheet(book, name);
  book.activeId = book.sheets[0]?.id ?? '';
  return book;
}

export function addSheet(book: Book, name: string): Sheet {
  book.made += 1;
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${String(book.made).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    page: { Orientation: 'Portrait' },
    protected: false,
    gridlines: true,
    frozenRows: 0,
    names: new Map(),
    charts: [],
    pageBreaks: [],
  };
  book.sheets.push(sheet);
  return sheet;
}

/** The same sheets as a reader of a file saw them. */
export function bookFrom(grids: readonly Grid[]): Book {
  const book = emptyBook();
  for (const grid of grids) {
    const sheet = addSheet(book, grid.sheet);
    if (grid.hidden) sheet.visibility = 'Hidden';
    sheet.merges = [...grid.merges];
    for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
    for (const col of grid.hiddenColumns) sheet.hiddenColumns.add(col);
    for (let row = 0; row < grid.values.length; row++) {
      for (let col = 0; col < grid.width; col++) {
        const value = grid.values[row]?.[col] ?? null;
        const formula = grid.formulaAt(row, col);
        const format = grid.formatAt(row, col);
        const style = grid.styleAt(row, col);
        if (value === null && !formula && !format && !style) continue;
        sheet.cells.set(cellKey(row, col), {
          value,
          ...(formula === undefined ? {} : { formula: `=${formula}` }),
          ...(format === undefined ? {} : { format }),
          ...(style === undefined ? {} : { style }),
        });
      }
    }
  }
  book.activeId = book.sheets.find((sheet) => sheet.visibility === 'Visible')?.id ?? '';
  return book;
}

/** Values of a sheet as rows, for a test's eyes; blank cells are null, those at a row's end are left out. */
export function valuesOf(book: Book, name: string): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const [key, cell] of sheetNamed(book, name).cells) {
    if (cell.value === null) continue;
    const [row = 0, col = 0] = key.split(',').map(Number);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= col) line.push(null);
    line[col] = cell.value;
  }
  return rows;
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the test's workbook has no sheet ${name}`);
  return sheet;
}
