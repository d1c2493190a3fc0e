/** The operations that list what an office keeps: standings, units, items, adoptions, tasks, reminders. */
import * as z from 'zod';
import { commandId } from '../office/commands';
import { fileId } from '../office/file/acts';
import { signing } from '../office/item/acts';
import { itemStates } from '../office/item/life';
import { localDate, recordId, span } from '../record/parts';
import { recordKinds, records } from '../record/records';
import { everyone, office, page, paged, writers } from './asking';

export const standing = z.strictObject({
  record: recordId,
  kind: z.enum(recordKinds),
  seq: z.int(),
  replaces: z.int(),
  command: commandId,
});
export type StandingEntry = z.infer<typeof standing>;

export const listingOperations = {
  listStandings: {
    method: 'GET',
    path: 'workspaces/{workspace}/standings',
    summary: 'Which records the office keeps, and which command set each: what a sheet is compared with.',
    roles: writers,
    query: page,
    body: null,
    output: paged(standing),
  },
  listUnits: {
    method: 'GET',
    path: 'workspaces/{workspace}/units',
    summary: 'Units in their order, with their boards.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(
      records.unit.data.extend({
        record: recordId,
        /** 只登记、不存正文, as it was said last. */
        registeredOnly: z.boolean(),
      }),
    ),
  },
  listItems: {
    method: 'GET',
    path: 'workspaces/{workspace}/items',
    summary: 'Items with state and adoptions.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(
      records.item.data.extend({
        record: recordId,
        title: z.string().nullable(),
        authors: z.array(z.string()),
        filedBy: z.string().nullable(),
        signedBy: z.string().nullable(),
        signedPost: z.string().nullable(),
        link: z.string().nullable(),
        state: z.enum(itemStates),
        /** How it was signed off; null where it came in signed, or is not. */
        signing: signing.nullable(),
        /** 审签链接 that was given and waits for its answer. */
        signLink: z
          .strictObject({ until: localDate, name: z.string().nullable(), post: z.string().nullable() })
          .optional(),
        adoptions: z.array(records.adoption.data.omit({ sources: true }).extend({ record: recordId })),
      }),
    ),
  },
  listAdoptions: {
    method: 'GET',
    path: 'workspaces/{workspace}/adoptions',
    summary: 'Adoptions with their sources: which await verification, which have no item yet.',
    roles: office,
    query: page,
    body: null,
    output: paged(
      records.adoption.data.omit({ sources: true, shares: true }).extend({
        record: recordId,
        /** Of an adoption that came without an item. */
        title: z.string().nullable(),
        /** It counts: recorded by the editor or verified, not withdrawn, not merged into another. */
        stands: z.boolean(),
        /** Declared by a unit and not yet verified. */
        declared: z.boolean(),
        sources: z.array(z.strictObject({ unit: recordId, item: recordId.nullable(), title: z.string().nullable() })),
        /** Its evidence: clippings, fee slips; a name that was erased is null. */
        files: z.array(z.strictObject({ file: fileId, name: z.string().nullable() })),
      }),
    ),
  },
  listTasks: {
    method: 'GET',
    path: 'workspaces/{workspace}/tasks',
    summary: 'Tasks of the units.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(records.task.data.extend({ record: recordId })),
  },
  listReminders: {
    method: 'GET',
    path: 'workspaces/{workspace}/reminders',
    summary: 'Who was reminded of what it owed.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(
      z.strictObject({
        task: recordId,
        unit: recordId,
        name: z.string(),
        period: span,
        dueOn: localDate,
        owed: z.int(),
      }),
    ),
  },
} as const;
