/** Does the unmodified Office.js take this host for Excel? */

import { plainGrid } from '../../shared/sheet/grid';
import { bookFrom, emptyBook, valuesOf } from './book';
import { describeInBrowser } from './browser';
import { barePages } from './bundle';

describeInBrowser('the office host', (browser) => {
  const shared = barePages(browser);
  const open = (book = emptyBook('Sheet1')) => shared(book);

  test('Office.js becomes ready and says Excel', async () => {
    const opened = await open();
    const info = await opened.pane.evaluate('window.ready');
    expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(opened.served.outside).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  test('values are written, read back and counted in one batch each', async () => {
    const opened = await open();
    const read = await opened.pane.evaluate(`Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [['Name', 'Qty'], ['Bolt', 3]];
      range.load('values,address,formulas,numberFormat');
      await context.sync();
      return [range.values, range.address, range.numberFormat];
    })`);
    expect(read).toEqual([
      [
        ['Name', 'Qty'],
        ['Bolt', 3],
      ],
      'Sheet1!A1:B2',
      [
        ['General', 'General'],
        ['General', 'General'],
      ],
    ]);
    expect(valuesOf(opened.host.book, 'Sheet1')).toEqual([
      ['Name', 'Qty'],
      ['Bolt', 3],
    ]);
    expect(opened.host.batches).toHaveLength(1);
    await opened.close();
  });

  test('collections load their items, null objects are null with all that hangs on them', async () => {
    const opened = await open(bookFrom([plainGrid('甲', [['x']]), plainGrid('乙', [])]));
    const read = await opened.pane.evaluate(`Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      const none = sheets.getItemOrNullObject('丙');
      const under = none.getUsedRangeOrNullObject();
      under.load('address');
      const next = sheets.getFirst().getNextOrNullObject();
      next.load('name');
      await context.sync();
      return [sheets.items.map((one) => one.name + one.visibility), none.isNullObject, under.isNullObject, next.name];
    })`);
    expect(read).toEqual([['甲Visible', '乙Visible'], true, true, '乙']);
    await opened.close();
  });

  test('a member that is not modelled is named aloud', async () => {
    const opened = await open();
    const said = await opened.pane.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').removeDuplicates([0], false);
      await context.sync();
    }).then(() => 'silent', (error) => error.code + ' ' + error.message)`);
    expect(said).toBe('NotImplemented the office host of the tests has no Range.RemoveDuplicates');
    await opened.close();
  });

  test('arrays of another shape, unknown sheets and protected cells are refused with their codes', async () => {
    const book = bookFrom([plainGrid('甲', [['x']])]);
    const opened = await open(book);
    const attempt = (body: string) =>
      opened.pane.evaluate(`Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        const sheet = sheets.getActiveWorksheet();
        ${body}
        await context.sync();
      }).then(() => 'done', (error) => error.code)`);
    expect(await attempt(`sheet.getRange('A1:B1').values = [['a']]`)).toBe('InvalidArgument');
    expect(await attempt(`sheets.getItem('丁').activate()`)).toBe('ItemNotFound');
    expect(await attempt(`sheets.add('甲')`)).toBe('ItemAlreadyExists');
    for (const sheet of book.sheets) sheet.protected = true;
    expect(await attempt(`sheet.getRange('A1').values = [['a']]`)).toBe('AccessDenied');
    expect(valuesOf(book, '甲')).toEqual([['x']]);
    await opened.close();
  });

  test('text that looks like a formula becomes one, unless an apostrophe leads', async () => {
    const book = emptyBook('甲');
    const opened = await open(book);
    await opened.pane.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:H1').values =
        [['=1+1', '＝1+1', '-5', '3月5日', '5%', "'=1+1", null, 'TRUE']];
      await context.sync();
    })`);
    expect(valuesOf(book, '甲')).toEqual([['#NAME?', '#NAME?', -5, 43164, 0.05, '=1+1', null, true]]);
    await opened.close();
  });

  test('custom XML parts: found by namespace, none or several are no only one, changed, deleted, refused where it is no XML', async () => {
    const book = emptyBook('甲');
    const opened = await open(book);
    const run = (body: string) =>
      opened.pane.evaluate(`Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        const ours = parts.getByNamespace('urn:a');
        ${body}
      }).catch((error) => error.code)`);
    const only = `const only = ours.getOnlyItemOrNullObject(); const xml = only.getXml(); await context.sync();
      return [only.isNullObject, xml.value];`;
    expect(await run(only)).toEqual([true, null]);
    await run(`parts.add('<x xmlns="urn:b"/>'); parts.add('<x xmlns="urn:a">1</x>'); await context.sync();`);
    expect(await run(only)).toEqual([false, '<x xmlns="urn:a">1</x>']);
    await run(`ours.getOnlyItemOrNullObject().setXml('<x xmlns="urn:a">2</x>'); await context.sync();`);
    expect(await run(only)).toEqual([false, '<x xmlns="urn:a">2</x>']);
    await run(`parts.add('<y xmlns="urn:a"/>'); await context.sync();`);
    expect(await run(only)).toEqual([true, null]);
    expect(await run(`parts.add('none'); await context.sync();`)).toBe('InvalidArgument');
    await run(
      `ours.load('items/id'); await context.sync(); for (const one of ours.items) one.delete(); await context.sync();`,
    );
    expect(book.parts.map(({ xml }) => xml)).toEqual(['<x xmlns="urn:b"/>']);
    await opened.close();
  });

  test('names: of the workbook and of a sheet, referring elsewhere, deleted, unknown, given twice', async () => {
    const book = emptyBook('甲');
    book.sheets[0]?.names.set('_own', { formula: '=甲!$A$1', visible: true });
    const opened = await open(book);
    const run = (body: string) =>
      opened.pane.evaluate(`Excel.run(async (context) => {
        const names = context.workbook.names;
        ${body}
        await context.sync();
        const own = context.workbook.worksheets.getActiveWorksheet().names;
        names.load('items/name,items/formula');
        own.load('items/name');
        await context.sync();
        return [names.items.map((one) => one.name + one.formula), own.items.map((one) => one.name)];
      }).catch((error) => error.code)`);
    expect(await run(`names.add('_a', '=甲!$A$1')`)).toEqual([['_a=甲!$A$1'], ['_own']]);
    expect(await run(`names.getItem('_A').formula = '=甲!$B$2'`)).toEqual([['_a=甲!$B$2'], ['_own']]);
    expect(await run(`names.add('_A', '=甲!$A$1')`)).toBe('ItemAlreadyExists');
    expect(await run(`names.getItem('_b').formula = '=甲!$B$2'`)).toBe('ItemNotFound');
    expect(await run(`names.add('1 a', '=甲!$A$1')`)).toBe('InvalidArgument');
    expect(await run(`names.getItem('_a').delete()`)).toEqual([[], ['_own']]);
    await opened.close();
  });

  test('the selection: its first area and its sheet, quoted or not', async () => {
    const book = emptyBook('甲', "乙 '表");
    const opened = await open(book);
    const selected = () =>
      opened.pane.evaluate(`Excel.run(async (context) => {
        const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        range.worksheet.load('name');
        await context.sync();
        return [range.worksheet.name, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
      })`);
    expect(await selected()).toEqual(['甲', 0, 0, 1, 1]);
    book.selection = "'乙 ''表'!B3:C4,'乙 ''表'!A1";
    expect(await selected()).toEqual(["乙 '表", 2, 1, 2, 2]);
    await opened.close();
  });

  test('more than 1,500 cells arrive whole although Office.js cuts them', async () => {
    const book = emptyBook('甲');
    const opened = await open(book);
    await opened.pane.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2000').values =
        Array.from({ length: 2000 }, (_, row) => [row, 'x', true]);
      await context.sync();
    })`);
    expect(valuesOf(book, '甲')).toHaveLength(2000);
    expect(valuesOf(book, '甲')[1999]).toEqual([1999, 'x', true]);
    await opened.close();
  });
});
