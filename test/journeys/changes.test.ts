/** Rows are typed, changed, doubled, sorted and deleted while the pane is closed; opened again it shows what happened, and 报送本表 sends it. In Excel over the real Office.js, and on the page with the file changed in between. */
import type { Frame, Page } from 'playwright-core';
import { cellKey, sheetNamed } from '../office-host/book';
import { contractServer } from './contract-server';
import { describeOnFaces, pageWhenLong } from './faces';
import { first, item, put, workbook } from './ledger-book';

describeOnFaces('changes of a live ledger', pageWhenLong, (face, browser) => {
  const report = async (pane: Page | Frame, sheet: string): Promise<void> => {
    await pane.getByRole('button', { name: `报送本表：${sheet}` }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByText(/^已报送 \d+ 条/).waitFor();
  };

  test('reported, changed with the pane closed, compared, reported again, restored; another header is asked about', async () => {
    const server = contractServer();
    const book = workbook();
    const at = await face.sit(browser(), book, server);
    await at.place.getByText(/新增 \d+ 条，尚未报送/).waitFor();
    await report(at.place, '台账');
    // Only the ledger and the units that it names: the tasks wait.
    await at.place.getByRole('button', { name: '报送本表：任务' }).waitFor();
    await at.place.getByText('已报送', { exact: true }).first().waitFor();

    // Sorted, one title changed, one row deleted, one doubled, one new.
    const rows = [
      item(5, '乙乡', '技能培训开班', '微红原'),
      item(1, '甲镇', '春耕备耕进行时', '阿坝日报'),
      item(2, '乙乡', '干部走村入户解难题'),
      item(3, '丙局', '防火巡查到山头'),
      item(3, '丙局', '防火巡查到山头'),
      item(6, '丙局', '夜校开课'),
    ];
    await at.again(() => put(book, '台账', rows));
    await at.place.getByText('新增 3 条，删除 2 条', { exact: true }).waitFor();
    const posted = server.calls.filter((name) => name === 'postCommands').length;
    await at.place.getByRole('button', { name: '报送本表：台账' }).click();
    await at.place.getByText('与这一行完全相同：').waitFor();
    await at.place.getByText('清理河道垃圾').waitFor();
    await at.place.locator('.row-name', { hasText: '夜校开课' }).waitFor();
    await at.picture('changes');
    expect(server.calls.filter((name) => name === 'postCommands')).toHaveLength(posted);
    await at.place.getByRole('button', { name: /^确认报送/ }).click();
    await at.place.getByText(/^已报送 5 条/).waitFor();
    await at.picture('changes-sent');

    // Nothing left of the ledger; the deleted row put back comes back.
    await at.again(() => put(book, '台账', [...rows, item(4, '甲镇', '清理河道垃圾')]));
    await at.place.getByText('新增 1 条', { exact: true }).waitFor();
    await report(at.place, '台账');
    await at.place.getByRole('button', { name: '收起' }).click();
    await at.place.getByRole('button', { name: '报送本表：台账' }).waitFor({ state: 'detached' });
    await at.again();
    await at.place.getByRole('button', { name: '报送本表：任务' }).waitFor();
    expect(await at.place.getByRole('button', { name: '报送本表：台账' }).count()).toBe(0);

    // Another header: nothing of it is sent until a person has said what it is.
    await at.again(() => {
      put(book, '台账', [...rows, item(7, '丙局', '秋粮入库')]);
      ['编号', '收稿日期', '单位', '题目', '撰稿人', '把关人', '把关人职务', '刊登媒体', '刊登日期'].forEach(
        (text, col) => {
          sheetNamed(book, '台账').cells.set(cellKey(1, col), { value: text });
        },
      );
    });
    await at.place.getByText(/台账的表头变了/).waitFor();
    expect(await at.place.getByRole('button', { name: '报送本表：台账' }).count()).toBe(0);
    await at.picture('held');
    await at.place.getByRole('button', { name: '仍是这张表' }).click();
    await at.place.getByRole('button', { name: '报送本表：台账' }).waitFor();
    await at.close();
  });

  test('what was deleted may be left with the office; a copied sheet sends nothing', async () => {
    const server = contractServer();
    const book = workbook();
    const at = await face.sit(browser(), book, server);
    await report(at.place, '台账');
    await at.again(() => {
      put(book, '台账', first.slice(0, 4));
      const [name] = [...book.names.keys()];
      const original = sheetNamed(book, '台账');
      const names = new Map([[name ?? '', { formula: "='台账 (2)'!$A$3:$I$7", visible: false }]]);
      book.sheets.push({ ...original, id: '{copy}', name: '台账 (2)', cells: new Map(original.cells), names });
    });
    await at.place.getByText('删除 2 条', { exact: true }).waitFor();
    await at.place.getByText(/像是另一张活表的副本/).waitFor();
    expect(await at.place.getByRole('button', { name: '报送本表：台账 (2)' }).count()).toBe(0);
    await at.place.getByRole('button', { name: '报送本表：台账' }).click();
    await at.place.getByLabel('表里已删掉的 2 条一并撤回').uncheck();
    await at.place.getByRole('button', { name: '确认报送（0）' }).waitFor();
    await at.close();
  });
});
