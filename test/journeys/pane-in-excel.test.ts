/** An editor opens the pane in Excel: the sheets are read, ranked, explained, and the ranking stands in the workbook. Over the real Office.js. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Grid } from '../../shared/sheet/grid';
import { type Book, bookFrom, emptyBook, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { type Opened, type Opening, openInExcel } from '../office-host/open';
import { officeFiles } from '../office-host/serve';
import { contractServer } from './contract-server';
import { workbook } from './ledger-book';
import { ready } from './open-page';
import { openView } from './open-view';
import { boardOf, expected, gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';
import { until } from './until';

/** A board as it stands in the pane: place, unit, submitted, adopted, points. */
async function board(pane: Frame, name: string): Promise<string[][]> {
  const rows = await pane.getByRole('table', { name }).locator('tbody > tr:first-child').all();
  return await Promise.all(
    rows.map(async (row) => (await row.locator('td').allTextContents()).map((text) => text.trim())),
  );
}

describeInBrowser('the pane in Excel', (browser) => {
  let grids: readonly Grid[] = [];
  beforeAll(async () => {
    grids = await gridsOf(sampleBytes());
  });
  const open = async (book: Book, more: Partial<Opening> = {}): Promise<Opened> => {
    const opened = await openInExcel(browser(), { book, ...more });
    await opened.pane.getByRole('heading', { name: more.facts?.locale === 'en-US' ? 'Tonglian' : '通联' }).waitFor();
    return opened;
  };
  test('read, ranked, explained, written back, cells that are not ours as they were; the first quarter and its fees', async () => {
    const book = bookFrom(grids);
    const before = grids.map((grid) => JSON.stringify([...sheetNamed(book, grid.sheet).cells]));
    const opened = await open(book);
    const { pane, host } = opened;
    await ready(pane);
    expect(host.batches).toHaveLength(2);
    await pane.getByText('认出 11 张表').waitFor();
    await screenshot(opened.page, 'pane-tables');

    await openView(pane, 'ranking');
    for (const name of new Set(expected.units.map((unit) => unit.board))) {
      const shown = (await board(pane, name)).map(([place, ...rest]) => [place === '不排名' ? '' : place, ...rest]);
      expect([name, [...shown].sort()]).toEqual([name, [...boardOf(name, '2018-04')].sort()]);
    }

    const [best] = boardOf('乡镇', '2018-04');
    await pane.getByRole('button', { name: best?.[1] ?? '', exact: true }).click();
    const link = pane.getByRole('button', { name: /^到 报送采用台账!/ }).first();
    const at = (await link.textContent())?.trim();
    await link.click();
    await screenshot(opened.page, 'pane-ranking');
    await until(`${at} is selected`, () => book.selection === at);

    await pane.getByRole('button', { name: '写回工作簿' }).click();
    await pane.getByText('排名、', { exact: false }).waitFor();
    await screenshot(opened.page, 'pane-preview');
    const changed = new Set(
      (await pane.locator('.changes tbody .cell-link').allTextContents()).map((text) => text.split('!')[0]),
    );
    const batches = host.batches.length;
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await ready(pane);
    // Two syncs to write, two to read what then stands there.
    expect(host.batches.length - batches).toBe(4);
    const written = valuesOf(book, '排名').flat();
    for (const { unit } of expected.units) expect(written).toContain(unit);
    for (const grid of grids) expect(book.sheets.map((sheet) => sheet.name)).toContain(grid.sheet);
    expect(book.sheets.length).toBeGreaterThan(grids.length);
    grids.forEach((grid, index) => {
      if (changed.has(grid.sheet)) return;
      expect(JSON.stringify([...sheetNamed(book, grid.sheet).cells])).toBe(before[index]);
    });

    await pane.getByLabel('统计时段').selectOption({ label: '2018 年第一季度' });
    const fees = expected.fees['2018-Q1'];
    await openView(pane, 'payout');
    await pane.getByText(`${fees?.total.toFixed(2)} 元`).waitFor();
    const names = await pane.getByRole('table', { name: '稿酬' }).locator('tbody .name button').allTextContents();
    expect(names.map((name) => name.trim()).sort()).toEqual(fees?.authors.map(({ author }) => author).sort());
    await screenshot(opened.page, 'pane-fees');
    await openView(pane, 'ranking');
    await pane.getByRole('table', { name: '乡镇' }).waitFor();
    expect([...(await board(pane, '乡镇'))].sort()).toEqual([...boardOf('乡镇', '2018-Q1')].sort());
    expect(opened.served.outside).toEqual([]);
    expect(opened.errors.filter((error) => !error.includes('404'))).toEqual([]);
    await opened.close();
  });

  test('with a service: what is new is reported on request, the second time nothing is', async () => {
    const server = contractServer();
    const book = workbook();
    const opened = await open(book, { answer: server.answer });
    const { pane } = opened;
    await pane.getByText(/新增 \d+ 条，尚未报送/).waitFor();
    expect(server.calls).not.toContain('postCommands');
    server.hold(0);
    await pane.getByRole('button', { name: '全部报送' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/正在报送 \d+ \/ \d+/).waitFor();
    await screenshot(opened.page, 'pane-sending');
    server.release();
    await pane.getByText(/已报送 \d+ 条/).waitFor();
    await pane.getByText(/条记录都已报送/).waitFor();
    await opened.close();

    const posted = server.calls.filter((name) => name === 'postCommands').length;
    const copy = workbook();
    const again = await open(copy, { answer: server.answer });
    await again.pane.getByText(/条记录都已报送/).waitFor();
    expect(server.calls.filter((name) => name === 'postCommands')).toHaveLength(posted);

    await again.close();
  });

  test('a workbook that holds nothing of the kind', async () => {
    const opened = await open(emptyBook('Sheet1'));
    await opened.pane
      .getByRole('alert')
      .getByText(/没有任务分解表、台账或统计表/)
      .waitFor();
    await opened.close();
  });

  test('an Excel that is too old is pointed to the page', async () => {
    const opened = await openInExcel(browser(), { book: emptyBook('Sheet1'), facts: { excelApi: '1.10' } });
    await opened.pane.getByText(/这个版本的 Excel 不支持/).waitFor();
    expect(await opened.pane.getByRole('link').getAttribute('href')).toBe('../page/index.html');
    await opened.close();
  });

  test('English, dark', async () => {
    const opened = await open(workbook(), { facts: { locale: 'en-US' }, dark: true });
    await openView(opened.pane, 'ranking');
    await opened.pane.locator('tbody.figure').first().waitFor();
    await screenshot(opened.page, 'pane-english-dark');
    await opened.pane.getByRole('button', { name: '中文' }).click();
    await opened.pane.getByRole('tab', { name: '月结' }).waitFor();
    await opened.close();
  });

  test('the Office.js that is served is the package, byte for byte, and nothing else is asked for', async () => {
    const opened = await open(emptyBook('Sheet1'));
    expect(opened.served.office.length).toBeGreaterThan(1);
    for (const file of new Set(opened.served.office)) {
      const hash = await opened.pane.evaluate(async (address) => {
        const bytes = await (await fetch(address)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, `https://appsforoffice.microsoft.com/lib/1/hosted/${file}`);
      expect([file, hash]).toEqual([
        file,
        createHash('sha256')
          .update(readFileSync(join(officeFiles, file)))
          .digest('hex'),
      ]);
    }
    expect(opened.served.outside).toEqual([]);
    await opened.close();
  });
});
