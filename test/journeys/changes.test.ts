/** Rows are typed, changed, doubled, sorted and deleted while the pane is closed; opened again it shows what happened, and 报送本表 sends it. */
import type { Frame } from 'playwright-core';
import { type Book, cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { first, item, put, workbook } from './ledger-book';
import { screenshot } from './screenshot';

describeInBrowser('changes of a live ledger', (browser) => {
  const open = async (book: Book, server: ReturnType<typeof contractServer>) =>
    await openInExcel(browser(), { book, answer: server.answer });
  const report = async (pane: Frame, sheet: string): Promise<void> => {
    await pane.getByRole('button', { name: `报送本表：${sheet}` }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
  };

  test('reported, changed with the pane closed, compared, reported again, restored', async () => {
    const server = contractServer();
    const book = workbook();
    const opened = await open(book, server);
    await opened.pane.getByText(/新增 \d+ 条，尚未报送/).waitFor();
    await report(opened.pane, '台账');
    // Only the ledger and the units that it names: the tasks wait.
    await opened.pane.getByRole('button', { name: '报送本表：任务' }).waitFor();
    await opened.pane.getByText('已报送', { exact: true }).first().waitFor();
    await opened.close();

    // Sorted, one title changed, one row deleted, one doubled, one new.
    put(book, '台账', [
      item(5, '乙乡', '技能培训开班', '微红原'),
      item(1, '甲镇', '春耕备耕进行时', '阿坝日报'),
      item(2, '乙乡', '干部走村入户解难题'),
      item(3, '丙局', '防火巡查到山头'),
      item(3, '丙局', '防火巡查到山头'),
      item(6, '丙局', '夜校开课'),
    ]);
    const again = await open(book, server);
    const { pane } = again;
    await pane.getByText('新增 3 条，删除 2 条', { exact: true }).waitFor();
    const posted = server.calls.filter((name) => name === 'postCommands').length;
    await pane.getByRole('button', { name: '报送本表：台账' }).click();
    await pane.getByText('与这一行完全相同：').waitFor();
    await pane.getByText('清理河道垃圾').waitFor();
    await pane.getByText('夜校开课').waitFor();
    await screenshot(again.page, 'changes');
    expect(server.calls.filter((name) => name === 'postCommands')).toHaveLength(posted);
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 5 条/).waitFor();
    await screenshot(again.page, 'changes-sent');
    await again.close();

    // Nothing left of the ledger; the deleted row put back comes back.
    put(book, '台账', [
      item(5, '乙乡', '技能培训开班', '微红原'),
      item(1, '甲镇', '春耕备耕进行时', '阿坝日报'),
      item(2, '乙乡', '干部走村入户解难题'),
      item(3, '丙局', '防火巡查到山头'),
      item(3, '丙局', '防火巡查到山头'),
      item(6, '丙局', '夜校开课'),
      item(4, '甲镇', '清理河道垃圾'),
    ]);
    const third = await open(book, server);
    await third.pane.getByText('新增 1 条', { exact: true }).waitFor();
    await report(third.pane, '台账');
    await third.pane.getByRole('button', { name: '收起' }).click();
    await third.pane.getByRole('button', { name: '报送本表：台账' }).waitFor({ state: 'detached' });
    await third.close();
    const last = await open(book, server);
    await last.pane.getByRole('button', { name: '报送本表：任务' }).waitFor();
    expect(await last.pane.getByRole('button', { name: '报送本表：台账' }).count()).toBe(0);
    await last.close();
  });

  test('another header under a live table: nothing of it is sent until a person has said what it is', async () => {
    const server = contractServer();
    const book = workbook();
    const opened = await open(book, server);
    await report(opened.pane, '台账');
    await opened.close();
    put(book, '台账', [...first, item(6, '丙局', '夜校开课')]);
    ['编号', '收稿日期', '单位', '题目', '撰稿人', '把关人', '把关人职务', '刊登媒体', '刊登日期'].forEach(
      (text, col) => {
        sheetNamed(book, '台账').cells.set(cellKey(1, col), { value: text });
      },
    );
    const again = await open(book, server);
    await again.pane.getByText(/台账的表头变了/).waitFor();
    expect(await again.pane.getByRole('button', { name: '报送本表：台账' }).count()).toBe(0);
    await screenshot(again.page, 'held');
    await again.pane.getByRole('button', { name: '仍是这张表' }).click();
    await again.pane.getByRole('button', { name: '报送本表：台账' }).waitFor();
    await again.close();
  });

  test('what was deleted may be left with the office; a copied sheet sends nothing', async () => {
    const server = contractServer();
    const book = workbook();
    const opened = await open(book, server);
    await report(opened.pane, '台账');
    await opened.close();
    put(book, '台账', first.slice(0, 4));
    const [name] = [...book.names.keys()];
    const original = sheetNamed(book, '台账');
    const names = new Map([[name ?? '', { formula: "='台账 (2)'!$A$3:$I$7", visible: false }]]);
    book.sheets.push({ ...original, id: '{copy}', name: '台账 (2)', cells: new Map(original.cells), names });
    const again = await open(book, server);
    await again.pane.getByText('删除 2 条', { exact: true }).waitFor();
    await again.pane.getByText(/像是另一张活表的副本/).waitFor();
    expect(await again.pane.getByRole('button', { name: '报送本表：台账 (2)' }).count()).toBe(0);
    await again.pane.getByRole('button', { name: '报送本表：台账' }).click();
    await again.pane.getByLabel('表里已删掉的 2 条一并撤回').uncheck();
    await again.pane.getByRole('button', { name: '确认报送（0）' }).waitFor();
    await again.close();
  });
});
