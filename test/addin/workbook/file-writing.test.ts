import * as XLSX from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import Excel from 'exceljs';
import JSZip from 'jszip';
import { type FileWorkbook, openWorkbook } from '../../../addin/workbook/file';
import type { CellWrite, Writes } from '../../../shared/sheet/writes';
import { type Parts, richParts, richWorkbook, unzipped } from './rich-workbook';

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
async function written(bytes: Uint8Array, writes: Partial<Writes>): Promise<Parts> {
  const workbook = await opened(bytes);
  const result = await workbook.write({ cells: [], sheets: [], ...writes });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const parts = await unzipped(await workbook.save());
  for (const [path, text] of Object.entries(parts)) {
    if (/\.(xml|rels|vml)$/.test(path)) new DOMParser().parseFromString(text, 'text/xml');
  }
  return parts;
}
const tally = '统计 & 排名';
const cell = (name: string, value: CellWrite['value'], sheet = tally): CellWrite => {
  const { r, c } = XLSX.utils.decode_cell(name);
  return { sheet, row: r, col: c, value };
};
/** The cell's element as it stands in the sheet. */
const element = (xml: string | undefined, name: string) =>
  new RegExp(`<(?:x:)?c [^>]*\\br="${name}"[^>]*?(?:/>|>[\\s\\S]*?</(?:x:)?c>)`).exec(xml ?? '')?.[0];
/** The sheet without those cells, without what a wider sheet has to say of itself. */
const without = (xml: string | undefined, names: readonly string[]) =>
  names
    .reduce((text, name) => text.replace(element(text, name) ?? '', ''), xml ?? '')
    .replace(/<dimension [^>]*>/, '')
    .replace(/ spans="[^"]*"/g, '');
const changedParts = (before: Parts, after: Parts) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort();

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('single cells', () => {
  const names = ['A5', 'B3', 'B5', 'C4', 'D5', 'G3', 'H7', 'B8', 'J12'];
  let before: Parts;
  let after: Parts;
  beforeAll(async () => {
    before = richParts();
    after = await written(await richWorkbook(), {
      cells: [
        cell('J12', 1.5),
        cell('A5', '乡镇'),
        cell('B3', 30),
        cell('B5', null),
        cell('C4', 77),
        cell('D5', '附'),
        cell('G3', 6),
        cell('H7', '第七行'),
        cell('B8', 8),
      ],
    });
  });

  test('no other part changes but the calculation chain and the order to compute', () => {
    expect(changedParts(before, after)).toEqual(['xl/calcChain.xml', 'xl/workbook.xml', sheet1]);
    expect(after['xl/workbook.xml']).toBe(
      before['xl/workbook.xml']?.replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1"/>'),
    );
  });
  test('everything in the sheet but those cells stays as it was', () => {
    const expected = without(before[sheet1], names).replace(
      '<row r="7" s="4" customFormat="1" x14ac:dyDescent="0.2"/>',
      '<row r="7" s="4" customFormat="1" x14ac:dyDescent="0.2"></row><row r="8"></row>',
    );
    expect(without(after[sheet1], names)).toBe(expected.replace('</sheetData>', '<row r="12"></row></sheetData>'));
  });
  test.each([
    ['A5', '<c r="A5" s="1" t="inlineStr"><is><t xml:space="preserve">乡镇</t></is></c>'],
    ['B3', '<c r="B3" s="3"><v>30</v></c>'],
    ['B5', '<c r="B5" s="4"/>'],
    ['C4', '<c r="C4" s="3"><v>77</v></c>'],
    ['D5', '<c r="D5" t="inlineStr"><is><t xml:space="preserve">附</t></is></c>'],
    ['G3', '<c r="G3" s="3"><v>6</v></c>'],
    ['H7', '<c r="H7" s="4" t="inlineStr"><is><t xml:space="preserve">第七行</t></is></c>'],
    ['B8', '<c r="B8"><v>8</v></c>'],
    ['J12', '<c r="J12"><v>1.5</v></c>'],
  ])('%s keeps its style; a new one takes that of its row, else of its column', (name, expected) => {
    expect(element(after[sheet1], name)).toBe(expected);
  });
  test('the sheet knows how large it is now', () => {
    expect(after[sheet1]).toContain('<dimension ref="A1:J12"/>');
    expect(after[sheet1]).toContain('<row r="3" spans="1:7"');
    expect(after[sheet1]).toContain('<row r="7" spans="1:8"');
    expect(after[sheet1]).toContain('<row r="4" spans="1:6"');
  });
  test('the package lists its parts in their old order, each once, and no folders', async () => {
    const workbook = await opened(await richWorkbook());
    await workbook.write({ cells: [cell('A5', '乡镇')], sheets: [] });
    expect(Object.keys((await JSZip.loadAsync(await workbook.save())).files)).toEqual(
      Object.keys((await JSZip.loadAsync(await richWorkbook())).files),
    );
  });
  test('rows and cells stand in order', () => {
    const rows = [...(after[sheet1] ?? '').matchAll(/<row r="(\d+)"/g)].map((found) => Number(found[1]));
    expect(rows).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 12]);
    for (const row of (after[sheet1] ?? '').split('</row>')) {
      const cols = [...row.matchAll(/<c r="([A-Z]+)\d+"/g)].map((found) => XLSX.utils.decode_col(found[1] ?? ''));
      expect(cols).toEqual([...cols].sort((a, b) => a - b));
    }
  });
  test('the overwritten formula leaves the chain, the entries behind it keep their sheet', () => {
    expect(after['xl/calcChain.xml']).toBe(before['xl/calcChain.xml']?.replace('<c r="C4"/>', ''));
  });
  test('what was written is read back from the same workbook and from the file', async () => {
    const workbook = await opened(await richWorkbook());
    await workbook.grids();
    await workbook.write({ cells: [cell('A5', '乡镇'), cell('C4', 77)], sheets: [] });
    for (const one of [workbook, await opened(await workbook.save())]) {
      const grids = await one.grids();
      const grid = grids.ok ? grids.value.find(({ sheet }) => sheet === tally) : undefined;
      expect(grid?.values[4]?.[0]).toBe('乡镇');
      expect(grid?.values[3]?.[2]).toBe(77);
      expect(grid?.formulaAt(3, 2)).toBeUndefined();
      expect(grid?.formulaAt(4, 2)).toBe('B5*$B$9+LOG10(100)');
    }
  });
});

describe('formulas', () => {
  test('the first cell of a filled formula hands text and range on to the next that stays', async () => {
    const after = await written(await richWorkbook(), { cells: [cell('C3', 1), cell('C4', 2)] });
    expect(element(after[sheet1], 'C5')).toBe(
      '<c r="C5" s="3"><f t="shared" ref="C5:C5" si="0">B5*$B$9+LOG10(100)</f><v>2</v></c>',
    );
    expect(after['xl/calcChain.xml']).toContain('<c r="B2" i="4"/><c r="D3" a="1" i="3"/><c r="C5"/>');
  });
  test('a chain that does not know the cell goes whole, with its type and its pointer', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/calcChain.xml'] = (p['xl/calcChain.xml'] ?? '').replace('<c r="C4"/>', '');
    });
    const after = await written(bytes, { cells: [cell('C4', 1)] });
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['[Content_Types].xml']).not.toContain('calcChain');
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(after['xl/_rels/workbook.xml.rels']).toContain('pivotCacheDefinition1.xml');
  });
  test('a workbook that says nothing of computing is told to, where Excel looks for it', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/workbook.xml'] = (p['xl/workbook.xml'] ?? '').replace(/<calcPr[^>]*>/, '');
    });
    const after = await written(bytes, { cells: [cell('B3', 1)] });
    expect(after['xl/workbook.xml']).toContain('</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches>');
  });
});

describe('merges, tables, arrays', () => {
  test('a write into a merged area goes to its first cell', async () => {
    const after = await written(await richWorkbook(), { cells: [cell('B1', '题'), cell('C1', null), cell('F4', 5)] });
    expect(element(after[sheet1], 'A1')).toContain('题');
    expect(element(after[sheet1], 'B1')).toBe('<c r="B1" s="2"/>');
    expect(element(after[sheet1], 'E3')).toContain('<v>5</v>');
    expect(element(after[sheet1], 'F4')).toBeUndefined();
  });
  test.each([
    ['a part of an array formula', cell('D4', 1), `${tally}!D4`],
    ['its first cell', cell('D3', 1), `${tally}!D3`],
    ['the header of a table', cell('B1', '分', '数据'), '数据!B1'],
    ['a cell beyond the sheet', { sheet: tally, row: 1048576, col: 0, value: 1 }, `${tally}!A1048577`],
  ])('%s is refused, and nothing is written', async (_, refused, at) => {
    const bytes = await richWorkbook();
    const workbook = await opened(bytes);
    const result = await workbook.write({ cells: [cell('B3', 9), refused], sheets: [] });
    expect(result).toEqual({ ok: false, problem: { code: 'cell-not-writable', at } });
    expect(await unzipped(await workbook.save())).toEqual(richParts());
  });
  test('the body of a table is written', async () => {
    const after = await written(await richWorkbook(), { cells: [cell('B3', 9, '数据')] });
    expect(element(after['xl/worksheets/sheet2.xml'], 'B3')).toBe('<c r="B3"><v>9</v></c>');
  });
  test('an empty sheet takes its first cell', async () => {
    const after = await written(await richWorkbook(), { cells: [cell('B2', '首', '透视')] });
    expect(after['xl/worksheets/sheet3.xml']).toContain(
      '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">首</t></is></c></row></sheetData>',
    );
  });
});

test('what Excel kept beside the old value (dynamic arrays, pictures in cells) goes with it', async () => {
  const bytes = await richWorkbook((p) => {
    p[sheet1] = (p[sheet1] ?? '').replace('<c r="B3" s="3">', '<c r="B3" s="3" cm="1" vm="2" ph="1">');
  });
  const after = await written(bytes, { cells: [cell('B3', 1)] });
  expect(element(after[sheet1], 'B3')).toBe('<c r="B3" s="3" ph="1"><v>1</v></c>');
});

describe('values that do not fit', () => {
  const refused = async (write: CellWrite) => {
    const result = await (await opened(await richWorkbook())).write({ cells: [write], sheets: [] });
    return result.ok ? undefined : result.problem;
  };
  test('a text longer than a cell holds', async () => {
    expect(await refused(cell('A5', '长'.repeat(32768)))).toEqual({ code: 'text-too-long', at: `${tally}!A5` });
    expect(await refused(cell('A5', '长'.repeat(32767)))).toBeUndefined();
  });
  test('no figure at all', async () =>
    expect(await refused(cell('A5', Number.NaN))).toMatchObject({ code: 'number-unreadable', at: `${tally}!A5` }));
  test('a sheet that is not there, or shows a chart only', async () => {
    expect(await refused(cell('A1', 1, '没有'))).toEqual({ code: 'sheet-gone', detail: { sheet: '没有' } });
    expect(await refused(cell('A1', 1, '图'))).toMatchObject({ code: 'sheet-gone' });
  });
});

describe('other ways to write a workbook', () => {
  test('a sheet whose elements carry a prefix gets cells with it', async () => {
    const bytes = await richWorkbook((p) => {
      p[sheet1] = (p[sheet1] ?? '')
        .replace(/<(\/?)(?=[a-zA-Z])(?!x14)/g, '<$1x:')
        .replace(/xmlns="(http[^"]*main)"/, 'xmlns:x="$1"');
    });
    const after = await written(bytes, { cells: [cell('B3', 30), cell('B8', '八')] });
    expect(element(after[sheet1], 'B3')).toBe('<x:c r="B3" s="3"><x:v>30</x:v></x:c>');
    expect(after[sheet1]).toContain('<x:row r="8"><x:c r="B8" t="inlineStr"><x:is><x:t xml:space="preserve">八</x:t>');
  });
  test('cells without references', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/worksheets/sheet2.xml'] = (p['xl/worksheets/sheet2.xml'] ?? '').replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1');
    });
    const workbook = await opened(bytes);
    const cells = [cell('A3', 20, '数据'), cell('C2', 5, '数据')];
    expect((await workbook.write({ cells, sheets: [] })).ok).toBe(true);
    const grids = await (await opened(await workbook.save())).grids();
    expect(grids.ok && grids.value[1]?.values.slice(1)).toEqual([
      [1, 2, 5],
      [20, 4],
    ]);
  });
  test('dates in a workbook that counts from 1904', async () => {
    const bytes = await richWorkbook((p) => {
      p['xl/workbook.xml'] = (p['xl/workbook.xml'] ?? '').replace('<workbookPr ', '<workbookPr date1904="1" ');
    });
    const after = await written(bytes, { cells: [cell('B5', 44563), cell('B3', 44563)] });
    expect(element(after[sheet1], 'B5')).toContain(`<v>${44563 - 1462}</v>`);
    expect(element(after[sheet1], 'B3')).toContain('<v>44563</v>');
  });
  test('a .xlsm keeps its macros', async () => {
    const change = (p: Parts) => {
      p['xl/vbaProject.bin'] = 'macro\u0000s';
      p['[Content_Types].xml'] = (p['[Content_Types].xml'] ?? '').replace(
        /application\/[^"]*sheet\.main\+xml/,
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      );
    };
    const after = await written(await richWorkbook(change), { cells: [cell('B3', 1)] });
    expect(changedParts(richParts(change), after)).toEqual(['xl/workbook.xml', sheet1]);
  });
  test('a workbook made by exceljs', async () => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([
      ['单位', '条'],
      ['甲', 3],
      ['合计', { formula: 'SUM(B2:B2)', result: 3 }],
    ]);
    sheet.getCell('B2').protection = { locked: false };
    sheet.getCell('B2').border = { top: { style: 'thin' } };
    sheet.protect('x', {});
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const after = await written(bytes, { cells: [cell('B2', 5, '表')] });
    expect(changedParts(await unzipped(bytes), after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(without(after['xl/worksheets/sheet1.xml'], ['B2'])).toBe(
      without((await unzipped(bytes))['xl/worksheets/sheet1.xml'], ['B2']),
    );
  });
});
