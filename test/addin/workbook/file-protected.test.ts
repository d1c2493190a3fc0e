import { type FileWorkbook, openWorkbook } from '../../../addin/workbook/file';
import type { Writes } from '../../../shared/sheet/writes';
import { type Parts, richParts, unzipped, zipped } from './rich-workbook';

const change = (parts: Parts, path: string, from: string, by: string): void => {
  const text = parts[path];
  if (!text?.includes(from)) throw new Error(`${path} has no ${from}`);
  parts[path] = text.replace(from, by);
};
const opened = async (parts: Parts): Promise<FileWorkbook> => {
  const book = await openWorkbook(await zipped(parts));
  if (!book.ok) throw new Error(book.problem.code);
  return book.value;
};
const sheet = '统计 & 排名';
const own: Writes['sheets'] = [
  { name: '排名', landscape: false, blocks: [{ title: '四月', header: ['单位'], rows: [['甲镇']], columns: [] }] },
];

describe('a protected sheet', () => {
  const guarded = () => {
    const parts = richParts();
    change(parts, 'xl/worksheets/sheet1.xml', 'sheet="0"', 'sheet="1"');
    return parts;
  };

  test.each([
    ['that stands', 3, 1],
    ['in an empty row', 6, 1],
    ['in no row yet', 40, 4],
  ])('a locked cell %s is refused by its name, and the file stays as it was', async (_, row, col) => {
    const book = await opened(guarded());
    const before = await book.save();
    const done = await book.write({ cells: [{ sheet, row, col, value: '改' }], sheets: [] });
    expect(done).toEqual({
      ok: false,
      problem: {
        code: 'sheet-protected',
        at: expect.stringMatching(new RegExp(`!.${row + 1}$`)),
        detail: { place: 'file' },
      },
    });
    expect(await book.save()).toEqual(before);
  });

  test('a cell whose style is unlocked is written, and the protection stays', async () => {
    const book = await opened(guarded());
    const done = await book.write({ cells: [{ sheet, row: 3, col: 0, value: '改' }], sheets: [] });
    expect(done).toEqual({ ok: true, value: null });
    const again = await openWorkbook(await book.save());
    const grids = again.ok ? await again.value.grids() : again;
    expect(grids.ok && grids.value.find((grid) => grid.sheet === sheet)?.values[3]?.[0]).toBe('改');
    const refused = again.ok && (await again.value.write({ cells: [{ sheet, row: 3, col: 1, value: 9 }], sheets: [] }));
    expect(refused).toMatchObject({ problem: { code: 'sheet-protected' } });
  });
});

test('a protected structure takes no new sheet; one of ours that stands there is still filled', async () => {
  const parts = richParts();
  const first = await opened(parts);
  expect((await first.write({ cells: [], sheets: own })).ok).toBe(true);
  const locked = '<workbookProtection lockStructure="1"';
  change(parts, 'xl/workbook.xml', '<workbookProtection', locked);
  const shut = await opened(parts);
  expect(await shut.write({ cells: [], sheets: own })).toMatchObject({ problem: { code: 'workbook-protected' } });

  const filled = await unzipped(await first.save());
  change(filled, 'xl/workbook.xml', '<workbookProtection', locked);
  const standing = await openWorkbook(await zipped(filled));
  expect(standing.ok && (await standing.value.write({ cells: [], sheets: own })).ok).toBe(true);
});
