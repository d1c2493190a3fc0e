/** The operations about the log itself: what happened, its rows on the wire, and what is erased from it. */
import * as z from 'zod';
import { actor } from '../office/domain';
import { recordId } from '../record/parts';
import { everyone, nothing, office, writers } from './asking';
import { historyEntry } from './months';

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
  getHistory: {
    method: 'GET',
    path: 'workspaces/{workspace}/history',
    summary: 'What happened, in sentences, oldest first: to a record or a unit, in a period, or in all.',
    roles: office,
    query: z.strictObject({
      record: recordId.optional(),
      period: z.string().max(40).optional(),
      /** closing: only what was done with the period itself: drafted, checked, sealed, issued, paid. */
      only: z.enum(['closing']).optional(),
      lang: z.enum(['zh', 'en']).optional(),
    }),
    body: null,
    output: z.strictObject({ entries: z.array(historyEntry) }),
  },
  listEvents: {
    method: 'GET',
    path: 'workspaces/{workspace}/records/{record}/events',
    summary: 'What happened to one record, oldest first.',
    roles: everyone,
    query: nothing,
    body: null,
    output: z.strictObject({
      events: z.array(
        z.strictObject({
          seq: z.int(),
          time: z.string(),
          actor,
          command: z.string(),
          type: z.string(),
          data: z.unknown(),
        }),
      ),
    }),
  },
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
