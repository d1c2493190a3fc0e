/** A table as a form of its own columns: fields, choices, checks, and the cells that a filled form changes. */
import { inProcessOffice } from '../../../addin/api/in-process';
import { faultsOf, formCells, formOf, valuesOf } from '../../../addin/live/form';
import { readWorkbook, type WorkbookReading } from '../../../addin/live/read-workbook';
import { compare, send } from '../../../addin/live/send';
import { signersOf, writersOf } from '../../../addin/live/signers';
import { unitTasks } from '../../../addin/live/unit-tasks';
import { namedSignOff, noSignOff, signStep } from '../../../addin/taskpane/items/sign-off';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';
import type { Table } from '../../../shared/sheet/table';

const readingOf = (...grids: readonly Grid[]): WorkbookReading => {
  const found = readWorkbook(grids);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
/** How far the tasks are in April, once all of a workbook has been sent to an office of its own. */
async function completionOf({ reading }: WorkbookReading) {
  const office = inProcessOffice('w1');
  const compared = await compare(office, reading.records);
  if (!compared.ok) throw new Error(compared.problem.code);
  await send(office, compared.value);
  const review = await office.call('getReview', { query: { period: '2018-04' } });
  if (!review.ok) throw new Error(review.problem.code);
  return review.value.completion;
}

const read = (rows: readonly (readonly CellValue[])[], total = false): WorkbookReading => {
  const grid = plainGrid(
    '台账',
    [
      ['2018年4月信息报送采用台账'],
      ['序号', '收稿日期', '单位', '标题', '作者', '审签人', '审签人职务', '采用媒体'],
      ...rows,
      ...(total ? [['合计', null, null, rows.length]] : []),
    ],
    { formatAt: (row, col) => (col === 1 && row >= 2 ? 'yyyy/m/d' : undefined) },
  );
  return readingOf(grid);
};
const rows = [
  [1, 43192, '甲镇', '春耕备耕进行时', '张三', '李四', '镇长', '阿坝日报'],
  [2, 43193, '乙乡', '干部走村入户', '王五', '赵六', '乡长', null],
  [3, 43194, '丙局', '防火巡查到山头', '孙七', '周八', '局长', null],
];
const formIn = (from: WorkbookReading, which: (table: Table) => boolean = () => true) => {
  const table = from.tables.find(which);
  const form = table && formOf(from, table);
  if (!form) throw new Error('no form');
  const col = (name: string): string => form.fields.find((field) => field.name === name)?.id ?? '';
  return { form, col };
};

test('a ledger: its own columns with the right control, lists of units and outlets, no serial number', () => {
  const { form } = formIn(read(rows));
  expect(form.fields.map(({ name, control }) => [name, control])).toEqual([
    ['收稿日期', 'date'],
    ['单位', 'text'],
    ['标题', 'text'],
    ['作者', 'text'],
    ['审签人', 'text'],
    ['审签人职务', 'text'],
    ['采用媒体', 'text'],
  ]);
  const choices = (name: string) => form.fields.find((field) => field.name === name)?.choices;
  expect(choices('单位')).toEqual(['甲镇', '乙乡', '丙局']);
  expect(choices('采用媒体')).toEqual(['阿坝日报']);
  expect(choices('审签人职务')).toEqual(['镇长', '乡长', '局长']);
  expect(choices('标题')).toEqual([]);
});

test('a new row goes under the last, numbered on; the date as a date', () => {
  const { form, col } = formIn(read(rows));
  const cells = formCells(form, null, {
    [col('收稿日期')]: '4月9日',
    [col('单位')]: '甲镇',
    [col('标题')]: '清理河道',
  });
  expect(cells.map(({ row, col: at, value }) => [row, at, value])).toEqual([
    [5, 0, 4],
    [5, 1, 43199],
    [5, 2, '甲镇'],
    [5, 3, '清理河道'],
  ]);
});

test('a row that stands there: only what was changed', () => {
  const { form, col } = formIn(read(rows));
  const now = { ...valuesOf(form, 3), [col('审签人')]: '钱九' };
  expect(valuesOf(form, 3)[col('收稿日期')]).toBe('2018-04-03');
  expect(formCells(form, 3, now)).toEqual([{ sheet: '台账', row: 3, col: 5, value: '钱九' }]);
  expect(formCells(form, 3, valuesOf(form, 3))).toEqual([]);
});

test('checked as it is typed: dates, units, formulas, repeats', () => {
  const { form, col } = formIn(read(rows));
  const faults = faultsOf(form, null, {
    [col('收稿日期')]: '2月30日',
    [col('单位')]: '丁校',
    [col('标题')]: '=HYPERLINK("x")',
    [col('作者')]: '张三',
  });
  expect([...faults].map(([at, { code }]) => [at, code])).toEqual([
    ['收稿日期', 'date-unreadable'],
    ['单位', 'unit-unknown'],
    ['标题', 'formula-like-text'],
  ]);
  const repeat = faultsOf(form, null, { [col('单位')]: '甲镇', [col('标题')]: '春耕备耕进行时' });
  expect(repeat.get('标题')).toEqual({ code: 'repeat', detail: { of: '台账!D3' } });
  expect(faultsOf(form, 2, valuesOf(form, 2)).size).toBe(0);
});

test('a total under the table: no new row over it', () => {
  const { form, col } = formIn(read(rows, true));
  expect(form.free).toBeNull();
  expect(formCells(form, null, { [col('标题')]: '清理河道' })).toEqual([]);
});

test('a tally: the counts of a unit, no formula among them', () => {
  const grid = plainGrid(
    '四月',
    [
      ['2018年4月信息采用统计表'],
      ['序号', '单位', '上报', '采用', '得分'],
      [1, '甲镇', 5, 3, 12],
      [2, '乙乡', 4, 2, 8],
      [3, '丙局', 3, 1, 4],
    ],
    { formulaAt: (row, col) => (row >= 2 && col === 4 ? `D${row + 1}*4` : undefined) },
  );
  const { form, col } = formIn(readingOf(grid));
  expect(form.fields.map(({ name, control }) => [name, control])).toEqual([
    ['上报', 'number'],
    ['采用', 'number'],
  ]);
  expect(form.entries.map(({ label }) => label)).toEqual(['甲镇', '乙乡', '丙局']);
  expect(formCells(form, 3, { ...valuesOf(form, 3), [col('采用')]: '４' })).toEqual([
    { sheet: '四月', row: 3, col: 3, value: 4 },
  ]);
  expect(faultsOf(form, 3, { [col('采用')]: '若干' }).get('采用')?.code).toBe('number-unreadable');
});

test('a breakdown: what each cell asks of the row’s unit and how far it is; a merged cell is written where it begins', async () => {
  const tasks = plainGrid(
    '任务',
    [
      ['2018年信息报送任务分解表'],
      ['序号', '单位', '信息任务', '阿坝日报采用'],
      [1, '甲镇', '每月3条', '全年4条'],
      [2, '乙乡', null, '全年2条'],
      [3, '丙局', '每月1-2条', '全年2条'],
    ],
    { merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] },
  );
  const roster = plainGrid('花名册', [
    ['2018年通讯员花名册'],
    ['单位', '分管领导', '职务', '通讯员', '电话'],
    ['甲镇', '李四', '镇长', '张三', null],
    ['乙乡', '赵六', '乡长', '王五', null],
    ['丙局', '周八', '局长', '孙七', null],
  ]);
  const ledger = plainGrid('台账', [
    ['2018年4月信息报送采用台账'],
    ['收稿日期', '单位', '标题', '作者', '采用媒体', '采用日期'],
    ['2018-04-02', '甲镇', '春耕备耕进行时', '张三', '阿坝日报', '2018-04-03'],
    ['2018-04-03', '乙乡', '干部走村入户', '王五', null, null],
    ['2018-04-04', '丙局', '防火巡查到山头', '孙七', null, null],
    ['2018-05-04', '丙局', '五月第一件', '孙七', null, null],
  ]);
  const found = readingOf(tasks, roster, ledger);
  const { form } = formIn(found, ({ kind }) => kind === 'quota');
  expect([form.free, form.fields.map(({ name, control }) => `${name} ${control}`)]).toEqual([
    null,
    ['信息任务 text', '阿坝日报采用 text'],
  ]);
  expect(form.entries.map(({ label }) => label)).toEqual(['甲镇', '乙乡', '丙局']);

  const completion = await completionOf(found);
  const progress = (row: number) =>
    [...unitTasks(found, form, row, completion)].map(([col, lines]) => [
      col,
      lines.map(({ unit, due, done, short }) => [unit, due, done, short]),
    ]);
  expect(progress(2)).toEqual([
    ['信息任务', [['甲镇', 3, 1, 2]]],
    ['阿坝日报采用', [['甲镇', 4, 1, 3]]],
  ]);
  expect(progress(4)[0]).toEqual(['信息任务', [['丙局', 1, 1, 0]]]);
  // The cell covers two units: what is typed for the second stands for both.
  expect(valuesOf(form, 3).信息任务).toBe('每月3条');
  expect(formCells(form, 3, { ...valuesOf(form, 3), 信息任务: '每月4条' })).toEqual([
    { sheet: '任务', row: 2, col: 2, value: '每月4条' },
  ]);

  const records = found.reading.records;
  const unit = records.find((one) => one.kind === 'unit' && one.data.name === '乙乡')?.record;
  expect(signersOf(records, unit)).toEqual([{ name: '赵六', post: '乡长' }]);
  expect([writersOf(records, unit), writersOf(records, undefined)]).toEqual([
    ['王五', '赵六'],
    ['张三', '王五', '孙七', '李四', '赵六', '周八'],
  ]);
});

test('a breakdown without units is known by its tasks; a span of days is no wrong date', () => {
  const found = readWorkbook([
    plainGrid('任务', [
      ['2018年宣传报道任务分解表'],
      ['阶段', '时间', '责任媒体', '数量要求'],
      ['第一阶段', '2月下旬至3月底', '黑龙江日报', '每周1—2篇'],
      ['第二阶段', '4月初至10月底', '新闻联播', '每月1期'],
    ]),
    plainGrid('四月', [['2018年4月信息采用统计表'], ['单位', '上报'], ['甲镇', 5], ['乙乡', 4]]),
  ]);
  if (!found.ok) throw new Error(found.problem.code);
  const form = found.value.tables.map((table) => formOf(found.value, table)).find((one) => one?.table.kind === 'quota');
  if (!form) throw new Error('no form');
  expect(form.entries.map(({ label }) => label)).toEqual(['黑龙江日报', '新闻联播']);
  expect([...faultsOf(form, 2, valuesOf(form, 2))]).toEqual([]);
});

test('a count is whole and not below nothing; columns with the same words are told apart', () => {
  const grid = plainGrid(
    '四月',
    [
      ['2018年4月信息采用统计表'],
      ['单位', '上报', '采用情况', null, null, null],
      [null, null, '县级', '得分', '州级', '得分'],
      ['甲镇', 5, 3, 12, 1, 5],
      ['乙乡', 4, 2, 8, 1, 5],
    ],
    { merges: [0, 1].map((col) => ({ top: 1, left: col, bottom: 2, right: col })) },
  );
  const found = readWorkbook([grid]);
  const { form } = formIn(found.ok ? found.value : read(rows));
  expect(form.fields.map(({ name }) => name)).toEqual([
    '上报',
    '采用情况 县级',
    '采用情况 得分 (D)',
    '采用情况 州级',
    '采用情况 得分 (F)',
  ]);
  const faults = (text: string) => faultsOf(form, 3, { 上报: text }).get('上报')?.code;
  expect(['-5', '－5', '1.5', '5', '５', '=1+1', '若干'].map(faults)).toEqual([
    'number-unreadable',
    'number-unreadable',
    'count-not-whole',
    undefined,
    undefined,
    'number-unreadable',
    'number-unreadable',
  ]);
});

test('审签: a name of the roster brings its post; each way asks for its own word', () => {
  const signers = [{ name: '赵六', post: '乡长' }];
  const named = namedSignOff(noSignOff, '赵六', signers);
  expect([named.post, namedSignOff({ ...named, post: '书记' }, '赵六', signers).post]).toEqual(['乡长', '书记']);
  expect(signStep({ ...named, how: 'paper' })).toBeNull();
  expect(signStep({ ...named, how: 'paper', mark: ' 2018-37 ' })?.step).toEqual({
    act: 'sign',
    top: false,
    signing: { how: 'paper', slip: '2018-37' },
  });
  expect(signStep(named)?.said).toEqual({ signedBy: '赵六', signedPost: '乡长' });
  expect(signStep(noSignOff)).toBeNull();
});

test('a breakdown whose units lie along the columns: a unit’s column as a form of its lines, with their progress', async () => {
  const tasks = plainGrid('任务', [
    ['2018年信息报送任务分解表'],
    ['任务', '甲镇', '乙乡', '丙局', '合计'],
    ['信息任务', '每月3条', '每月2条', '每月1-2条', null],
    ['新闻任务', '全年4条', '全年2条', '全年2条', null],
  ]);
  const ledger = plainGrid('台账', [
    ['2018年4月信息报送采用台账'],
    ['收稿日期', '单位', '标题', '作者', '采用媒体', '采用日期'],
    ['2018-04-02', '甲镇', '春耕备耕进行时', '张三', '阿坝日报', '2018-04-03'],
    ['2018-04-03', '乙乡', '干部走村入户', '王五', null, null],
    ['2018-04-04', '丙局', '防火巡查到山头', '孙七', null, null],
  ]);
  const found = readingOf(tasks, ledger);
  const { form } = formIn(found, ({ orientation }) => orientation === 'columns');
  expect([form.free, form.fields.map(({ name, line, control }) => `${name} ${line} ${control}`)]).toEqual([
    null,
    ['信息任务 2 text', '新闻任务 3 text'],
  ]);
  expect(form.entries.map(({ mark, label }) => `${mark} ${label}`)).toEqual(['B 甲镇', 'C 乙乡', 'D 丙局']);
  expect(valuesOf(form, 2)).toEqual({ 信息任务: '每月2条', 新闻任务: '全年2条' });
  expect(formCells(form, 2, { ...valuesOf(form, 2), 信息任务: '每月4条' })).toEqual([
    { sheet: '任务', row: 2, col: 2, value: '每月4条' },
  ]);
  expect(formCells(form, null, { 信息任务: '每月4条' })).toEqual([]);
  expect(faultsOf(form, 2, { 信息任务: '=1+1' }).get('信息任务')?.code).toBe('formula-like-text');

  const completion = await completionOf(found);
  const lines = unitTasks(found, form, 1, completion);
  expect([...lines].map(([id, tasks]) => [id, tasks.map(({ unit, due, done }) => [unit, due, done])])).toEqual([
    ['信息任务', [['甲镇', 3, 1]]],
    ['新闻任务', [['甲镇', 4, 1]]],
  ]);
});
