/** What people type, paste and break without meaning to: said in a clear sentence, and nothing of it lost. In Excel over the real Office.js, and on the page. */
import type { Frame, Page } from 'playwright-core';
import { idColumn } from '../../shared/language/ledger-words';
import { addSheet, type Book, cellKey, type Sheet, sheetNamed, valuesOf } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { type ContractServer, contractServer } from './contract-server';
import { alwaysBoth, describeOnFaces, type Sitting } from './faces';
import { first, item, put, type Row, workbook } from './ledger-book';
import { ready } from './open-page';
import { openView } from './open-view';
import { screenshot } from './screenshot';

/** A row of the ledger by its fields: what would be a formula, a figure or a telephone call, were it not text. */
const odd = {
  标题: '=HYPERLINK("http://x.example","点这里")',
  作者: '＝1+1',
  审签人: '-5',
  审签人职务: '+8613800138000',
  采用媒体: '@SUM(A1)',
};
/** A tab in the middle, and characters of several code points. */
const stranger = { 标题: '夜校\t开课😀👩‍👩‍👧', 审签人: '扎西᠎😀' };

async function fill(place: Page | Frame, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await place.getByLabel(name, { exact: true }).fill(text);
}
async function writeForm(place: Page | Frame): Promise<void> {
  await place.getByRole('button', { name: '填入表中' }).click();
  await place.getByRole('button', { name: '确认写回' }).click();
}
describeOnFaces('bad input', alwaysBoth, (face, browser) => {
  test('two hundred pasted rows with three bad ones under a filter, in Excel sorted and renamed while they are sent; the id column deleted; a foreign table below', async () => {
    const server = contractServer();
    const book = workbook();
    const at = await face.sit(browser(), book, server);
    const press = (name: string | RegExp) => at.place.getByRole('button', { name, disabled: false }).click();
    const written = async (): Promise<void> => {
      await press('确认写回');
      await at.place.getByText(/^已写回：/).waitFor();
      await ready(at.place);
      await at.saved();
    };
    await press(/^报送本表：.*台账$/);
    await press(/^确认报送/);
    await at.place.getByText(/^已报送 \d+ 条/).waitFor();
    await press('收起');
    await press('加上通联编号和通联状态两列');
    await written();
    const kept = first.map(
      (row, index): Row => [...row, ...[9, 10].map((col) => String(cellAt(book, index + 2, col)))],
    );

    // One of a unit that nobody knows, one of a day that there is not, one without a title.
    const pasted = Array.from({ length: 200 }, (_, n): Row => {
      const [serial, , unit, title, ...rest] = item(n + 6, ['甲镇', '乙乡', '丙局'][n % 3] ?? '', `批量第${n + 1}件`);
      const day = n === 90 ? '4月31日' : 43_191 + (n % 28);
      return [serial ?? null, day, n === 20 ? '某某单位' : (unit ?? null), n === 150 ? null : (title ?? null), ...rest];
    });
    await at.meanwhile(() => {
      put(book, '台账', [...kept, ...pasted]);
      for (let row = 30; row < 80; row++) ledgerOf(book).hiddenRows.add(row);
    });
    await at.place.getByText(/^台账 ?新增 200 条$/).waitFor();
    await openView(at.place, 'issues');
    await at.place.getByText('这一行（甲镇）没有标题，没有登记，请补上标题。').waitFor();
    await at.place.getByRole('button', { name: /^报送本表：台账/ }).click();
    const going = at.place.getByRole('region', { name: '将报送：台账' });
    await going.getByText('单位“某某单位”不在任务分解表中，请补充或改正。').waitFor();
    await going.getByText('“4月31日”不是能确定的日期，未计入，请改正。').waitFor();
    await at.picture('pasted-200');

    if (face.name === 'Excel') await sortedAndRenamedMeanwhile(at, book, server);
    else await press(/^确认报送/);
    await at.place.getByText('已报送 200 条。').waitFor();
    await press('收起');
    await ready(at.place);
    expect((await server.counts()).items).toBe(first.length + 199);
    expect(await at.place.getByText(/找不到了/).count()).toBe(0);
    const idsOf = (): readonly string[] =>
      valuesOf(book, ledgerOf(book).name).flatMap((row, index) => (index >= 2 && row[9] ? [String(row[9])] : []));
    // No id went into a row that had moved away; with the next writing each comes to its own.
    if (face.name === 'Excel') expect(idsOf()).toHaveLength(first.length);
    await press('写回工作簿');
    await written();
    expect(new Set(idsOf()).size).toBe(first.length + 199);
    expect(ledgerOf(book).hiddenRows.size).toBe(50);
    const before = new Map(valuesOf(book, ledgerOf(book).name).map((row) => [row[3], row[9]]));
    for (const row of kept) expect(before.get(row[3] ?? null)).toBe(row[9]);

    // The column of ids is deleted, with what stood in it; then added again, each row with its own.
    await openView(at.place, 'tables');
    await at.meanwhile(() => {
      const { cells } = ledgerOf(book);
      for (let row = 1; row < 210; row++) {
        const status = cells.get(cellKey(row, 10));
        cells.delete(cellKey(row, 10));
        if (status) cells.set(cellKey(row, 9), status);
        else cells.delete(cellKey(row, 9));
      }
    });
    await at.place.getByText(/“通联编号”一列不见了/).waitFor();
    await at.picture('id-column-gone');
    await press('加上“通联编号”一列');
    await written();
    const sheet = ledgerOf(book).name;
    expect(valuesOf(book, sheet)[1]?.filter((head) => head === idColumn)).toHaveLength(1);
    const after = new Map(valuesOf(book, sheet).map((row) => [row[3], row[10]]));
    for (const [title, id] of before) if (title !== idColumn) expect([title, after.get(title)]).toEqual([title, id]);

    // Pasted below with columns of its own: a table of its own, and the ledger stays what it was.
    await at.meanwhile(() => {
      [
        ['题目', '单位名称', '报送时间', '联系人'],
        ['送医下乡', '甲镇', '2018-04-20', '王五'],
        ['夜校招生', '乙乡', '2018-04-21', '王五'],
      ].forEach((row, index) => {
        row.forEach((value, col) => {
          ledgerOf(book).cells.set(cellKey(209 + index, col), { value });
        });
      });
    });
    await at.place.getByText('认出 3 张表', { exact: false }).waitFor();
    await at.place.getByTitle(/^选中 A 列：题目，认作标题/).waitFor();
    await at.place.getByText('205 条', { exact: true }).waitFor();
    await at.close();
  });

  test('the form: text stays text, too long is said, a protected sheet and a protected workbook are said, and what was typed waits', async () => {
    const book = workbook();
    ledgerOf(book).protected = true;
    book.structureProtected = true;
    const at = await face.sit(browser(), book);
    await ready(at.place);
    await at.place.getByRole('button', { name: '写回工作簿' }).click();
    await at.place.getByRole('button', { name: '确认写回' }).click();
    await at.place
      .getByRole('alert')
      .getByText(/结构受保护，不能添加工作表，没有写入/)
      .waitFor();
    await at.place.getByRole('button', { name: '取消' }).click();
    await openView(at.place, 'form');
    await fill(at.place, odd);
    expect(await at.place.getByText(/文字以公式符号开头/).count()).toBeGreaterThan(0);
    await writeForm(at.place);
    await at.place
      .getByRole('alert')
      .getByText(/工作表受保护，.*没有写入/)
      .waitFor();
    await at.picture('sheet-protected');
    await at.place.getByRole('button', { name: '取消' }).click();
    expect(await at.place.getByLabel('标题', { exact: true }).inputValue()).toBe(odd.标题);
    if (face.name === 'Excel') {
      ledgerOf(book).protected = false;
    } else {
      await at.meanwhile(() => {
        ledgerOf(book).protected = false;
        book.structureProtected = false;
      });
      await ready(at.place);
      await openView(at.place, 'form');
      await fill(at.place, odd);
    }
    await writeForm(at.place);
    await at.place.getByText(/^已写回：/).waitFor();
    await ready(at.place);

    await fill(at.place, { ...stranger, 作者: '长'.repeat(40_000) });
    await at.place
      .getByText(/超过 32767 个字符/)
      .first()
      .waitFor();
    await writeForm(at.place);
    await at.place
      .getByRole('alert')
      .getByText(/超过 32767 个字符/)
      .waitFor();
    await at.place.getByRole('button', { name: '取消' }).click();
    await fill(at.place, { 作者: '' });
    await writeForm(at.place);
    await at.place.getByText(/^已写回：/).waitFor();
    await ready(at.place);
    await at.saved();
    expect([3, 4, 5, 6, 7].map((col) => cellAt(book, 7, col))).toEqual(Object.values(odd));
    expect([3, 5].map((col) => cellAt(book, 8, col))).toEqual(Object.values(stranger));
    for (const cell of ledgerOf(book).cells.values()) expect(cell.formula).toBeUndefined();
    if (face.name === 'Excel') await anotherLedgerBefore(at, book);
    await at.close();
  });
});

/** The form keeps to its table: another ledger comes to stand before it, and its sheet gets another name. */
async function anotherLedgerBefore(at: Sitting, book: Book): Promise<void> {
  const sheet = ledgerOf(book);
  await fill(at.place, { 作者: '后来的' });
  const before = addSheet(book, '上月台账');
  for (const [key, cell] of sheet.cells) before.cells.set(key, { ...cell });
  before.cells.set(cellKey(0, 0), { value: '2018年3月信息报送采用台账' });
  const untouched = JSON.stringify([...before.cells]);
  await at.meanwhile(() => {
    book.sheets.unshift(...book.sheets.splice(-1));
    sheet.name = '四月台账';
  });
  await at.place.getByRole('option', { name: /2018年3月/ }).waitFor({ state: 'attached' });
  await ready(at.place);
  expect(await at.place.getByLabel('作者', { exact: true }).inputValue()).toBe('后来的');
  await writeForm(at.place);
  await at.place.getByText(/^已写回：/).waitFor();
  expect([sheet.cells.get(cellKey(9, 4))?.value, JSON.stringify([...before.cells])]).toEqual(['后来的', untouched]);
}

/** Held after the click; let go when the rows stand elsewhere and the sheet has another name. */
async function sortedAndRenamedMeanwhile(at: Sitting, book: Book, server: ContractServer): Promise<void> {
  server.hold(0);
  await at.place.getByRole('button', { name: /^确认报送/ }).click();
  await at.place.getByText(/正在报送 0 \//).waitFor();
  const rows = valuesOf(book, '台账').slice(2);
  put(book, '台账', rows.reverse() as Row[]);
  sheetNamed(book, '台账').name = '四月台账';
  for (const [name, { formula, visible }] of book.names)
    book.names.set(name, { formula: formula.replace('台账', '四月台账'), visible });
  server.release();
}

describeInBrowser('a workbook of Excel', (browser) => {
  test('a workbook that may only be read: what is reported arrives, and both are said', async () => {
    const server = contractServer();
    const book = workbook();
    book.readOnly = true;
    const { pane, page, close } = await openInExcel(browser(), { book, answer: server.answer });
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
    await pane.getByText(/这个工作簿不能写入，没有记下/).waitFor();
    await pane.getByRole('button', { name: '收起' }).click();
    await pane.getByRole('button', { name: '写回工作簿', disabled: false }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane
      .getByRole('alert')
      .getByText(/只读打开的，没有写入/)
      .waitFor();
    await screenshot(page, 'read-only');
    expect((await server.counts()).items).toBe(first.length);
    await close();
  });
});

function ledgerOf(book: Book): Sheet {
  const found = book.sheets.find(({ name }) => name.endsWith('台账'));
  if (!found) throw new Error('the ledger is gone');
  return found;
}
const cellAt = (book: Book, row: number, col: number) => ledgerOf(book).cells.get(cellKey(row, col))?.value;
