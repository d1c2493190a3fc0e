/** April's circular, the first quarter's review and its payout, made in Excel by clicking: the figures that the command line gives. */

import { payoutOf } from '../../addin/live/payout-writes';
import { reviewOf as madeReview } from '../../addin/live/review-writes';
import { type Period, parsePeriod } from '../../shared/calendar';
import { circularSheets } from '../../shared/circular/circular-sheets';
import { templateOf } from '../../shared/circular/template';
import type { OwnSheet } from '../../shared/sheet/writes';
import { caseOffice, circularOf } from '../addin/live/case-office';
import { bookFrom, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { openView } from './open-view';
import { gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return found;
}

/** Every figure of a sheet, row by row, as the command line writes it. */
const figuresOf = ({ blocks }: OwnSheet): readonly number[] =>
  blocks.flatMap(({ rows, total }) =>
    [...rows, ...(total ? [total] : [])].flatMap((row) => row.filter((value) => typeof value === 'number')),
  );

describeInBrowser('month, quarter and payout in Excel', (browser) => {
  test('by clicking and by command: equal figures, the check code of the sealed month, charts and tables', async () => {
    const made = await caseOffice('sample/office-2018.xlsx', '2018-04');
    const book = bookFrom(await gridsOf(sampleBytes()));
    const { pane, page, host, close } = await openInExcel(browser(), { book });
    await pane.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
    const write = async (button: string): Promise<void> => {
      await openView(pane, 'month');
      await pane.getByRole('button', { name: button, disabled: false }).click();
      await pane.getByRole('button', { name: '确认写回' }).click();
      await pane.getByText(/^已写回：/).waitFor();
      await pane.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
    };
    const same = (sheets: readonly OwnSheet[]): void => {
      for (const sheet of sheets) {
        const standing = valuesOf(book, sheet.name).flatMap((row) => row.filter((value) => typeof value === 'number'));
        expect([sheet.name, standing]).toEqual([sheet.name, figuresOf(sheet)]);
      }
    };

    await openView(pane, 'month');
    await pane.getByRole('button', { name: '生成草稿', disabled: false }).click();
    await pane.getByRole('button', { name: '封账', disabled: false }).click();
    await pane.getByRole('button', { name: '登记印发', disabled: false }).waitFor();
    const code = /校验码 ([2-9A-HJ-NP-Z]{8})/.exec(await pane.locator('.sum').first().innerText())?.[1];
    await screenshot(page, 'month-sealed');
    await write('写入通报表');
    same(circularSheets(await circularOf(made, '2018-04'), templateOf([], 'zh'), 'zh'));
    expect(JSON.stringify(valuesOf(book, '月度通报'))).toContain(`校验码：${code}`);
    // Each unit's sheet begins a page.
    expect(sheetNamed(book, '单位核对单').pageBreaks).toHaveLength(23);

    await pane.getByLabel('统计时段').selectOption({ label: '2018 年第一季度' });
    const before = host.batches.length;
    await write('写入督查表');
    expect(host.batches.length - before).toBeLessThanOrEqual(20);
    const review = await madeReview(made.office, made.read.grids, period('2018Q1'), 'zh');
    const payout = await payoutOf(made.office, period('2018Q1'), 'zh');
    if (!review.ok || !payout.ok) throw new Error('not made');
    // April was sealed in the pane alone: nothing of it is in the first quarter.
    same(review.value.sheets);
    expect(sheetNamed(book, '督查图表').charts.map(({ type }) => type)).toEqual([
      'LineMarkers',
      'BarClustered',
      'ColumnClustered',
    ]);
    await write('写入稿酬表');
    same(payout.value.sheets);
    await screenshot(page, 'month-payout');
    await close();
  });
});
