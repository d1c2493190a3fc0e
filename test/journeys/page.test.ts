/** An office without the add-in opens its workbook on the page: sheet, figures, explanations, and the workbook saved with the figures in it. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Download, Page } from 'playwright-core';
import { readKeptLog } from '../../addin/live/kept-log';
import { tabId } from '../../addin/taskpane/tab-ids';
import { openWorkbook } from '../../addin/workbook/file';
import { describeInBrowser } from '../office-host/browser';
import type { Answered, Serving } from '../office-host/serve';
import { choose, type OpenedPage, openPage, ready } from './open-page';
import { openView } from './open-view';
import { boardOf, expected, gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';

const tally = [
  ['2018年4月信息采用统计表'],
  ['序号', '单位', '上报', '采用', '得分'],
  [1, '甲镇', 5, 3, 12],
  [2, '乙乡', 4, 2, 8],
];

/** Whether the browser would ask before it closes the window. */
const asksBeforeClosing = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

describeInBrowser('the page', (browser) => {
  const open = (serving: Serving = {}): Promise<OpenedPage> => openPage(browser(), serving);
  const nameBox = (page: Page, at: string): Promise<void> =>
    page.locator('.formula-bar b').getByText(at, { exact: true }).waitFor();
  const sheetFile = (rows: unknown[][]): Buffer => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表');
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  };

  test('the sample: sheet, ranking as published, a figure leads to its cell, the workbook is saved with the ranking', async () => {
    const { page, served, errors, close } = await open();
    await screenshot(page, 'page-start');
    await page.getByRole('button', { name: '用样例试试' }).click();
    await ready(page);
    await page.getByRole('gridcell', { name: '红原县新闻宣传和信息报送任务分解表（样例数据）' }).waitFor();
    await screenshot(page, 'page-sheet');

    await page
      .getByTitle(/^选中 B 列：单位/)
      .first()
      .click();
    await nameBox(page, 'B4');

    await openView(page, 'ranking');
    const rows = await page.getByRole('table', { name: '县级部门' }).locator('tbody > tr:first-child').all();
    const shown = await Promise.all(
      rows.map(async (row) =>
        (await row.locator('td').allTextContents()).map((text) => text.trim().replace('不排名', '')),
      ),
    );
    expect([...shown].sort()).toEqual([...boardOf('县级部门', '2018-04')].sort());

    const [best] = boardOf('县级部门', '2018-04');
    await page.getByRole('button', { name: best?.[1] ?? '', exact: true }).click();
    const link = page.getByRole('button', { name: /^到 报送采用台账!L/ }).first();
    const at = (await link.textContent())?.trim() ?? '';
    await link.click();
    await page.getByRole('grid', { name: '工作表 报送采用台账' }).waitFor();
    await nameBox(page, at.replace('报送采用台账!', ''));
    await screenshot(page, 'page-explained');

    await page.getByRole('button', { name: '写回工作簿' }).click();
    await page.getByRole('button', { name: '确认写回' }).click();
    await page.getByText(/^已写回：/).waitFor();
    await page.getByRole('navigation', { name: '工作表' }).getByRole('button', { name: '排名' }).click();
    await page.getByRole('grid', { name: '工作表 排名' }).waitFor();
    await screenshot(page, 'page-written');

    const [download] = await Promise.all([
      page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.xlsx')),
      page.getByRole('button', { name: '另存工作簿' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('sample.xlsx');
    const saved = await gridsOf(readFileSync(await download.path()));
    const before = await gridsOf(sampleBytes());
    expect(saved.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(before.map(({ sheet }) => sheet)));
    const ranking = saved.find(({ sheet }) => sheet === '排名');
    for (const { unit } of expected.units) expect(ranking?.values.flat()).toContain(unit);
    const ledger = (grids: typeof saved) => grids.find(({ sheet }) => sheet === '报送采用台账')?.values;
    expect(ledger(saved)).toEqual(ledger(before));
    expect(served.outside).toEqual([]);
    expect(served.office).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('no workbook, half of one, nothing at all: a sentence each, and the next file opens; one that is none of an office is said to be none', async () => {
    const { page, close } = await open();
    const broken: readonly (readonly [string, Buffer])[] = [
      ['说明.xlsx', Buffer.from('这不是工作簿')],
      ['半截.xlsx', sampleBytes().subarray(0, 9000)],
      ['空.xlsx', Buffer.alloc(0)],
    ];
    for (const [name, bytes] of broken) {
      await choose(page, name, bytes);
      await page.getByRole('alert').getByText(`“${name}”不是可以读取的工作簿`).waitFor();
    }
    await choose(page, '备忘.xlsx', sheetFile([['备忘'], ['周一开会'], ['带上材料']]));
    await page
      .getByRole('alert')
      .getByText(/没有任务分解表、台账或统计表/)
      .waitFor();
    await page.getByRole('heading', { name: '备忘.xlsx' }).waitFor();
    await page.getByRole('gridcell', { name: '周一开会' }).waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    await choose(page, '四月.xlsx', sheetFile(tally));
    await ready(page);
    await page.getByRole('heading', { name: '四月.xlsx' }).waitFor();
    await close();
  });

  test('no sample at this address: said in one sentence', async () => {
    const missing: Answered = { status: 404, body: '' };
    const { page, close } = await open({ answer: async ({ path }) => (path === '/sample.xlsx' ? missing : undefined) });
    await page.getByRole('button', { name: '用样例试试' }).click();
    await page
      .getByRole('alert')
      .getByText(/没有找到样例/)
      .waitFor();
    await close();
  });

  test('twenty thousand rows: only those on the screen are drawn, and the last is reached', async () => {
    const { page, close } = await open();
    await choose(page, '大.xlsx', sheetFile(Array.from({ length: 20_000 }, (_, row) => [`行${row + 1}`, row])));
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    await nameBox(page, 'A1');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('gridcell', { name: '行20000', exact: true }).waitFor();
    expect(await page.locator('.sheet-row').count()).toBeLessThan(80);
    await close();
  });

  test('by keyboard alone, from the first view to a figure and its cell', async () => {
    const { page, close } = await open();
    const press = async (key: string, until: () => Promise<boolean>, most = 60): Promise<void> => {
      for (let count = 0; count < most; count++) {
        if (await until()) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${key} never led there`);
    };
    const focused = (name: RegExp) => async (): Promise<boolean> =>
      name.test(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    await press('Tab', focused(/^用样例试试$/));
    await page.keyboard.press('Enter');
    await ready(page);
    await press('Tab', focused(/^工作表 任务分解表$/));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await nameBox(page, 'A3');
    await press('Tab', focused(/^核对\d*$/));
    await page.keyboard.press('ArrowRight');
    await page.locator(`#${tabId('ranking')}`).waitFor();
    await press('Tab', focused(/^排名$/));
    await press('Tab', focused(/^甲镇$/));
    await page.keyboard.press('Enter');
    await press('Tab', focused(/^到 报送采用台账!/));
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: '工作表 报送采用台账' }).waitFor();
    await close();
  });

  test('without a server the office’s record lies beside the workbook: closed and opened again, history goes on and nothing comes twice', async () => {
    const { page, served, errors, close } = await open();
    const files = (count: number): Promise<Download[]> => {
      const found: Download[] = [];
      return new Promise((done) => {
        const take = (one: Download): void => {
          if (found.push(one) < count) return;
          page.off('download', take);
          done(found);
        };
        page.on('download', take);
      });
    };
    const events = (bytes: Buffer, name = 'x'): number => {
      const read = readKeptLog(bytes, name);
      if (!read.ok) throw new Error(read.problem.code);
      return read.value.package.head.seq;
    };
    const act = async (title: string): Promise<void> => {
      await openView(page, 'items');
      await page.locator('.items[aria-busy=false]').waitFor();
      await page.getByRole('button', { name: title }).click();
      await page.locator('#act-chosen').selectOption('accept');
      await page.getByRole('button', { name: '确认签收' }).click();
      await page.locator('.intake [role=status]').filter({ hasText: '已办理：签收' }).waitFor();
    };
    await page.getByRole('button', { name: '用样例试试' }).click();
    await ready(page);
    expect(await asksBeforeClosing(page)).toBe(false);
    await act('我县部署五一假期值班工作');
    expect(await asksBeforeClosing(page)).toBe(true);
    const saving = files(2);
    await page.getByRole('button', { name: '另存工作簿' }).click();
    await page.getByText('已存为 sample.xlsx 和 sample.tonglian').waitFor();
    expect(await asksBeforeClosing(page)).toBe(false);
    const [workbook, record] = await Promise.all((await saving).map(async (one) => readFileSync(await one.path())));
    if (!workbook || !record) throw new Error('two files');
    const before = events(record);

    // Both together, in a page that knows nothing.
    await page.reload();
    await page.locator('input[type=file]').setInputFiles([
      { name: '办公室.tonglian', mimeType: 'application/octet-stream', buffer: record },
      { name: '办公室.xlsx', mimeType: 'application/octet-stream', buffer: workbook },
    ]);
    await page.getByText(`接着上次的记录（${before} 条）`).waitFor();
    await ready(page);
    await screenshot(page, 'page-record');
    await openView(page, 'items');
    await page.getByRole('button', { name: '已签收 1' }).waitFor();
    const again = files(2);
    await page.getByRole('button', { name: '另存工作簿' }).click();
    const [, same] = await Promise.all((await again).map(async (one) => readFileSync(await one.path())));
    expect(same && events(same)).toBe(before);

    // Where the browser gives access to the folder, both are written back where they lay.
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.evaluate(
      async ([book, log]) => {
        const root = await navigator.storage.getDirectory();
        for (const [name, text] of [
          ['sample.xlsx', book],
          ['sample.tonglian', log],
        ] as const) {
          const stream = await (await root.getFileHandle(name, { create: true })).createWritable();
          await stream.write(Uint8Array.from(atob(text ?? ''), (one) => one.charCodeAt(0)));
          await stream.close();
        }
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      },
      [workbook.toString('base64'), record.toString('base64')],
    );
    await page.getByRole('button', { name: '打开文件夹' }).click();
    await page.getByText(`接着上次的记录（${before} 条）`).waitFor();
    await ready(page);
    await act('开展五一前旅馆业检查');
    await page.getByRole('button', { name: '另存工作簿' }).click();
    await page.getByText('已存回原文件夹：sample.xlsx、sample.tonglian').waitFor();
    const kept = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      return (await (await root.getFileHandle('sample.tonglian')).getFile()).text();
    });
    expect(events(Buffer.from(kept))).toBe(before + 1);

    // Held by another program, or read-only: both come as downloads instead.
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    });
    const instead = files(2);
    await page.getByRole('button', { name: '另存工作簿' }).click();
    await page.getByText(/^原文件夹不能写入.*已存为 sample.xlsx 和 sample.tonglian/).waitFor();
    const [, saved] = await Promise.all((await instead).map(async (one) => readFileSync(await one.path())));
    expect(saved && events(saved)).toBe(before + 1);
    await screenshot(page, 'page-folder-read-only');

    // A changed byte, and the record of another office: said in a sentence, nothing is mixed.
    await page.getByRole('button', { name: '换一个文件' }).click();
    const pair = (log: Buffer, book: Buffer) => [
      { name: '一.xlsx', mimeType: 'application/octet-stream', buffer: book },
      { name: '一.tonglian', mimeType: 'application/octet-stream', buffer: log },
    ];
    const changed = Buffer.from(record);
    changed.writeUInt8(changed.readUInt8(changed.length >> 1) ^ 1, changed.length >> 1);
    await page.locator('input[type=file]').setInputFiles(pair(changed, workbook));
    await page
      .getByRole('alert')
      .getByText(/已损坏或被改动/)
      .waitFor();
    const other = sheetFile([
      ['2018年4月信息报送采用台账'],
      ['收稿日期', '单位', '标题', '作者', '采用媒体', '采用日期'],
      ['2018-04-02', '另一个镇', '春耕备耕进行时', '张三', '阿坝日报', '2018-04-03'],
      ['2018-04-03', '另一个乡', '干部走村入户', '王五', null, null],
    ]);
    await page.locator('input[type=file]').setInputFiles(pair(record, other));
    await page.getByText(/是另一个单位的/).waitFor();
    expect(served.outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('what is saved is a workbook again after a second round', async () => {
    const { page, close } = await open();
    let bytes = sheetFile(tally);
    for (let round = 0; round < 2; round++) {
      await choose(page, `第${round + 1}回.xlsx`, bytes);
      await page.getByRole('heading', { name: `第${round + 1}回.xlsx` }).waitFor();
      await ready(page);
      await page.getByRole('button', { name: '写回工作簿' }).click();
      await page.getByRole('button', { name: '确认写回' }).click();
      await page.getByText(/^已写回：/).waitFor();
      // Not saved yet: neither another file nor closing the window takes it away unasked.
      expect(await asksBeforeClosing(page)).toBe(true);
      await page.getByRole('button', { name: '换一个文件' }).click();
      await page
        .getByRole('alert')
        .getByText(/还没有存/)
        .waitFor();
      if (round === 0) await screenshot(page, 'page-unsaved');
      await page.getByRole('button', { name: '先不换' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.xlsx')),
        page.getByRole('button', { name: '另存工作簿' }).click(),
      ]);
      bytes = readFileSync(await download.path());
      await page.getByRole('button', { name: '换一个文件' }).click();
    }
    const names = (await gridsOf(bytes)).map(({ sheet }) => sheet);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('排名'))).toEqual(['排名']);
    expect((await openWorkbook(bytes)).ok).toBe(true);
    await close();
  });
});
