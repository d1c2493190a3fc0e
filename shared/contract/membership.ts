/** Operations about who acts in an office: taking up an invitation, who one is, who was invited. */
import * as z from 'zod';
import { invitationId, memberRole } from '../office/member/acts';
import { localDate, recordId } from '../record/parts';
import { everyone, nothing, page, paged } from './asking';

export const self = z.strictObject({
  workspace: z.string(),
  /** The row of the roster, or the invitation of who is on none. */
  person: z.string(),
  role: memberRole,
  name: z.string().nullable(),
  unit: recordId.nullable(),
  /** As the roster has it. */
  post: z.string().nullable(),
});
export type Self = z.infer<typeof self>;

const memberEntry = z.strictObject({
  record: invitationId,
  role: memberRole,
  person: recordId.nullable(),
  name: z.string().nullable(),
  until: localDate,
  state: z.enum(['open', 'expired', 'accepted', 'ended']),
});

export const membershipOperations = {
  acceptInvitation: {
    method: 'POST',
    path: 'workspaces/{workspace}/invitations/accept',
    summary: 'Binds the account of the token to who was invited. Said again by the same account it changes nothing.',
    roles: 'account',
    query: nothing,
    body: z.strictObject({ code: z.string().min(1).max(120) }),
    output: self,
  },
  getSelf: {
    method: 'GET',
    path: 'workspaces/{workspace}/self',
    summary: 'As whom does the token act in this office?',
    roles: everyone,
    query: nothing,
    body: null,
    output: self,
  },
  listMembers: {
    method: 'GET',
    path: 'workspaces/{workspace}/members',
    summary: 'Who was invited, as what, and what became of it.',
    roles: ['administrator'],
    query: page,
    body: null,
    output: paged(memberEntry),
  },
} as const;
