/** What is said when something is done with an item: the commands' and the events' fields, act by act. */
import * as z from 'zod';
import { localDate, recordId, shortText, text } from '../../record/parts';
import { fileId } from '../file/acts';

const reason = text.min(1);

/** By which link a leader answered; never the link itself. */
const linkMark = z.string().regex(/^[0-9a-z]{8,64}$/);

/** 审签: how the leader's approval came. On paper it bears the slip's number and the photo of it, by link the link's own mark. */
export const signing = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('noted') }),
  z.strictObject({
    how: z.literal('paper'),
    slip: shortText,
    /** A picture among the item's files. */
    photo: fileId.optional(),
  }),
  z.strictObject({ how: z.literal('link'), link: linkMark }),
  z.strictObject({ how: z.literal('system') }),
]);
export type Signing = z.infer<typeof signing>;

export const itemStep = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('file'), receivedOn: localDate, channel: shortText.nullable() }),
  z.strictObject({ act: z.literal('sign'), signing, top: z.boolean() }),
  z.strictObject({ act: z.literal('accept') }),
  z.strictObject({ act: z.literal('return'), link: linkMark.optional() }),
  z.strictObject({ act: z.literal('refile') }),
  z.strictObject({ act: z.literal('plan'), issue: shortText }),
  z.strictObject({ act: z.literal('send-up'), to: shortText }),
  z.strictObject({ act: z.literal('reject') }),
  z.strictObject({ act: z.literal('withdraw') }),
  z.strictObject({ act: z.literal('merge'), into: recordId }),
  z.strictObject({ act: z.literal('restore') }),
]);
export type ItemStep = z.infer<typeof itemStep>;

/** Reasons and names: they may have to go one day. */
export const itemSaid = z.strictObject({
  reason: reason.optional(),
  signedBy: shortText.optional(),
  signedPost: shortText.optional(),
  returnedBy: shortText.optional(),
  returnedPost: shortText.optional(),
});
export type ItemSaid = z.infer<typeof itemSaid>;

/** Acts that ask for a reason. */
export const reasoned: readonly ItemStep['act'][] = ['return', 'reject', 'withdraw', 'restore'];

/** What the state keeps of what was done with an item. */
export interface ItemLife {
  /** The state that the last act led to; null where none has. */
  readonly at:
    | 'submitted'
    | 'accepted'
    | 'returned'
    | 'planned'
    | 'sent-up'
    | 'not-adopted'
    | 'withdrawn'
    | 'repeat'
    | null;
  readonly filed: { readonly receivedOn: string; readonly channel: string | null } | null;
  readonly signing: Signing | null;
  /** 主要领导 has signed. */
  readonly top: boolean;
  readonly issue: string | null;
  readonly sentTo: string | null;
  readonly into: string | null;
  readonly said: ItemSaid | null;
}

export const untouched: ItemLife = {
  at: null,
  filed: null,
  signing: null,
  top: false,
  issue: null,
  sentTo: null,
  into: null,
  said: null,
};
