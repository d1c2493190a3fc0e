/** What stands in a worksheet, as values: the one form in which both Excel and a file hand a sheet to the reader. */

/** A cell's value as stored: numbers and dates as numbers (dates as serials of the 1900 system), never as displayed. */
export type CellValue = string | number | boolean | null;

/** Zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellStyle {
  readonly bold?: boolean;
  /** Background as RRGGBB. */
  readonly fill?: string;
  /** Drawn edges: 1 top, 2 right, 4 bottom, 8 left, added up. */
  readonly edges?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Points. */
  readonly size?: number;
}

export interface Grid {
  /** The worksheet's name. */
  readonly sheet: string;
  /** Rows from the sheet's first row; a row may be shorter than `width`. */
  readonly values: readonly (readonly CellValue[])[];
  readonly width: number;
  /** Formula text without the leading `=`, undefined where the cell holds none. */
  formulaAt(row: number, col: number): string | undefined;
  /** The cell's number format, undefined for General. */
  formatAt(row: number, col: number): string | undefined;
  styleAt(row: number, col: number): CellStyle | undefined;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The worksheet itself is hidden. */
  readonly hidden: boolean;
  /** A sheet that the product wrote itself: shown, and never read back as if somebody had typed it. */
  readonly own?: boolean;
}

/** A grid of plain values without formats, for tests and for sheets that come from elsewhere. */
export function plainGrid(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<Omit<Grid, 'sheet' | 'values' | 'width'>> = {},
): Grid {
  return {
    sheet,
    values,
    width: values.reduce((most, row) => Math.max(most, row.length), 0),
    formulaAt: more.formulaAt ?? (() => undefined),
    formatAt: more.formatAt ?? (() => undefined),
    styleAt: more.styleAt ?? (() => undefined),
    merges: more.merges ?? [],
    hiddenRows: more.hiddenRows ?? new Set(),
    hiddenColumns: more.hiddenColumns ?? new Set(),
    hidden: more.hidden ?? false,
    ...(more.own === undefined ? {} : { own: more.own }),
  };
}
