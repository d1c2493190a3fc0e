import * as XLSX from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import Excel from 'exceljs';
import { type FileWorkbook, openWorkbook } from '../../../addin/workbook/file';
import type { OwnSheet } from '../../../shared/sheet/writes';
import { type Parts, richParts, richWorkbook, unzipped, zipped } from './rich-workbook';

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
async function withSheets(bytes: Uint8Array, ...sheets: readonly OwnSheet[]): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  const result = await workbook.write({ cells: [], sheets });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return workbook.save();
}
const namesOf = async (bytes: Uint8Array) => {
  const grids = await (await opened(bytes)).grids();
  return grids.ok ? grids.value.map(({ sheet }) => sheet) : [];
};
const ranking = (more: Partial<OwnSheet> = {}): OwnSheet => ({
  name: '排名',
  landscape: false,
  blocks: [
    {
      title: '2018年1月排名',
      note: '单位：条、分',
      header: ['名次', '单位', '积分', '稿酬', '采用率', '日期'],
      columns: [
        { format: 'integer', width: 6 },
        { format: 'text', width: 24 },
        { format: 'points', width: 10 },
        { format: 'money', width: 12 },
        { format: 'percent', width: 10 },
        { format: 'date', width: 12 },
      ],
      rows: [
        [1, '县委办', 12.5, 1200, 0.571, 43101],
        [2, '=cmd', 3, null, '—', null],
      ],
      total: [null, '合计', 15.5, 1200, null, null],
    },
  ],
  ...more,
});
const load = async (bytes: Uint8Array) => {
  const book = new Excel.Workbook();
  // exceljs declares a Buffer of its own; any bytes do.
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
};
const plain = async () => {
  const book = new Excel.Workbook();
  book.addWorksheet('表').addRow(['甲', 1]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

describe('a new sheet', () => {
  let before: Parts;
  let after: Parts;
  beforeAll(async () => {
    before = richParts();
    after = await unzipped(await withSheets(await richWorkbook(), ranking()));
  });
  const own = 'xl/worksheets/sheet5.xml';

  test('is one more part, and one for its table; of the others only those change that name it', () => {
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/tables/table2.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet5.xml.rels',
      own,
    ]);
    for (const path of changed) new DOMParser().parseFromString(after[path] ?? '', 'text/xml');
  });
  test('the workbook names it last, with our mark and its printed header', () => {
    expect(after['xl/workbook.xml']).toBe(
      before['xl/workbook.xml']
        ?.replace('</sheets>', '<sheet name="排名" sheetId="8" r:id="rId10"/></sheets>')
        .replace(
          '</definedNames>',
          `<definedName name="_tonglian_1" hidden="1">'排名'!$1:$1048576</definedName><definedName name="_xlnm.Print_Titles" localSheetId="4">'排名'!$3:$3</definedName></definedNames>`,
        )
        .replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1"/>'),
    );
    expect(after['xl/_rels/workbook.xml.rels']).toContain('Id="rId10"');
    expect(after['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet5.xml"');
    expect(after['[Content_Types].xml']).toContain('PartName="/xl/worksheets/sheet5.xml"');
  });
  test('styles are only appended', () => {
    const lists = (xml: string | undefined, list: string, item: string): readonly string[] => {
      const found = new DOMParser().parseFromString(xml ?? '', 'text/xml').getElementsByTagName(list)[0];
      return Array.from(found?.childNodes ?? [])
        .filter((node) => node.nodeName === item)
        .map(String);
    };
    for (const [list, item] of [
      ['numFmts', 'numFmt'],
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
      ['dxfs', 'dxf'],
    ] as const) {
      const old = lists(before['xl/styles.xml'], list, item);
      const now = lists(after['xl/styles.xml'], list, item);
      expect(now.slice(0, old.length)).toEqual(old);
      expect(after['xl/styles.xml']).toContain(`<${list} count="${now.length}"`);
    }
  });
  test('text that looks like a formula is text', () => {
    expect(after[own]).toContain('<is><t xml:space="preserve">=cmd</t></is>');
    expect(after[own]).not.toMatch(/<f[\s>/]/);
  });
});

describe('looks finished', () => {
  let sheet: Excel.Worksheet;
  beforeAll(async () => {
    const book = await load(await withSheets(await plain(), ranking({ landscape: true })));
    const found = book.getWorksheet('排名');
    if (!found) throw new Error('missing');
    sheet = found;
  });
  test('title bold, larger, over all columns; the note under it', () => {
    expect(sheet.getCell('A1').value).toBe('2018年1月排名');
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 16 });
    expect(sheet.getCell('F1').master.address).toBe('A1');
    expect(sheet.getCell('A2').value).toBe('单位：条、分');
    expect(sheet.getCell('F2').master.address).toBe('A2');
  });
  test('header filled, bold, bordered, centred', () => {
    for (let col = 1; col <= 6; col += 1) {
      const cell = sheet.getCell(3, col);
      expect(cell.font.bold).toBe(true);
      expect(cell.fill).toMatchObject({ pattern: 'solid' });
      expect(cell.border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } });
      expect(cell.alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    }
  });
  test('figures as their column says; points with as many decimals as any needs', () => {
    expect([1, 2, 3, 4, 5, 6].map((col) => sheet.getCell(4, col).numFmt)).toEqual([
      '0',
      undefined,
      '0.0',
      '#,##0.00',
      '0.0%',
      'yyyy-mm-dd',
    ]);
    expect(sheet.getCell('C5').numFmt).toBe('0.0');
    expect(sheet.getCell('A4').border).toMatchObject({ bottom: { style: 'thin' } });
    expect(sheet.getCell('D5').border).toMatchObject({ bottom: { style: 'thin' } });
  });
  test('the line under the rows is bold', () => {
    expect(sheet.getCell('B6').value).toBe('合计');
    expect(sheet.getCell('B6').font.bold).toBe(true);
    expect(sheet.getCell('B5').font?.bold).toBeFalsy();
  });
  test('widths, frozen header, A4 across, one page wide, header on every page', () => {
    expect([1, 2, 3].map((col) => sheet.getColumn(col).width)).toEqual([6, 24, 10]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
  });
});

describe('a table of Excel', () => {
  const parse = (xml: string | undefined) => new DOMParser().parseFromString(xml ?? '', 'text/xml').documentElement;
  const tables = async (bytes: Uint8Array) => {
    const parts = await unzipped(bytes);
    const paths = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'));
    return paths.map((path) => {
      const table = parse(parts[path]);
      const columns = Array.from(table?.getElementsByTagName('tableColumn') ?? []);
      return {
        name: table?.getAttribute('displayName'),
        ref: table?.getAttribute('ref'),
        filtered: (table?.getElementsByTagName('autoFilter').length ?? 0) > 0,
        columns: columns.map((column) => column.getAttribute('name')),
      };
    });
  };
  const [block] = ranking().blocks;
  if (!block) throw new Error('no block');

  test('spans header and rows, the total stands below it; readers know it by its name', async () => {
    const bytes = await withSheets(await plain(), ranking());
    expect(await tables(bytes)).toEqual([
      { name: 'TL_排名_1', ref: 'A3:F5', filtered: true, columns: ['名次', '单位', '积分', '稿酬', '采用率', '日期'] },
    ]);
    const sheet = (await load(bytes)).getWorksheet('排名');
    expect(sheet?.getTable('TL_排名_1')).toBeDefined();
    const parts = await unzipped(bytes);
    const named = parse(parts['xl/worksheets/sheet2.xml'])?.getElementsByTagName('tablePart')[0]?.getAttribute('r:id');
    const to = Array.from(
      parse(parts['xl/worksheets/_rels/sheet2.xml.rels'])?.getElementsByTagName('Relationship') ?? [],
    );
    expect(to.find((one) => one.getAttribute('Id') === named)?.getAttribute('Target')).toBe('../tables/table1.xml');
  });
  test('one for each block, without filters where they would hide rows of their neighbours; none for a block without rows', async () => {
    const three = ranking({ blocks: [block, { ...block, rows: [] }, { ...block, title: '第三组' }] });
    expect(
      (await tables(await withSheets(await plain(), three))).map(({ name, ref, filtered }) => [name, ref, filtered]),
    ).toEqual([
      ['TL_排名_1', 'A3:F5', false],
      ['TL_排名_2', 'A15:F17', false],
    ]);
  });
  test('its header is what the cells say: none empty, none twice, line breaks and all', async () => {
    const header = ['单 位', '', '积分', '积分', 'A\n<&"b', 'a\n<&"B'];
    const bytes = await withSheets(await plain(), ranking({ blocks: [{ ...block, header }] }));
    const told = (await tables(bytes))[0]?.columns.map((name) => name?.replaceAll('_x000a_', '\n'));
    expect(told).toEqual(['单 位', '-', '积分', '积分2', 'A\n<&"b', 'a\n<&"B2']);
    const grids = await (await opened(bytes)).grids();
    expect(grids.ok && grids.value[1]?.values[2]).toEqual(told);
  });
  test('its name comes back with it, and gives way to one of the user’s', async () => {
    const once = await withSheets(await plain(), ranking());
    expect(await tables(await withSheets(once, ranking()))).toEqual(await tables(once));
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addTable({ name: 'tl_排名_1', ref: 'A1', columns: [{ name: '甲' }], rows: [['x']] });
    const taken = await withSheets(new Uint8Array(await book.xlsx.writeBuffer()), ranking());
    expect((await tables(taken)).map(({ name }) => name)).toEqual(['tl_排名_1', 'TL_排名_1_2']);
  });
});

describe('several tables on one sheet', () => {
  const two = (header: readonly string[]): OwnSheet => {
    const [first] = ranking().blocks;
    if (!first) throw new Error('no block');
    return ranking({ blocks: [first, { ...first, title: '第二组', header }] });
  };
  test('stand under each other with a row between them', async () => {
    const bytes = await withSheets(await plain(), two(['甲', '乙', '丙', '丁', '戊', '己']));
    const grids = await (await opened(bytes)).grids();
    const values = grids.ok ? grids.value[1]?.values : undefined;
    expect([values?.[0]?.[0], values?.[6]?.[0], values?.[7]?.[0], values?.[9]?.[0]]).toEqual([
      '2018年1月排名',
      undefined,
      '第二组',
      '甲',
    ]);
    expect((await unzipped(bytes))['xl/workbook.xml']).not.toContain('Print_Titles');
  });
  const [first] = ranking().blocks;
  const long = (count: number): OwnSheet => {
    if (!first) throw new Error('no block');
    const rows = Array.from({ length: count }, (_, index) => [index + 1, '某单位', 1, 1, 1, null]);
    return ranking({ landscape: false, blocks: [first, { ...first, title: '第二组', rows }] });
  };
  const titlesOf = async (sheet: OwnSheet): Promise<boolean> =>
    ((await unzipped(await withSheets(await plain(), sheet)))['xl/workbook.xml'] ?? '').includes(`'排名'!$3:$3`);
  test('of one header repeat it where one of them runs on to a further page', async () => {
    expect(await titlesOf(long(100))).toBe(true);
    // Over the title of a block that begins a page it would stand twice.
    expect(await titlesOf(long(5))).toBe(false);
  });
  test('are never parted while they fit a page: title, header and first rows stay together', async () => {
    const breaksOf = async (count: number): Promise<readonly number[]> => {
      const xml = (await unzipped(await withSheets(await plain(), long(count))))['xl/worksheets/sheet2.xml'] ?? '';
      return [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
    };
    expect(await breaksOf(5)).toEqual([]);
    // The second one begins behind the first and an empty row.
    const second = 3 + (first?.note === undefined ? 0 : 1) + (first?.rows.length ?? 0) + (first?.total ? 1 : 0);
    expect(await breaksOf(31)).toEqual([second]);
    // A longer one runs on from where it stands.
    expect(await breaksOf(100)).toEqual([]);
  });
});

describe('whose sheet it is', () => {
  test('ours is replaced whole, in its place, and nothing piles up', async () => {
    const once = await withSheets(await richWorkbook(), ranking(), ranking({ name: '稿酬' }));
    const again = await withSheets(once, ranking());
    // Content types are a set; what was taken away and came back stands last.
    const types = '[Content_Types].xml';
    const { [types]: before = '', ...first } = await unzipped(once);
    const { [types]: after = '', ...second } = await unzipped(again);
    expect(second).toEqual(first);
    expect(after.split('/>').sort()).toEqual(before.split('/>').sort());
    const shorter = await withSheets(
      again,
      ranking({ blocks: [{ title: '空', header: ['名次'], columns: [{ format: 'integer', width: 9 }], rows: [] }] }),
    );
    expect(await namesOf(shorter)).toEqual(['统计 & 排名', '数据', '透视', '排名', '稿酬']);
    const grids = await (await opened(shorter)).grids();
    expect(grids.ok && grids.value[3]?.values).toEqual([['空'], ['名次']]);
    expect((await unzipped(shorter))['xl/workbook.xml']?.match(/Print_Titles" localSheetId="4"/g)).toHaveLength(1);
  });
  test("a user's sheet of that name is left alone; ours gets the next name, and keeps it", async () => {
    const book = new Excel.Workbook();
    book.addWorksheet('排名').addRow(['我的']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const once = await withSheets(bytes, ranking());
    expect(await namesOf(once)).toEqual(['排名', '排名 (2)']);
    expect((await unzipped(once))['xl/worksheets/sheet1.xml']).toBe(
      (await unzipped(bytes))['xl/worksheets/sheet1.xml'],
    );
    expect(await namesOf(await withSheets(once, ranking()))).toEqual(['排名', '排名 (2)']);
  });
  test('what a user put on our sheet goes with it, what others use stays', async () => {
    const once = await unzipped(await withSheets(await richWorkbook(), ranking()));
    once['xl/worksheets/_rels/sheet5.xml.rels'] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/drawing" Target="../drawings/drawing9.xml"/><Relationship Id="rId2" Type="http://x/comments" Target="../comments1.xml"/></Relationships>';
    once['xl/drawings/drawing9.xml'] = '<d/>';
    once['[Content_Types].xml'] = (once['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      '<Override PartName="/xl/drawings/drawing9.xml" ContentType="d"/></Types>',
    );
    const after = await unzipped(await withSheets(await zipped(once), ranking()));
    expect(after['xl/worksheets/_rels/sheet5.xml.rels']).not.toMatch(/drawing|comments/);
    expect(after['xl/drawings/drawing9.xml']).toBeUndefined();
    expect(after['[Content_Types].xml']).not.toContain('drawing9');
    expect(after['xl/comments1.xml']).toBe(once['xl/comments1.xml']);
  });
  test('a name that Excel does not allow is made one that it does', async () => {
    const names = await namesOf(
      await withSheets(await plain(), ranking({ name: `2018/1月[排名]?${'长'.repeat(40)}` })),
    );
    expect(names[1]).toBe(`2018-1月-排名--${'长'.repeat(40)}`.slice(0, 31));
  });
  test('a sheet with a text that no cell holds is refused, and nothing is written', async () => {
    const workbook = await opened(await plain());
    const long = ranking({ blocks: [{ title: '长'.repeat(32768), header: [], columns: [], rows: [] }] });
    expect(await workbook.write({ cells: [{ sheet: '表', row: 0, col: 0, value: 'x' }], sheets: [long] })).toEqual({
      ok: false,
      problem: { code: 'text-too-long', at: '排名' },
    });
    const grids = await workbook.grids();
    expect(grids.ok && grids.value.map(({ values }) => values)).toEqual([[['甲', 1]]]);
  });
});

test('the file opens in other readers with all sheets', async () => {
  const bytes = await withSheets(await richWorkbook(), ranking());
  expect(XLSX.read(bytes).SheetNames).toEqual(['图', '统计 & 排名', '数据', '透视', '排名']);
});
