/** Does a workbook keep our texts and bound areas, in a file and over the real Office.js, and nothing else of it changes? */
import * as fc from 'fast-check';
import { openWorkbook } from '../../../addin/workbook/file';
import { keptJson, keptTexts, keptXml } from '../../../addin/workbook/kept-part';
import type { Contents, Memo } from '../../../addin/workbook/port';
import { plainGrid } from '../../../shared/sheet/grid';
import { bookFrom } from '../../office-host/book';
import { describeInBrowser } from '../../office-host/browser';
import { barePages, bundle } from '../../office-host/bundle';
import type { Opened } from '../../office-host/open';
import { richWorkbook } from './rich-workbook';

const none = { cells: [], sheets: [] };
const memo: Memo = {
  texts: { 'tl.a': '{"是":"<&>\\"\'"}', 'tl.b': '2' },
  bind: [{ id: 'abcd0001', sheet: "甲 '表", area: { top: 4, left: 0, bottom: 9, right: 7 } }],
};

test('law: any text under any key comes back', () => {
  const key = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `tl.${keptJson(text)}`);
  fc.assert(
    fc.property(fc.dictionary(key, fc.string({ unit: 'binary' }).map(keptJson)), (texts) => {
      const map = new Map(Object.entries(texts));
      expect(new Map(keptTexts(keptXml(map)))).toEqual(map);
    }),
  );
});

test('what is kept as JSON reads back as it was, whatever characters it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => JSON.parse(keptJson(text)) === text));
});

test('in a file: kept, saved, reopened, changed, forgotten; the sheets stay byte for byte', async () => {
  const opened = await openWorkbook(await richWorkbook());
  if (!opened.ok) throw new Error(opened.problem.code);
  const before = await opened.value.read();
  expect(before.ok && [before.value.kept.size, before.value.bound]).toEqual([0, []]);
  expect((await opened.value.write(none, memo)).ok).toBe(true);
  const again = await openWorkbook(await opened.value.save());
  const read = again.ok ? await again.value.read() : again;
  if (!again.ok || !read.ok) throw new Error('not read');
  expect(Object.fromEntries(read.value.kept)).toEqual(memo.texts);
  expect(read.value.bound).toEqual([
    { id: 'abcd0001', place: { sheet: "甲 '表", area: { top: 4, left: 0, bottom: 9, right: 7 } }, copy: false },
  ]);
  expect(read.value.grids.map(({ values }) => values)).toEqual(
    before.ok && before.value.grids.map(({ values }) => values),
  );
  await again.value.write(none, { texts: { 'tl.a': null, 'tl.c': '3' }, unbind: ['abcd0001'] });
  const third = await openWorkbook(await again.value.save());
  const last = third.ok ? await third.value.read() : third;
  expect(last.ok && Object.fromEntries(last.value.kept)).toEqual({ 'tl.b': '2', 'tl.c': '3' });
  expect(last.ok && last.value.bound).toEqual([]);
});

describeInBrowser('kept in a workbook open in Excel', (browser) => {
  let script = '';
  beforeAll(async () => {
    script = await bundle('addin/workbook/excel.ts', 'tonglian');
  });
  const open = barePages(browser, () => script);
  const keep = (opened: Opened, what: Memo): Promise<unknown> =>
    opened.pane.evaluate(`tonglian.excelWorkbook().write({ cells: [], sheets: [] }, ${JSON.stringify(what)})`);
  const read = (opened: Opened): Promise<{ kept: Record<string, string>; bound: Contents['bound'] }> =>
    opened.pane.evaluate(`tonglian.excelWorkbook().read().then((found) =>
      ({ kept: Object.fromEntries(found.value.kept), bound: found.value.bound }))`);

  test('two syncs to read, two to keep, the same after reopening', async () => {
    const book = bookFrom([plainGrid("甲 '表", [['x']]), plainGrid('乙', [['y']])]);
    const opened = await open(book);
    expect(await keep(opened, memo)).toEqual({ ok: true, value: null });
    expect(opened.host.batches).toHaveLength(2);
    await opened.close();
    const again = await open(book);
    expect(await read(again)).toEqual({
      kept: memo.texts,
      bound: [
        { id: 'abcd0001', place: { sheet: "甲 '表", area: { top: 4, left: 0, bottom: 9, right: 7 } }, copy: false },
      ],
    });
    expect(again.host.batches).toHaveLength(2);
    const moved = await keep(again, {
      texts: { 'tl.a': null },
      bind: [{ id: 'abcd0001', sheet: '乙', area: { top: 0, left: 0, bottom: 0, right: 0 } }],
    });
    expect(moved).toEqual({ ok: true, value: null });
    expect(await read(again)).toEqual({
      kept: { 'tl.b': '2' },
      bound: [{ id: 'abcd0001', place: { sheet: '乙', area: { top: 0, left: 0, bottom: 0, right: 0 } }, copy: false }],
    });
    expect([...book.names.values()].every(({ visible }) => !visible)).toBe(true);
    await keep(again, { unbind: ['abcd0001'] });
    expect((await read(again)).bound).toEqual([]);
    await again.close();
  });

  test('deleted cells, a copied sheet, two parts from two windows', async () => {
    const book = bookFrom([plainGrid('甲', [['x']]), plainGrid('甲 (2)', [['x']])]);
    book.names.set('_tl_abcd0001', { formula: '=甲!#REF!', visible: false });
    book.sheets[1]?.names.set('_tl_abcd0001', { formula: "='甲 (2)'!$A$1:$A$1", visible: false });
    book.parts.push(
      {
        id: '{1}',
        xml: keptXml(
          new Map([
            ['tl.a', '1'],
            ['tl.b', '1'],
          ]),
        ),
      },
      { id: '{2}', xml: keptXml(new Map([['tl.b', '2']])) },
      { id: '{3}', xml: '<other xmlns="urn:other"/>' },
    );
    const opened = await open(book);
    expect(await read(opened)).toEqual({
      kept: { 'tl.a': '1', 'tl.b': '2' },
      bound: [
        { id: 'abcd0001', place: null, copy: false },
        { id: 'abcd0001', place: { sheet: '甲 (2)', area: { top: 0, left: 0, bottom: 0, right: 0 } }, copy: true },
      ],
    });
    await keep(opened, { texts: { 'tl.c': '3' } });
    expect((await read(opened)).kept).toEqual({ 'tl.a': '1', 'tl.b': '2', 'tl.c': '3' });
    expect(book.parts.map(({ id }) => id)).toEqual(['{1}', '{3}']);
    await opened.close();
  });

  test('a workbook that may not be changed keeps nothing, and says so', async () => {
    const book = bookFrom([plainGrid('甲', [['x']])]);
    book.readOnly = true;
    const opened = await open(book);
    expect(await keep(opened, memo)).toEqual({ ok: false, problem: { code: 'workbook-read-only' } });
    expect([book.parts, book.names.size]).toEqual([[], 0]);
    await opened.close();
  });
});
