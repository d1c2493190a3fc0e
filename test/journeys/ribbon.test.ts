/** Buttons of the ribbon and edits of the sheets while the pane stands open: it goes where it is asked, shows what is pending, and sends nothing. */
import { paneViews, viewFor } from '../../addin/commands/pane-view';
import { panelId } from '../../addin/taskpane/tab-ids';
import { views } from '../../addin/taskpane/views';
import { plainGrid } from '../../shared/sheet/grid';
import { bookFrom, cellKey, sheetNamed } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { contractServer } from './contract-server';
import { header, item, tasksOf } from './ledger-book';

const worksheetChanged = 10;
const ledger = () =>
  plainGrid(
    '台账',
    [['2018年4月收稿台账'], [...header], item(1, '甲镇', '春耕备耕进行时'), item(2, '乙乡', '干部走村入户')],
    {
      formatAt: (at, col) => (at > 1 && col === 1 ? 'yyyy/m/d' : undefined),
    },
  );

describeInBrowser('the ribbon and the sheets beside the pane', (browser) => {
  test('every button opens its view and is done; a row typed meanwhile is pending by itself, and nothing is sent', async () => {
    const server = contractServer();
    const book = bookFrom([ledger(), tasksOf('甲镇', '乙乡')]);
    const { pane, host, errors, close } = await openInExcel(browser(), { book, answer: server.answer });
    const fresh = async (): Promise<number> =>
      Number(/新增 (\d+) 条/.exec((await pane.getByText(/新增 \d+ 条，尚未报送/).textContent()) ?? '')?.[1]);
    const before = await fresh();

    const ids = views.map(({ id }) => id);
    for (const [command, view] of Object.entries(paneViews)) {
      host.tell({ what: 'command', name: command });
      if (view !== 'refresh') await pane.locator(`#${panelId(viewFor(view, ids))}`).waitFor();
    }
    // The buttons' functions end a moment after the view stands.
    while (host.completed.length < Object.keys(paneViews).length) await pane.evaluate('1');
    expect([...host.completed].sort()).toEqual(Object.keys(paneViews).sort());

    const sheet = sheetNamed(book, '台账');
    item(3, '甲镇', '防火巡查到山头').forEach((value, col) => {
      if (value !== null) sheet.cells.set(cellKey(4, col), { value, ...(col === 1 ? { format: 'yyyy/m/d' } : {}) });
    });
    const args = { changeType: 'RangeEdited', source: 'Local', worksheetId: sheet.id, address: 'A5:G5' };
    host.tell({ what: 'excel', type: worksheetChanged, target: 'Workbook', args });
    await pane.getByText(new RegExp(`新增 ${before + 1} 条，尚未报送`)).waitFor();
    expect(server.calls).not.toContain('postCommands');
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await close();
  });
});
