/** The service as `npm start` runs it: the command line has the same figures over HTTP, no command counts twice; a leader signs by a link, and in the system; what is secret is kept nowhere. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openLocalIssuer } from '../../functions/identity/local-issuer';
import type { Output } from '../../shared/contract/operations';
import { recordIdOf } from '../../shared/record/identity';
import { spoken } from '../addin/cli/spoken';
import { describeInBrowser, patience } from '../office-host/browser';
import { root, type Started, serving, start, startTelling } from './local-service';
import { choose, ready } from './open-page';
import { openView } from './open-view';
import { screenshot } from './screenshot';
import { leavesNothing } from './secrecy';

let folder = '';
let service: Started;
let url = '';

let token: string | undefined;
beforeAll(async () => {
  token = process.env.TONGLIAN_TOKEN;
  process.env.TONGLIAN_TOKEN = '';
  folder = mkdtempSync(join(tmpdir(), 'tonglian-server-'));
  service = startTelling(folder, '--port', '0');
  url = await serving(service);
}, 120_000);
afterAll(async () => {
  if (token === undefined) delete process.env.TONGLIAN_TOKEN;
  else process.env.TONGLIAN_TOKEN = token;
  service.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true, force: true });
});

const words = (file: string, more: readonly string[]) => ['settle', join(root, 'test/cases', file), '--json', ...more];
async function settle(file: string, ...more: readonly string[]) {
  const { code, out, err } = await spoken(...words(file, more));
  if (code === 2) throw new Error(err);
  return JSON.parse(out);
}
/** The same as a process of its own. */
function settleApart(file: string, ...more: readonly string[]) {
  const args = [join(root, 'addin/cli/tonglian.mjs'), ...words(file, more)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 2) throw new Error(stderr);
  return JSON.parse(stdout);
}

test.each([
  ['sheets/zhalantun-2023q1.xlsx', '--rules', join(root, 'test/cases/rules/zhalantun-2023q1.xlsx')],
  ['sheets/sichuan-land-2011.xlsx'],
])('on a server that has never seen it, %s settles wholly equal', async (file, ...more) => {
  const local = await settle(file, ...more);
  expect(settleApart(file, ...more, '--server', url)).toEqual(local);
  const again = await settle(file, ...more, '--server', url);
  expect(again).toEqual({ ...local, known: local.applied, applied: 0 });
});

test.each(['2018-01', '2018-02', '2018-03', '2018-04', '2018Q1'])(
  'the sample office, sent before: %s',
  async (period) => {
    const local = await settle('sample/office-2018.xlsx', '--period', period);
    const remote = await settle('sample/office-2018.xlsx', '--period', period, '--server', url);
    const figures = ({ known: _, applied: __, ...rest }: Record<string, unknown>) => rest;
    expect(figures(remote)).toEqual(figures(local));
    expect(remote.known + remote.applied).toBe(local.known + local.applied);
    expect(remote.applied).toBe(0);
  },
);

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

describeInBrowser('a leader signs off', (browser) => {
  const sample = readFileSync(join(root, 'test/cases/sample/office-2018.xlsx'));
  const open = async (of: Browser, width: number): Promise<Page> => {
    const context = await of.newContext({ locale: 'zh-CN', viewport: { width, height: 760 } });
    context.setDefaultTimeout(patience);
    return context.newPage();
  };
  const openSample = async (page: Page): Promise<void> => {
    await page.goto(`${url}/page/index.html`);
    await choose(page, '样例.xlsx', sample);
    await ready(page);
    await openView(page, 'items');
  };

  test('by a link on a telephone, once; and in the system, what waits for him and no more', async () => {
    const page = await open(browser(), 1360);
    const asked = page.waitForRequest(/\/api\/workspaces\/[^/]+\/items/);
    await openSample(page);
    const [, workspace = ''] = /workspaces\/([^/]+)\//.exec((await asked).url()) ?? [];
    const issuer = await openLocalIssuer(join(folder, 'sign-in'), () => new Date());
    const editor = await issuer.sign({ workspace, actor: { person: 'trial', role: 'editor' } });
    const api = async (path: string, token: string, body?: object) => {
      const response = await fetch(`${url}/api/workspaces/${workspace}/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return response.json() as Promise<unknown>;
    };
    // The contract's shape.
    const { entries } = (await api('items', editor)) as Output<'listItems'>;
    const [item] = entries.filter(({ state }) => state === 'submitted' || state === 'adopted').slice(-1);
    const { entries: units } = (await api('units', editor)) as Output<'listUnits'>;
    const unit = units.find(({ record }) => record === item?.unit);
    if (!item || !unit) throw new Error('the sample has no item');

    // Signed in another's name nowhere: an editor records what is noted or on paper, or gives a link.
    await page.getByLabel('按单位或标题查找').fill(item.title ?? '');
    await page.getByRole('button', { name: item.title ?? '' }).click();
    await page.locator('#act-chosen').selectOption('sign');
    expect(await page.getByLabel('审签方式').locator('option').allTextContents()).toEqual(['来稿注明', '纸质审签单']);
    await page.locator('#act-chosen').selectOption('sign-link');
    await page.locator('#link-name').fill('周某');
    await page.locator('#link-post').fill('书记');
    await page.getByRole('button', { name: '生成链接', disabled: false }).click();
    const text = await page.getByRole('textbox', { name: '发到微信的文字' }).inputValue();
    const [link = ''] = /http\S+/.exec(text) ?? [];
    await page.getByText('尚未答复').waitFor();
    await screenshot(page, 'sign-link-given');

    const phone = await open(browser(), 350);
    await phone.goto(link);
    await phone.getByRole('heading', { name: item.title ?? '' }).waitFor();
    expect(await phone.getByLabel('姓名').inputValue()).toBe('周某');
    await screenshot(phone, 'sign-link-phone');
    await phone.getByRole('button', { name: '同意，审签' }).click();
    await phone.getByText('已审签').waitFor();
    await screenshot(phone, 'sign-link-signed');
    await phone.reload();
    await phone.getByText('已经用过').waitFor();
    await screenshot(phone, 'sign-link-used');
    const signed = ((await api('items', editor)) as Output<'listItems'>).entries.find(
      (one) => one.record === item.record,
    );
    expect(signed).toMatchObject({ signedBy: '周某', signedPost: '书记', signing: { how: 'link' } });
    expect(service.output()).not.toContain(link.split('#')[1]);
    await phone.context().close();

    // A second item of the unit, unsigned, and its leader on the roster.
    const person = recordIdOf('person', ['赵敏']);
    const waiting = recordIdOf('item', ['待审签']);
    const {
      record: _,
      title,
      authors,
      state,
      signing,
      adoptions,
      filedBy,
      signedBy,
      signedPost,
      link: __,
      ...data
    } = item;
    const commands = [
      {
        kind: 'person',
        record: person,
        data: { unit: unit.record, role: 'leader' },
        personal: { name: '赵敏', post: '副书记', phone: null },
      },
      {
        kind: 'item',
        record: waiting,
        data: { ...data, signature: 'missing' },
        personal: { title: '草场确权进展', authors, filedBy: null, signedBy: null, signedPost: null, note: null },
      },
    ].map((one, at) => ({ id: `j${at}`.padStart(32, '0'), type: 'record', replaces: 0, ...one }));
    expect(await api('commands', editor, { commands })).toMatchObject({
      results: [{ status: 'applied' }, { status: 'applied' }],
    });
    const token = await issuer.sign({ workspace, actor: { person, role: 'leader' } });
    const own = await open(browser(), 1360);
    await own.route('**/local/sign-in*', (route) => route.fulfill({ json: { token } }));
    await openSample(own);
    await own.getByRole('button', { name: /^待我审签 2/, pressed: true }).waitFor();
    await own.getByRole('button', { name: /草场确权进展/ }).click();
    await own.getByText('以本人名义审签：赵敏 副书记').waitFor();
    expect(await own.locator('#act-chosen').count()).toBe(0);
    await own.getByRole('button', { name: '退回修改' }).click();
    await own.getByText('请填写这一项').waitFor();
    await screenshot(own, 'own-sign');
    await own.getByRole('button', { name: '本人审签' }).click();
    await own.getByRole('button', { name: /^待我审签 1/ }).waitFor();
    await own.getByRole('button', { name: /部署春节安保工作/ }).click();
    await own.getByLabel('原因').fill('人数待核');
    await own.getByRole('button', { name: '退回修改', disabled: false }).click();
    await own.getByRole('button', { name: /^待我审签 0/ }).waitFor();
    const after = ((await api('items', editor)) as Output<'listItems'>).entries;
    expect(after.find(({ record }) => record === waiting)).toMatchObject({
      signedBy: '赵敏',
      signing: { how: 'system' },
    });
    expect(after.find(({ title: one }) => one === '部署春节安保工作')).toMatchObject({ state: 'returned' });
    await own.context().close();
    await page.context().close();
  }, 240_000);
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

describeInBrowser('what is only registered', (browser) => {
  test('leaves nothing anywhere, and nothing of what was kept before it was marked', async () => {
    const running = { url, dataDir: folder, output: service.output };
    await leavesNothing(browser(), running, process.env.TONGLIAN_LONG !== undefined);
  }, 300_000);
});
