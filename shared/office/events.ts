/** What has happened in an office. The log keeps these for good; `personal` stands apart, where it can be erased. */
import type { RecordData, RecordKind, RecordPersonal } from '../record/records';

export type RecordedEvent = {
  [K in RecordKind]: {
    readonly type: 'recorded';
    readonly data: {
      readonly kind: K;
      readonly record: string;
      /** The seq of the event that stood before; 0 where the record is new. */
      readonly replaces: number;
      /** The command that said it: the hash of the content where the record was imported. */
      readonly command: string;
      readonly data: RecordData<K>;
    };
    /** Null once it was erased. */
    readonly personal: RecordPersonal<K> | null;
  };
}[RecordKind];

export interface RemindedEvent {
  readonly type: 'reminded';
  readonly data: {
    readonly task: string;
    readonly unit: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly dueOn: string;
    readonly owed: number;
  };
  readonly personal: null;
}

export type OfficeEvent = RecordedEvent | RemindedEvent;
