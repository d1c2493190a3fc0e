/** The two operations of a link for signing off (审签链接): who holds it needs no account, and sees one item. */
import * as z from 'zod';
import { signLinkAnswer, signLinkAnswered } from '../office/sign-link/acts';
import { localDate } from '../record/parts';
import { nothing } from './asking';

/** In the body: an address would stand in logs and histories. */
const code = z.string().min(1).max(120);

/** All that the leader is shown. */
export const signLinkShown = z.strictObject({
  unit: z.string(),
  title: z.string(),
  stream: z.string().nullable(),
  genre: z.string().nullable(),
  authors: z.array(z.string()),
  filedBy: z.string().nullable(),
  receivedOn: localDate.nullable(),
  /** Null where none is kept: 只登记、不存正文. */
  text: z.string().nullable(),
  registeredOnly: z.boolean(),
  /** Whom it is meant for, where the editor has said so. */
  name: z.string().nullable(),
  post: z.string().nullable(),
  /** 须由主要领导审签 */
  top: z.boolean(),
  until: localDate,
});
export type SignLinkShown = z.infer<typeof signLinkShown>;

export const signLinkOperations = {
  readSignLink: {
    method: 'POST',
    path: 'workspaces/{workspace}/sign-links/read',
    summary: 'What a leader signs off by a link: one item, no more of the office. Looking uses nothing up.',
    roles: null,
    query: nothing,
    body: z.strictObject({ code }),
    output: signLinkShown,
  },
  answerSignLink: {
    method: 'POST',
    path: 'workspaces/{workspace}/sign-links/answer',
    summary: 'Signs the item off, or returns it with a reason; once. The same answer, sent again, changes nothing.',
    roles: null,
    query: nothing,
    body: z.strictObject({ code, answer: signLinkAnswer, ...signLinkAnswered.shape }),
    output: z.strictObject({ answer: signLinkAnswer, seq: z.int() }),
  },
} as const;
