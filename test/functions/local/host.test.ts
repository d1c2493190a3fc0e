import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childrenOf, type HostProcess, isAlive, startedHost, startHost, until } from './host-process';

const dataDir = mkdtempSync(join(tmpdir(), 'tonglian-host-'));
let host: HostProcess;
beforeAll(async () => {
  // A run of an unchanged schedule was missed; of an edited one none was.
  const past = {
    last: '2018-01-01T00:00:00.000Z',
    next: '2018-01-08T00:00:00.000Z',
    lastUpdated: '2018-01-01T00:00:00.000Z',
  };
  writeFileSync(join(dataDir, 'timers.json'), JSON.stringify({ count: { schedule: '0 30 17 * * 1', ...past } }));
  host = await startedHost(dataDir);
});
afterAll(async () => {
  host.child.kill('SIGTERM');
  await host.gone;
  rmSync(dataDir, { recursive: true });
});
const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(host.url + path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as unknown };
};
const run = (name: string, type = 'application/json') =>
  get(`/admin/functions/${name}`, { method: 'POST', body: '{"input":""}', headers: { 'content-type': type } });
const counted = async (): Promise<number> =>
  ((await get('/api/shelves/timer')).json() as { readonly amount: number }).amount;

test('lists what the app registered: names, triggers, routes, schedules', async () => {
  const { json } = await get('/admin/functions');
  expect(json()).toEqual(host.functions);
  expect(host.functions).toContainEqual({
    name: 'echo',
    trigger: 'http',
    methods: ['GET', 'PUT'],
    route: '/api/echo/{*rest}',
  });
  expect(host.functions).toContainEqual({ name: 'who', trigger: 'http', methods: ['GET'], route: '/api/who' });
  expect(host.functions).toContainEqual({ name: 'count', trigger: 'timer', schedule: '0 30 17 * * 1' });
});

test('method, address, headers, parameters and body cross, a repeated query key stays two', async () => {
  const { status, headers, json } = await get('/api/echo/a/b%20c?x=1&x=2&y=%E6%8A%A5', { method: 'PUT', body: '报送' });
  expect(status).toBe(201);
  expect(headers.get('x-method')).toBe('PUT');
  expect(json()).toEqual({
    url: `${host.url}/api/echo/a/b%20c?x=1&x=2&y=%E6%8A%A5`,
    rest: 'a/b c',
    query: [
      ['x', '1'],
      ['x', '2'],
      ['y', '报'],
    ],
    text: '报送',
  });
});

test('an optional parameter; a wrong method and an unknown address are not found', async () => {
  expect((await get('/api/shelves/a')).json()).toEqual({ shelf: 'a', amount: 0 });
  expect((await get('/api/shelves/a/b')).json()).toEqual({ shelf: 'a', part: 'b', amount: 0 });
  expect((await get('/api/echo/a', { method: 'DELETE' })).status).toBe(404);
  expect((await get('/api/none')).status).toBe(404);
  expect((await get('/shelves/a')).status).toBe(404);
});

test('a throwing function says nothing of its reason outside, but in the log', async () => {
  const { status, text } = await get('/api/defect');
  expect([status, text]).toEqual([500, '']);
  expect(host.said.join('\n')).toContain('secret reason');
});

test('a body without a length and of megabytes arrives whole', async () => {
  const text = '通联'.repeat(700_000);
  // `duplex` is needed for a stream as a body and not yet in the type.
  const init = { method: 'PUT', body: new Blob([text]).stream(), duplex: 'half' } as RequestInit;
  const { status, json } = await get('/api/echo/a%20b', init);
  expect(status).toBe(201);
  expect(json()).toMatchObject({ rest: 'a b', text });
});

test('a function that returns nothing is answered here: the real host would leave it hanging', async () => {
  expect((await get('/api/nothing')).status).toBe(500);
  expect(host.said.join('\n')).toContain('nothing failed: Error: the function returned nothing');
});

function listening(one: HostProcess): string[] {
  const pids = [one.pid, ...childrenOf(one.pid)];
  const addresses = execFileSync('ss', ['-Hltnp'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => pids.some((pid) => line.includes(`pid=${pid},`)))
    .map((line) => line.trim().split(/\s+/)[3] ?? '');
  for (const address of addresses) expect(address).toMatch(/^127\.0\.0\.1:/);
  return addresses;
}

test("it, the library's own server and its storage listen on the loopback address only", () => {
  if (process.platform === 'linux') expect(listening(host)).toHaveLength(3);
});

test("the trial's sign-in gives a token for one office", async () => {
  const { json, status } = await get('/local/sign-in?workspace=county', { method: 'POST' });
  const { token } = json() as { readonly token: string };
  expect(status).toBe(200);
  const who = await get('/api/who', { headers: { authorization: `Bearer ${token}` } });
  expect(who.json()).toMatchObject({ ok: true, value: { caller: { workspace: 'county' } } });
  expect((await get('/local/sign-in?workspace=county')).status).toBe(405);
  expect((await get('/local/sign-in?workspace=../x', { method: 'POST' })).status).toBe(400);
});

test('the page lies beside the functions, and nothing else of the disk does', async () => {
  expect((await get('/')).text).toContain('<title>page</title>');
  const raw = (path: string): Promise<string> =>
    new Promise((done) => {
      const { hostname, port } = new URL(host.url);
      const socket = connect(Number(port), hostname, () =>
        socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => done(answer));
    });
  for (const path of ['/../app.ts', '/..%2fapp.ts', '/%2e%2e/app.ts', '/..%5capp.ts', '/%00', '/%zz']) {
    expect(await raw(path)).toMatch(/^HTTP\/1.1 404/);
  }
});

test('a stranger who reaches it by another name gets nothing', async () => {
  const { port } = new URL(host.url);
  const status = await new Promise<string>((done) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.end('GET /admin/functions HTTP/1.1\r\nHost: evil.example\r\n\r\n'),
    );
    socket.once('data', (chunk) => done(String(chunk).slice(0, 12)));
  });
  expect(status).toBe('HTTP/1.1 403');
});

test("the token of the trial's sign-in is a caller, a changed one is none", async () => {
  const who = async (token: string) =>
    (await get('/api/who', { headers: { authorization: `Bearer ${token}` } })).json();
  expect(await who(host.token)).toEqual({
    ok: true,
    value: { caller: { workspace: 'sample', actor: { person: 'p1', role: 'editor' } } },
  });
  const [header, , signature] = host.token.split('.');
  const forged = Buffer.from(JSON.stringify({ sub: 'p1', role: 'administrator', workspace: 'sample' })).toString(
    'base64url',
  );
  expect(await who(`${header}.${forged}.${signature}`)).toEqual({ ok: false, problem: { code: 'unauthenticated' } });
});

test('a missed run is made up for once, as past due; by hand it runs at once', async () => {
  expect(await counted()).toBe(100);
  expect((await run('count')).status).toBe(202);
  let seen = 0;
  for (let tries = 0; tries < 100 && seen !== 101; tries += 1) {
    seen = await counted();
    await new Promise((go) => setTimeout(go, 20));
  }
  expect(seen).toBe(101);
  expect((await run('none')).status).toBe(404);
  expect((await run('who')).status).toBe(404);
  // What a form on another page could send.
  expect((await run('count', 'text/plain')).status).toBe(415);
});

test('a taken port, data in use and the settings of a real place are problems, not crashes', async () => {
  const other = mkdtempSync(join(tmpdir(), 'tonglian-other-'));
  const port = Number(new URL(host.url).port);
  expect(await startHost(other, port)).toEqual({ problem: { code: 'port-in-use', detail: { port } } });
  expect(await startHost(dataDir)).toEqual({ problem: { code: 'data-in-use', detail: { folder: dataDir } } });
  expect(await startHost(other, 0, { WEBSITE_SITE_NAME: 'real' })).toEqual({
    problem: { code: 'azure-present', detail: { setting: 'WEBSITE_SITE_NAME' } },
  });
  rmSync(other, { recursive: true, force: true });
});

test('a schedule that comes round while its run lasts waits for the next', async () => {
  await new Promise((go) => setTimeout(go, 2500));
  expect(host.said.join('\n')).not.toContain('OVERLAP');
});

test('asked to end, it ends with its storage', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tonglian-end-'));
  const one = await startedHost(dir);
  const children = childrenOf(one.pid);
  expect(children).toHaveLength(1);
  await fetch(`${one.url}/api/shelves/a`);
  one.child.kill('SIGTERM');
  await one.gone;
  expect(await until(() => children.every((pid) => !isAlive(pid)), 3000)).toBe(true);
  rmSync(dir, { recursive: true });
});
