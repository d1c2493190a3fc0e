/** What people type, paste and break without meaning to: said in a clear sentence, and nothing of it lost. In Excel over the real Office.js, and on the page. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Frame, Page } from 'playwright-core';
import { idColumn } from '../../shared/language/ledger-words';
import { addSheet, type Book, cellKey, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { first, item, put, type Row, workbook } from './ledger-book';
import { choose, openPage, ready } from './open-page';
import { openView } from './open-view';
import { screenshot } from './screenshot';

/** A row of the ledger by its fields: what would be a formula, a figure or a telephone call, were it not text. */
const odd = {
  标题: '=HYPERLINK("http://x.example","点这里")',
  作者: '＝1+1',
  审签人: '-5',
  审签人职务: '+8613800138000',
  采用媒体: '@SUM(A1)',
};
/** A tab in the middle, and characters of several code points. */
const stranger = { 标题: '夜校\t开课😀👩‍👩‍👧', 审签人: '扎西᠎😀' };

async function fill(place: Page | Frame, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await place.getByLabel(name, { exact: true }).fill(text);
}
async function writeForm(place: Page | Frame): Promise<void> {
  await place.getByRole('button', { name: '填入表中' }).click();
  await place.getByRole('button', { name: '确认写回' }).click();
}
async function readAgain(place: Page | Frame): Promise<void> {
  await ready(place);
  await place.getByRole('button', { name: '重新读取' }).last().click();
}
const asFile = (book: Book): Buffer => {
  const made = XLSX.utils.book_new();
  for (const { name } of book.sheets)
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(valuesOf(book, name)), name);
  return XLSX.write(made, { type: 'buffer', bookType: 'xlsx' });
};

describeInBrowser('bad input in Excel', (browser) => {
  test('two hundred pasted rows with three bad ones under a filter, sorted and renamed while they are sent; the id column deleted; a foreign table below', async () => {
    const server = contractServer();
    const book = workbook();
    const opened = await openInExcel(browser(), { book, answer: server.answer });
    const { pane } = opened;
    const report = async (): Promise<void> => {
      await pane.getByRole('button', { name: /^报送本表：.*台账$/ }).click();
      await pane.getByRole('button', { name: /^确认报送/ }).click();
    };
    await report();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
    await pane.getByRole('button', { name: '收起' }).click();
    await pane.getByRole('button', { name: '加上通联编号和通联状态两列' }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await ready(pane);
    const sheet = sheetNamed(book, '台账');
    const kept = first.map((row, index): Row => [...row, ...[9, 10].map((col) => String(at(book, index + 2, col)))]);

    // One of a unit that nobody knows, one of a day that there is not, one without a title.
    const pasted = Array.from({ length: 200 }, (_, n): Row => {
      const [serial, , unit, title, ...rest] = item(n + 6, ['甲镇', '乙乡', '丙局'][n % 3] ?? '', `批量第${n + 1}件`);
      const day = n === 90 ? '4月31日' : 43_191 + (n % 28);
      return [serial ?? null, day, n === 20 ? '某某单位' : (unit ?? null), n === 150 ? null : (title ?? null), ...rest];
    });
    put(book, '台账', [...kept, ...pasted]);
    for (let row = 30; row < 80; row++) sheet.hiddenRows.add(row);
    await readAgain(pane);
    await pane.getByText(/^台账 ?新增 200 条$/).waitFor();
    await openView(pane, 'issues');
    await pane.getByText('这一行（甲镇）没有标题，没有登记，请补上标题。').waitFor();
    await pane.getByRole('button', { name: /^报送本表：台账/ }).click();
    const going = pane.getByRole('region', { name: '将报送：台账' });
    await going.getByText('单位“某某单位”不在任务分解表中，请补充或改正。').waitFor();
    await going.getByText('“4月31日”不是能确定的日期，未计入，请改正。').waitFor();
    await screenshot(opened.page, 'pasted-200');

    server.hold(0);
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/正在报送 0 \//).waitFor();
    const rows = valuesOf(book, '台账').slice(2);
    put(book, '台账', rows.reverse() as Row[]);
    sheet.name = '四月台账';
    for (const [name, { formula, visible }] of book.names)
      book.names.set(name, { formula: formula.replace('台账', '四月台账'), visible });
    server.release();
    await pane.getByText('已报送 200 条。').waitFor();
    await pane.getByRole('button', { name: '收起' }).click();
    await ready(pane);
    expect((await server.counts()).items).toBe(first.length + 199);
    expect(await pane.getByText(/找不到了/).count()).toBe(0);
    // No id went into a row that had moved away; with the next writing each comes to its own.
    const idsOf = (): readonly string[] =>
      valuesOf(book, '四月台账').flatMap((row, index) => (index >= 2 && row[9] ? [String(row[9])] : []));
    expect(idsOf()).toHaveLength(first.length);
    await pane.getByRole('button', { name: '写回工作簿' }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await ready(pane);
    expect(new Set(idsOf()).size).toBe(first.length + 199);
    const before = new Map(valuesOf(book, '四月台账').map((row) => [row[3], row[9]]));
    for (const row of kept) expect(before.get(row[3] ?? null)).toBe(row[9]);

    // The column of ids is deleted, with what stood in it; then added again, each row with its own.
    for (let row = 1; row < 210; row++) {
      const status = sheet.cells.get(cellKey(row, 10));
      sheet.cells.delete(cellKey(row, 10));
      if (status) sheet.cells.set(cellKey(row, 9), status);
      else sheet.cells.delete(cellKey(row, 9));
    }
    await openView(pane, 'tables');
    await readAgain(pane);
    await pane.getByText(/“通联编号”一列不见了/).waitFor();
    await screenshot(opened.page, 'id-column-gone');
    await pane.getByRole('button', { name: '加上“通联编号”一列' }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await ready(pane);
    expect(valuesOf(book, '四月台账')[1]?.filter((head) => head === idColumn)).toHaveLength(1);
    const after = new Map(valuesOf(book, '四月台账').map((row) => [row[3], row[10]]));
    for (const [title, id] of before) if (title !== idColumn) expect([title, after.get(title)]).toEqual([title, id]);

    // Pasted below with columns of its own: a table of its own, and the ledger stays what it was.
    const foreign = [
      ['题目', '单位名称', '报送时间', '联系人'],
      ['送医下乡', '甲镇', '2018-04-20', '王五'],
      ['夜校招生', '乙乡', '2018-04-21', '王五'],
    ];
    foreign.forEach((row, index) => {
      row.forEach((value, col) => {
        sheet.cells.set(cellKey(209 + index, col), { value });
      });
    });
    await readAgain(pane);
    await pane.getByText('认出 3 张表', { exact: false }).waitFor();
    await pane.getByTitle(/^选中 A 列：题目，认作标题/).waitFor();
    await pane.getByText('205 条', { exact: true }).waitFor();
    await opened.close();
  });

  test('the form: text stays text, too long is said, a protected sheet is said, and what was typed waits', async () => {
    const book = workbook();
    const opened = await openInExcel(browser(), { book });
    const { pane } = opened;
    const sheet = sheetNamed(book, '台账');
    await ready(pane);
    await openView(pane, 'form');
    await fill(pane, odd);
    expect(await pane.getByText(/文字以公式符号开头/).count()).toBeGreaterThan(0);
    sheet.protected = true;
    await writeForm(pane);
    await pane
      .getByRole('alert')
      .getByText(/工作表受保护，没有写入/)
      .waitFor();
    await screenshot(opened.page, 'sheet-protected');
    await pane.getByRole('button', { name: '取消' }).click();
    expect(await pane.getByLabel('标题', { exact: true }).inputValue()).toBe(odd.标题);
    sheet.protected = false;
    await writeForm(pane);
    await pane.getByText(/^已写回：/).waitFor();
    await ready(pane);
    expect([3, 4, 5, 6, 7].map((col) => at(book, 7, col))).toEqual(Object.values(odd));

    await fill(pane, { ...stranger, 作者: '长'.repeat(40_000) });
    await pane
      .getByText(/超过 32767 个字符/)
      .first()
      .waitFor();
    await writeForm(pane);
    await pane
      .getByRole('alert')
      .getByText(/超过 32767 个字符/)
      .waitFor();
    await pane.getByRole('button', { name: '取消' }).click();
    await fill(pane, { 作者: '' });
    await writeForm(pane);
    await pane.getByText(/^已写回：/).waitFor();
    expect([3, 5].map((col) => at(book, 8, col))).toEqual(Object.values(stranger));
    for (const cell of sheet.cells.values()) expect(cell.formula).toBeUndefined();

    // The form keeps to its table: another ledger comes to stand before it, and its sheet gets another name.
    await ready(pane);
    await fill(pane, { 作者: '后来的' });
    const before = addSheet(book, '上月台账');
    for (const [key, cell] of sheet.cells) before.cells.set(key, { ...cell });
    before.cells.set(cellKey(0, 0), { value: '2018年3月信息报送采用台账' });
    book.sheets.unshift(...book.sheets.splice(-1));
    sheet.name = '四月台账';
    const untouched = JSON.stringify([...before.cells]);
    await readAgain(pane);
    await pane.getByRole('option', { name: /2018年3月/ }).waitFor({ state: 'attached' });
    await ready(pane);
    expect(await pane.getByLabel('作者', { exact: true }).inputValue()).toBe('后来的');
    await writeForm(pane);
    await pane.getByText(/^已写回：/).waitFor();
    expect([sheet.cells.get(cellKey(9, 4))?.value, JSON.stringify([...before.cells])]).toEqual(['后来的', untouched]);
    await opened.close();
  });

  test('a workbook that may only be read: what is reported arrives, and both are said', async () => {
    const server = contractServer();
    const book = workbook();
    book.readOnly = true;
    const { pane, page, close } = await openInExcel(browser(), { book, answer: server.answer });
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
    await pane.getByText(/这个工作簿不能写入，没有记下/).waitFor();
    await pane.getByRole('button', { name: '收起' }).click();
    await pane.getByRole('button', { name: '写回工作簿', disabled: false }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane
      .getByRole('alert')
      .getByText(/只读打开的，没有写入/)
      .waitFor();
    await screenshot(page, 'read-only');
    expect((await server.counts()).items).toBe(first.length);
    await close();
  });
});

describeInBrowser('bad input on the page', (browser) => {
  test('the form: text stays text in the saved file; a pasted table with other columns is one of its own', async () => {
    const { page, errors, close } = await openPage(browser());
    await choose(page, '台账.xlsx', asFile(workbook()));
    await ready(page);
    await openView(page, 'form');
    await fill(page, odd);
    await writeForm(page);
    await page.getByText(/^已写回：/).waitFor();
    await ready(page);
    await fill(page, { ...stranger, 作者: '长'.repeat(40_000) });
    await writeForm(page);
    await page
      .getByRole('alert')
      .getByText(/超过 32767 个字符/)
      .waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await fill(page, { 作者: '' });
    await writeForm(page);
    await page.getByText(/^已写回：/).waitFor();
    await ready(page);
    const [download] = await Promise.all([
      page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.xlsx')),
      page.getByRole('button', { name: '另存工作簿' }).click(),
    ]);
    const saved = XLSX.read(readFileSync(await download.path()), { cellFormula: true });
    const cells = saved.Sheets.台账 ?? {};
    expect(['D8', 'E8', 'F8', 'G8', 'H8', 'D9', 'F9'].map((name) => cells[name]?.v)).toEqual([
      ...Object.values(odd),
      ...Object.values(stranger),
    ]);
    for (const [name, cell] of Object.entries(cells)) if (!name.startsWith('!')) expect(cell.f).toBeUndefined();

    XLSX.utils.sheet_add_aoa(
      cells,
      [
        ['题目', '单位名称', '报送时间', '联系人'],
        ['送医下乡', '甲镇', '2018-04-20', '王五'],
        ['夜校招生', '乙乡', '2018-04-21', '王五'],
      ],
      { origin: 'A11' },
    );
    await page.getByRole('button', { name: '换一个文件' }).click();
    await choose(page, '再来.xlsx', XLSX.write(saved, { type: 'buffer', bookType: 'xlsx' }));
    await page.getByText('认出 3 张表', { exact: false }).waitFor();
    await page.getByTitle(/^选中 A 列：题目，认作标题/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

const at = (book: Book, row: number, col: number) =>
  book.sheets.find(({ name }) => name.endsWith('台账'))?.cells.get(cellKey(row, col))?.value;
