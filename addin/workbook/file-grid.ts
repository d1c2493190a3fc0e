/** A worksheet of an .xlsx or .xls file as the grid that the reader of sheets takes. */
import type { CellStyle, CellValue, Grid } from '../../shared/sheet/grid';
import { showsDate } from './package/number-formats';
import { cellsOf, rowEnd, searchable, sheetColumns, sheetRows } from './package/sheet-rows';
import type { Styles } from './package/styles';
import { attribute, firstElement } from './package/xml';
import type { OldSheet, SheetContent } from './read-sheets';

/** Days between the first days of both date systems. */
export const days1904 = 1462;

/** What a sheet's own XML tells: looks, formats and what is hidden. */
export interface SheetLook {
  styleIndexAt(row: number, col: number): number | undefined;
  /** The text between <v> and </v>. */
  rawAt(row: number, col: number): string | undefined;
  readonly hiddenRows: ReadonlySet<number>;
  hiddenColumns(width: number): ReadonlySet<number>;
}

/** Rows are looked up when they are asked for, and remembered: nobody asks for the looks of 100,000 rows. */
export function sheetLook(part: string): SheetLook {
  const xml = searchable(part);
  const rows = sheetRows(xml);
  const columns = rows ? sheetColumns(xml.slice(0, rows.start)) : [];
  const known = new Map<number, Uint32Array>();

  const indexesOf = (row: number): Uint32Array => {
    const before = known.get(row);
    if (before) return before;
    const place = rows?.placeOf(row);
    const cells =
      rows && place !== undefined ? cellsOf(xml, rows.prefix, rows.starts[place] ?? 0, rowEnd(xml, rows, place)) : [];
    const made = new Uint32Array((cells.at(-1)?.col ?? -1) + 1);
    for (const { col, start, inner } of cells) made[col] = Number(attribute(xml.slice(start, inner), 's') ?? 0) + 1;
    known.set(row, made);
    return made;
  };

  return {
    styleIndexAt(row, col) {
      const index = indexesOf(row)[col];
      return index ? index - 1 : undefined;
    },
    rawAt(row, col) {
      const place = rows?.placeOf(row);
      if (!rows || place === undefined) return undefined;
      const cell = cellsOf(xml, rows.prefix, rows.starts[place] ?? 0, rowEnd(xml, rows, place)).find(
        (c) => c.col === col,
      );
      return cell && firstElement(xml.slice(cell.inner, cell.end), 'v')?.text.replace(/<[^>]*>/g, '');
    },
    hiddenRows: rows?.hidden ?? new Set(),
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
