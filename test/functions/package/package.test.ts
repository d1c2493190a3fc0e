/** What is put on a server runs by itself, away from this repository, and its manifest names no machine of ours. */
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'tonglian-package-'));
const out = join(folder, 'out');
/** Nothing above it has modules that could be found by chance. */
const clean = join(folder, 'clean');
afterAll(() => rmSync(folder, { recursive: true }));

const pack = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'functions/package.mjs'), '--out', out, ...args], { encoding: 'utf8' });
const addresses = ['--pane', 'https://pane.example.cn', '--api', 'https://functions.example.cn'];
const id = '11111111-2222-3333-4444-555555555555';

test('the folder answers after npm ci for production, and its office is begun and joined', async () => {
  const { status, stderr } = pack(...addresses, '--client', id, '--tenant', id, '--cloud', 'china');
  if (status !== 0) throw new Error(stderr);
  cpSync(join(out, 'functions'), clean, { recursive: true });
  execFileSync('npm', ['ci', '--omit=dev', '--omit=optional', '--offline', '--no-audit', '--no-fund'], {
    cwd: clean,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  expect(existsSync(join(clean, 'node_modules/@azure'))).toBe(false);

  const child = fork(join(__dirname, 'run-package.cjs'), [clean, join(folder, 'data')], {
    cwd: clean,
    env: { ...process.env, TONGLIAN_LOG_LEVEL: 'error' },
  });
  const gone = new Promise((done) => child.once('exit', done));
  try {
    const { url } = await new Promise<{ url: string }>((done, failed) => {
      child.once('message', (said: { url?: string }) =>
        said.url === undefined ? failed(new Error(JSON.stringify(said))) : done({ url: said.url }),
      );
      child.once('exit', (code) => failed(new Error(`it ended (${code})`)));
    });
    const ask = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> => {
      const response = await fetch(`${url}/${path}`, init);
      return { status: response.status, ...((await response.json()) as object) };
    };
    const bearer = async (account: string) => {
      const { token } = await ask(`local/sign-in?account=${account}`, { method: 'POST' });
      return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    };
    expect(await ask('api/ready')).toMatchObject({ status: 'ok' });
    const { code } = await ask('local/workspaces?act=create&name=county', { method: 'POST' });
    const [headers, other] = [await bearer('zhang'), await bearer('li')];
    expect(await ask('api/workspaces/county/self', { headers })).toMatchObject({ status: 403, code: 'not-bound' });
    const accept = { method: 'POST', headers, body: JSON.stringify({ code }) };
    const joined = { status: 200, workspace: 'county', role: 'administrator' };
    expect(await ask('api/workspaces/county/invitations/accept', accept)).toMatchObject(joined);
    expect(await ask('api/workspaces/county/invitations/accept', accept)).toMatchObject(joined);
    expect(await ask('api/workspaces/county/invitations/accept', { ...accept, headers: other })).toMatchObject({
      status: 409,
      code: 'invitation-used',
    });
    expect(await ask('api/workspaces/county/members', { headers })).toMatchObject({ entries: [{ state: 'accepted' }] });
  } finally {
    if (child.connected) child.disconnect();
    await gone;
  }
}, 120_000);

test('pages and manifest name the addresses that were given, and no other', () => {
  const manifest = readFileSync(join(out, 'manifest.xml'), 'utf8');
  expect(manifest).toContain('https://pane.example.cn/taskpane/index.html');
  expect(manifest).not.toMatch(/localhost|127\.0\.0\.1/);
  const checked = spawnSync(process.execPath, [join(root, 'manifest/validate.mjs'), join(out, 'manifest.xml')]);
  expect([checked.status, checked.stderr.toString()]).toEqual([0, '']);
  const pages = readdirSync(join(out, 'pane'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const page of pages) {
    const html = readFileSync(join(out, 'pane', page), 'utf8');
    const [, said = ''] = /<meta name="tonglian" content="([^"]*)"/.exec(html) ?? [];
    expect(JSON.parse(said.replaceAll('&quot;', '"'))).toEqual({
      server: 'https://functions.example.cn',
      signIn: { client: id, tenant: id, cloud: 'china' },
    });
    expect(html).not.toContain('appsforoffice.microsoft.com');
  }
});

test.each([
  ['no pane', ['--api', 'https://a.example']],
  ['not encrypted', ['--pane', 'http://p.example', '--api', 'https://a.example']],
  ['a path, which the manifest would lose', ['--pane', 'https://p.example/x', '--api', 'https://a.example']],
  ['this machine', ['--pane', 'https://localhost:3000', '--api', 'https://a.example']],
  ['half of a directory', [...addresses, '--client', id]],
  ['a cloud that there is not', [...addresses, '--cloud', 'moon']],
])('refused: %s', (_, args) => {
  expect(pack(...args).status).toBe(2);
});
