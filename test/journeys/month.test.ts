/** A month from draft to issue, a quarter's review and payout, made in Excel by clicking: the figures that the command line writes; then April corrected in May. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { newWorkbook } from '../../addin/workbook/new-workbook';
import type { CellValue } from '../../shared/sheet/grid';
import { bookFrom, cellKey, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { openView } from './open-view';
import { gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';

const root = join(__dirname, '../..');
const identity = '11010519491231002X';
const card = '4111111111111111';
const day = (text: string): number => (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

let folder = '';
/** Sheets of ours as `tonglian circular|review|payout` writes them, by name. */
const commanded = new Map<string, readonly (readonly CellValue[])[]>();

const told = promisify(execFile);
async function command(name: string, period: string): Promise<void> {
  const out = join(folder, name);
  const sample = join(root, 'test/cases/sample/office-2018.xlsx');
  await told(process.execPath, [
    join(root, 'addin/cli/tonglian.mjs'),
    name,
    sample,
    '--period',
    period,
    '--out',
    out,
  ]).catch(({ code }) => expect([name, code]).toEqual([name, 1]));
  const file = readdirSync(out).find((one) => one.endsWith('.xlsx'));
  const before = new Set((await gridsOf(sampleBytes())).map(({ sheet }) => sheet));
  for (const { sheet, values } of await gridsOf(readFileSync(join(out, file ?? ''))))
    if (!before.has(sheet)) commanded.set(sheet, values);
}

/** What is blank at a row's end and below the last row is no matter; the log of each side has a check code of its own. */
function plain(rows: readonly (readonly CellValue[])[]): unknown[] {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => (typeof cell === 'string' ? cell.replace(/[2-9A-HJ-NP-Z]{8}/g, '########') : cell));
    while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
    return cells.map((cell) => cell ?? null);
  });
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

describeInBrowser('month, quarter and payout in Excel', (browser) => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonglian-month-'));
    await Promise.all([command('circular', '2018-04'), command('review', '2018Q1'), command('payout', '2018Q1')]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('by clicking and by command, cell by cell; every step decided in the pane; a correction; numbers that go nowhere', async () => {
    const book = bookFrom(await gridsOf(sampleBytes()));
    const server = contractServer();
    const wire: string[] = [];
    let reviewHeld = Promise.resolve();
    const { pane, page, host, context, errors, close } = await openInExcel(browser(), {
      book,
      answer: async (asked) => {
        if (/\/review\?/.test(asked.path)) await reviewHeld;
        const answered = await server.answer(asked);
        wire.push(`${asked.path} ${asked.body} ${answered?.body ?? ''}`);
        return answered;
      },
    });
    const button = (name: string | RegExp) => pane.getByRole('button', { name, disabled: false });
    const step = (name: string) => pane.getByRole('region', { name, exact: true });
    const report = async (what: string): Promise<void> => {
      await button(what).click();
      await button(/^确认报送/).click();
      await button('收起').click();
    };
    const choose = (label: string) => pane.getByLabel('统计时段').selectOption({ label });
    const write = async (name: string): Promise<void> => {
      await button(name).click();
      await button('确认写回').click();
      await pane.getByText(/^已写回：/).waitFor();
      await button('写回工作簿').waitFor();
    };
    const same = (...sheets: readonly string[]): void => {
      for (const sheet of sheets)
        expect([sheet, plain(valuesOf(book, sheet))]).toEqual([sheet, plain(commanded.get(sheet) ?? [])]);
    };

    await report('全部报送');
    await openView(pane, 'month');
    await button('生成草稿').click();
    await step('封账')
      .getByText(/尚有：不一致 0 处，未回核对单 24 份/)
      .waitFor();
    await screenshot(page, 'month-draft');
    await write('写入通报表');
    same('月度通报', '采用条目一览表', '单位核对单', '通报文稿');
    // Each unit's sheet begins a page.
    expect(sheetNamed(book, '单位核对单').pageBreaks).toHaveLength(23);

    await openView(pane, 'month');
    const offices = step('三家核对');
    for (const [office, n] of [
      ['县委办', '3'],
      ['县政府办', '3'],
      ['宣传部', '5'],
    ] as const)
      await offices.getByLabel(`甲镇，${office}`).fill(n);
    await offices.getByRole('button', { name: '保存 3 个数字', disabled: false }).click();
    await offices.getByRole('button', { name: '不一致 1' }).click();
    await screenshot(page, 'month-offices');
    await step('封账')
      .getByText(/尚有：不一致 1 处/)
      .waitFor();
    await offices.getByRole('button', { name: '定数', disabled: false }).click();
    await offices.getByText('请填写理由').waitFor();
    await offices.getByLabel('以哪家为准').selectOption({ label: '县政府办 3' });
    await offices.getByLabel('理由').fill('宣传部误计两条转发');
    await offices.getByRole('button', { name: '定数', disabled: false }).click();
    await offices.getByText('已定：以县政府办为准').waitFor();
    await offices.getByText(/以县政府办的数字为准，理由：宣传部误计两条转发/).waitFor();

    const answers = step('单位核对单');
    for (const unit of ['甲镇', '乙镇']) await answers.getByLabel(`选择${unit}`, { exact: true }).check();
    await answers.getByRole('button', { name: '2 个单位签回无异议', disabled: false }).click();
    await answers.getByText(/签回 2，视为无异议 0，未回 22/).waitFor();
    await answers.getByRole('button', { name: '撤回登记', disabled: false }).first().click();
    await answers.getByText(/签回 1，视为无异议 0，未回 23/).waitFor();

    const requests = step('数据核实申请');
    await requests.getByRole('button', { name: '登记核实申请', disabled: false }).click();
    await requests.getByLabel('单位').selectOption({ label: '甲镇' });
    await requests.getByLabel('申请事项和理由').fill('微红原一条未计入');
    await screenshot(page, 'month-request');
    await requests.getByRole('button', { name: '登记核实申请', disabled: false }).click();
    await answers.getByText('申请核实中').waitFor();
    expect(await answers.getByRole('button', { name: /逾期未回复/ }).count()).toBe(0);
    await requests.getByLabel('答复').fill('属实，已补登');
    await requests.getByRole('button', { name: '处理', disabled: false }).click();
    await requests.getByText('请在台账中改正并报送，再重新出草稿。').waitFor();

    // Three days later the others have not answered: the office says so.
    await context.clock.setFixedTime(Date.now() + 3 * 86_400_000);
    await openView(pane, 'ranking');
    await openView(pane, 'month');
    await answers.getByText(/签回 1/).waitFor();
    await screenshot(page, 'month-answers');
    expect(await answers.getByRole('button', { name: '逾期未回复 23 个，视为无异议' }).count()).toBe(1);

    await step('封账').getByRole('button', { name: '封账', disabled: false }).click();
    await step('签发印发').getByRole('button', { name: '登记印发', disabled: false }).waitFor();
    await step('封账').getByLabel('理由').fill('先补一条');
    await step('封账').getByRole('button', { name: '重新开账', disabled: false }).click();
    await step('封账')
      .getByText(/重新开账，理由：先补一条/)
      .waitFor();
    await step('封账').getByRole('button', { name: '封账', disabled: false }).click();
    const issue = step('签发印发');
    await issue.getByLabel('发文字号').fill('红委办〔2018〕5号');
    await issue.getByLabel('印发日期').fill('2018-05-03');
    await issue.getByLabel('签发人').fill('王某');
    await screenshot(page, 'month-sealed');
    await issue.getByRole('button', { name: '登记印发', disabled: false }).click();
    await issue.getByText('红委办〔2018〕5号 2018-05-03 印发').waitFor();
    const code = /校验码 ([2-9A-HJ-NP-Z]{8})/.exec(await pane.locator('.sum').first().innerText())?.[1];
    await screenshot(page, 'month-issued');
    await write('写入通报表');
    expect(JSON.stringify(valuesOf(book, '月度通报'))).toContain(`校验码：${code}`);

    await choose('2018 年第一季度');
    await openView(pane, 'month');
    // Stopped while it is being made, nothing of it comes.
    let giveReview = (): void => undefined;
    reviewHeld = new Promise((given) => {
      giveReview = given;
    });
    await button('写入督查表').click();
    await pane.getByText('正在生成…').waitFor();
    await button('取消').click();
    giveReview();
    await button('写入督查表').waitFor();
    expect(await pane.getByRole('button', { name: '确认写回' }).count()).toBe(0);
    const batches = host.batches.length;
    await write('写入督查表');
    expect(host.batches.length - batches).toBeLessThanOrEqual(20);
    const review = [...commanded.keys()].filter((name) => /^督查|^季度|^任务完成|^迟报|^稿酬情况/.test(name));
    same(...review);
    expect(sheetNamed(book, '督查图表').charts.map(({ type }) => type)).toEqual([
      'LineMarkers',
      'BarClustered',
      'ColumnClustered',
    ]);
    await openView(pane, 'payout');
    await write('写入稿酬表');
    same('稿酬发放表', '稿酬签收表', '用款申请', '稿费条');
    await pay(pane, page);
    await numbers(pane, page);
    await nowhere(pane, [JSON.stringify([...book.settings]), JSON.stringify(book.sheets.map((s) => [...s.cells]))]);
    expect(wire.length).toBeGreaterThan(20);
    for (const said of wire) expect(said).not.toMatch(secret);

    const april = await rankingOf(pane, '2018 年 4 月');
    const ledger = sheetNamed(book, '报送采用台账');
    const put = (row: number, values: Readonly<Record<number, string | number>>): void => {
      for (const [col, value] of Object.entries(values)) ledger.cells.set(cellKey(row, Number(col)), { value });
    };
    // An April item is found to have been printed in April; the note at the sheet's end gives way to an item of May.
    const late = [...ledger.cells].find(([, { value }]) => value === '开展五一前旅馆业检查')?.[0].split(',')[0];
    put(Number(late), { 11: '阿坝日报', 12: '州级', 13: '2版', 14: day('2018-04-28'), 15: 600, 16: '单条' });
    const last = Math.max(...[...ledger.cells.keys()].map((key) => Number(key.split(',')[0])));
    ledger.merges = ledger.merges.filter(({ top }) => top !== last);
    put(last, { 0: 164, 1: day('2018-05-08'), 2: '系统', 3: '甲镇', 4: '甲镇五月检修水渠', 5: '信息', 6: '消息' });
    put(last, { 7: '于某甲', 8: '于某甲', 9: '冯某甲', 10: '镇长', 11: '微红原', 12: '县级', 14: day('2018-05-09') });
    put(last, { 15: 400, 16: '单条' });
    await button('重新读取').click();
    await report('报送本表：报送采用台账');
    const may = await rankingOf(pane, '2018 年 5 月');
    // April's places and points stand; May knows its own item only.
    expect(await rankingOf(pane, '2018 年 4 月')).toEqual(april);
    const pointed = may.filter(([, , , , points]) => points !== '0');
    expect(pointed.map(([, unit]) => unit)).toEqual(['甲镇']);
    await choose('2018 年 5 月');
    await openView(pane, 'month');
    await write('写入通报表');
    const corrections = JSON.stringify(valuesOf(book, '更正'));
    expect(corrections).toContain('县公安局');
    expect(corrections).toContain('2018-04');
    await screenshot(page, 'month-correction');
    const sum = (rows: readonly (readonly string[])[], unit: string): number =>
      Number(rows.find(([, name]) => name === unit)?.[4] ?? Number.NaN);
    const quarter = await rankingOf(pane, '2018 年第二季度');
    const amount = valuesOf(book, '更正').flatMap((row) =>
      row.includes('县公安局') && row.includes('积分') ? [Number(row[3])] : [],
    );
    expect(amount).toHaveLength(1);
    expect(sum(quarter, '县公安局')).toBe(sum(april, '县公安局') + (amount[0] ?? 0));
    expect(sum(quarter, '甲镇')).toBe(sum(april, '甲镇') + sum(may, '甲镇'));

    await choose('2018 年全年');
    await openView(pane, 'month');
    await write('写入督查表');
    await screenshot(page, 'month-year');
    for (const sheet of ['年度考核', '表彰建议', '通讯员榜', '表彰办法'])
      expect(valuesOf(book, sheet).flat().length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });
});

/** Place, unit, submitted, adopted, points of every unit in a period. */
async function rankingOf(pane: Frame, period: string): Promise<readonly (readonly string[])[]> {
  await pane.getByLabel('统计时段').selectOption({ label: period });
  await pane.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
  await openView(pane, 'ranking');
  const rows = await pane.locator('.figures tbody > tr:first-child').all();
  return Promise.all(rows.map(async (row) => (await row.locator('td').allTextContents()).map((text) => text.trim())));
}

/** Drafted, approved, moved: all at once, then one of them back and again. */
async function pay(pane: Frame, page: Page): Promise<void> {
  const button = (name: string | RegExp) => pane.getByRole('button', { name, disabled: false });
  await button('生成发放表').click();
  await button('批准发放').click();
  await pane.getByText(/批准，数字不再变动/).waitFor();
  const count = await pane.locator('.pay tbody').count();
  await pane.getByLabel(`全选 ${count} 笔`).check();
  await pane.getByLabel('转为').selectOption({ label: '已拨付' });
  await button(`${count} 笔转为已拨付`).click();
  await pane.getByText(`${count} 笔已转为已拨付`).waitFor();
  await pane.locator('.pay tbody input').first().check();
  await pane.getByLabel('转为').selectOption({ label: '退汇' });
  await button('1 笔转为退汇').click();
  await pane.getByText('请填写退汇原因').waitFor();
  await pane.getByLabel('退汇原因').fill('户名不符');
  await screenshot(page, 'payout-return');
  await button('1 笔转为退汇').click();
  await pane.getByText(/退汇 · 户名不符/).waitFor();
  await pane.locator('.pay tbody input').first().check();
  // Only what is open from here is offered.
  expect(await pane.getByLabel('转为').locator('option').allTextContents()).toEqual(['补发']);
  await button('1 笔转为补发').click();
  await pane.getByText('1 笔已转为补发').waitFor();
  await screenshot(page, 'payout-paid');
}

const secret = new RegExp(`${identity}|${card}`);

/** A local file of people is chosen; what is handed over has their numbers. */
async function numbers(pane: Frame, page: Page): Promise<void> {
  const name = (await pane.locator('.pay tbody .name > button').first().textContent()) ?? '';
  const file = await newWorkbook([
    {
      name: '人员',
      landscape: false,
      blocks: [
        {
          title: '人员',
          header: ['姓名', '身份证号', '银行卡号'],
          columns: [
            { format: 'text', width: 12 },
            { format: 'text', width: 24 },
            { format: 'text', width: 24 },
          ],
          rows: [
            [name, identity, card],
            ['外人', '110105194912310021', '4111111111111112'],
          ],
        },
      ],
    },
  ]);
  if (!file.ok) throw new Error(file.problem.code);
  const handed: string[] = [];
  page.on('download', (download) => handed.push(download.suggestedFilename()));
  await pane.getByLabel('人员表').setInputFiles({
    name: '人员.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.value),
  });
  await pane.getByText('已导出 5 个文件。').waitFor();
  // The other's numbers fail their check digits: said with the cell, without the number.
  await pane.getByText(/外人/).first().waitFor();
  await screenshot(page, 'payout-numbers');
  expect(await pane.locator('body').innerHTML()).not.toMatch(secret);
  expect(new Set(handed).size).toBe(handed.length);
}

/** Whatever the browser keeps for the pane, and what the workbook holds. */
async function nowhere(pane: Frame, more: readonly string[]): Promise<void> {
  const kept = await pane.evaluate(async () => {
    const rows: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      for (const store of base.objectStoreNames)
        rows.push(
          await new Promise((done, failed) => {
            const asked = base.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => failed(asked.error);
          }),
        );
      base.close();
    }
    return JSON.stringify(rows);
  });
  expect(kept.length).toBeGreaterThan(20);
  for (const text of [kept, ...more]) expect(text).not.toMatch(secret);
}
