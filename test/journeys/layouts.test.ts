/** Five layouts that real offices use: each is bound with one click, nothing in it moves, and its figures stand in the workbook afterwards, with what was there. In Excel over the real Office.js, and on the page in the file that it saves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFrom, cellKey, sheetNamed, valuesOf } from '../office-host/book';
import { describeOnFaces, pageWhenLong } from './faces';
import { ready } from './open-page';
import { gridsOf } from './sample-office';

/** With each the cells of its own places or points that somebody emptied (zero-based) and that come back. */
const layouts: readonly (readonly [name: string, sheet: string, cells: readonly (readonly [number, number])[]])[] = [
  [
    'hongyuan-sample-2018',
    '4月通报',
    [
      [4, 0],
      [6, 0],
    ],
  ],
  [
    'zhalantun-2023q1',
    '市直部门',
    [
      [3, 0],
      [5, 0],
    ],
  ],
  ['holingol-2018-0102', 'Sheet1', []],
  ['ledger-county-2024-04', '4月', []],
  [
    'sichuan-land-2011',
    'Sheet1',
    [
      [3, 0],
      [9, 0],
    ],
  ],
];

describeOnFaces('five real layouts', pageWhenLong, (face, browser) => {
  test.each(layouts)('%s', async (name, sheet, emptied) => {
    const bytes = readFileSync(join(__dirname, '../cases/sheets', `${name}.xlsx`));
    const grids = await gridsOf(bytes);
    const book = bookFrom(grids);
    const printed = emptied.map(([row, col]) => sheetNamed(book, sheet).cells.get(cellKey(row, col))?.value);
    for (const [row, col] of emptied) sheetNamed(book, sheet).cells.delete(cellKey(row, col));
    const at = await face.sit(browser(), book);
    await ready(at.place);
    await at.place.getByRole('button', { name: '设为活表' }).first().click();
    await at.place
      .getByText(/^活表：/)
      .first()
      .waitFor();
    await ready(at.place);
    await at.place.getByRole('button', { name: '写回工作簿' }).click();
    await at.place.getByRole('button', { name: '确认写回' }).click();
    await at.place.getByText(/^已写回：/).waitFor();
    await at.picture(`layout-${name}`);
    await at.saved();
    expect([...book.names.values()].filter(({ visible }) => !visible).length).toBeGreaterThan(0);
    for (const one of grids) {
      const now = valuesOf(book, one.sheet);
      // What was empty may be filled; what stood there stands where it stood.
      const stands = one.values.map((row, at) => row.map((value, col) => (value === null ? null : now[at]?.[col])));
      expect([one.sheet, stands]).toEqual([one.sheet, one.values]);
    }
    const ranking = valuesOf(book, '排名').flat();
    expect(ranking.filter((value) => typeof value === 'number').length).toBeGreaterThan(3);
    const filled = emptied.map(([row, col]) => sheetNamed(book, sheet).cells.get(cellKey(row, col))?.value);
    expect(filled).toEqual(printed);
    await at.close();
  });
});
