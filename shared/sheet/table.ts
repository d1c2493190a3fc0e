/** What a reader sees in a sheet: tables with kind, header, columns, records. The shape is the interface of `tonglian recognise`. */
import type { Problem } from '../problem';
import type { Why } from './reason';

export type TableKind =
  | 'quota'
  | 'tally'
  | 'ledger'
  | 'payStandard'
  | 'pointsStandard'
  | 'roster'
  | 'schedule'
  | 'other';

/** What a column or line holds. The Chinese words for each stand in shared/language. */
export type Field =
  | 'serial'
  | 'rank'
  | 'unit'
  | 'person'
  | 'post'
  | 'phone'
  | 'submitted'
  | 'adopted'
  | 'rate'
  | 'points'
  | 'quota'
  | 'amount'
  | 'title'
  | 'outlet'
  | 'level'
  | 'genre'
  | 'placement'
  | 'length'
  | 'date'
  | 'task'
  | 'note'
  | 'other';

export type Per = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'once';

/** What one column (or, where the units run along the columns, one line) holds. */
export interface Meaning {
  /** The header's texts from the top down, without white space, a merged cell once. */
  readonly path: readonly string[];
  readonly field: Field;
  readonly outlet?: string;
  /** 累计: a running total, not this period's figure. */
  readonly cumulative?: boolean;
  /** points: true for one part of the sum, false for the sum of the period. */
  readonly part?: boolean;
  /** quota: the rhythm, and what is counted, as the header says; defaults for its cells. */
  readonly per?: Per;
  readonly of?: string;
  readonly counts?: 'submitted' | 'adopted';
  readonly measure?: 'points' | 'followers' | 'visits';
}
export interface Column extends Meaning {
  /** Column letter. */
  readonly col: string;
}
export interface Line extends Meaning {
  /** 1-based sheet row. */
  readonly row: number;
}

export interface Quota {
  readonly record: string;
  /** The cell as it stands. */
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly per: Per | null;
  readonly of: string | null;
  /** A1, without the sheet. */
  readonly cell: string;
  readonly counts?: 'submitted' | 'adopted';
  readonly none?: boolean;
  readonly part?: boolean;
  readonly each?: readonly string[];
  readonly perHead?: boolean;
  readonly even?: boolean;
  readonly measure?: 'points' | 'followers' | 'visits';
}

/** Rows of the body that belong together under a label of their own (一、乡镇), 1-based and inclusive. */
export interface Section {
  /** As it stands, without white space: 一、乡镇. */
  readonly text: string;
  /** Without its numbering: 乡镇. */
  readonly label: string;
  /** The row where the label stands. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface Reason {
  /** What was decided: kind, header, column B, row 33, title, period, … */
  readonly what: string;
  /** A short sentence key; sentences stand in shared/text/reasons. */
  readonly why: Why;
  /** 0 to 1. */
  readonly confidence: number;
}

/** 1-based sheet rows and column letters throughout, as a reader of the sheet would name them. */
export interface Table {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly title: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly orientation: 'rows' | 'columns';
  readonly header: { readonly top: number; readonly bottom: number };
  readonly body: {
    readonly top: number;
    readonly bottom: number;
    readonly left: string;
    readonly right: string;
  } | null;
  /** Column letter, or for orientation "columns" the header row's number, from which `records` is read. */
  readonly key: string | number;
  readonly columns: readonly Column[];
  /** Orientation "columns" only. */
  readonly rows?: readonly Line[];
  /** The key's text of every record in order, without white space. */
  readonly records: readonly string[];
  /** Where each of `records` stands: sheet rows (1-based), or for orientation "columns" column letters. */
  readonly places: readonly (number | string)[];
  readonly totals: readonly (number | string)[];
  readonly notes: readonly number[];
  readonly hidden?: readonly number[];
  readonly quotas?: readonly Quota[];
  readonly sections: readonly Section[];
  readonly reasons: readonly Reason[];
  readonly issues: readonly Problem[];
}
