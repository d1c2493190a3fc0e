/** A page of the log as the contract gives it. */
import type * as z from 'zod';
import type { ExportPage } from '../log/export';
import type { logPage } from './log';

export const rowsAnswer = ({ head, base, rows, next }: ExportPage): z.infer<typeof logPage> => ({
  head,
  base,
  rows: rows.map(({ key, columns }) => ({ key, columns: { ...columns } })),
  next: next ?? null,
});
