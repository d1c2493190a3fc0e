/** Accepts the tokens of Microsoft Entra ID for our application, of people of one directory. */
import { createRemoteJWKSet } from 'jose';
import * as z from 'zod';
import { fail, ok } from '../../shared/result';
import type { Caller } from '../service';
import { type Verify, verifyToken } from './verify';

export interface EntraSettings {
  /** The directory's id. */
  readonly tenant: string;
  /** Our application's id. */
  readonly audience: string;
  /** Where the directory's keys are; fetched when first needed, kept, and asked for again when a new one turns up. */
  readonly keysUrl?: URL;
  readonly now: () => Date;
  /** Whom an account was bound to by invitation; undefined for a stranger. Never asked by name or mail. */
  readonly personOf: (tenant: string, account: string) => Promise<Caller | undefined>;
}

/** The permission that the pane asks the user for; a token without it was made for something else. */
const scope = 'access_as_user';

const claims = z.looseObject({ tid: z.string(), oid: z.string(), scp: z.string() });

export function verifyEntra({ tenant, audience, keysUrl, now, personOf }: EntraSettings): Verify {
  const keys = createRemoteJWKSet(
    keysUrl ?? new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`),
  );
  const rules = {
    keys,
    algorithm: 'RS256',
    // Which of the two an application gets is a setting in its registration.
    issuers: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
    audiences: [audience, `api://${audience}`],
    now,
  };
  return verifyToken(rules, async (payload) => {
    const given = claims.safeParse(payload);
    if (!given.success) return fail({ code: 'forbidden' });
    const { tid, oid, scp } = given.data;
    if (tid !== tenant || !scp.split(' ').includes(scope)) return fail({ code: 'forbidden' });
    const caller = await personOf(tid, oid);
    return caller === undefined ? fail({ code: 'forbidden' }) : ok(caller);
  });
}
