/** Five layouts that real offices use: each is bound with one click, nothing in it moves, and its figures stand in the workbook afterwards. Over the real Office.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFrom, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { ready } from './open-page';
import { gridsOf } from './sample-office';
import { screenshot } from './screenshot';

const layouts = [
  'hongyuan-sample-2018',
  'zhalantun-2023q1',
  'holingol-2018-0102',
  'ledger-county-2024-04',
  'sichuan-land-2011',
];

describeInBrowser('five real layouts', (browser) => {
  test.each(layouts)('%s', async (name) => {
    const grids = await gridsOf(readFileSync(join(__dirname, '../cases/sheets', `${name}.xlsx`)));
    const book = bookFrom(grids);
    const { pane, page, close } = await openInExcel(browser(), { book });
    await ready(pane);
    await pane.getByRole('button', { name: '设为活表' }).first().click();
    await pane
      .getByText(/^活表：/)
      .first()
      .waitFor();
    await ready(pane);
    expect(book.names.size).toBe(1);
    for (const { sheet, values } of grids)
      expect(valuesOf(book, sheet)).toEqual(valuesOf(bookFrom(grids), sheet).slice(0, values.length));
    await pane.getByRole('button', { name: '写回工作簿' }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await screenshot(page, `layout-${name}`);
    const ranking = valuesOf(book, '排名').flat();
    expect(ranking.filter((value) => typeof value === 'number').length).toBeGreaterThan(3);
    expect(sheetNamed(book, '排名').cells.size).toBeGreaterThan(10);
    await close();
  });
});
