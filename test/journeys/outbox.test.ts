/** The service is away, or somebody else was faster: what was said waits, goes once, and nobody's word is lost. Over the real Office.js. */
import type { BrowserContext, Frame } from 'playwright-core';
import { type Book, cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { first, item, put, type Row, workbook } from './ledger-book';
import { openView } from './open-view';
import { screenshot } from './screenshot';
import { until } from './until';

const ten: readonly Row[] = Array.from({ length: 10 }, (_, index) =>
  item(index + 6, ['甲镇', '乙乡', '丙局'][index % 3] ?? '', `离线登记第${index + 1}件`),
);

describeInBrowser('the outbox', (browser) => {
  const report = async (pane: Frame): Promise<void> => {
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
  };

  test('ten rows typed without the service, the pane closed and opened again: sent once', async () => {
    const server = contractServer();
    const book = workbook();
    const open = (within?: BrowserContext) =>
      openInExcel(browser(), { book, answer: server.answer, ...(within ? { within } : {}) });
    const online = await open();
    await report(online.pane);
    await online.pane.getByText(/^已报送 \d+ 条/).waitFor();
    await online.page.close();

    server.away(true);
    put(book, '台账', [...first, ...ten]);
    const away = await open(online.context);
    await away.pane.getByText('新增 10 条', { exact: true }).waitFor();
    const posted = server.calls.filter((name) => name === 'postCommands').length;
    await report(away.pane);
    await away.pane.getByText('未发送 10 条', { exact: false }).waitFor();
    await away.pane
      .getByText(/^未发送：已经存好/)
      .first()
      .waitFor();
    await screenshot(away.page, 'outbox-away');
    expect(book.parts.map(({ xml }) => xml.match(/tl\.out\./g)?.length)).toEqual([10]);
    await away.page.close();

    const still = await open(online.context);
    await still.pane.getByText('未发送 10 条', { exact: false }).waitFor();
    await openView(still.pane, 'waiting');
    await still.pane.getByText('离线登记第10件').waitFor();
    await still.pane.getByRole('button', { name: '不发了：丙局 离线登记第9件' }).click();
    await still.pane.getByText('未发送 9 条', { exact: false }).first().waitFor();
    await still.pane.getByText('新增 1 条', { exact: true }).waitFor();
    await screenshot(still.page, 'outbox-view');
    await still.page.close();

    // Another computer, where the browser knows nothing: the workbook has brought what waits.
    server.away(false);
    const copy = structuredClone(book);
    const elsewhere = await openInExcel(browser(), { book: copy, answer: server.answer });
    await elsewhere.pane.getByText('新增 1 条', { exact: true }).waitFor();
    await elsewhere.close();
    expect(server.calls.filter((name) => name === 'postCommands')).toHaveLength(posted + 1);

    // And here, where they still wait too: the office knows them already.
    const back = await open(online.context);
    await back.pane.getByText('新增 1 条', { exact: true }).waitFor();
    await back.pane.getByText(/^已报送 \d+ 条/).waitFor();
    await back.pane.getByText(/^未发送 \d/).waitFor({ state: 'detached' });
    // The workbook is told last.
    await until('nothing waits in the workbook', () => book.parts.every(({ xml }) => !xml.includes('tl.out.')));
    await back.page.close();
    expect(book.parts.map(({ xml }) => xml.includes('tl.out.'))).toEqual([false]);
    const { items, events } = await server.counts();
    expect(items).toBe(first.length + 9);
    expect(events).toBe(items);
    await online.close();
  });

  test('two windows, one row: both versions side by side, and the one that is chosen stands', async () => {
    const server = contractServer();
    const mine = workbook();
    const start = await openInExcel(browser(), { book: mine, answer: server.answer });
    await report(start.pane);
    await start.pane.getByText(/^已报送 \d+ 条/).waitFor();
    await start.close();
    const theirs: Book = structuredClone(mine);
    const signed = (book: Book, name: string): void => {
      sheetNamed(book, '台账').cells.set(cellKey(2, 5), { value: name });
    };
    signed(mine, '王五');
    signed(theirs, '赵六');
    const one = await openInExcel(browser(), { book: mine, answer: server.answer });
    const other = await openInExcel(browser(), { book: theirs, answer: server.answer });
    await one.pane.getByText('更改 1 条', { exact: true }).waitFor();
    await other.pane.getByText('更改 1 条', { exact: true }).waitFor();
    await report(other.pane);
    await other.pane.getByText(/^已报送 1 条/).waitFor();

    await report(one.pane);
    await one.pane.getByText(/1 条没有被接受/).waitFor();
    await one.pane.getByRole('button', { name: '收起' }).click();
    await one.pane.getByRole('button', { name: '报送本表：台账' }).click();
    await one.pane.getByRole('button', { name: '确认报送（0）' }).waitFor();
    const table = one.pane.getByRole('region', { name: '用谁的' });
    await table.getByText('王五').waitFor();
    await table.getByText('赵六').waitFor();
    await one.pane.getByRole('button', { name: '用对方的' }).click();
    await screenshot(one.page, 'conflict');
    await one.pane.getByRole('button', { name: '确认报送（1）' }).click();
    await one.pane.getByRole('button', { name: '收起' }).click();
    await one.pane.getByRole('button', { name: '报送本表：台账' }).waitFor({ state: 'detached' });
    expect(sheetNamed(mine, '台账').cells.get(cellKey(2, 5))?.value).toBe('赵六');
    await one.close();
    await other.close();
  });
});
