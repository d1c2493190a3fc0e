/** One item's whole way, in Excel and on the page: sent in, signed off, taken up, printed by three outlets; its place, its points and its fee, and why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { plainGrid } from '../../shared/sheet/grid';
import { bookFrom } from '../office-host/book';
import type { OfficeHost } from '../office-host/protocol';
import { builtPane } from '../office-host/serve';
import { type AskingCells, askingCells } from './asking-cells';
import { type ContractServer, contractServer } from './contract-server';
import { alwaysBoth, describeOnFaces } from './faces';
import { rosterOf, tasksOf } from './ledger-book';
import { openView } from './open-view';
import { until } from './until';

const settings = [[], ['方案设置'], ['设置项', '规定'], ['一稿多发', '就高不就低']];
const workbook = () =>
  bookFrom([
    tasksOf('甲镇', '乙乡'),
    plainGrid('台账', [
      ['2018年4月信息报送采用台账'],
      ['序号', '收稿日期', '单位', '标题', '作者', '审签人', '审签人职务', '采用媒体', '采用日期'],
      [1, '2018-04-03', '乙乡', '草原防火巡查到户', '张丽', '罗强', '乡长', '阿坝日报', '2018-04-05'],
      [2, '2018-04-04', '乙乡', '牦牛出栏忙', '张丽', '罗强', '乡长', '四川日报', '2018-04-07'],
    ]),
    rosterOf(['甲镇', '李明'], ['乙乡', '张丽']),
    plainGrid('计分标准', [
      ['某县计分标准'],
      ['级别', '采用媒体', '分值（分/条）'],
      ['国家级', '人民日报', 50],
      ['省级', '四川日报', 20],
      ['州级', '阿坝日报', 10],
      ...settings,
    ]),
    plainGrid('稿酬标准', [
      ['某县稿酬标准'],
      ['级别', '采用媒体', '稿酬（元/条）'],
      ['国家级', '人民日报', 500],
      ['省级', '四川日报', 200],
      ['州级', '阿坝日报', 100],
      ...settings,
    ]),
  ]);

describeOnFaces('whole way', alwaysBoth, (face, browser) => {
  test('sent in, signed, taken up, adopted by three outlets: ranking and fee say which rule and which cell', async () => {
    const server = contractServer();
    const { place, page, host, picture, close } = await face.sit(browser(), workbook(), {
      answer: server.answer,
      facts: { cells: true },
    });
    const button = (name: string | RegExp) => place.getByRole('button', { name, disabled: false });
    await button('全部报送').click();
    await button(/^确认报送/).click();
    await button('收起').click();

    const cells = host && (await cellsAsk(host, place, server));

    await openView(place, 'intake');
    await place
      .locator('#intake-text')
      .fill('单位：甲镇\n标题：甲镇医疗队进牧区义诊\n作者：李明\n报送人：李明\n日期：2018-04-14');
    await button('识别').click();
    await place.locator('.intake-form button[type=submit]:focus').waitFor();
    await page.keyboard.press('Enter');
    await place.locator('.intake [role=status]').filter({ hasText: '甲镇医疗队进牧区义诊' }).waitFor();

    await openView(place, 'items');
    const acted = place.locator('.intake:has(.stages) [role=status]');
    await button(/甲镇医疗队进牧区义诊/).click();
    await place.locator('#act-chosen').selectOption('sign');
    await place.getByLabel('审签人', { exact: true }).fill('王建');
    await place.getByLabel('职务', { exact: true }).fill('书记');
    await button('确认审签').click();
    await acted.filter({ hasText: '已办理：审签' }).waitFor();
    await place.getByRole('button', { name: /甲镇医疗队进牧区义诊.*王建 书记/ }).waitFor();
    await place.locator('#act-chosen').selectOption('accept');
    await button('确认签收').click();
    await acted.filter({ hasText: '已办理：签收' }).waitFor();

    await openView(place, 'adoption');
    const printed = [
      ['阿坝日报', 15],
      ['四川日报', 17],
      ['人民日报', 20],
    ] as const;
    for (const [index, [outlet, day]] of printed.entries()) {
      await place.locator('#adoption-text').fill(`${outlet} 2018年4月${day}日\n《甲镇医疗队进牧区义诊》`);
      await button('识别').click();
      await place.getByRole('checkbox', { name: /^甲镇 甲镇医疗队进牧区义诊/, checked: true }).waitFor();
      await place.locator('[name=outlet]').fill(outlet);
      await place.locator('[name=title]').press('Enter');
      await place
        .locator('.adoption [role=status]')
        .filter({ hasText: `本次共 ${index + 1} 条` })
        .waitFor();
    }

    await openView(place, 'ranking');
    const first = place.locator('tbody.figure').first();
    await first.locator('.worth').getByText('50', { exact: true }).waitFor();
    expect(await first.locator('tr').first().locator('td').allTextContents()).toEqual(['1', '甲镇', '1', '1', '50']);
    await first.getByRole('button', { name: '甲镇', exact: true }).click();
    const why = await first.locator('.explanation').innerText();
    expect(why).toContain('甲镇医疗队进牧区义诊');
    expect(why).toContain('人民日报');
    expect(why).toContain('计分标准!');
    await picture('whole-way-ranking');

    await openView(place, 'payout');
    const payee = place.locator('tbody.figure').filter({ hasText: '李明' });
    await payee.locator('.worth').getByText('500.00', { exact: true }).waitFor();
    await payee.getByRole('button', { name: '李明', exact: true }).click();
    const fee = await payee.locator('.explanation').innerText();
    expect(fee).toContain('甲镇医疗队进牧区义诊');
    expect(fee).toContain('稿酬标准!');
    await picture('whole-way-fee');

    if (host && cells) await cellsSaySo(host, cells, server);
    await close();
  }, 240_000);
});

/** Cells of the workbook ask from now on: they are told again as the item goes its way. */
async function cellsAsk(host: OfficeHost, pane: Page | Frame, server: ContractServer): Promise<AskingCells> {
  const cells = askingCells(host, {
    points: ['POINTS', '甲镇', '2018-04'],
    place: ['PLACE', '甲镇', '2018年4月'],
    adopted: ['ADOPTED', '甲镇', '4月'],
    completion: ['COMPLETION', '甲镇', '43191'],
    fee: ['FEES', '甲镇', '2018-04'],
    quarter: ['POINTS', '乙乡', '二季度'],
    year: ['POINTS', '乙乡', '2018'],
    again: ['POINTS', '甲镇', '2018-04'],
    gone: ['POINTS', '甲镇', '2018-04'],
    unit: ['POINTS', '丁村', '2018-04'],
    period: ['POINTS', '甲镇', '上个月'],
  });
  await until('cells may be asked', host.cellsReady);
  // What the built page has given Excel's runtime is what the metadata beside it name.
  const { functions } = JSON.parse(readFileSync(join(builtPane, 'cells/functions.zh.json'), 'utf8'));
  const given = await pane.evaluate<string[]>('Object.keys(CustomFunctions._association.mappings)');
  expect(given.sort()).toEqual(functions.map(({ id }: { id: string }) => id).sort());
  const before = server.calls.length;
  cells.ask();
  await until('every cell has its answer', () => !Object.values(cells.shown()).includes(undefined));
  expect(cells.shown()).toEqual({
    points: 0,
    place: 2,
    adopted: 0,
    completion: 0,
    fee: 0,
    quarter: 30,
    year: 30,
    again: 0,
    gone: 0,
    unit: { error: '#VALUE!', message: expect.stringContaining('丁村') },
    period: { error: '#VALUE!', message: expect.stringContaining('上个月') },
  });
  // Eleven cells, three periods.
  expect(server.calls.slice(before).sort()).toEqual([
    'getPayouts',
    'getRanking',
    'getRanking',
    'getRanking',
    'getReview',
  ]);
  cells.off('gone');
  return cells;
}

async function cellsSaySo(host: OfficeHost, cells: AskingCells, server: ContractServer): Promise<void> {
  await until('the cells say so too', () => cells.shown().points === 50);
  expect(cells.shown()).toMatchObject({
    place: 1,
    adopted: 1,
    completion: 0.5,
    fee: 500,
    quarter: 30,
    again: 50,
    gone: 0,
  });
  expect(cells.told()).toMatchObject({ quarter: 1, year: 1, gone: 1, unit: 1, period: 1 });

  server.away(true);
  const late = askingCells(host, { points: ['POINTS', '甲镇', '2018-04'] });
  late.ask();
  await until('it says that the service is away', () => late.shown().points !== undefined);
  expect(late.shown().points).toEqual({ error: '#N/A', message: expect.stringContaining('更新数据') });
  server.away(false);
  host.tell({ what: 'command', name: 'refresh' });
  await until('the figure is there', () => late.shown().points === 50);
}
