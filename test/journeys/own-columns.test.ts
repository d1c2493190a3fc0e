/** A ledger with ids of ours and the state of each row: renamed, sorted, copied, it stays what it is. In Excel over the real Office.js, and on the page. */
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import { cellKey, sheetNamed } from '../office-host/book';
import { contractServer } from './contract-server';
import { describeOnFaces, pageWhenLong } from './faces';
import { first, item, put, type Row, workbook } from './ledger-book';
import { openView } from './open-view';

describeOnFaces('ids and states in a ledger', pageWhenLong, (face, browser) => {
  test('added with consent, kept through renaming, sorting and copying; the states follow', async () => {
    const server = contractServer();
    const book = workbook();
    const cell = (row: number, col: number) => sheetNamed(book, '台账').cells.get(cellKey(row, col))?.value;
    const at = await face.sit(browser(), book, server);
    await at.place.getByRole('button', { name: '报送本表：台账' }).click();
    await at.place.getByRole('button', { name: /^确认报送/ }).click();
    await at.place.getByText(/^已报送 \d+ 条/).waitFor();
    await at.place.getByRole('button', { name: '收起' }).click();
    await at.place.getByRole('button', { name: '加上通联编号和通联状态两列' }).click();
    await at.place.getByRole('heading', { name: '将改动 12 个单元格' }).waitFor();
    await at.picture('own-columns');
    await at.place.getByRole('button', { name: '确认写回' }).click();
    await at.place.getByText(/^已写回：/).waitFor();
    await at.saved();
    expect([cell(1, 9), cell(1, 10)]).toEqual([idColumn, statusColumn]);
    expect(first.map((_, index) => cell(2 + index, 10))).toEqual(['已采用', '已报送', '已报送', '已报送', '已采用']);
    const ids = first.map((_, index) => String(cell(2 + index, 9)));
    expect(new Set(ids).size).toBe(first.length);

    // Sorted the other way round, one renamed, one copied, one new.
    const rows = first.map((row, index): Row => [...row, ids[index] ?? null, null]);
    const renamed = rows.map((row): Row => (row[0] === 2 ? [...row.slice(0, 3), '改了题目', ...row.slice(4)] : row));
    await at.again(() => put(book, '台账', [...renamed.reverse(), rows[2] ?? [], item(6, '丙局', '夜校开课')]));
    await at.place.getByText('新增 2 条，更改 1 条', { exact: true }).waitFor();
    await at.place.getByRole('button', { name: '报送本表：台账' }).click();
    await at.place.locator('.row-name', { hasText: '改了题目' }).waitFor();
    await at.place.getByRole('button', { name: /^确认报送/ }).click();
    await at.place.getByText(/^已报送 3 条/).waitFor();
    await at.saved();
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
    await at.picture('own-columns-sent');
    if (face.name === 'Excel') await at.place.getByRole('button', { name: '收起' }).click();

    // One more by the form: checked while it is typed, shown, written under the last row.
    await openView(at.place, 'form');
    await at.place.getByLabel('单位', { exact: true }).fill('丁校');
    await at.place.getByText(/丁校.*不在任务分解表中/).waitFor();
    await at.place.getByLabel('单位', { exact: true }).fill('甲镇');
    await at.place.getByLabel('标题').fill('=HYPERLINK("http://x")');
    await at.place.getByText(/文字以公式符号开头/).waitFor();
    await at.place.getByLabel('标题').fill('防汛演练');
    await at.place.getByLabel('收稿日期', { exact: true }).fill('4月28日');
    await at.picture('form');
    await at.place.getByRole('button', { name: '填入表中' }).click();
    await at.place.getByRole('button', { name: '确认写回' }).click();
    await at.place.getByText('新增 1 条', { exact: true }).waitFor();
    await at.saved();
    expect([0, 2, 3].map((col) => cell(9, col))).toEqual([7, '甲镇', '防汛演练']);

    // Next month: a copy of the sheet is asked about, and becomes May's with one click; the ids stay with April.
    await at.again(() => {
      const original = sheetNamed(book, '台账');
      const [name = ''] = [...book.names.keys()];
      const names = new Map([[name, { formula: "='台账 (2)'!$A$3:$K$10", visible: false }]]);
      book.sheets.push({ ...original, id: '{copy}', name: '台账 (2)', cells: structuredClone(original.cells), names });
    });
    await at.place.getByText(/像是另一张活表的副本/).waitFor();
    await openView(at.place, 'next-month');
    await at.place.getByRole('button', { name: '改成 2018 年 5 月' }).click();
    await at.picture('next-month');
    await at.place.getByRole('button', { name: '确认写回' }).click();
    await at.place.getByText(/^已写回：/).waitFor();
    await at.saved();
    const copy = (row: number, col: number) => sheetNamed(book, '台账 (2)').cells.get(cellKey(row, col))?.value ?? null;
    expect([copy(0, 0), copy(2, 3), copy(2, 9), copy(2, 10)]).toEqual(['2018年5月信息报送采用台账', null, null, null]);
    expect(cell(2, 9)).toBe(ids[4]);
    await at.close();
  });
});
