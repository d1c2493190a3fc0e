/** Do events reach the add-in through the unmodified Office.js? What a person does in the sheets, here or elsewhere; never what we do ourselves. */
import { cellKey, emptyBook } from './book';
import { describeInBrowser } from './browser';
import { barePage, bundle } from './bundle';
import { openInExcel } from './open';

/** Numbers of Office.js. */
const changed = 10;
const deleted = 15;
const rowSorted = 19;

describeInBrowser('events of the office host', (browser) => {
  test('typing, sorting and deleting are heard, a co-author as such; our own writing, and anything after the end are not', async () => {
    const script = await bundle('addin/workbook/excel.ts', 'tonglian');
    const book = emptyBook('甲');
    const pages = { '/bare.html': barePage(script) };
    const { pane, host, errors, close } = await openInExcel(browser(), { book, path: '/bare.html', pages });
    // The reading that follows is answered after the registration, which then is in force.
    await pane.evaluate(`window.ready.then(() => {
      window.heard = [];
      window.workbook = tonglian.excelWorkbook();
      window.end = window.workbook.watch((by) => { window.heard.push(by); });
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
    await pane.waitForFunction('window.heard.length === 5');
    expect(await pane.evaluate('window.heard.join()')).toBe('others,here,here,here,here');
    await pane.evaluate('window.end(), window.workbook.activeGrid().then(() => null)');
    expect([...host.used].filter((name) => /_Unregister/.test(name))).toHaveLength(3);
    tell(changed, { changeType: 'RangeEdited' });
    await pane.evaluate('window.workbook.activeGrid().then(() => null)');
    expect(await pane.evaluate('window.heard.length')).toBe(5);
    expect(errors).toEqual([]);
    await close();
  });

  test('read again: only sheets that somebody has touched, that we wrote, or that compute; without hearing, all', async () => {
    const script = await bundle('addin/workbook/excel.ts', 'tonglian');
    const book = emptyBook('甲', '乙', '丙', '丁');
    for (const [index, sheet] of book.sheets.entries()) {
      sheet.cells.set(cellKey(0, 0), { value: index });
      if (sheet.name === '丁') sheet.cells.set(cellKey(0, 1), { value: 1, formula: '=A1+1' });
    }
    const pages = { '/bare.html': barePage(script) };
    const { pane, host, errors, close } = await openInExcel(browser(), { book, path: '/bare.html', pages });
    /** Which sheets of another reading are the same objects, and how often Excel was asked. */
    const again = async (): Promise<readonly [string, number]> => {
      const before = host.batches.length;
      const same = await pane.evaluate(`window.workbook.read(window.last).then(({ value }) => {
        const same = value.grids.filter((grid) => window.last.grids.includes(grid)).map(({ sheet }) => sheet).join('');
        window.last = value;
        return same;
      })`);
      return [String(same), host.batches.length - before];
    };
    await pane.evaluate(`window.ready.then(async () => {
      window.workbook = tonglian.excelWorkbook();
      window.last = (await window.workbook.read()).value;
    })`);
    expect(await again()).toEqual(['', 2]);
    await pane.evaluate(
      `window.end = window.workbook.watch(() => undefined); window.workbook.activeGrid().then(() => null)`,
    );
    expect((await again())[0]).toBe('');
    expect((await again())[0]).toBe('甲乙丙');
    const [first, second, third, fourth] = book.sheets;
    host.tell({
      what: 'excel',
      type: changed,
      target: 'Workbook',
      args: { worksheetId: first?.id, address: 'A1', source: 'Remote', changeType: 'RangeEdited' },
    });
    await pane.evaluate(`window.workbook.write({ cells: [{ sheet: '乙', row: 0, col: 0, value: 9 }], sheets: [] })`);
    expect((await again())[0]).toBe('丙');
    expect(await pane.evaluate('window.last.grids.map(({ values }) => values[0][0]).join()')).toBe('0,9,2,3');
    if (third) third.name = '丙二';
    expect((await again())[0]).toBe('甲乙');
    fourth?.cells.delete(cellKey(0, 1));
    expect(await again()).toEqual(['甲乙丙二', 2]);
    expect(await again()).toEqual(['甲乙丙二丁', 1]);
    second?.cells.set(cellKey(5, 5), { value: 'further than before' });
    expect((await again())[0]).toBe('甲丙二丁');
    await pane.evaluate('window.end(), window.workbook.activeGrid().then(() => null)');
    expect((await again())[0]).toBe('');
    expect(errors).toEqual([]);
    await close();
  });
});
