/** Accepts the tokens of Microsoft Entra ID for our application, of people of one directory. */
import { createRemoteJWKSet } from 'jose';
import * as z from 'zod';
import { account } from '../../shared/office/member/acts';
import { fail, ok } from '../../shared/result';
import { type Verify, verifyToken } from './verify';

export interface EntraSettings {
  /** The directory's id. */
  readonly tenant: string;
  /** Our application's id. */
  readonly audience: string;
  readonly cloud?: Cloud;
  /** Where the directory's keys are; fetched when first needed, kept, and asked for again when a new one turns up. */
  readonly keysUrl?: URL;
  readonly now: () => Date;
}

/** Who signs, in tokens of version 2 and of version 1; which of the two an application gets is in its registration. */
const clouds = {
  public: { login: 'https://login.microsoftonline.com', former: 'https://sts.windows.net' },
  /** 世纪互联 (21Vianet), in which directories and keys are apart from the rest of the world's. */
  china: { login: 'https://login.partner.microsoftonline.cn', former: 'https://sts.chinacloudapi.cn' },
} as const;
export type Cloud = keyof typeof clouds;
export const isCloud = (name: string): name is Cloud => Object.hasOwn(clouds, name);

/** The permission that the pane asks the user for; a token without it was made for something else. */
const scope = 'access_as_user';

const claims = z.looseObject({ tid: account.shape.tenant, oid: account.shape.account, scp: z.string() });

/** Says which account it is; what it may do, the invitations of each office say. */
export function verifyEntra({ tenant, audience, cloud = 'public', keysUrl, now }: EntraSettings): Verify {
  const { login, former } = clouds[cloud];
  const keys = createRemoteJWKSet(keysUrl ?? new URL(`${login}/${tenant}/discovery/v2.0/keys`));
  const rules = {
    keys,
    algorithm: 'RS256',
    issuers: [`${login}/${tenant}/v2.0`, `${former}/${tenant}/`],
    audiences: [audience, `api://${audience}`],
    now,
  };
  return verifyToken(rules, (payload) => {
    const given = claims.safeParse(payload);
    if (!given.success) return fail({ code: 'forbidden' });
    const { tid, oid, scp } = given.data;
    if (tid !== tenant || !scp.split(' ').includes(scope)) return fail({ code: 'forbidden' });
    return ok({ account: { tenant: tid, account: oid } });
  });
}
