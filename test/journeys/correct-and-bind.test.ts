/** A person corrects what was recognised and makes tables live; the workbook remembers. In Excel over the real Office.js, and on the page. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { openWorkbook } from '../../addin/workbook/file';
import { type Grid, plainGrid } from '../../shared/sheet/grid';
import { type Book, bookFrom, cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { choose, openPage, ready } from './open-page';
import { screenshot } from './screenshot';
import { until } from './until';

const tally = (sheet: string, rows: readonly (readonly (string | number)[])[], title = '2018年4月信息采用统计表') =>
  plainGrid(sheet, [
    [title],
    ['序号', '单位', '上报', '采用', '得分'],
    ...rows.map((row, index) => [index + 1, ...row]),
  ]);
const rows = [
  ['甲镇', 5, 3, 12],
  ['乙乡', 4, 2, 8],
  ['丙局', 3, 1, 4],
] as const;
const everything = (book: Book): string =>
  JSON.stringify(book.sheets.map(({ name, cells, merges }) => [name, [...cells], merges]));

describeInBrowser('correcting and binding in Excel', (browser) => {
  const open = async (book: Book) => {
    const opened = await openInExcel(browser(), { book });
    await ready(opened.pane);
    return opened;
  };

  test('nothing selected that fits: said, nothing remembered; a column that is something else, a row that is no record: corrected by clicks, remembered, taken back', async () => {
    const book = bookFrom([tally('四月', [...rows, ['机关', 7, 4, 16]])]);
    // Printed 11 where the rows give 10.
    for (const [col, value] of ['合计', null, 19, 11, 40].entries())
      if (value !== null) sheetNamed(book, '四月').cells.set(cellKey(6, col), { value });
    const before = everything(book);
    const opened = await open(book);
    const { pane } = opened;
    await pane.getByText('4 条', { exact: true }).waitFor();
    for (const [part, cells] of [
      [pane.getByRole('button', { name: '表头第 2 行' }), 'A2:E2'],
      [pane.getByTitle(/选中 C 列/), 'C2:C6'],
      [pane.locator('.picture .p-total'), 'A7:E7'],
      [pane.locator('.picture .p-odd'), 'D7'],
      [pane.locator('.picture .p-who').last(), 'A3:E6'],
    ] as const) {
      await part.click();
      await until(`selected ${cells}`, () => book.selection.replace(/^.*!/, '') === cells);
    }
    book.selection = '四月!A40:A60';
    await pane.getByRole('button', { name: '选中的是表头' }).click();
    await pane
      .getByRole('alert')
      .getByText(/先在工作表里选中/)
      .waitFor();
    expect(book.parts).toEqual([]);
    book.selection = '四月!A6';
    await pane.getByRole('button', { name: '是合计' }).click();
    await pane.getByText('3 条', { exact: true }).waitFor();
    await ready(pane);
    await pane.getByRole('button', { name: '纠正' }).click();
    await pane.getByLabel('C 列是').selectOption({ label: '任务数' });
    await pane.getByText('本工作簿记住了 2 处纠正').waitFor();
    await ready(pane);
    await pane.getByTitle(/选中 C 列：上报，认作任务数/).waitFor();
    await screenshot(opened.page, 'correct');
    expect(everything(book)).toBe(before);
    await opened.close();

    const again = await open(book);
    await again.pane.getByText('3 条', { exact: true }).waitFor();
    await again.pane.getByText('本工作簿记住了 2 处纠正').waitFor();
    await again.pane.getByRole('button', { name: '撤销上一处' }).click();
    await again.pane.getByText('本工作簿记住了 1 处纠正').waitFor();
    await again.pane.getByTitle(/选中 C 列：上报，认作上报数/).waitFor();
    expect(again.errors.filter((error) => !error.includes('404'))).toEqual([]);
    await again.close();
  });

  test('no table: the sheet is left out; where no office is left, what was recognised is still seen', async () => {
    const pay = plainGrid('稿酬', [['稿酬标准'], ['媒体', '级别', '稿酬'], ['阿坝日报', '州级', 50]]);
    const book = bookFrom([tally('四月', rows), tally('草稿', [['甲镇', 1, 1, 1]], '草稿'), pay]);
    const opened = await open(book);
    const card = opened.pane.locator('.card', { hasText: '草稿' });
    await card.getByRole('button', { name: '纠正' }).click();
    await card.getByRole('button', { name: '这不是表' }).click();
    await opened.pane.getByText(/没有任务分解表、台账或统计表/).waitFor();
    await opened.pane.locator('.card', { hasText: '稿酬标准' }).getByRole('button', { name: '纠正' }).waitFor();
    expect(await opened.pane.locator('.card').count()).toBe(1);
    expect(book.parts).toHaveLength(1);
    await opened.pane.getByRole('button', { name: '撤销上一处' }).click();
    await opened.pane.locator('.card', { hasText: '草稿' }).getByRole('button', { name: '设为活表' }).waitFor();
    await opened.close();
  });

  test('live: follows rows, columns and a new name; a changed header and a copied sheet are asked about; a deleted one is missed', async () => {
    const book = bookFrom([tally('四月', rows)]);
    const before = everything(book);
    const first = await open(book);
    await first.pane.getByRole('button', { name: '设为活表' }).click();
    await first.pane.getByText(/^活表：/).waitFor();
    await ready(first.pane);
    expect(everything(book)).toBe(before);
    const [name] = [...book.names.keys()];
    expect(book.names.get(name ?? '')).toEqual({ formula: "='四月'!$A$3:$E$5", visible: false });
    await screenshot(first.page, 'live');
    await first.close();

    // Excel moves the name with its cells and renames the sheet in it.
    const sheet = sheetNamed(book, '四月');
    sheet.name = '四月份';
    const moved = [...sheet.cells].map(([key, cell]) => {
      const [row = 0, col = 0] = key.split(',').map(Number);
      return [cellKey(row + 2, col + 1), cell] as const;
    });
    sheet.cells.clear();
    for (const [key, cell] of moved) sheet.cells.set(key, cell);
    book.names.set(name ?? '', { formula: '=四月份!$B$5:$F$7', visible: false });
    const renamed = await open(book);
    await renamed.pane.getByText(/^活表：/).waitFor();
    await renamed.close();

    // A copy of the sheet brings the name as its own.
    const copy = bookFrom([...[plainGrid('四月份 (2)', [])]]).sheets[0];
    if (!copy) throw new Error('no sheet');
    const copied = { ...copy, id: '{copy}', cells: new Map(sheet.cells), names: new Map(copy.names) };
    copied.names.set(name ?? '', { formula: "='四月份 (2)'!$B$5:$F$7", visible: false });
    book.sheets.push(copied);
    const asked = await open(book);
    await asked.pane.getByText(/像是另一张活表的副本/).waitFor();
    await screenshot(asked.page, 'copied');
    await asked.pane.getByRole('button', { name: '只是备份' }).click();
    await asked.pane.getByText('只作备份，不读取、不报送').waitFor();
    await asked.close();
    book.sheets.pop();
    for (const key of [...book.names.keys()].slice(1)) book.names.set(key, { formula: '=#REF!', visible: false });

    // Another header under the bound cells.
    ['月份', '标题', '来源', '去向', '经办'].forEach((text, col) => {
      const cell = sheet.cells.get(cellKey(3, col + 1));
      if (cell && col !== 1) cell.value = text;
    });
    const changed = await openInExcel(browser(), { book });
    await changed.pane
      .getByText(/与原来的活表不同|没有任务分解表/)
      .first()
      .waitFor();
    await changed.close();
  });

  test('the live sheet is deleted: the pane says so, and it can be bound again', async () => {
    const book = bookFrom([
      tally('四月', rows),
      tally(
        '五月',
        rows.map(([unit, ...more]) => [`${unit}二`, ...more]),
        '2018年5月信息采用统计表',
      ),
    ]);
    const first = await open(book);
    await first.pane.locator('.card', { hasText: '四月' }).getByRole('button', { name: '设为活表' }).click();
    await first.pane.getByText(/^活表：/).waitFor();
    await ready(first.pane);
    await first.close();
    book.sheets.shift();
    for (const key of book.names.keys()) book.names.set(key, { formula: '=#REF!', visible: false });
    book.activeId = book.sheets[0]?.id ?? '';
    const again = await open(book);
    await again.pane.getByText(/找不到了/).waitFor();
    await again.pane.getByRole('button', { name: /^现在是《2018年5月/ }).click();
    await again.pane.getByText(/^活表：/).waitFor();
    await again.close();
  });

  test('a read-only workbook: it says that it cannot remember', async () => {
    const book = bookFrom([tally('四月', rows)]);
    book.readOnly = true;
    const opened = await open(book);
    await opened.pane.getByRole('button', { name: '设为活表' }).click();
    await opened.pane
      .getByRole('alert')
      .getByText(/这个工作簿是只读打开的/)
      .waitFor();
    await opened.close();
  });
});

describeInBrowser('correcting and binding on the page', (browser) => {
  test('a row selected in the sheet is said to be the header; saved and opened again, it is remembered', async () => {
    const { page, close } = await openPage(browser());
    const book = XLSX.utils.book_new();
    const grid: Grid = tally('四月', [...rows, ['机关', 7, 4, 16]]);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid.values.map((row) => [...row])), '四月');
    await choose(page, '四月.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    await page.getByText('4 条', { exact: true }).waitFor();
    await page.getByRole('gridcell', { name: '机关' }).click();
    await page.getByRole('button', { name: '是合计' }).click();
    await page.getByText('3 条', { exact: true }).waitFor();
    await page.getByRole('button', { name: '设为活表' }).click();
    await page.getByText(/^活表：/).waitFor();
    await screenshot(page, 'page-correct');
    const [download] = await Promise.all([
      page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.xlsx')),
      page.getByRole('button', { name: '另存工作簿' }).click(),
    ]);
    const saved = readFileSync(await download.path());
    const opened = await openWorkbook(saved);
    const contents = opened.ok ? await opened.value.read() : opened;
    expect(contents.ok && contents.value.grids[0]?.values).toEqual(grid.values);
    await page.getByRole('button', { name: '换一个文件' }).click();
    await choose(page, '四月.xlsx', saved);
    await page.getByText('3 条', { exact: true }).waitFor();
    await page.getByText(/^活表：/).waitFor();
    await close();
  });
});
