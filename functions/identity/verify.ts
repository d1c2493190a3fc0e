/** Whose is the token in the request? The token's signature, issuer, audience and times are checked by jose. */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { fail, type Result } from '../../shared/result';
import type { SignedIn } from '../service';

/** The part of a request that is looked at. */
export interface SignedRequest {
  readonly headers: { readonly get: (name: string) => string | null };
}

/** Problems: `unauthenticated` (no token, or none that holds), `forbidden` (a true one of somebody who has no place here). */
export type Verify = (request: SignedRequest) => Promise<Result<SignedIn>>;

export interface TokenRules {
  readonly keys: JWTVerifyGetKey;
  readonly algorithm: string;
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly now: () => Date;
}

/** Machines that sign and machines that check may disagree by so many seconds. */
const clockTolerance = 60;

/** A verifier that hands a true token's claims on. Throws where the keys cannot be fetched: that is nobody's sign-in. */
export function verifyToken(rules: TokenRules, named: (claims: JWTPayload) => Result<SignedIn>): Verify {
  return async ({ headers }) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(headers.get('authorization') ?? '') ?? [];
    if (token === undefined) return fail({ code: 'unauthenticated' });
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, rules.keys, {
        algorithms: [rules.algorithm],
        issuer: [...rules.issuers],
        audience: [...rules.audiences],
        requiredClaims: ['exp', 'iat'],
        clockTolerance,
        currentDate: rules.now(),
      });
      claims = verified.payload;
    } catch (error) {
      if (isTokenFault(error)) return fail({ code: 'unauthenticated' });
      throw error;
    }
    return named(claims);
  };
}

/** Not those that say that the key set could not be had. */
function isTokenFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  // jose's plain error stands for an answer of the key server that is none.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
