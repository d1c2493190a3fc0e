/** What has happened in an office. The log keeps `data` for good; `private` stands apart, where it can be erased. */
import * as z from 'zod';
import { localDate, recordId, span } from '../record/parts';
import { type RecordData, type RecordKind, type RecordPersonal, records } from '../record/records';
import { adoptionStep } from './adoption/acts';
import { attached, detached, fileSaid } from './file/acts';
import { foreignDocument, foreignMatched } from './foreign/acts';
import { itemSaid, itemStep } from './item/acts';
import { account, invited, invitedSaid } from './member/acts';
import {
  circulated,
  circulatedSaid,
  confirmed,
  draft,
  keptPart,
  lateDecided,
  lateEntered,
  officeChosen,
  reopenSaid,
  requested,
  requestSaid,
  sealed,
} from './month/acts';
import { noticeQueued, noticeSaid, noticeSettled, noticeTried, reminded, warned } from './notice/acts';
import { payeeKept, payeeNames, paymentMoved, paymentSaid, payoutApproved } from './payout/acts';
import { personSaid, personStep, unitStep } from './reference/acts';
import { signLinkGiven, signLinkSaid } from './sign-link/acts';

export type RecordedEvent = {
  [K in RecordKind]: {
    readonly type: 'recorded';
    readonly data: {
      readonly kind: K;
      readonly record: string;
      /** The seq of the event that stood before; 0 where the record is new. */
      readonly replaces: number;
      /** The command that had set what it replaces, by which another log finds it; earlier versions did not say. */
      readonly formerCommand?: string | undefined;
      readonly data: RecordData<K>;
      /** Set where its month was sealed by then. */
      readonly late?: z.infer<typeof lateEntered> | undefined;
    };
    /** Missing where the kind has nothing personal, or where it was erased. */
    readonly private?: RecordPersonal<K>;
  };
}[RecordKind];

const nothing = z.strictObject({});
const about = <S extends z.ZodRawShape>(fields: S) => z.strictObject({ record: recordId, ...fields });
const reason = z.strictObject({ reason: reopenSaid.shape.reason });

/** Every other event: what of it stays, what of it may have to go. */
const kinds = {
  reminded: { data: reminded, personal: nothing },
  warned: { data: warned, personal: nothing },
  'notice-queued': { data: noticeQueued, personal: noticeSaid },
  'notice-tried': { data: noticeTried, personal: nothing },
  'notice-settled': { data: noticeSettled, personal: nothing },
  'item-moved': { data: about({ step: itemStep }), personal: itemSaid },
  'adoption-moved': { data: about({ step: adoptionStep }), personal: nothing },
  attached: { data: attached, personal: fileSaid },
  detached: { data: detached, personal: nothing },
  withdrawn: { data: about({}), personal: reason },
  restored: { data: about({}), personal: nothing },
  /** `said` is the day that was given, `from` the one from which it holds. */
  'unit-changed': { data: about({ said: localDate, from: localDate, step: unitStep }), personal: nothing },
  'person-changed': { data: about({ said: localDate, from: localDate, step: personStep }), personal: personSaid },
  'office-chosen': { data: officeChosen, personal: reason },
  confirmed: { data: confirmed, personal: nothing },
  'request-opened': { data: requested, personal: requestSaid },
  'request-decided': { data: about({ decision: z.enum(['granted', 'refused']) }), personal: reason },
  prepared: { data: draft.extend({ period: span }), personal: nothing },
  'lines-kept': { data: keptPart.extend({ period: span }), personal: nothing },
  sealed: { data: sealed, personal: nothing },
  reopened: { data: z.strictObject({ period: span }), personal: reopenSaid },
  'circular-issued': { data: circulated, personal: circulatedSaid },
  'late-placed': { data: lateDecided, personal: nothing },
  'payout-prepared': {
    data: draft.omit({ figures: true }).extend({ period: span, gross: z.int() }),
    personal: nothing,
  },
  'payees-kept': {
    data: z.strictObject({ period: span, payees: z.array(payeeKept) }),
    personal: payeeNames,
  },
  'payout-approved': { data: payoutApproved, personal: nothing },
  'payment-moved': { data: paymentMoved, personal: paymentSaid },
  invited: { data: invited, personal: invitedSaid },
  'invitation-accepted': { data: about({}), personal: account },
  'member-ended': { data: about({}), personal: nothing },
  'sign-link-given': { data: signLinkGiven, personal: signLinkSaid },
  'sign-link-ended': { data: about({}), personal: nothing },
  'foreign-matched': { data: foreignMatched, personal: nothing },
  'document-filed': { data: foreignDocument, personal: nothing },
} as const;

type Kinds = typeof kinds;
export type OtherEvent = {
  [T in keyof Kinds]: {
    readonly type: T;
    readonly data: z.infer<Kinds[T]['data']>;
    readonly private?: z.infer<Kinds[T]['personal']>;
  };
}[keyof Kinds];

export type OfficeEvent = RecordedEvent | OtherEvent;
export type EventType = OfficeEvent['type'];
export type EventOf<T extends EventType> = Extract<OfficeEvent, { readonly type: T }>;

const recordedShell = z.strictObject({
  kind: z.enum(Object.keys(records) as [RecordKind, ...RecordKind[]]), // safe: the object is const and not empty
  record: recordId,
  replaces: z.int().min(0),
  formerCommand: z.string().optional(),
  data: z.unknown(),
  late: lateEntered.optional(),
});

/** Accepts a stored event; throws on what is none. */
export function readOfficeEvent(raw: {
  readonly type: string;
  readonly data: unknown;
  readonly private?: unknown;
}): OfficeEvent {
  if (raw.type === 'recorded') return readRecorded(raw);
  if (!Object.hasOwn(kinds, raw.type)) throw new TypeError(`no such event: ${raw.type}`);
  // The table has this type: the line above asked.
  const { data, personal } = kinds[raw.type as keyof Kinds];
  const part = raw.private === undefined ? {} : { private: personal.parse(raw.private) };
  // The type chose the schemas that were just applied.
  return { type: raw.type, data: data.parse(raw.data), ...part } as OtherEvent;
}

function readRecorded(raw: { readonly data: unknown; readonly private?: unknown }): RecordedEvent {
  const { kind, record, replaces, formerCommand, data, late } = recordedShell.parse(raw.data);
  const schemas = records[kind];
  const part = raw.private === undefined ? {} : { private: schemas.personal.parse(raw.private) };
  const came = { ...(formerCommand === undefined ? {} : { formerCommand }), ...(late === undefined ? {} : { late }) };
  // The kind chose the schemas that were just applied.
  return {
    type: 'recorded',
    data: { kind, record, replaces, data: schemas.data.parse(data), ...came },
    ...part,
  } as RecordedEvent;
}
