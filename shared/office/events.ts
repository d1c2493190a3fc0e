/** What has happened in an office. The log keeps `data` for good; `private` stands apart, where it can be erased. */
import * as z from 'zod';
import { count, localDate, recordId, span } from '../record/parts';
import { type RecordData, type RecordKind, type RecordPersonal, records } from '../record/records';

export type RecordedEvent = {
  [K in RecordKind]: {
    readonly type: 'recorded';
    readonly data: {
      readonly kind: K;
      readonly record: string;
      /** The seq of the event that stood before; 0 where the record is new. */
      readonly replaces: number;
      readonly data: RecordData<K>;
    };
    /** Missing where the kind has nothing personal, or where it was erased. */
    readonly private?: RecordPersonal<K>;
  };
}[RecordKind];

const reminded = z.strictObject({ task: recordId, unit: recordId, period: span, dueOn: localDate, owed: count.min(1) });

export interface RemindedEvent {
  readonly type: 'reminded';
  readonly data: z.infer<typeof reminded>;
}

export type OfficeEvent = RecordedEvent | RemindedEvent;

const recordedShell = z.strictObject({
  kind: z.enum(Object.keys(records) as [RecordKind, ...RecordKind[]]), // safe: the object is const and not empty
  record: recordId,
  replaces: z.int().min(0),
  data: z.unknown(),
});

/** Accepts a stored event; throws on what is none. */
export function readOfficeEvent(raw: {
  readonly type: string;
  readonly data: unknown;
  readonly private?: unknown;
}): OfficeEvent {
  if (raw.type === 'reminded') return { type: 'reminded', data: reminded.parse(raw.data) };
  if (raw.type !== 'recorded') throw new TypeError(`no such event: ${raw.type}`);
  const { kind, record, replaces, data } = recordedShell.parse(raw.data);
  const schemas = records[kind];
  const part = raw.private === undefined ? {} : { private: schemas.personal.parse(raw.private) };
  // The kind chose the schemas that were just applied.
  return {
    type: 'recorded',
    data: { kind, record, replaces, data: schemas.data.parse(data) },
    ...part,
  } as RecordedEvent;
}
