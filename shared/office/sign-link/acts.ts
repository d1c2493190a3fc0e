/** 审签链接: what is said when a leader is given a link to one item, and when he answers by it. */
import * as z from 'zod';
import { localDate, recordId, shortText, text } from '../../record/parts';
import { codeHash } from '../member/acts';

/** The longest that a link may wait for its answer, in days. */
export const longestLink = 14;

export const signLinkGiven = z.strictObject({
  record: recordId,
  hash: codeHash,
  /** The last day in China on which it can be answered. */
  until: localDate,
});
/** Whom it is meant for: proposed to him, and his to correct. */
export const signLinkSaid = z.strictObject({ name: shortText.optional(), post: shortText.optional() });

export const signLinkAnswer = z.enum(['sign', 'return']);
export const signLinkAnswered = z.strictObject({ name: shortText, post: shortText, reason: text.min(1).optional() });

/** By it the log tells links apart: a part of the hash, which opens nothing. */
export const markOf = (hash: string): string => hash.slice(0, 16);

/** The item's latest link; one that is given later ends it. */
export interface SignLink {
  readonly hash: string;
  readonly until: string;
  /** ended: taken back, or its item has changed since. */
  readonly state: 'open' | 'used' | 'ended';
  readonly name: string | null;
  readonly post: string | null;
}
