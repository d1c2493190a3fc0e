/** What did a person overrule? A value that is kept and holds again in next month's sheet of the same layout. */
import * as z from 'zod';
import { plain } from '../language/words';
import type { Body } from './body';
import type { Field, Per, TableKind } from './table';

const kinds = [
  'quota',
  'tally',
  'ledger',
  'payStandard',
  'pointsStandard',
  'roster',
  'schedule',
  'other',
] as const satisfies readonly TableKind[];
const fields = [
  'serial',
  'rank',
  'unit',
  'person',
  'post',
  'phone',
  'submitted',
  'adopted',
  'rate',
  'points',
  'quota',
  'amount',
  'title',
  'outlet',
  'level',
  'genre',
  'placement',
  'length',
  'date',
  'task',
  'note',
  'other',
] as const satisfies readonly Field[];
const pers = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'once'] as const satisfies readonly Per[];

/** By what a layout is known again: the header's texts in matching form, not their places. */
const fingerprint = z.strictObject({ heads: z.array(z.string()).readonly() });

const meaning = z.strictObject({
  field: z.enum(fields),
  outlet: z.string().exactOptional(),
  cumulative: z.boolean().exactOptional(),
  part: z.boolean().exactOptional(),
  per: z.enum(pers).exactOptional(),
});

const change = z.discriminatedUnion('what', [
  /** These texts are the header; `rows` is how many rows it has. */
  z.strictObject({ what: z.literal('header'), rows: z.int().min(1).max(6) }),
  /** The column under this header, between these neighbours, holds this. */
  z.strictObject({
    what: z.literal('column'),
    path: z.array(z.string()).readonly(),
    before: z.string(),
    after: z.string(),
    meaning,
  }),
  /** Where the units run along the columns: the line with these labels holds this. */
  z.strictObject({ what: z.literal('line'), path: z.array(z.string()).readonly(), meaning }),
  z.strictObject({ what: z.literal('kind'), kind: z.enum(kinds) }),
  z.strictObject({ what: z.literal('orientation'), orientation: z.literal('rows') }),
  /** Rows whose first text reads so are this, wherever they stand. */
  z.strictObject({ what: z.literal('row'), label: z.string(), role: z.enum(['record', 'total', 'note']) }),
  z.strictObject({ what: z.literal('no-table') }),
]);

export const correction = z.strictObject({ fingerprint, change });
export type Correction = z.infer<typeof correction>;
export type Change = Correction['change'];
export type Fingerprint = Correction['fingerprint'];
export type ColumnChange = z.infer<typeof meaning>;
export type RowRole = Extract<Change, { what: 'row' }>['role'];

/** The rows under a header once a person has said what some of them are. */
export interface Roles {
  readonly records: readonly number[];
  readonly totals: readonly number[];
  /** Rows that were said to be notes. */
  readonly notes: readonly number[];
  /** Rows that a person has decided: arithmetic leaves them alone. */
  readonly fixed: ReadonlySet<number>;
}

/** The corrections that hold for one table. */
export interface Overrides {
  readonly kind: TableKind | undefined;
  readonly orientation: 'rows' | undefined;
  /** By the column's place in the header, from 0. */
  column(index: number): ColumnChange | undefined;
  /** By the labels of the line, where the units run along the columns. */
  line(path: readonly string[]): ColumnChange | undefined;
  rows(body: Body): Roles;
}

/** The form in which header texts are compared from month to month. */
export const headKey = (text: string): string => plain(text).replace(/[()[\]:·、,./-]/g, '');
