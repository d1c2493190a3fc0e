/** Law of writing back, for random sheets and random texts, in Excel and in a saved file: cells that are not ours stay byte-equal, and no text becomes a formula. */
import Excel from 'exceljs';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { openWorkbook } from '../../addin/workbook/file';
import { cellName } from '../../shared/sheet/address';
import type { CellWrite, OwnSheet, Writes } from '../../shared/sheet/writes';
import { type Cell, cellKey, emptyBook, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { barePage, bundle } from '../office-host/bundle';
import { openInExcel } from '../office-host/open';
import { awkwardText as text } from './awkward-text';

const runs = { numRuns: process.env.TONGLIAN_LONG ? 500 : 25 };
const sheetName = '台账';
const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
/** What stood there before: text, a figure, a formula. */
const standing = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  figure,
  fc.constantFrom('A1*2', 'SUM(A1:B2)', '"x"&"y"').map((formula) => ({ formula })),
);
const place = { row: fc.nat(14), col: fc.nat(7) };
const selector = ({ row, col }: { row: number; col: number }): string => cellKey(row, col);
const sheet = fc.uniqueArray(fc.record({ ...place, was: standing }), { selector, maxLength: 40 });
const cells = fc.uniqueArray(fc.record({ ...place, value: fc.oneof(text, figure, fc.constant(null)) }), {
  selector,
  maxLength: 20,
});
const line = fc.tuple(text, figure, text);
const own = fc
  .record({ title: text, header: fc.tuple(text, text, text), rows: fc.array(line, { maxLength: 6 }) })
  .map(({ title, header, rows }): OwnSheet => {
    const columns = (['text', 'points', 'text'] as const).map((format) => ({ format, width: 9 }));
    return { name: '排名', landscape: false, blocks: [{ title, header, columns, rows }] };
  });

/** As a cell keeps it: no text is an empty cell, JSON knows no negative nought. */
const kept = (value: CellWrite['value']): unknown => (value === '' ? null : JSON.parse(JSON.stringify(value)));
const writesOf = (given: readonly Omit<CellWrite, 'sheet'>[], sheets: readonly OwnSheet[]): Writes => ({
  cells: given.map((one) => ({ ...one, sheet: sheetName })),
  sheets,
});

test('a saved file', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, cells, own, async (before, given, ranking) => {
      const book = new Excel.Workbook();
      const made = book.addWorksheet(sheetName);
      for (const { row, col, was } of before) {
        const cell = made.getCell(row + 1, col + 1);
        if (typeof was === 'object') cell.value = { formula: was.formula, result: 1 };
        else cell.value = was;
      }
      furnish(book, made);
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const opened = await openWorkbook(bytes);
      if (!opened.ok) throw new Error(opened.problem.code);
      const done = await opened.value.write(writesOf(given, [ranking]));
      expect(done).toEqual({ ok: true, value: null });
      const saved = await opened.value.save();

      const [old, now] = [await parts(bytes), await parts(saved)];
      const path = 'xl/worksheets/sheet1.xml';
      const ours = new Set(given.map(({ row, col }) => cellName(row, col)));
      const [cellsBefore, cellsNow] = [elements(old.get(path)), elements(now.get(path))];
      for (const [name, element] of cellsBefore) if (!ours.has(name)) expect(cellsNow.get(name)).toBe(element);
      for (const name of cellsNow.keys()) if (!cellsBefore.has(name)) expect(ours).toContain(name);
      expect(besideCells(now.get(path))).toBe(besideCells(old.get(path)));
      expect(namesIn(now)).toEqual(expect.arrayContaining([...namesIn(old)]));
      for (const name of ours) expect(cellsNow.get(name) ?? '').not.toMatch(/<f[\s>/]/);
      expect(now.get('xl/worksheets/sheet2.xml')).not.toMatch(/<f[\s>/]/);
      // Of what was there only what names a new sheet, its styles and its types changes.
      const changed = [...old.keys()].filter((name) => old.get(name) !== now.get(name));
      for (const name of changed)
        expect([
          path,
          'xl/workbook.xml',
          'xl/styles.xml',
          'xl/_rels/workbook.xml.rels',
          '[Content_Types].xml',
          'xl/calcChain.xml',
        ]).toContain(name);

      const again = await openWorkbook(saved);
      const grids = again.ok ? await again.value.grids() : again;
      if (!grids.ok) throw new Error(grids.problem.code);
      for (const { row, col, value } of given) {
        const read = grids.value[0]?.values[row]?.[col] ?? null;
        expect(read).toEqual(typeof value === 'string' ? kept(asStored(value)) : kept(value));
      }
    }),
    runs,
  );
});

/** What offices have beside such cells: formulas of every kind, rich text, a link, a note, lists, colours by rule, names. */
function furnish(book: Excel.Workbook, sheet: Excel.Worksheet): void {
  sheet.fillFormula('J1:J9', 'A1*2', () => 1);
  // The library writes array formulas, its types do not know them.
  const array = { formula: 'A1:A9*2', ref: 'K1:K9', shareType: 'array', result: 1, date1904: false };
  sheet.getCell('K1').value = array;
  sheet.getCell('L2').value = { richText: [{ font: { bold: true }, text: '加粗' }, { text: ' 与否' }] };
  sheet.getCell('L3').value = { text: '人民网', hyperlink: 'http://www.people.com.cn/' };
  sheet.getCell('L4').note = '与原件核对过';
  sheet.getCell('L5').value = '  两边空格  ';
  sheet.getCell('L6').value = { error: '#N/A' };
  sheet.getCell('L7').dataValidation = { type: 'list', allowBlank: true, formulae: ['"信息,新闻"'] };
  sheet.addConditionalFormatting({
    ref: 'A1:H15',
    rules: [{ type: 'expression', priority: 1, formulae: ['$A1>3'], style: { font: { bold: true } } }],
  });
  sheet.mergeCells('L8:M9');
  book.definedNames.add(`${sheetName}!$A$1:$H$15`, '登记区');
}

/** Everything of a sheet but its cells and how far they reach. */
const besideCells = (xml = ''): string =>
  xml.replace(/<sheetData>[\s\S]*<\/sheetData>|<sheetData\/>/, '').replace(/<dimension [^>]*\/>/, '');

const namesIn = (of: ReadonlyMap<string, string>): readonly string[] =>
  (of.get('xl/workbook.xml') ?? '').match(/<definedName [\s\S]*?<\/definedName>/g) ?? [];

/** A cell's lines end with a line feed alone. */
const asStored = (value: string): string => value.replace(/\r\n?/g, '\n');

async function parts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)));
}
/** The cells that hold something, each as it stands in the sheet. */
function elements(xml = ''): ReadonlyMap<string, string> {
  const found = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)];
  return new Map(found.map(([element, name = '']) => [name, element]));
}

describeInBrowser('a workbook open in Excel', (browser) => {
  test('through Office.js', async () => {
    const script = await bundle('addin/workbook/excel.ts', 'tonglian');
    const book = emptyBook();
    const { pane, host, close } = await openInExcel(browser(), {
      book,
      path: '/bare.html',
      pages: { '/bare.html': barePage(script) },
    });
    await pane.evaluate('window.ready');
    await fc.assert(
      fc.asyncProperty(sheet, cells, own, async (before, given, ranking) => {
        Object.assign(book, { ...emptyBook(sheetName), settings: book.settings, names: book.names, parts: book.parts });
        book.names.clear();
        const made = sheetNamed(book, sheetName);
        for (const { row, col, was } of before) {
          const cell: Cell = typeof was === 'object' ? { value: 1, formula: `=${was.formula}` } : { value: was };
          made.cells.set(cellKey(row, col), cell);
        }
        const was = new Map([...made.cells].map(([key, cell]) => [key, JSON.stringify(cell)]));
        const batches = host.batches.length;
        const done = await pane.evaluate(
          (writes) => (window as unknown as Tonglian).tonglian.excelWorkbook().write(writes),
          writesOf(given, [ranking]),
        );
        expect(done).toEqual({ ok: true, value: null });
        expect(host.batches.length - batches).toBe(2);
        const ours = new Set(given.map(selector));
        for (const [key, cell] of was) if (!ours.has(key)) expect(JSON.stringify(made.cells.get(key))).toBe(cell);
        for (const key of made.cells.keys()) if (!was.has(key)) expect(ours).toContain(key);
        for (const { row, col, value } of given) {
          const now = made.cells.get(cellKey(row, col));
          expect(now?.formula).toBeUndefined();
          expect(now?.value ?? null).toEqual(kept(value));
        }
        for (const cell of sheetNamed(book, '排名').cells.values()) expect(cell.formula).toBeUndefined();
        for (const [row, [first]] of (ranking.blocks[0]?.rows ?? []).entries())
          expect(sheetNamed(book, '排名').cells.get(cellKey(row + 2, 0))?.value ?? null).toEqual(kept(first ?? null));
      }),
      runs,
    );
    await close();
  });
});

interface Tonglian {
  readonly tonglian: { excelWorkbook(): { write(writes: Writes): Promise<unknown> } };
}
