/** What an office may ask for. Every command carries its own id, so that sending it again changes nothing. */
import * as z from 'zod';
import { localDate, recordId, span } from '../record/parts';
import { type RecordKind, records } from '../record/records';

/** Ours, never a name: letters and digits, so that it can stand in a key of the table. */
export const commandId = z.string().regex(/^[0-9a-z]{32}$/);
/** The seq of the event that the sender last saw for this record; 0 where it knows of none. */
const replaces = z.int().min(0);

function recordCommand<K extends RecordKind>(kind: K) {
  return z.strictObject({
    id: commandId,
    type: z.literal('record'),
    kind: z.literal(kind),
    record: recordId,
    replaces,
    // The compiler widens an indexed property to the union of all kinds.
    data: records[kind].data as (typeof records)[K]['data'],
    personal: records[kind].personal as (typeof records)[K]['personal'],
  });
}

/** 登记: sets one record: a unit, a person, an item, an adoption, a count, … */
export const record = z.discriminatedUnion('kind', [
  recordCommand('unit'),
  recordCommand('person'),
  recordCommand('outlet'),
  recordCommand('task'),
  recordCommand('rules'),
  recordCommand('item'),
  recordCommand('adoption'),
  recordCommand('count'),
  recordCommand('score'),
]);

/** 催报: a unit is reminded, once, of what it owes for a period. */
export const remind = z.strictObject({
  id: commandId,
  type: z.literal('remind'),
  task: recordId,
  period: span,
  dueOn: localDate,
  /** How many are missing. */
  owed: z.int().min(1),
});

export const command = z.discriminatedUnion('type', [record, remind]);

export type RecordCommand = z.infer<typeof record>;
export type RemindCommand = z.infer<typeof remind>;
export type Command = z.infer<typeof command>;
