/** What is to be written into a workbook: single cells that are ours to fill, and whole sheets of ours. */

/** Text, a figure, or null for an empty cell. Text never becomes a formula: whoever writes it sees to that. */
export type Written = string | number | null;

export interface CellWrite {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly col: number;
  readonly value: Written;
  /** Without the leading `=`: only a formula that stood there before comes back as one; `value` is then what it last gave. */
  readonly formula?: string;
}

/** How a column of a sheet of ours is shown. */
export type ColumnFormat = 'text' | 'integer' | 'points' | 'money' | 'percent' | 'date';

/** A native chart under a table: the first of the named columns are the names, each further one a series. */
export interface OwnChart {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  /** Zero-based columns of the table, both included. */
  readonly from: number;
  readonly to: number;
}

/** One table on a sheet of ours. */
export interface Block {
  readonly title: string;
  /** A line between title and header: period, unit of the figures. */
  readonly note?: string;
  readonly header: readonly string[];
  readonly columns: readonly { readonly format: ColumnFormat; readonly width: number }[];
  readonly rows: readonly (readonly Written[])[];
  /** The line under the rows (合计). */
  readonly total?: readonly Written[];
  /** Rows to be filled in on paper: nothing to sort, so no table. */
  readonly form?: boolean;
  /** Drawn from the rows, without the total. */
  readonly chart?: OwnChart;
}

/** A sheet that the product owns: made where it is missing, replaced whole where it stands. */
export interface OwnSheet {
  readonly name: string;
  readonly landscape: boolean;
  /** Every block begins a page: what is handed out one by one. */
  readonly pageEach?: boolean;
  readonly blocks: readonly Block[];
}

export interface Writes {
  readonly cells: readonly CellWrite[];
  readonly sheets: readonly OwnSheet[];
}
