/** Operations that tell what happened: in sentences, to a record or a unit, in a period, by a person; and a record's own events. */
import * as z from 'zod';
import { actor } from '../office/domain';
import { recordId } from '../record/parts';
import { everyone, office, paged } from './asking';

const historyEntry = z.strictObject({
  seq: z.int(),
  /** The event's name: prepared, sealed, … */
  type: z.string(),
  /** The unit or the record that it is about; null where it is about a whole period. */
  about: z.string().nullable(),
  time: z.string(),
  /** Who did it: a row of the roster, or the invitation of who is on none. */
  by: z.string(),
  /** The same by name; the id again where no name is known, or where it was erased. */
  person: z.string(),
  role: z.string(),
  text: z.string(),
  /** Of what came in from another log: who had said it there, and when. */
  said: z.strictObject({ person: z.string(), role: z.string(), time: z.string() }).nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** The last event that the page before has looked at. A page may be empty and yet go on. */
const seqAfter = z
  .string()
  .regex(/^\d{1,12}$/)
  .optional();

export const historyOperations = {
  getHistory: {
    method: 'GET',
    path: 'workspaces/{workspace}/history',
    summary: 'What happened, in sentences, oldest first: to a record or a unit, in a period, by a person, or in all.',
    // Who did what is for those who see all of it anyway, so that asking for one person tells nobody more.
    roles: office,
    query: z.strictObject({
      record: recordId.optional(),
      period: z.string().max(40).optional(),
      /** closing: only what was done with the period itself: drafted, checked, sealed, issued, paid. */
      only: z.enum(['closing']).optional(),
      /** What one person did. What came in from another log is the doing of who brought it in. */
      by: z.string().min(1).max(64).optional(),
      lang: z.enum(['zh', 'en']).optional(),
      after: seqAfter,
    }),
    body: null,
    output: paged(historyEntry),
  },
  listEvents: {
    method: 'GET',
    path: 'workspaces/{workspace}/records/{record}/events',
    summary: 'What happened to one record, oldest first.',
    roles: everyone,
    query: z.strictObject({ after: seqAfter }),
    body: null,
    output: paged(
      z.strictObject({
        seq: z.int(),
        time: z.string(),
        actor,
        command: z.string(),
        type: z.string(),
        data: z.unknown(),
      }),
    ),
  },
} as const;
