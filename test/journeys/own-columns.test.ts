/** A ledger with ids of ours and the state of each row: renamed, sorted, copied, it stays what it is. Over the real Office.js. */
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import { cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { first, item, put, type Row, workbook } from './ledger-book';
import { screenshot } from './screenshot';

describeInBrowser('ids and states in a ledger', (browser) => {
  test('added with consent, kept through renaming, sorting and copying; the states follow', async () => {
    const server = contractServer();
    const book = workbook();
    const cell = (row: number, col: number) => sheetNamed(book, '台账').cells.get(cellKey(row, col))?.value;
    const opened = await openInExcel(browser(), { book, answer: server.answer });
    const { pane } = opened;
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
    await pane.getByRole('button', { name: '收起' }).click();
    await pane.getByRole('button', { name: '加上通联编号和通联状态两列' }).click();
    await pane.getByRole('heading', { name: '将改动 12 个单元格' }).waitFor();
    await screenshot(opened.page, 'own-columns');
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    expect([cell(1, 9), cell(1, 10)]).toEqual([idColumn, statusColumn]);
    expect(first.map((_, index) => cell(2 + index, 10))).toEqual(['已采用', '已报送', '已报送', '已报送', '已采用']);
    const ids = first.map((_, index) => String(cell(2 + index, 9)));
    expect(new Set(ids).size).toBe(first.length);
    await opened.page.close();

    // Sorted the other way round, one renamed, one copied, one new.
    const rows = first.map((row, index): Row => [...row, ids[index] ?? null, null]);
    const renamed = rows.map((row): Row => (row[0] === 2 ? [...row.slice(0, 3), '改了题目', ...row.slice(4)] : row));
    put(book, '台账', [...renamed.reverse(), rows[2] ?? [], item(6, '丙局', '夜校开课')]);
    const again = await openInExcel(browser(), { book, answer: server.answer, within: opened.context });
    await again.pane.getByText('新增 2 条，更改 1 条', { exact: true }).waitFor();
    await again.pane.getByRole('button', { name: '报送本表：台账' }).click();
    await again.pane.getByText('改了题目').waitFor();
    await again.pane.getByRole('button', { name: /^确认报送/ }).click();
    await again.pane.getByText(/^已报送 3 条/).waitFor();
    const now = Array.from({ length: 7 }, (_, index) => String(cell(2 + index, 9)));
    expect(now.slice(0, 5)).toEqual([...ids].reverse());
    expect(new Set(now).size).toBe(7);
    expect(Array.from({ length: 7 }, (_, index) => cell(2 + index, 10))).toEqual([
      '已采用',
      '已报送',
      '已报送',
      '已报送',
      '已采用',
      expect.stringMatching(/已报送|并入重复/),
      '已报送',
    ]);
    await screenshot(again.page, 'own-columns-sent');
    await opened.close();
  });
});
