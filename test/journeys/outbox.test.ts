/** The service is away, or somebody else was faster: what was said waits, goes once, and nobody's word is lost. In Excel over the real Office.js, and on the page. */
import type { Frame, Page } from 'playwright-core';
import { type Book, cellKey, sheetNamed } from '../office-host/book';
import { contractServer } from './contract-server';
import { describeOnFaces, pageWhenLong } from './faces';
import { first, item, put, type Row, workbook } from './ledger-book';
import { openView } from './open-view';
import { until } from './until';

const ten: readonly Row[] = Array.from({ length: 10 }, (_, index) =>
  item(index + 6, ['甲镇', '乙乡', '丙局'][index % 3] ?? '', `离线登记第${index + 1}件`),
);

describeOnFaces('the outbox', pageWhenLong, (face, browser) => {
  const report = async (pane: Page | Frame): Promise<void> => {
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
  };

  test('ten rows typed without the service, the pane closed and opened again: sent once', async () => {
    const server = contractServer();
    const book = workbook();
    const at = await face.sit(browser(), book, server);
    await report(at.place);
    await at.place.getByText(/^已报送 \d+ 条/).waitFor();

    await at.again(() => {
      server.away(true);
      put(book, '台账', [...first, ...ten]);
    });
    await at.place.getByText('新增 10 条', { exact: true }).waitFor();
    const posted = server.calls.filter((name) => name === 'postCommands').length;
    await report(at.place);
    await at.place.getByText('未发送 10 条', { exact: false }).waitFor();
    await at.place
      .getByText(/^未发送：已经存好/)
      .first()
      .waitFor();
    await at.picture('outbox-away');
    await at.saved();
    expect(book.parts.map(({ xml }) => xml.match(/tl\.out\./g)?.length)).toEqual([10]);

    await at.again();
    await at.place.getByText('未发送 10 条', { exact: false }).waitFor();
    await openView(at.place, 'waiting');
    await at.place.locator('.row-name', { hasText: '离线登记第10件' }).waitFor();
    await at.place.getByRole('button', { name: '不发了：丙局 离线登记第9件' }).click();
    await at.place.getByText('未发送 9 条', { exact: false }).first().waitFor();
    await at.place.getByText('新增 1 条', { exact: true }).waitFor();
    await at.picture('outbox-view');
    await at.saved();

    // Another computer, where the browser knows nothing: the workbook has brought what waits.
    server.away(false);
    const elsewhere = await face.sit(browser(), structuredClone(book), server);
    await elsewhere.place.getByText('新增 1 条', { exact: true }).waitFor();
    await elsewhere.close();
    expect(server.calls.filter((name) => name === 'postCommands')).toHaveLength(posted + 1);

    // And here, where they still wait too: the office knows them already.
    await at.again();
    await at.place.getByText('新增 1 条', { exact: true }).waitFor();
    await at.place.getByText(/^已报送 \d+ 条/).waitFor();
    await at.place.getByText(/^未发送 \d/).waitFor({ state: 'detached' });
    await at.saved();
    // The workbook is told last.
    await until('nothing waits in the workbook', () => book.parts.every(({ xml }) => !xml.includes('tl.out.')));
    expect(book.parts.map(({ xml }) => xml.includes('tl.out.'))).toEqual([false]);
    const { items, events } = await server.counts();
    expect(items).toBe(first.length + 9);
    expect(events).toBe(items);
    await at.close();
  });

  test('two windows, one row: both versions side by side, and the one that is chosen stands', async () => {
    const server = contractServer();
    const mine = workbook();
    const one = await face.sit(browser(), mine, server);
    await report(one.place);
    await one.place.getByText(/^已报送 \d+ 条/).waitFor();
    await one.saved();
    const theirs: Book = structuredClone(mine);
    const signed = (book: Book, name: string): void => {
      sheetNamed(book, '台账').cells.set(cellKey(2, 5), { value: name });
    };
    signed(theirs, '赵六');
    await one.again(() => signed(mine, '王五'));
    const other = await face.sit(browser(), theirs, server);
    await one.place.getByText('更改 1 条', { exact: true }).waitFor();
    await other.place.getByText('更改 1 条', { exact: true }).waitFor();
    await report(other.place);
    await other.place.getByText(/^已报送 1 条/).waitFor();

    await report(one.place);
    await one.place.getByText(/1 条没有被接受/).waitFor();
    await one.place.getByRole('button', { name: '收起' }).click();
    await one.place.getByRole('button', { name: '报送本表：台账' }).click();
    await one.place.getByRole('button', { name: '确认报送（0）' }).waitFor();
    const table = one.place.getByRole('region', { name: '用谁的' });
    await table.getByText('王五').waitFor();
    await table.getByText('赵六').waitFor();
    await one.place.getByRole('button', { name: '用对方的' }).click();
    await one.picture('conflict');
    await one.place.getByRole('button', { name: '确认报送（1）' }).click();
    await one.place.getByRole('button', { name: '收起' }).click();
    await one.place.getByRole('button', { name: '报送本表：台账' }).waitFor({ state: 'detached' });
    await one.saved();
    expect(sheetNamed(mine, '台账').cells.get(cellKey(2, 5))?.value).toBe('赵六');
    await one.close();
    await other.close();
  });
});
