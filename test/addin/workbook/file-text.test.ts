import fc from 'fast-check';
import { type FileWorkbook, openWorkbook } from '../../../addin/workbook/file';
import { richParts, richWorkbook, unzipped } from './rich-workbook';

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('law: text stays text', () => {
  const char = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    char,
    fc.constantFrom(
      '_',
      'x',
      '0041',
      '_x0041_',
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      ' ',
      '\r\n',
      '<',
      '&',
      ']]>',
      '单位',
      '1',
      '\u0001',
      "'",
    ),
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

  test('any text comes back as it was, none becomes a formula', async () => {
    const bytes = await richWorkbook();
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 30 }), async (list) => {
        const workbook = await opened(bytes);
        await workbook.write({ cells: list.map((value, row) => ({ sheet: '透视', row, col: 0, value })), sheets: [] });
        const file = await workbook.save();
        expect((await unzipped(file))['xl/worksheets/sheet3.xml']).not.toMatch(/<f[\s>/]/);
        const grids = await (await opened(file)).grids();
        const grid = grids.ok ? grids.value[2] : undefined;
        expect(list.map((_, row) => grid?.values[row]?.[0])).toEqual(list.map((text) => text.replace(/\r\n?/g, '\n')));
        expect(list.map((_, row) => grid?.formulaAt(row, 0))).toEqual(list.map(() => undefined));
      }),
      { numRuns: 60 },
    );
  });
  test('a text that would be computed when it is edited is marked as text, in a style of its own with the same look', async () => {
    const workbook = await opened(await richWorkbook());
    const cells = ['甲', '-5', '=1+1'].map((value, at) => ({ sheet: '统计 & 排名', row: at + 2, col: 0, value }));
    await workbook.write({ cells, sheets: [] });
    const after = await unzipped(await workbook.save());
    const own =
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" quotePrefix="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf>';
    expect(after['xl/styles.xml']).toBe(
      richParts()
        ['xl/styles.xml']?.replace('<cellXfs count="5">', '<cellXfs count="6">')
        .replace('</cellXfs>', `${own}</cellXfs>`),
    );
    const sheet = after['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<c r="A3" s="1" t="inlineStr">');
    expect(sheet).toContain('<c r="A4" s="5" t="inlineStr">');
    expect(sheet).toContain('<c r="A5" s="5" t="inlineStr">');
  });
});
