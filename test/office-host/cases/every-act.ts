/** Everything that the add-in does with a workbook in Excel, once: what its traffic holds is what it uses. */
import { type Book, sheetNamed } from '../book';
import type { Opened } from '../open';
import { standing } from './case';

const block = `{ title: '排名', note: '单位：分', header: ['单位', '积分', '日期'], columns: [{ format: 'text', width: 9 }, { format: 'points', width: 9 }, { format: 'money', width: 9 }],
  rows: [['甲乡', 1.5, 2]], total: ['合计', 1.5, 2] }`;

export async function everyAct({ pane }: Opened, book: Book): Promise<void> {
  standing(book);
  sheetNamed(book, '甲').merges = [{ top: 4, left: 0, bottom: 4, right: 1 }];
  await pane.evaluate(`(async () => {
    const workbook = tonglian.excelWorkbook();
    const end = workbook.watch(() => undefined);
    const sure = async (answer) => { const found = await answer; if (!found.ok) throw new Error(JSON.stringify(found)); };
    const sheets = [{ name: '排名', landscape: true, blocks: [${block}] }];
    const area = { top: 0, left: 0, bottom: 1, right: 2 };
    const memo = (text, more) => ({ texts: { 'tl.a': text }, bind: [{ id: 'abcdefgh', sheet: '甲', area }], ...more });
    await sure(workbook.write({ cells: [{ sheet: '甲', row: 1, col: 1, value: 4 }, { sheet: '甲', row: 1, col: 2, value: 0, formula: 'B2*2' }], sheets }, memo('1')));
    await sure(workbook.write({ cells: [], sheets: [{ ...sheets[0], blocks: [${block}, ${block}] }] }, memo('2', { unbind: ['abcdefgh'] })));
    const drawn = { ...${block}, chart: { kind: 'bar', title: '2018年4月积分', from: 0, to: 1 } };
    await sure(workbook.write({ cells: [], sheets: [{ ...sheets[0], pageEach: true, blocks: [drawn, drawn] }] }));
    await sure(workbook.write({ cells: [], sheets: [{ ...sheets[0], blocks: [drawn] }] }));
    await Excel.run(async (context) => { context.workbook.customXmlParts.add('<kept xmlns="urn:tonglian:kept:1"/>'); await context.sync(); });
    await sure(workbook.write({ cells: [], sheets: [] }, memo('3')));
    await sure(workbook.read());
    await sure(workbook.activeGrid());
    await workbook.select(['甲!A1:B2']);
    await workbook.select(['甲!A1', '甲!C2']);
    await sure(workbook.selection());
    // The list of sheets is asked for where the walk past the last one is refused.
    const prototype = Excel.Worksheet.prototype, next = prototype.getNextOrNullObject;
    prototype.getNextOrNullObject = function () { throw new Error('refused'); };
    try { await sure(workbook.grids()); } finally { prototype.getNextOrNullObject = next; }
    end();
    await sure(workbook.activeGrid());
  })()`);
}
