/** The operations about the log itself: its rows on the wire, and what is erased from it. */
import * as z from 'zod';
import { nothing, writers } from './asking';

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

const erasedResult = z.strictObject({
  /** Events that lost their private part by this call. */
  erased: z.int(),
  /** Where the log stands since. */
  seq: z.int(),
});

export const logOperations = {
  exportRows: {
    method: 'GET',
    path: 'workspaces/{workspace}/rows',
    summary: 'The log itself, whole or what is new since an event, with its chain and private parts, a page at a time.',
    roles: writers,
    query: z.strictObject({
      since: z
        .string()
        .regex(/^\d{1,12}$/)
        .optional(),
      after: z
        .string()
        .regex(/^\d{1,12}\.[cex]-[0-9a-z~]{0,40}$/)
        .optional(),
    }),
    body: null,
    output: logPage,
  },
  registerOnly: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/register-only',
    summary: 'An item turns out to be secret: its text, names and files go for good, a neutral title stays.',
    roles: writers,
    query: nothing,
    body: z.strictObject({ title: z.string().min(1).max(200) }),
    output: erasedResult,
  },
  eraseRecord: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/erase',
    summary: 'Names, titles and texts of a record go for good; its figures and the chain stay.',
    roles: ['administrator'],
    query: nothing,
    body: null,
    output: erasedResult,
  },
} as const;
