/** Tokens that must not hold, each by name, asked of the service as a whole: nothing is said, nothing is written. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { acceptInvitation } from '../../../functions/http/accept-invitation';
import { answerRequest } from '../../../functions/http/answer-request';
import { verifyEntra } from '../../../functions/identity/verify-entra';
import { who } from '../../../functions/identity/who';
import { fullOffice } from '../http/full-office';
import { request, testService } from '../http/service';
import { invite } from './invite';

const tenant = '11111111-1111-1111-1111-111111111111';
const otherTenant = '44444444-4444-4444-4444-444444444444';
const audience = '22222222-2222-2222-2222-222222222222';
const account = '33333333-3333-3333-3333-333333333333';
const now = new Date('2018-04-28T01:00:00Z');
const seconds = (shift: number): number => Math.floor(now.getTime() / 1000) + shift;
const issuer = (directory: string): string => `https://login.microsoftonline.com/${directory}/v2.0`;
const good = {
  iss: issuer(tenant),
  aud: audience,
  tid: tenant,
  oid: account,
  scp: 'access_as_user',
  iat: seconds(-60),
  nbf: seconds(-60),
  exp: seconds(3600),
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let directory: Keys;
let stranger: Keys;
let server: Server;

beforeAll(async () => {
  directory = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(directory.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => server.close(done)));

const signed = (claims: object, keys = directory) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(keys.privateKey);
/** Signed with the public key as if it were a shared secret. */
const confused = async () =>
  new SignJWT({ ...good })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(directory.publicKey))));
const altered = async () => {
  const [head = '', , tail = ''] = (await signed(good)).split('.');
  return `${head}.${Buffer.from(JSON.stringify({ ...good, oid: 'x' })).toString('base64url')}.${tail}`;
};

type Case = readonly [name: string, status: number, token: () => Promise<string>, workspace: string];
const cases: readonly Case[] = [
  ['good', 200, () => signed(good), 'office1'],
  ['forged: another key under the known name', 401, () => signed(good, stranger), 'office1'],
  ['forged: claims changed under the signature', 401, altered, 'office1'],
  ['alg none', 401, async () => new UnsecuredJWT({ ...good }).encode(), 'office1'],
  ['the public key as a secret', 401, confused, 'office1'],
  ['expired', 401, () => signed({ ...good, exp: seconds(-61) }), 'office1'],
  ['not yet valid', 401, () => signed({ ...good, nbf: seconds(61) }), 'office1'],
  ['issued without an end', 401, () => signed({ ...good, exp: undefined }), 'office1'],
  ['wrong audience', 401, () => signed({ ...good, aud: '99999999-9999-9999-9999-999999999999' }), 'office1'],
  [
    'other tenant, its own issuer',
    401,
    () => signed({ ...good, iss: issuer(otherTenant), tid: otherTenant }),
    'office1',
  ],
  ['other tenant behind our issuer', 403, () => signed({ ...good, tid: otherTenant }), 'office1'],
  ['an account that nobody invited', 403, () => signed({ ...good, oid: otherTenant }), 'office1'],
  ['other workspace', 403, () => signed(good), 'office2'],
];

test.each<Case>(cases)('%s: %d', async (_, status, token, workspace) => {
  const inner = testService(now.toISOString());
  const verify = verifyEntra({
    tenant,
    audience,
    keysUrl: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`), // safe: it listens on a port
    now: () => now,
  });
  const { code } = await invite(inner, 'office1', 'editor');
  await acceptInvitation(inner, 'office1', code, { tenant, account });
  const { identify } = who({ verify, log: inner.log, now: () => now });
  const headers = { authorization: `Bearer ${await token()}` };
  const response = await answerRequest(
    { ...inner, identify },
    'postCommands',
    request({ method: 'POST', params: { workspace }, headers, body: { commands: fullOffice().commands.slice(0, 1) } }),
  );
  expect(response.status).toBe(status);
  const at = await inner.log(workspace).read((_, { seq }) => seq);
  const bound = workspace === 'office1' ? 2 : 0;
  expect(at).toEqual({ ok: true, value: bound + (status === 200 ? 1 : 0) });
  if (status !== 200) expect(String(response.body)).not.toContain('office1');
});
