/** Sign-in for trials: makes tokens with a key of its own, which lies in the data folder. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Caller } from '../service';
import { localAlgorithm, localAudience, localIssuer, localTenant } from './local-token';

export interface LocalIssuer {
  readonly publicKeys: JSONWebKeySet;
  /** Good for twelve hours, at this machine's service only. */
  readonly sign: (caller: Caller) => Promise<string>;
  /** The same for an account that acts nowhere until it takes up an invitation. */
  readonly signAccount: (name: string) => Promise<string>;
}

/** The caller holds the data folder; the key is made at the first start and read from then on. */
export async function openLocalIssuer(folder: string, now: () => Date): Promise<LocalIssuer> {
  const file = join(folder, 'key.json');
  const jwk = readKey(file) ?? (await makeKey(folder, file));
  const key = await importJWK(jwk, localAlgorithm);
  const { kty, crv, x, y } = jwk;
  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: localAlgorithm })
      .setIssuer(localIssuer)
      .setAudience(localAudience)
      .setIssuedAt(now())
      .setExpirationTime(new Date(now().getTime() + 12 * 60 * 60 * 1000))
      .sign(key);
  return {
    // An elliptic key's public half; nothing else of it leaves this process.
    publicKeys: { keys: [{ kty, crv, x, y, alg: localAlgorithm, use: 'sig' } as JWK] },
    sign: ({ workspace, actor }) => sign({ workspace, role: actor.role, sub: actor.person }),
    signAccount: (name) => sign({ tid: localTenant, oid: name }),
  };
}

/** Undefined before the first start. A file of our own making; importing it fails where it is damaged. */
function readKey(file: string): JWK | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JWK) : undefined;
}

async function makeKey(folder: string, file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(localAlgorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}~`, JSON.stringify(jwk), { mode: 0o600 });
  renameSync(`${file}~`, file);
  return jwk;
}
