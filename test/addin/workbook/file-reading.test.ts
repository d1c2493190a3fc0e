import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { type FileWorkbook, openWorkbook } from '../../../addin/workbook/file';
import type { Grid } from '../../../shared/sheet/grid';
import { richWorkbook } from './rich-workbook';

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const grids = await (await opened(bytes)).grids();
  if (!grids.ok) throw new Error(grids.problem.code);
  return grids.value;
}
const named = (grids: readonly Grid[], name: string): Grid => {
  const found = grids.find((grid) => grid.sheet === name);
  if (!found) throw new Error(name);
  return found;
};

const cases = join(__dirname, '../../cases');
const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xlsx'));

describe('every workbook of the cases', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(20));

  test.each(files)('%s gives the values that the reader of files gives', async (path) => {
    const bytes = new Uint8Array(readFileSync(join(cases, path)));
    const grids = await gridsOf(bytes);
    const book = XLSX.read(bytes, { cellDates: false });
    expect(grids.map((grid) => grid.sheet)).toEqual(book.SheetNames);
    for (const grid of grids) {
      const sheet = book.Sheets[grid.sheet] ?? {};
      const found = new Map<string, unknown>();
      grid.values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value !== null) found.set(XLSX.utils.encode_cell({ r, c }), value);
        });
      });
      const said = Object.entries(sheet).flatMap(([ref, cell]) =>
        ref.startsWith('!') || cell.v === undefined || cell.v === '' ? [] : [[ref, cell.t === 'e' ? cell.w : cell.v]],
      );
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(said));
      expect(grid.merges).toHaveLength(sheet['!merges']?.length ?? 0);
      expect(grid.width).toBe(Math.max(0, ...grid.values.map((row) => row.length)));
    }
  });

  test.each(files)('%s opened and saved unwritten is the same file', async (path) => {
    const bytes = new Uint8Array(readFileSync(join(cases, path)));
    expect(Buffer.from(await (await opened(bytes)).save()).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a workbook with everything in it', () => {
  let tally: Grid;
  let grids: readonly Grid[];
  beforeAll(async () => {
    grids = await gridsOf(await richWorkbook());
    tally = named(grids, '统计 & 排名');
  });

  test('worksheets in order, without the chart sheet; the hidden one says so', () => {
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['统计 & 排名', false],
      ['数据', false],
      ['透视', true],
    ]);
  });
  test('the active sheet is the one that was active when the file was saved', async () => {
    const active = await (await opened(await richWorkbook())).activeGrid();
    expect(active.ok && active.value.sheet).toBe('统计 & 排名');
  });
  test('an active chart sheet gives the first sheet that is shown', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/workbook.xml'] = (p['xl/workbook.xml'] ?? '').replace('activeTab="1"', 'activeTab="0"');
    });
    const active = await (await opened(bytes)).activeGrid();
    expect(active.ok && active.value.sheet).toBe('统计 & 排名');
  });
  test('values: rich text plain without its pronunciation, dates as serials, errors and truth values as they are', () => {
    expect(tally.values[0]).toEqual(['红原县 统计']);
    expect(tally.values[1]).toEqual(['单位', '条数', '积分\n分', 'a&b']);
    expect(tally.values[2]?.[0]).toBe(' 一 ');
    expect(tally.values[3]?.[0]).toBe('二');
    expect(tally.values[4]).toEqual([null, 43101, 2]);
    expect(tally.values[8]).toEqual(['#DIV/0!', 43108, true, null, null, '#SPILL!']);
  });
  test('formulas, a shared one as it reads in its own cell', () => {
    expect(tally.formulaAt(2, 2)).toBe('B3*$B$9+LOG10(100)');
    expect(tally.formulaAt(4, 2)).toBe('B5*$B$9+LOG10(100)');
    expect(tally.formulaAt(8, 1)).toBe('SUM(B3:B5)');
    expect(tally.formulaAt(2, 1)).toBeUndefined();
  });
  test('number formats, the Chinese built-in ones too', () => {
    expect(tally.formatAt(2, 1)).toBe('0.0_ "分"');
    expect(tally.formatAt(4, 1)).toBe('yyyy"年"m"月"d"日"');
    expect(tally.formatAt(0, 0)).toBeUndefined();
  });
  test('looks: bold, size, a theme colour with its tint, edges, alignment', () => {
    expect(tally.styleAt(0, 0)).toEqual({ bold: true, size: 18, fill: 'DAE3F3', align: 'center' });
    expect(tally.styleAt(2, 0)).toEqual({ size: 11, edges: 15, align: 'center' });
    expect(tally.styleAt(4, 0)).toEqual({ size: 11, edges: 15, align: 'center' });
    expect(tally.styleAt(99, 99)).toBeUndefined();
  });
  test('merges, hidden rows and columns', () => {
    expect(tally.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 2 });
    expect([...tally.hiddenRows]).toEqual([4]);
    expect([...tally.hiddenColumns]).toEqual([4]);
  });
});

describe('workbooks as other programs write them', () => {
  const prefixed = (xml: string | undefined) =>
    (xml ?? '').replace(/<(\/?)(?=[a-zA-Z])(?!x14)/g, '<$1x:').replace(/xmlns="(http[^"]*main)"/, 'xmlns:x="$1"');

  test('every element with a prefix (OpenXML SDK)', async () => {
    const bytes = await richWorkbook((p) => {
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) p[path] = prefixed(p[path]);
    });
    const tally = named(await gridsOf(bytes), '统计 & 排名');
    expect(tally.values[2]?.slice(0, 2)).toEqual([' 一 ', 3]);
    expect(tally.styleAt(2, 0)).toEqual({ size: 11, edges: 15, align: 'center' });
    expect([...tally.hiddenRows]).toEqual([4]);
  });
  test('rows and cells without references', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/worksheets/sheet2.xml'] = (p['xl/worksheets/sheet2.xml'] ?? '')
        .replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1')
        .replace('<c><v>2</v>', '<c s="3"><v>2</v>');
    });
    const data = named(await gridsOf(bytes), '数据');
    expect(data.values).toEqual([
      ['条数', '积分\n分'],
      [1, 2],
      [2, 4],
    ]);
    expect(data.styleAt(2, 0)?.edges).toBe(15);
    expect(data.styleAt(1, 0)?.edges).toBeUndefined();
  });
  test('serials from 1904 become those from 1900, figures stay', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/workbook.xml'] = (p['xl/workbook.xml'] ?? '').replace('<workbookPr ', '<workbookPr date1904="1" ');
    });
    const tally = named(await gridsOf(bytes), '统计 & 排名');
    expect(tally.values[4]?.[1]).toBe(43101 + 1462);
    expect(tally.values[8]?.[1]).toBe(43108);
  });
  test('without styles and theme', async () => {
    const bytes = await richWorkbook((p) => {
      const without = (path: string) => {
        p[path] = (p[path] ?? '').replace(/<(?:Override|Relationship) [^>]*(?:styles\.xml|theme1\.xml)[^>]*>/g, '');
      };
      without('[Content_Types].xml');
      without('xl/_rels/workbook.xml.rels');
      delete p['xl/styles.xml'];
      delete p['xl/theme/theme1.xml'];
    });
    const data = named(await gridsOf(bytes), '数据');
    expect(data.values[1]).toEqual([1, 2]);
    expect(data.styleAt(0, 0)).toBeUndefined();
  });
});

describe('an old .xls, made by LibreOffice', () => {
  const old = () => new Uint8Array(readFileSync(join(__dirname, 'office-97.xls')));

  test('is read', async () => {
    const workbook = await opened(old());
    expect(workbook.format).toBe('xls');
    const grids = await workbook.grids();
    if (!grids.ok) throw new Error(grids.problem.code);
    const grid = named(grids.value, '统计表');
    expect(grid.values.map((row) => row.slice(0, 3))).toEqual([
      ['2018年1月统计表'],
      ['单位', '条', '日期'],
      ['甲', 3, 43101],
      ['乙', 4, 43102],
      ['合计', 7],
      ['错', '#DIV/0!'],
    ]);
    expect(grid.formulaAt(4, 1)).toBe('SUM(B3:B4)');
    expect(grid.formatAt(2, 2)).toMatch(/yyyy/);
    expect(grid.formatAt(2, 1)).toBeUndefined();
    expect(grid.styleAt(1, 0)).toEqual({ fill: 'FFFF00' });
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[3], [3]]);
    expect(named(grids.value, '旧表').hidden).toBe(true);
  });
  test('is saved as a new .xlsx with what was written', async () => {
    const workbook = await opened(old());
    const written = await workbook.write({ cells: [{ sheet: '统计表', row: 2, col: 1, value: 30 }], sheets: [] });
    expect(written.ok).toBe(true);
    const again = await opened(await workbook.save());
    expect(again.format).toBe('xlsx');
    const grids = await again.grids();
    if (!grids.ok) throw new Error(grids.problem.code);
    const grid = named(grids.value, '统计表');
    expect(grid.values[2]).toEqual(['甲', 30, 43101]);
    expect(grid.formulaAt(4, 1)).toBe('SUM(B3:B4)');
    expect(grid.merges).toHaveLength(1);
    expect(grid.formatAt(2, 2)).toMatch(/yyyy/);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[3], [3]]);
  });
});
