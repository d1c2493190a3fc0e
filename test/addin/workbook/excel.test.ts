/** Does excel.ts read and write a workbook over the real Office.js, in the syncs that it may use? */
import * as fc from 'fast-check';
import type { Grid } from '../../../shared/sheet/grid';
import { plainGrid } from '../../../shared/sheet/grid';
import type { Writes } from '../../../shared/sheet/writes';
import { awkwardText } from '../../laws/awkward-text';
import { type Book, bookFrom, cellKey, emptyBook, sheetNamed, valuesOf } from '../../office-host/book';
import { describeInBrowser } from '../../office-host/browser';
import { barePages, bundle } from '../../office-host/bundle';
import type { Opened } from '../../office-host/open';

/** A grid's functions do not cross into the test: asked for every cell beforehand. */
const plain = `(grid) => ({ ...grid, hiddenRows: [...grid.hiddenRows], hiddenColumns: [...grid.hiddenColumns],
  formulas: grid.values.map((line, row) => Array.from({ length: grid.width }, (_, col) => grid.formulaAt(row, col) ?? null)),
  formats: grid.values.map((line, row) => Array.from({ length: grid.width }, (_, col) => grid.formatAt(row, col) ?? null)),
  styles: grid.values.map((line, row) => Array.from({ length: grid.width }, (_, col) => grid.styleAt(row, col) ?? null)) })`;

interface Plain extends Pick<Grid, 'sheet' | 'values' | 'width' | 'merges' | 'hidden'> {
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly formulas: (string | null)[][];
  readonly formats: (string | null)[][];
  readonly styles: (object | null)[][];
}

describeInBrowser('a workbook open in Excel', (browser) => {
  let script = '';
  beforeAll(async () => {
    script = await bundle('addin/workbook/excel.ts', 'tonglian');
  });
  const open = barePages(browser, () => script);
  const grids = (opened: Opened): Promise<{ ok: boolean; value: Plain[] }> =>
    opened.pane.evaluate(`tonglian.excelWorkbook().grids().then((found) =>
      found.ok ? { ok: true, value: found.value.map(${plain}) } : found)`);
  const write = (opened: Opened, writes: Writes): Promise<unknown> =>
    opened.pane.evaluate(`tonglian.excelWorkbook().write(${JSON.stringify(writes)})`);

  const tally = (): Book => {
    const book = bookFrom([
      plainGrid(
        '统计表',
        [
          [null, '2018年1月统计表', null],
          [],
          [null, '单位', '采用'],
          [null, '甲乡', 3],
          [null, '乙乡', 43101],
          [null, '合计', 43104],
        ],
        {
          merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
          formulaAt: (row, col) => (row === 5 && col === 2 ? 'SUM(C4:C5)' : undefined),
          formatAt: (row, col) => (row === 4 && col === 2 ? 'yyyy-mm-dd' : undefined),
          styleAt: (row) =>
            row === 2 ? { bold: true, fill: 'DDEBF7', edges: 15, align: 'center', size: 12 } : undefined,
          hiddenRows: new Set([3]),
          hiddenColumns: new Set([2]),
        },
      ),
      plainGrid('空', []),
      plainGrid('参数', [['x']], { hidden: true }),
    ]);
    return book;
  };

  test('sheets are read as a file would be, in two syncs', async () => {
    const opened = await open(tally());
    const read = await grids(opened);
    const [first, empty, hidden] = read.value;
    expect(first).toMatchObject({
      sheet: '统计表',
      width: 3,
      merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
      hiddenRows: [3],
      hiddenColumns: [2],
      hidden: false,
    });
    expect(first?.values[0]).toEqual([null, '2018年1月统计表', null]);
    expect(first?.values[5]).toEqual([null, '合计', 43104]);
    expect(first?.formulas[5]).toEqual([null, null, 'SUM(C4:C5)']);
    expect(first?.formats[4]).toEqual([null, null, 'yyyy-mm-dd']);
    expect(first?.styles[2]?.[1]).toEqual({ bold: true, fill: 'DDEBF7', edges: 15, align: 'center', size: 12 });
    expect(first?.styles[3]?.[1]).toEqual({ size: 11 });
    expect(empty).toMatchObject({ sheet: '空', values: [], width: 0 });
    expect(hidden).toMatchObject({ sheet: '参数', hidden: true });
    expect(opened.host.batches).toHaveLength(2);
    await opened.close();
  });

  test('the active sheet alone, in two syncs', async () => {
    const opened = await open(tally());
    const read = await opened.pane.evaluate(
      `tonglian.excelWorkbook().activeGrid().then((found) => found.value.sheet + found.value.values.length)`,
    );
    expect(read).toBe('统计表6');
    expect(opened.host.batches).toHaveLength(2);
    await opened.close();
  });

  test('a host that refuses to walk past the last sheet is asked for the list', async () => {
    const opened = await open(tally());
    opened.host.fail('InvalidObjectPath');
    const read = await grids(opened);
    expect(read.value.map((grid) => grid.sheet)).toEqual(['统计表', '空', '参数']);
    expect(opened.host.batches).toHaveLength(4);
    await opened.close();
  });

  test('forty sheets, and merges across slices of rows', async () => {
    const merges = [
      { top: 38, left: 0, bottom: 41, right: 0 },
      { top: 78, left: 0, bottom: 79, right: 0 },
      { top: 80, left: 0, bottom: 81, right: 0 },
    ];
    const long = plainGrid(
      '长表',
      Array.from({ length: 90 }, (_, row) => [
        merges.some(({ top, bottom }) => row > top && row <= bottom) ? null : row + 1,
        'x',
      ]),
      { merges },
    );
    const others = Array.from({ length: 39 }, (_, number) => plainGrid(`表${number}`, [[number]]));
    const opened = await open(bookFrom([long, ...others]));
    const read = await grids(opened);
    expect(read.value).toHaveLength(40);
    expect(read.value[0]?.merges).toEqual(merges);
    expect(read.value[39]).toMatchObject({ sheet: '表38', values: [[38]] });
    await opened.close();
  });

  test('before ExcelApi 1.13 merges are not asked for', async () => {
    const opened = await open(tally(), { facts: { excelApi: '1.12' } });
    expect((await grids(opened)).value[0]?.merges).toEqual([]);
    expect(opened.host.used).not.toContain('Range.GetMergedAreasOrNullObject');
    await opened.close();
  });

  test('60,000 cells come in one answer, more in blocks of a sync each', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => Array.from({ length: 20 }, () => row));
    const ends = (opened: Opened): Promise<unknown> =>
      opened.pane.evaluate(
        'tonglian.excelWorkbook().grids().then((found) => [found.value[0].values.length, found.value[0].values.at(-1)[19]])',
      );
    const fits = await open(bookFrom([plainGrid('大', rows(3000))]));
    expect(await ends(fits)).toEqual([3000, 2999]);
    expect(fits.host.batches).toHaveLength(2);
    await fits.close();
    const large = await open(bookFrom([plainGrid('大', rows(3001))]));
    expect(await ends(large)).toEqual([3001, 3000]);
    expect(large.host.batches).toHaveLength(1 + 4);
    for (const answer of large.host.answers) expect(JSON.stringify(answer).length).toBeLessThan(2_000_000);
    await large.close();
  });

  test('cells are written in two syncs: text stays text, figures stay figures, nothing else moves', async () => {
    const book = tally();
    const sheet = sheetNamed(book, '统计表');
    sheet.cells.set(cellKey(3, 4), { value: null, format: '@' });
    const before = new Map([...sheet.cells].map(([key, cell]) => [key, JSON.stringify(cell)]));
    const opened = await open(book);
    const texts = [
      '=HYPERLINK("x")',
      '＝1+1',
      '-5',
      '+86 139',
      '@甲',
      '\t=1',
      '3月5日',
      '5%',
      'TRUE',
      "'已引",
      '  =2',
      '😀',
      '单位',
    ];
    const cells = [
      ...texts.map((value, row) => ({ sheet: '统计表', row: 10 + row, col: 1, value })),
      { sheet: '统计表', row: 3, col: 4, value: 12.5 },
      { sheet: '统计表', row: 3, col: 5, value: -5 },
      { sheet: '统计表', row: 3, col: 2, value: null },
    ];
    expect(await write(opened, { cells, sheets: [] })).toEqual({ ok: true, value: null });
    expect(texts.map((_, row) => sheet.cells.get(cellKey(10 + row, 1))?.value)).toEqual(texts);
    expect(texts.some((_, row) => sheet.cells.get(cellKey(10 + row, 1))?.formula)).toBe(false);
    expect(sheet.cells.get(cellKey(3, 4))?.value).toBe(12.5);
    expect(sheet.cells.get(cellKey(3, 5))?.value).toBe(-5);
    expect(sheet.cells.get(cellKey(3, 2))?.value).toBe(null);
    const written = new Set(cells.map(({ row, col }) => cellKey(row, col)));
    for (const [key, was] of before) if (!written.has(key)) expect(JSON.stringify(sheet.cells.get(key))).toBe(was);
    expect(opened.host.batches).toHaveLength(2);
    await opened.close();
  });

  const ranking = (rows: readonly (readonly (string | number)[])[]): Writes => ({
    cells: [],
    sheets: [
      {
        name: '排名',
        landscape: true,
        blocks: [
          {
            title: '2018年1月排名',
            note: '单位:分',
            header: ['单位', '积分', '完成率'],
            columns: [
              { format: 'text', width: 20 },
              { format: 'points', width: 8 },
              { format: 'percent', width: 8 },
            ],
            rows,
            total: ['合计', 10, 1],
          },
        ],
      },
    ],
  });

  test('a sheet of ours is added, marked, and replaced whole the next time, each in two syncs', async () => {
    const book = tally();
    const opened = await open(book);
    expect(
      await write(
        opened,
        ranking([
          ['甲乡', 7.5, 0.5],
          ['=乙乡', 2.5, 1],
        ]),
      ),
    ).toEqual({ ok: true, value: null });
    expect(valuesOf(book, '排名')).toEqual([
      ['2018年1月排名'],
      ['单位:分'],
      ['单位', '积分', '完成率'],
      ['甲乡', 7.5, 0.5],
      ['=乙乡', 2.5, 1],
      ['合计', 10, 1],
    ]);
    const sheet = sheetNamed(book, '排名');
    expect(sheet.cells.get(cellKey(3, 2))?.format).toBe('0.0%');
    expect(sheet.page).toMatchObject({
      Orientation: 'Landscape',
      PaperSize: 'A4',
      PrintTitleRows: '$3:$3',
      CenterFooter: '&P / &N',
      Zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    const table = {
      sheet: sheet.id,
      name: 'TL_排名_1',
      area: { top: 2, left: 0, bottom: 4, right: 2 },
      style: 'TableStyleLight1',
      bandedRows: false,
      filterButton: true,
    };
    expect(book.tables).toMatchObject([table]);
    expect([...book.names.values()]).toEqual([{ formula: "='排名'!$1:$1048576", visible: false }]);
    expect(opened.host.batches).toHaveLength(2);
    expect(await write(opened, ranking([['丙乡', 1, 1]]))).toEqual({ ok: true, value: null });
    expect(valuesOf(book, '排名').map((line) => line[0])).toEqual(['2018年1月排名', '单位:分', '单位', '丙乡', '合计']);
    expect(book.tables).toMatchObject([{ ...table, area: { top: 2, left: 0, bottom: 3, right: 2 } }]);
    expect(book.sheets.map((one) => one.name)).toEqual(['统计表', '空', '参数', '排名']);
    expect(opened.host.batches).toHaveLength(4);
    const read = await opened.pane.evaluate(
      'tonglian.excelWorkbook().grids().then((found) => found.value.map(({ sheet, own }) => [sheet, own ?? false]))',
    );
    expect(read).toEqual([
      ['统计表', false],
      ['空', false],
      ['参数', false],
      ['排名', true],
    ]);
    await opened.close();
  });

  test("a sheet of the user's with the same title is left alone", async () => {
    const book = bookFrom([plainGrid('排名', [['别动']])]);
    const opened = await open(book);
    expect(await write(opened, ranking([]))).toMatchObject({ ok: true });
    expect(valuesOf(book, '排名')).toEqual([['别动']]);
    expect(book.sheets.map((one) => one.name)).toEqual(['排名', '排名 (2)']);
    expect(await write(opened, ranking([]))).toMatchObject({ ok: true });
    expect(book.sheets).toHaveLength(2);
    await opened.close();
  });

  test('what cannot be written is said before anything is: protection, a sheet that is gone, a text too long, a read-only book', async () => {
    const book = tally();
    const first = sheetNamed(book, '统计表');
    first.protected = true;
    first.cells.set(cellKey(9, 9), { value: null, unlocked: true });
    const opened = await open(book);
    const cell = (sheet: string, row: number, col: number, value: string | number) => ({
      cells: [{ sheet, row, col, value }],
      sheets: [],
    });
    expect(await write(opened, cell('统计表', 3, 2, 9))).toEqual({
      ok: false,
      problem: { code: 'sheet-protected', at: '统计表!C4' },
    });
    expect(await write(opened, cell('统计表', 9, 9, 9))).toEqual({ ok: true, value: null });
    expect(await write(opened, cell('没有', 0, 0, 9))).toEqual({ ok: false, problem: { code: 'sheet-gone' } });
    expect(await write(opened, cell('空', 0, 0, '长'.repeat(40_000)))).toEqual({
      ok: false,
      problem: { code: 'text-too-long', at: '空!A1' },
    });
    book.structureProtected = true;
    expect(await write(opened, ranking([]))).toEqual({ ok: false, problem: { code: 'workbook-protected' } });
    expect(first.cells.get(cellKey(3, 2))?.value).toBe(3);
    await opened.close();
    const readOnly = tally();
    readOnly.readOnly = true;
    const other = await open(readOnly);
    expect(await write(other, cell('空', 0, 0, 1))).toEqual({ ok: false, problem: { code: 'workbook-read-only' } });
    expect(other.host.batches).toHaveLength(0);
    await other.close();
  });

  test('Excel stops half-way: the cells are put back, formulas as formulas', async () => {
    const book = tally();
    const opened = await open(book);
    const before = JSON.stringify(valuesOf(book, '统计表'));
    // The second run lies outside the sheet: refused after the first was written.
    const answer = await opened.pane.evaluate(`(() => {
      const workbook = tonglian.excelWorkbook();
      const original = OfficeExtension.ClientRequestContext.prototype.sync;
      let syncs = 0;
      OfficeExtension.ClientRequestContext.prototype.sync = function (...given) {
        syncs += 1;
        if (syncs === 2) this.workbook.worksheets.getItem('没有').activate();
        return original.apply(this, given);
      };
      return workbook.write({ cells: [
        { sheet: '统计表', row: 3, col: 2, value: 99 }, { sheet: '统计表', row: 5, col: 2, value: 98 } ], sheets: [] })
        .finally(() => { OfficeExtension.ClientRequestContext.prototype.sync = original; });
    })()`);
    expect(answer).toEqual({ ok: false, problem: { code: 'sheet-gone' } });
    expect(sheetNamed(book, '统计表').cells.get(cellKey(5, 2))?.formula).toBe('=SUM(C4:C5)');
    expect(valuesOf(book, '统计表')[3]?.[2]).toBe(JSON.parse(before)[3][2]);
    await opened.close();
  });

  test('a sheet of ours beyond 60,000 cells goes in parts that Excel on the web takes', async () => {
    const book = emptyBook('Sheet1');
    const opened = await open(book);
    const written =
      await opened.pane.evaluate(`tonglian.excelWorkbook().write({ cells: [], sheets: [{ name: '明细', landscape: false,
      blocks: [{ title: '明细', header: ['甲', '乙'], columns: [{ format: 'text', width: 9 }, { format: 'integer', width: 9 }],
        rows: Array.from({ length: 31000 }, (_, row) => ['第' + row + '行', row]) }] }] })`);
    expect(written).toEqual({ ok: true, value: null });
    const values = valuesOf(book, '明细');
    expect(values).toHaveLength(31_002);
    expect(values.at(-1)).toEqual(['第30999行', 30_999]);
    expect(opened.host.batches.length).toBeGreaterThan(2);
    for (const batch of opened.host.batches) expect(JSON.stringify(batch).length).toBeLessThan(2_000_000);
    await opened.close();
  });

  test('law: whatever is written stays what it was, and cells that are not named stay byte-equal', async () => {
    const book = tally();
    const opened = await open(book);
    const sheet = sheetNamed(book, '统计表');
    const value = fc.oneof(
      awkwardText,
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.constant(null),
    );
    const cell = fc.record({ row: fc.nat(30), col: fc.integer({ min: 3, max: 9 }), value });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { selector: ({ row, col }) => cellKey(row, col), maxLength: 40 }),
        async (cells) => {
          const before = new Map([...sheet.cells].map(([key, one]) => [key, JSON.stringify(one)]));
          const writes = { cells: cells.map((one) => ({ sheet: '统计表', ...one })), sheets: [] };
          expect(await write(opened, writes)).toEqual({ ok: true, value: null });
          for (const { row, col, value: given } of cells) {
            const now = sheet.cells.get(cellKey(row, col));
            expect(now?.formula).toBeUndefined();
            // JSON knows no negative nought, and an empty text empties the cell.
            expect(now?.value ?? null).toEqual(given === '' ? null : JSON.parse(JSON.stringify(given)));
          }
          const named = new Set(cells.map(({ row, col }) => cellKey(row, col)));
          for (const [key, was] of before) if (!named.has(key)) expect(JSON.stringify(sheet.cells.get(key))).toBe(was);
        },
      ),
      { numRuns: process.env.TONGLIAN_LONG ? 500 : 60 },
    );
    await opened.close();
  });

  test('a cell is shown', async () => {
    const book = tally();
    const opened = await open(book);
    await opened.pane.evaluate(`tonglian.excelWorkbook().select(['统计表!C4'])`);
    expect(book.selection).toBe('统计表!C4');
    await opened.close();
  });

  test('an empty workbook is read as one empty sheet', async () => {
    const opened = await open(emptyBook('Sheet1'));
    expect((await grids(opened)).value).toMatchObject([{ sheet: 'Sheet1', values: [], width: 0 }]);
    await opened.close();
  });
});
