/** 只登记、不存正文, over the real Office.js and a running service: what is secret is kept nowhere, and what is marked so later goes. */
import type { Browser } from 'playwright-core';
import { recordIdOf } from '../../shared/record/identity';
import { plainGrid } from '../../shared/sheet/grid';
import { bookFrom } from '../office-host/book';
import { openInExcel } from '../office-host/open';
import type { Answered, Asked } from '../office-host/serve';
import { everywhere, type Place, snapshotsIn } from './everywhere';
import { drop, paste, wordFile } from './given';
import { tasksOf } from './ledger-book';
import { openView } from './open-view';
import { screenshot } from './screenshot';
import { until } from './until';

const workbook = () =>
  bookFrom([
    tasksOf('甲镇', '丙局'),
    plainGrid('台账', [
      ['2018年4月信息报送采用台账'],
      ['序号', '标题', '单位', '收稿日期', '审签人', '审签人职务'],
      [1, '台账原题某某', '甲镇', '2018-04-03', '王建', '书记'],
    ]),
  ]);

export interface RunningService {
  readonly url: string;
  readonly dataDir: string;
  /** Everything that it has logged. */
  readonly output: () => string;
}

/** Begins as a picture does. */
const picture = (mark: string): number[] => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(mark)];

const message = (unit: string, [title, body, filer, signer, link]: readonly string[]): string =>
  `单位：${unit}\n标题：${title}\n报送人：${filer}\n审签人：${signer}\n职务：书记\nhttps://${link}/1\n\n近日，${body}，有关情况已按规定报告，各方面工作正在有序推进之中。`;

/** More events than the service reads without a snapshot. */
async function fill(service: string, workspace: string): Promise<void> {
  const signedIn = await fetch(`${service}/local/sign-in?workspace=${workspace}`, { method: 'POST' });
  const { token } = (await signedIn.json()) as { token: string }; // the trial's sign-in
  const unit = recordIdOf('unit', ['甲镇']);
  for (let batch = 0; batch < 12; batch += 1) {
    const commands = Array.from({ length: 100 }, (_, nth) => ({
      id: `f${batch * 100 + nth}`.padStart(32, '0'),
      type: 'record',
      kind: 'count',
      record: recordIdOf('count', ['甲镇', String(batch * 100 + nth)]),
      replaces: 0,
      data: {
        office: '县委办',
        unit,
        period: { from: '2018-04-01', to: '2018-04-30' },
        stream: null,
        measure: 'submitted',
        outlet: `媒体${batch * 100 + nth}`,
        genre: null,
        n: 1,
      },
      personal: {},
    }));
    const answer = await fetch(`${service}/api/workspaces/${workspace}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ commands }),
    });
    expect(answer.status).toBe(200);
  }
}

/** @param long also with a snapshot, which a service keeps of a thousand events and more. */
export async function leavesNothing(
  browser: Browser,
  { url, dataDir, output }: RunningService,
  long: boolean,
): Promise<void> {
  const sent: string[] = [];
  let away = false;
  let workspace = '';
  const answer = async ({ method, path, headers, body, bytes }: Asked): Promise<Answered | undefined> => {
    if (!path.startsWith('/api/') && !path.startsWith('/local/')) return undefined;
    workspace = /workspaces\/([^/]+)/.exec(path)?.[1] ?? workspace;
    if (away) return { status: 502, body: '' };
    sent.push(`${path} ${headers['content-disposition'] ?? ''} ${body}`);
    const passed = Object.entries(headers).filter(([name]) => /^(?:authorization|content-|accept)/.test(name));
    const response = await fetch(url + path, {
      method,
      headers: Object.fromEntries(passed.filter(([name]) => name !== 'content-length')),
      ...(bytes ? { body: new Uint8Array(bytes) } : {}),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
  const book = workbook();
  const { pane, page, close } = await openInExcel(browser, { book, answer });
  const found = (marks: readonly string[]) => everywhere(marks, { dataDir, output, pane, book });
  const report = async (sheet: string): Promise<void> => {
    await pane.getByRole('button', { name: `报送本表：${sheet}` }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
  };
  await report('任务');
  await pane.getByText(/^已报送 \d+ 条/).waitFor();
  await pane.getByRole('button', { name: '收起' }).click();

  // What cannot be sent waits in the browser, and what stands in a sheet also in the workbook: the search finds it.
  const ledger = '台账原题某某';
  const waiting = ['等待题目某某', '等待正文某某', '等报某甲', '等签某甲', 'wait.example.invalid'];
  await openView(pane, 'intake');
  await paste(pane, message('甲镇', waiting));
  await pane.locator('.intake-form').waitFor();
  away = true;
  await report('台账');
  await pane.getByText('未发送 1 条', { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: '收起' }).click();
  expect(await found([ledger])).toEqual({ [ledger]: ['browser', 'workbook'] });
  const status = pane.locator('.intake [role=status]');
  const form = pane.locator('.intake-form');
  const confirm = async (title: string): Promise<void> => {
    await form.locator('button[type=submit]').click();
    await status.filter({ hasText: title }).waitFor();
  };
  await confirm(waiting[0] ?? '');
  const held = await found(waiting);
  for (const mark of waiting) expect([mark, held[mark]]).toEqual([mark, ['browser']]);
  away = false;
  await pane.getByRole('button', { name: '现在发送' }).click();
  await pane
    .getByText(/^未发送 \d/)
    .first()
    .waitFor({ state: 'detached' });
  // What is written beside the ledger's row is remembered with the row's title, so that it can be taken back.
  await openView(pane, 'tables');
  await pane.getByRole('button', { name: '加上通联编号和通联状态两列' }).click();
  await pane.getByRole('button', { name: '确认写回' }).click();
  await pane.getByText(/^已写回：/).waitFor();

  // Of an ordinary item everything is kept, each part where it belongs.
  const ordinary = ['平常题目某某', '平常正文某某', '常报某甲', '常签某甲', 'plain.example.invalid'];
  await openView(pane, 'intake');
  await paste(pane, message('甲镇', ordinary));
  await form.waitFor();
  await drop(pane, { name: '平常附件名.png', bytes: picture('PLAINBYTES') });
  await pane.getByRole('list', { name: '附件' }).waitFor();
  await confirm(ordinary[0] ?? '');
  const kept = [...waiting, ...ordinary, '平常附件名', ledger];
  // Enough besides that the service keeps a snapshot of its state, in which all of it stands, too.
  if (long) {
    await fill(url, workspace);
    await until('a snapshot holds the item', () => snapshotsIn(dataDir).includes(ordinary[0] ?? ''));
  }
  const snapshots: readonly Place[] = long ? ['snapshots'] : [];
  expect(output()).toContain('"operation":"attachFile"');
  const before = await found([...kept, 'PLAINBYTES']);
  for (const mark of kept)
    expect([mark, before[mark]]).toEqual([mark, expect.arrayContaining(['tables', ...snapshots])]);
  expect(before[ledger]).toEqual(['tables', ...snapshots, 'workbook']);
  expect(before.PLAINBYTES).toEqual(['files']);

  // Marked later: each is gone wherever it was found; what stands in the user's own cell is pointed out.
  await openView(pane, 'items');
  for (const [nth, title] of [ordinary[0], waiting[0], ledger].entries()) {
    await pane.getByRole('button', { name: new RegExp(title ?? '') }).click();
    await pane.locator('#act-chosen').selectOption('register-only');
    await pane.locator('#act-word').fill(`（只登记）4月第${nth + 1}件`);
    await pane.getByRole('button', { name: '确认改为只登记、不存正文' }).click();
    await pane.getByRole('button', { name: new RegExp(title ?? '') }).waitFor({ state: 'detached' });
  }
  await pane.getByText('工作簿里 台账!B3 还写着原标题，请自行改掉。', { exact: false }).waitFor();
  await screenshot(page, 'secrecy-marked');
  const nowhere = async (marks: readonly string[]): Promise<void> =>
    expect(await found(marks)).toEqual(Object.fromEntries(marks.map((mark) => [mark, []])));
  await nowhere([...kept, 'PLAINBYTES']);
  // Reported once more, the row with the old title does not bring it back.
  await pane.getByRole('button', { name: '报送本表：台账' }).click();
  await pane.getByRole('button', { name: '用我的' }).click();
  await pane.getByRole('button', { name: '确认报送（1）' }).click();
  await pane.getByText(/1 条没有被接受/).waitFor();
  await pane.getByRole('button', { name: '收起' }).click();
  await nowhere([...kept, 'PLAINBYTES']);

  // A unit bound to secrecy, and an item marked before it is sent: nothing leaves the window but what the editor says.
  await openView(pane, 'checks');
  await pane.getByRole('button', { name: '设为只登记 丙局' }).click();
  await pane.getByRole('button', { name: '恢复存正文 丙局', disabled: false }).waitFor();
  sent.length = 0;
  await openView(pane, 'intake');
  const bound = ['密级题目某某', '密级正文某某', '密报某甲', '密签某甲', 'secret.example.invalid'];
  await paste(pane, message('丙局', bound));
  await pane.getByText(/报送人、审签人和职务由您确认后才登记/).waitFor();
  await drop(pane, { name: '密级附件名.png', bytes: picture('SECRETBYTES') });
  await status.filter({ hasText: '附件不收' }).waitFor();
  await pane.getByRole('button', { name: '登记审签人：密签某甲' }).click();
  await screenshot(page, 'secrecy-bound');
  await pane.locator('[name=title]').fill('（只登记）丙局第1件');
  await confirm('（只登记）丙局第1件');
  const own = ['自标题目某某', '自标正文某某', '自报某甲', '自签某甲', 'own.example.invalid'];
  await drop(pane, { name: '自标附件名.docx', bytes: await wordFile(message('甲镇', own)) });
  await form.waitFor();
  await pane.getByRole('checkbox', { name: '只登记、不存正文' }).check();
  await pane.locator('[name=title]').fill('（只登记）甲镇第1件');
  await confirm('（只登记）甲镇第1件');
  const [signer = '', ...secret] = [bound[3] ?? '', ...bound.filter((_, at) => at !== 3), ...own];
  await nowhere([...secret, '密级附件名', '自标附件名', 'SECRETBYTES', ...kept]);
  for (const mark of secret) expect(sent.join('\n')).not.toContain(mark);
  // The name that the editor took over is a record that has to be kept.
  expect(await found([signer, '丙局第1件'])).toEqual({ [signer]: ['tables'], 丙局第1件: ['tables'] });
  await close();
}
