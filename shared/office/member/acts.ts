/** Who is invited to act in an office, and which account took the invitation up. */
import * as z from 'zod';
import { localDate, recordId, shortText } from '../../record/parts';
import { roles } from '../roles';

/** Everybody but the service's own clock. */
export const memberRole = z.enum(roles).exclude(['service']);
export type MemberRole = z.infer<typeof memberRole>;

/** An invitation's id; it is also the id of a member who is on no unit's roster. */
export const invitationId = z.string().regex(/^v[0-9a-f]{20}$/);
export const codeHash = z.string().regex(/^[0-9a-f]{64}$/);
/** The longest that an invitation may wait, in days. */
export const longestWait = 60;

export const invited = z.strictObject({
  record: invitationId,
  role: memberRole,
  /** The row of the roster; a correspondent has one, others may. */
  person: recordId.nullable(),
  hash: codeHash,
  /** The last day in China on which it can be taken up. */
  until: localDate,
});
/** 称呼 of who is meant, for the administrator's list. */
export const invitedSaid = z.strictObject({ name: shortText.optional() });

/** An account of a directory, by the two ids that never change; never a name or a mail address. */
export const account = z.strictObject({ tenant: z.string().min(1).max(64), account: z.string().min(1).max(64) });
export type Account = z.infer<typeof account>;

export interface Membership {
  readonly role: MemberRole;
  readonly person: string | null;
  readonly until: string;
  /** Null where none was given, or where it was erased. */
  readonly name: string | null;
  readonly state: 'open' | 'accepted' | 'ended';
  /** Null before it was taken up, and where it was erased: then nobody acts by it. */
  readonly account: Account | null;
}

/** Text that tells accounts apart. */
export const accountKey = ({ tenant, account }: Account): string => JSON.stringify([tenant, account]);
