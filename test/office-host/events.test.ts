/** Do events reach the add-in through the unmodified Office.js? What a person does in the sheets; never what others do, or we ourselves. */
import { emptyBook } from './book';
import { describeInBrowser } from './browser';
import { barePage, bundle } from './bundle';
import { openInExcel } from './open';

/** Numbers of Office.js. */
const changed = 10;
const deleted = 15;
const rowSorted = 19;

describeInBrowser('events of the office host', (browser) => {
  test('typing, sorting and deleting are heard; a co-author, our own writing, and anything after the end are not', async () => {
    const script = await bundle('addin/workbook/excel.ts', 'tonglian');
    const book = emptyBook('甲');
    const pages = { '/bare.html': barePage(script) };
    const { pane, host, errors, close } = await openInExcel(browser(), { book, path: '/bare.html', pages });
    // The reading that follows is answered after the registration, which then is in force.
    await pane.evaluate(`window.ready.then(() => {
      window.heard = [];
      window.workbook = tonglian.excelWorkbook();
      window.end = window.workbook.watch(() => { window.heard.push('change'); });
      return window.workbook.activeGrid().then(() => null);
    })`);
    const worksheetId = book.sheets[0]?.id ?? '';
    const tell = (type: number, more: object = {}): void =>
      host.tell({
        what: 'excel',
        type,
        target: 'Workbook',
        args: { worksheetId, address: 'A1', source: 'Local', ...more },
      });
    tell(changed, { changeType: 'RangeEdited', source: 'Remote' });
    tell(changed, { changeType: 'RangeEdited', triggerSource: 'ThisLocalAddin' });
    tell(changed, { changeType: 'RangeEdited', triggerSource: 'Unknown' });
    tell(changed, { changeType: 'RowDeleted' });
    tell(rowSorted);
    tell(deleted);
    await pane.waitForFunction('window.heard.length === 4');
    await pane.evaluate('window.end(), window.workbook.activeGrid().then(() => null)');
    expect([...host.used].filter((name) => /_Unregister/.test(name))).toHaveLength(3);
    tell(changed, { changeType: 'RangeEdited' });
    await pane.evaluate('window.workbook.activeGrid().then(() => null)');
    expect(await pane.evaluate('window.heard.length')).toBe(4);
    expect(errors).toEqual([]);
    await close();
  });
});
