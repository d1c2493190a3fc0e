/** What did a person overrule, and where does it hold in next month's sheet of the same layout? */
import { plain } from '../language/words';
import type { Body } from './body';
import type { Field, Per, TableKind } from './table';

/** By what a layout is known again: the header's texts, not their places. */
export interface Fingerprint {
  /** Leaf texts of the header from left to right, in matching form. */
  readonly heads: readonly string[];
}

export interface ColumnChange {
  readonly field: Field;
  readonly outlet?: string;
  readonly cumulative?: boolean;
  readonly part?: boolean;
  readonly per?: Per;
}

export type Change =
  /** These texts are the header; `rows` is how many rows it has. */
  | { readonly what: 'header'; readonly rows: number }
  /** The column under this header, between these neighbours, holds this. */
  | {
      readonly what: 'column';
      readonly path: readonly string[];
      readonly before?: string;
      readonly after?: string;
      readonly meaning: ColumnChange;
    }
  | { readonly what: 'kind'; readonly kind: TableKind }
  | { readonly what: 'orientation'; readonly orientation: 'rows' }
  /** Rows whose label reads so are this, wherever they stand. */
  | { readonly what: 'row'; readonly label: string; readonly role: 'record' | 'total' | 'note' }
  | { readonly what: 'no-table' };

export interface Correction {
  readonly fingerprint: Fingerprint;
  readonly change: Change;
}

/** The corrections that hold for one table. */
export interface Overrides {
  readonly kind: TableKind | undefined;
  readonly orientation: 'rows' | undefined;
  column(path: readonly string[], index: number): ColumnChange | undefined;
  rows(body: Body): { readonly records: readonly number[]; readonly totals: readonly number[] };
}

export const headKey = (text: string): string => plain(text).replace(/[()[\]:·、,./-]/g, '');
