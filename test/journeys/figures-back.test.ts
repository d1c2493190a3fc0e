/** Figures go into the sheet after a preview, cells that hold something else only when told, rows in order of rank, and all of it can be taken back. */
import { plainGrid } from '../../shared/sheet/grid';
import { type Book, bookFrom, cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { openView } from './open-view';
import { boardOf, gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';
import { until } from './until';

const sheetText = (book: Book, name: string): string =>
  JSON.stringify([...sheetNamed(book, name).cells].filter(([, cell]) => cell.value !== null || cell.formula).sort());

describeInBrowser('figures back into the sheet', (browser) => {
  const open = async (book: Book) => {
    const opened = await openInExcel(browser(), { book });
    await opened.pane.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
    return opened;
  };

  test('emptied figures come back, a formula and a foreign figure only when told; one step back restores them', async () => {
    const book = bookFrom(await gridsOf(sampleBytes()));
    const name = '2018年4月';
    const sheet = sheetNamed(book, name);
    const row = [...sheet.cells].find(([key, { value }]) => key.endsWith(',1') && value === '甲镇')?.[0].split(',')[0];
    const points = sheet.cells.get(cellKey(Number(row), 13));
    const place = sheet.cells.get(cellKey(Number(row), 0));
    const adopted = sheet.cells.get(cellKey(Number(row), 12));
    if (!points || !place || !adopted) throw new Error('no such cells');
    const right = Number(boardOf('乡镇', '2018-04').find(([, unit]) => unit === '甲镇')?.[4]);
    points.value = 7777;
    delete points.formula;
    place.value = null;
    adopted.formula = '=1+1';
    adopted.value = 2;
    const before = sheetText(book, name);
    const opened = await open(book);
    const { pane } = opened;
    await pane.getByRole('button', { name: '写回工作簿' }).click();
    const at = `${name}!N${Number(row) + 1}`;
    const box = pane.getByLabel(`覆盖 ${at}`);
    await box.waitFor();
    await screenshot(opened.page, 'refused');
    await box.check();
    await pane.locator('.changes').getByText('7777').waitFor();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    expect(points.value).toBe(right);
    expect(adopted.formula).toBe('=1+1');
    expect(place.value).not.toBeNull();
    await opened.close();

    const again = await open(book);
    // Somebody typed over one of the written cells meanwhile: it stays.
    const typed = sheet.cells.get(cellKey(Number(row), 0));
    if (typed) typed.value = 99;
    await again.pane.getByRole('button', { name: '重新读取' }).click();
    await again.pane.getByRole('button', { name: '撤回上次写回' }).click();
    await again.pane.getByText('写回之后又改动过，保持现状：').waitFor();
    await screenshot(again.page, 'undo');
    await again.pane.getByRole('button', { name: '确认撤回' }).click();
    await again.pane.getByText(/^已撤回：/).waitFor();
    expect(points.value).toBe(7777);
    expect(typed?.value).toBe(99);
    if (typed) typed.value = null;
    expect(sheetText(book, name)).toBe(before);
    await again.pane.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
    expect(await again.pane.getByRole('button', { name: '撤回上次写回' }).count()).toBe(0);
    await again.close();
  });

  test('rows in order of rank: whole rows move, serial numbers and row formulas stay', async () => {
    const rows = [
      [1, '甲镇', 4, 2, 8],
      [2, '乙乡', 6, 5, 20],
      [3, '丙局', 5, 3, 12],
    ];
    const book = bookFrom([
      plainGrid(
        '四月',
        [
          ['2018年4月信息采用统计表'],
          ['序号', '单位', '上报', '采用', '得分', '合计数'],
          ...rows.map((row) => [...row, Number(row[2]) + Number(row[3])]),
        ],
        {
          formulaAt: (row, col) => (row >= 2 && col === 5 ? `C${row + 1}+D${row + 1}` : undefined),
        },
      ),
    ]);
    const before = sheetText(book, '四月');
    const opened = await open(book);
    const { pane } = opened;
    await openView(pane, 'ranking');
    await pane.getByRole('button', { name: '乙乡的采用：看依据' }).click();
    await pane.getByText('乙乡的依据').waitFor();
    await until('the figure’s cell is selected', () => book.selection === '四月!D4');
    // The other way round: from a cell of the sheet to what is behind it.
    book.selection = '四月!D3';
    await pane.getByRole('button', { name: '看选中一行的依据' }).click();
    await pane.getByText('甲镇的依据').waitFor();
    await pane.getByRole('button', { name: '按名次重排' }).click();
    await pane.getByRole('heading', { name: '按名次重排' }).waitFor();
    await screenshot(opened.page, 'order');
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    const sheet = sheetNamed(book, '四月');
    const line = (row: number) => [0, 1, 2, 3, 4].map((col) => sheet.cells.get(cellKey(row, col))?.value);
    expect([line(2), line(3), line(4)]).toEqual([
      [1, '乙乡', 6, 5, 20],
      [2, '丙局', 5, 3, 12],
      [3, '甲镇', 4, 2, 8],
    ]);
    expect(sheet.cells.get(cellKey(2, 5))?.formula).toBe('=C3+D3');
    await pane.getByRole('button', { name: '撤回上次写回' }).click();
    await pane.getByRole('button', { name: '确认撤回' }).click();
    await pane.getByText(/^已撤回：/).waitFor();
    expect(sheetText(book, '四月')).toBe(before);
    await opened.close();
  });
});
