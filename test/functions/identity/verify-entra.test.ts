import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Verify } from '../../../functions/identity/verify';
import { type Cloud, verifyEntra } from '../../../functions/identity/verify-entra';

const tenant = '11111111-1111-1111-1111-111111111111';
const audience = '22222222-2222-2222-2222-222222222222';
const account = '33333333-3333-3333-3333-333333333333';
const now = new Date('2018-03-01T08:00:00Z');
const signedIn = { account: { tenant, account } };

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let directory: Keys;
let stranger: Keys;
let server: Server;
let fetched = 0;
let away = false;
let keysUrl: URL;

beforeAll(async () => {
  directory = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(directory.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_, response) => {
    fetched += 1;
    if (away) return response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  keysUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
});
afterAll(() => new Promise((done) => server.close(done)));

const open = (cloud: Cloud = 'public'): Verify => verifyEntra({ tenant, audience, cloud, keysUrl, now: () => now });
const seconds = (shift: number): number => Math.floor(now.getTime() / 1000) + shift;
/** Undefined takes a claim out. */
type Claims = Readonly<Record<string, string | number | undefined>>;
const claims: Claims = {
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: audience,
  tid: tenant,
  oid: account,
  scp: 'profile access_as_user',
  iat: seconds(-60),
  nbf: seconds(-60),
  exp: seconds(3600),
};
const token = (change: Claims = {}, keys = directory, header = { alg: 'RS256', kid: 'k1' }): Promise<string> =>
  new SignJWT({ ...claims, ...change }).setProtectedHeader(header).sign(keys.privateKey);
const ask = async (bearer: string | undefined, verify = open()) => {
  const headers = new Headers(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` });
  const result = await verify({ headers });
  return result.ok ? result.value : result.problem.code;
};

test('a token of the directory for our application names its account', async () => {
  expect(await ask(await token())).toEqual(signedIn);
  expect(await ask(await token({ iss: `https://sts.windows.net/${tenant}/`, aud: `api://${audience}` }))).toEqual(
    signedIn,
  );
});

test("21Vianet's directory signs as itself, and not for the other cloud", async () => {
  const iss = `https://login.partner.microsoftonline.cn/${tenant}/v2.0`;
  expect(await ask(await token({ iss }), open('china'))).toEqual(signedIn);
  expect(await ask(await token({ iss }))).toBe('unauthenticated');
  expect(await ask(await token(), open('china'))).toBe('unauthenticated');
});

test.each<[string, Claims]>([
  ['has ended', { exp: seconds(-61) }],
  ['has not begun', { nbf: seconds(61) }],
  ['has no end', { exp: undefined }],
  ['is for another application', { aud: 'api://other' }],
  ['is from another directory', { iss: 'https://login.microsoftonline.com/44444444-4444-4444-4444-444444444444/v2.0' }],
  ['has no issuer', { iss: undefined }],
])('unauthenticated: a token that %s', async (_, change) => {
  expect(await ask(await token(change))).toBe('unauthenticated');
});

test.each<[string, Claims]>([
  ["a guest's home directory", { tid: '44444444-4444-4444-4444-444444444444' }],
  ['an application without a user', { scp: undefined }],
  ['another permission', { scp: 'profile' }],
])('forbidden: %s', async (_, change) => {
  expect(await ask(await token(change))).toBe('forbidden');
});

test('unauthenticated: no token, none that is one, a foreign key under the known name', async () => {
  expect(await ask(undefined)).toBe('unauthenticated');
  expect(await ask('a.b.c')).toBe('unauthenticated');
  expect(await ask(await token({}, stranger))).toBe('unauthenticated');
  expect(await ask(await token({}, directory, { alg: 'RS256', kid: 'k2' }))).toBe('unauthenticated');
});

test('unauthenticated: a token without signature, or signed with the public key as a secret', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(await ask(`${part({ alg: 'none' })}.${part(claims)}.`)).toBe('unauthenticated');
  const { n } = await exportJWK(directory.publicKey);
  const secret = Buffer.from(n ?? '', 'base64url');
  const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
  expect(await ask(confused)).toBe('unauthenticated');
});

test('the keys are fetched once and kept', async () => {
  const verify = open();
  fetched = 0;
  for (let i = 0; i < 5; i += 1) expect(await ask(await token(), verify)).toEqual(signedIn);
  expect(fetched).toBe(1);
});

test('keys that cannot be fetched are not the fault of who signs in', async () => {
  away = true;
  await expect(ask(await token())).rejects.toThrow();
  away = false;
});
