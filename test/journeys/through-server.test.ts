/** The command line over HTTP and in its own process: the same figures, and no command counted twice. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, type Started, serving, start } from './local-service';

let folder = '';
let service: Started;
let url = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tonglian-server-'));
  service = start(folder, '--port', '0');
  url = await serving(service);
}, 120_000);
afterAll(async () => {
  service.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true, force: true });
});

function settle(file: string, ...more: readonly string[]) {
  const args = [join(root, 'addin/cli/tonglian.mjs'), 'settle', join(root, 'test/cases', file), '--json', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, TONGLIAN_TOKEN: '' },
  });
  if (status === 2) throw new Error(stderr);
  return JSON.parse(stdout);
}

test.each([
  ['sheets/zhalantun-2023q1.xlsx', '--rules', join(root, 'test/cases/rules/zhalantun-2023q1.xlsx')],
  ['sheets/sichuan-land-2011.xlsx'],
])('on a server that has never seen it, %s settles wholly equal', (file, ...more) => {
  const local = settle(file, ...more);
  expect(settle(file, ...more, '--server', url)).toEqual(local);
  const again = settle(file, ...more, '--server', url);
  expect(again).toEqual({ ...local, known: local.applied, applied: 0 });
});

test.each(['2018-01', '2018-02', '2018-03', '2018-04', '2018Q1'])('the sample office, sent before: %s', (period) => {
  const local = settle('sample/office-2018.xlsx', '--period', period);
  const remote = settle('sample/office-2018.xlsx', '--period', period, '--server', url);
  const figures = ({ known: _, applied: __, ...rest }: Record<string, unknown>) => rest;
  expect(figures(remote)).toEqual(figures(local));
  expect(remote.known + remote.applied).toBe(local.known + local.applied);
  expect(remote.applied).toBe(0);
});

test('the host lists its functions: triggers, routes, schedules', async () => {
  const listed = (await (await fetch(`${url}/admin/functions`)).json()) as Record<string, unknown>[]; // the host's own list
  expect(listed).toContainEqual({
    name: 'postCommands',
    trigger: 'http',
    methods: ['POST'],
    route: '/api/workspaces/{workspace}/commands',
  });
  expect(listed).toContainEqual({ name: 'remind', trigger: 'timer', schedule: '0 0 1,6 * * *' });
});

test('a second start on the same port, or on the same data, says so and leaves the first alone', async () => {
  const samePort = start(mkdtempSync(join(folder, 'other-')), '--port', new URL(url).port);
  expect(await samePort.ended).toBe(2);
  expect(samePort.output()).toContain(new URL(url).port);
  const sameData = start(folder, '--port', '0');
  expect(await sameData.ended).toBe(2);
  expect(sameData.output()).toMatch(/[\u4e00-\u9fff]/);
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
});
