/** The rows of a log on the wire: a page of an export. */
import * as z from 'zod';

const place = z.strictObject({ seq: z.int().min(0), hash: z.string(), time: z.string() });

export const logPage = z.strictObject({
  /** What the export goes up to, the same on all its pages. */
  head: place,
  /** Behind which event it begins. */
  base: place,
  rows: z.array(
    z.strictObject({
      key: z.string(),
      columns: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
  next: z.string().nullable(),
});

export const erasedResult = z.strictObject({
  /** Events that lost their private part by this call. */
  erased: z.int(),
  /** Where the log stands since. */
  seq: z.int(),
});
