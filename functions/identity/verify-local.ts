/** Accepts the tokens of the sign-in for trials. */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import * as z from 'zod';
import { isWorkspace } from '../../shared/log/keys';
import { actor } from '../../shared/office/domain';
import { account } from '../../shared/office/member/acts';
import { fail, ok } from '../../shared/result';
import { localAlgorithm, localAudience, localIssuer, localTenant } from './local-token';
import { type Verify, verifyToken } from './verify';

const claims = z.looseObject({ sub: z.string(), role: z.string(), workspace: z.string().refine(isWorkspace) });
/** As a directory names an account, to try invitations out. */
const accountClaims = z.looseObject({ tid: z.literal(localTenant), oid: account.shape.account });

export function verifyLocal(keys: JSONWebKeySet, now: () => Date): Verify {
  const rules = { algorithm: localAlgorithm, issuers: [localIssuer], audiences: [localAudience], now };
  return verifyToken({ ...rules, keys: createLocalJWKSet(keys) }, (payload) => {
    const named = accountClaims.safeParse(payload);
    if (named.success) return ok({ account: { tenant: named.data.tid, account: named.data.oid } });
    const given = claims.safeParse(payload);
    const who = actor.safeParse({ person: given.data?.sub, role: given.data?.role });
    // The clock is nobody who signs in.
    if (!given.success || !who.success || who.data.role === 'service') return fail({ code: 'forbidden' });
    return ok({ caller: { workspace: given.data.workspace, actor: who.data } });
  });
}
