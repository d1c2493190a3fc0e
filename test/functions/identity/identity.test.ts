import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureSetting } from '../../../functions/identity/azure-settings';
import { identity } from '../../../functions/identity/identity';
import { openLocalIssuer } from '../../../functions/identity/local-issuer';
import { localKeysSetting } from '../../../functions/identity/settings';
import type { Caller } from '../../../functions/service';

const folder = join(mkdtempSync(join(tmpdir(), 'tonglian-identity-')), 'sign-in');
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));
const start = new Date('2018-03-01T08:00:00Z');
const at = (now: Date) => () => now;
const caller: Caller = { workspace: 'sample', actor: { person: 'p1', role: 'accountant' } };
const signed = (token: string) => ({ headers: new Headers({ authorization: `Bearer ${token}` }) });

test("the trial's tokens hold for twelve hours, across starts, and only with its key", async () => {
  const issuer = await openLocalIssuer(folder, () => start);
  const token = await issuer.sign(caller);
  const again = await openLocalIssuer(folder, () => start);
  expect(again.publicKeys).toEqual(issuer.publicKeys);
  const keys = { [localKeysSetting]: JSON.stringify(issuer.publicKeys) };
  expect(await identity(keys, at(start))(signed(token))).toEqual({ ok: true, value: { caller } });
  const late = new Date(start.getTime() + 12 * 3600_000 + 61_000);
  expect(await identity(keys, at(late))(signed(token))).toEqual({ ok: false, problem: { code: 'unauthenticated' } });
  const other = await openLocalIssuer(`${folder}-other`, () => start);
  const foreign = await other.sign(caller);
  expect(await identity(keys, at(start))(signed(foreign))).toEqual({ ok: false, problem: { code: 'unauthenticated' } });
});

test('the private key stays in its file, which others cannot read', async () => {
  const issuer = await openLocalIssuer(folder, () => start);
  const { d } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')) as { readonly d: string };
  expect(d).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(issuer.publicKeys)).not.toContain(d);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0);
});

test('a token of a role or a workspace that cannot be is forbidden', async () => {
  const issuer = await openLocalIssuer(folder, () => start);
  const verify = identity({ [localKeysSetting]: JSON.stringify(issuer.publicKeys) }, at(start));
  for (const wrong of [
    { ...caller, workspace: "a' or 'b" },
    { ...caller, actor: { ...caller.actor, role: 'king' } },
  ]) {
    // What the type forbids is what a token might hold.
    const token = await issuer.sign(wrong as Caller);
    expect(await verify(signed(token))).toEqual({ ok: false, problem: { code: 'forbidden' } });
  }
});

test("the trial's sign-in does not start where Azure's settings are", async () => {
  const { publicKeys } = await openLocalIssuer(folder, () => start);
  const keys = { [localKeysSetting]: JSON.stringify(publicKeys) };
  for (const foreign of [
    { WEBSITE_SITE_NAME: 'x' },
    { AzureWebJobsStorage__accountName: 'x' },
    { AzureWebJobsStorage: 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=y' },
    { TONGLIAN_TENANT: 'x' },
  ]) {
    expect(() => identity({ ...keys, ...foreign }, at(start))).toThrow(Object.keys(foreign)[0]);
  }
});

test('an account of a trial is one that acts nowhere yet', async () => {
  const issuer = await openLocalIssuer(folder, () => start);
  const verify = identity({ [localKeysSetting]: JSON.stringify(issuer.publicKeys) }, at(start));
  const account = { tenant: 'local', account: 'wang' };
  expect(await verify(signed(await issuer.signAccount('wang')))).toEqual({ ok: true, value: { account } });
});

test('a cloud that there is not is none', () => {
  const directory = { TONGLIAN_TENANT: 't', TONGLIAN_AUDIENCE: 'a' };
  expect(() => identity({ ...directory, TONGLIAN_CLOUD: 'china' }, at(start))).not.toThrow();
  expect(() => identity({ ...directory, TONGLIAN_CLOUD: 'moon' }, at(start))).toThrow('TONGLIAN_CLOUD');
});

test('settings that name nobody do not let everybody in', () => {
  expect(() => identity({}, at(start))).toThrow('TONGLIAN_TENANT');
  expect(() => identity({ TONGLIAN_TENANT: 't', TONGLIAN_AUDIENCE: '' }, at(start))).toThrow('TONGLIAN_AUDIENCE');
  expect(() => identity({ TONGLIAN_TENANT: 't', TONGLIAN_AUDIENCE: 'a' }, at(start))).not.toThrow();
});

test('a storage on this machine is no sign of Azure', () => {
  expect(azureSetting({ AzureWebJobsStorage: 'UseDevelopmentStorage=true' })).toBeUndefined();
  expect(azureSetting({ AzureWebJobsStorage: 'AccountName=a;TableEndpoint=http://127.0.0.1:1/a;' })).toBeUndefined();
});
