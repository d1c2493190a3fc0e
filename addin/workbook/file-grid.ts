/** A worksheet of an .xlsx or .xls file as the grid that the reader of sheets takes. */
import type { CellStyle, CellValue, Grid } from '../../shared/sheet/grid';
import { showsDate } from './package/number-formats';
import {
  cellsOf,
  rowEnd,
  type SheetColumn,
  type SheetRows,
  searchable,
  sheetColumns,
  sheetRows,
} from './package/sheet-rows';
import type { Styles } from './package/styles';
import { attribute, firstElement } from './package/xml';
import type { OldSheet, SheetContent } from './read-sheets';

/** Days between the first days of both date systems. */
export const days1904 = 1462;

/** What a sheet's own XML tells: looks, formats and what is hidden. */
interface SheetLook {
  styleIndexAt(row: number, col: number): number | undefined;
  readonly hiddenRows: ReadonlySet<number>;
  hiddenColumns(width: number): ReadonlySet<number>;
}

/** Read at once, so that nothing holds the text afterwards: of 100,000 rows it would be the largest thing in memory. */
export function sheetLook(part: string): SheetLook {
  const xml = searchable(part);
  const rows = sheetRows(xml);
  return lookOf(
    rows ? styleIndexes(xml, rows) : new Map(),
    rows?.hidden ?? new Set(),
    rows ? sheetColumns(xml.slice(0, rows.start)) : [],
  );
}

/** By row and column; a row that looks like the one before shares its list. */
type StyleIndexes = ReadonlyMap<number, readonly (number | undefined)[]>;

function styleIndexes(xml: string, rows: SheetRows): StyleIndexes {
  const found = new Map<number, readonly (number | undefined)[]>();
  let before: readonly (number | undefined)[] = [];
  rows.numbers.forEach((row, place) => {
    const indexes: (number | undefined)[] = [];
    for (const { col, start, inner } of cellsOf(xml, rows.prefix, rows.starts[place] ?? 0, rowEnd(xml, rows, place))) {
      while (indexes.length < col) indexes.push(undefined);
      indexes[col] = Number(attribute(xml.slice(start, inner), 's') ?? 0);
    }
    if (indexes.length !== before.length || indexes.some((index, col) => index !== before[col])) before = indexes;
    found.set(row, before);
  });
  return found;
}

function lookOf(indexes: StyleIndexes, hiddenRows: ReadonlySet<number>, columns: readonly SheetColumn[]): SheetLook {
  return {
    styleIndexAt: (row, col) => indexes.get(row)?.[col],
    hiddenRows,
    hiddenColumns: (width) =>
      new Set(
        columns.flatMap((column) =>
          column.hidden
            ? Array.from({ length: Math.min(column.last + 1, width) - column.first }, (_, at) => column.first + at)
            : [],
        ),
      ),
  };
}

/** The text between <v> and </v>: an error value that the reader of cells does not know is told by it. */
export function rawTexts(part: string): (row: number, col: number) => string | undefined {
  let searched: { readonly xml: string; readonly rows: SheetRows | undefined } | undefined;
  return (row, col) => {
    searched ??= searchedRows(part);
    const { xml, rows } = searched;
    const place = rows?.placeOf(row);
    if (!rows || place === undefined) return undefined;
    const cell = cellsOf(xml, rows.prefix, rows.starts[place] ?? 0, rowEnd(xml, rows, place)).find(
      (c) => c.col === col,
    );
    return cell && firstElement(xml.slice(cell.inner, cell.end), 'v')?.text.replace(/<[^>]*>/g, '');
  };
}

function searchedRows(part: string) {
  const xml = searchable(part);
  return { xml, rows: sheetRows(xml) };
}

interface About {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly own?: boolean;
}

export function packageGrid(about: About, content: SheetContent, look: SheetLook, styles: Styles): Grid {
  const formatAt = (row: number, col: number): string | undefined => {
    const index = look.styleIndexAt(row, col);
    return index === undefined ? undefined : styles.formatAt(index);
  };
  return {
    ...common(about, content, formatAt),
    formatAt,
    styleAt(row, col) {
      const index = look.styleIndexAt(row, col);
      return index === undefined ? undefined : styles.styleAt(index);
    },
    hiddenRows: look.hiddenRows,
    hiddenColumns: look.hiddenColumns(content.width),
  };
}

/** An .xls gives its fills only. */
export function oldGrid(about: About, content: SheetContent, old: OldSheet): Grid {
  return {
    ...common(about, content, old.formatAt),
    formatAt: old.formatAt,
    styleAt(row, col): CellStyle | undefined {
      const fill = old.fillAt(row, col);
      return fill ? { fill } : undefined;
    },
    hiddenRows: old.hiddenRows,
    hiddenColumns: old.hiddenColumns,
  };
}

function common(about: About, content: SheetContent, formatAt: Grid['formatAt']) {
  return {
    sheet: about.name,
    values: about.date1904 ? from1904(content.values, formatAt) : content.values,
    width: content.width,
    formulaAt: content.formulaAt,
    merges: content.merges,
    hidden: about.hidden,
    ...(about.own ? { own: true } : {}),
  };
}

function from1904(
  values: readonly (readonly CellValue[])[],
  formatAt: Grid['formatAt'],
): readonly (readonly CellValue[])[] {
  return values.map((cells, row) =>
    cells.map((value, col) =>
      typeof value === 'number' && showsDate(formatAt(row, col) ?? '') ? value + days1904 : value,
    ),
  );
}
