/** Five sheets that a reader may well get wrong: one correction makes each whole, and kept, makes next month's changed sheet whole. */

import {
  correctColumn,
  correctHeader,
  correctKind,
  correctLine,
  correctNoTable,
  correctOrientation,
  correctRow,
} from '../../../shared/sheet/correct';
import { type Correction, correction } from '../../../shared/sheet/correction';
import type { Grid } from '../../../shared/sheet/grid';
import { recognise } from '../../../shared/sheet/recognise';
import type { Table } from '../../../shared/sheet/table';
import { sketch } from './sketch';

interface Whole {
  readonly kind: string;
  readonly header: string;
  readonly records: readonly string[];
  readonly totals: readonly (number | string)[];
  readonly fields: readonly string[];
}
const wholeOf = (table: Table): Whole => ({
  kind: table.kind,
  header: `${table.header.top}-${table.header.bottom}`,
  records: table.records,
  totals: table.totals,
  fields: table.columns.map((c) => c.field),
});
const read = (grid: Grid, corrections: readonly Correction[] = []): readonly Whole[] =>
  recognise([grid], corrections).tables.map(wholeOf);
const one = (grid: Grid): Table => {
  const table = recognise([grid]).tables[0];
  if (!table) throw new Error('nothing recognised');
  return table;
};
/** As kept in the office's settings and taken out again. */
const kept = (made: Correction): readonly Correction[] => [correction.parse(JSON.parse(JSON.stringify(made)))];

test('words of no trade, all text: the header is pointed out', () => {
  const may = sketch(
    '5月',
    `
五月排班
谁来写|写什么|哪天交
老张|春耕见闻|初五
老李|水库巡查|初九
`,
  );
  const june = sketch(
    '6月',
    `
六月排班
按家里情况调整
谁来写|地点|写什么|哪天交前
老张|东坡|夏收|初三
老王|西坡|防汛|初六
老李|南坡|高考护航|初七
`,
  );
  const whole = [
    { kind: 'other', header: '2-2', records: ['老张', '老李'], totals: [], fields: ['other', 'other', 'other'] },
  ];
  expect(read(may)).not.toEqual(whole);
  const made = kept(correctHeader(may, 2, 2));
  expect(read(may, made)).toEqual(whole);
  expect(read(june, made)).toEqual([
    {
      kind: 'other',
      header: '3-3',
      records: ['老张', '老王', '老李'],
      totals: [],
      fields: ['other', 'other', 'other', 'other'],
    },
  ]);
});

test('a house word for what was adopted: the column is named', () => {
  const april = sketch(
    '4月',
    `
2023年4月信息工作统计
单位|报送数|红旗|备注
甲局|5|A|
乙局|4|B|
丙局|3|C|
`,
  );
  const may = sketch(
    '5月',
    `
2023年5月信息工作统计
单位|联系人|报送数|红旗榜|备注
甲局|张某|5|B|
乙局|李某|4|A|
丙局|王某|3|C|
丁局|赵某|1|C|
`,
  );
  const fields = ['unit', 'submitted', 'level', 'note'];
  expect(read(april)[0]?.fields).not.toEqual(fields);
  const made = kept(correctColumn(one(april), 'C', { field: 'level' }));
  expect(read(april, made)[0]?.fields).toEqual(fields);
  expect(read(may, made)).toEqual([
    {
      kind: 'tally',
      header: '2-2',
      records: ['甲局', '乙局', '丙局', '丁局'],
      totals: [],
      fields: ['unit', 'person', 'submitted', 'level', 'note'],
    },
  ]);
});

test('asked for, not done: the kind is named', () => {
  const first = sketch(
    '一季度',
    `
各单位一览
单位|采用篇数|得分
甲局|5|10
乙局|4|8
`,
  );
  const second = sketch(
    '二季度',
    `
各单位一览
单位|联系人|采用篇数|得分
甲局|张某|6|12
乙局|李某|4|8
丙局|王某|3|6
`,
  );
  expect(read(first)[0]?.kind).toBe('tally');
  const made = kept(correctKind(one(first), 'quota'));
  expect(read(first, made)[0]).toMatchObject({ kind: 'quota', fields: ['unit', 'quota', 'points'] });
  expect(read(second, made)[0]).toMatchObject({
    kind: 'quota',
    records: ['甲局', '乙局', '丙局'],
    fields: ['unit', 'person', 'quota', 'points'],
  });
});

test('a line for the whole office that does not add up: the row is a total', () => {
  const april = sketch(
    '4月',
    `
2023年4月采用情况
单位|报送|采用
甲科|5|2
乙科|4|1
机关本部|12|5
`,
  );
  const may = sketch(
    '5月',
    `
2023年5月采用情况
单位|报送|采用|采用率
甲科|5|2|40%
乙科|4|1|25%
丙科|2|1|50%
机关本部|15|6|40%
`,
  );
  expect(read(april)[0]?.records).toEqual(['甲科', '乙科', '机关本部']);
  const made = kept(correctRow(april, one(april), 5, 'total'));
  expect(read(april, made)[0]).toMatchObject({ records: ['甲科', '乙科'], totals: [5] });
  expect(read(may, made)[0]).toMatchObject({ records: ['甲科', '乙科', '丙科'], totals: [6] });
});

test('a list of settings that looks like a table is none, and its neighbour stays one', () => {
  const april = sketch(
    '4月',
    `
2023年4月采用情况
单位|报送|采用
甲科|5|2
乙科|4|1

参数设置
项目|说明|时间
提醒|提前三天|28日
截止|每月|30日
`,
  );
  const may = sketch(
    '5月',
    `
2023年5月采用情况
单位|报送|采用
甲科|5|2
乙科|4|1
丙科|2|1

参数设置
项目|说明|时间|备注
提醒|提前三天|28日|
截止|每月|30日|
通知|每周|周一|
`,
  );
  expect(read(april)).toHaveLength(2);
  const settings = recognise([april]).tables[1];
  if (!settings) throw new Error('nothing recognised');
  const made = kept(correctNoTable(settings));
  expect(read(april, made).map((t) => t.records)).toEqual([['甲科', '乙科']]);
  expect(read(may, made).map((t) => t.records)).toEqual([['甲科', '乙科', '丙科']]);
});

test('what was read as running along the columns runs down the rows', () => {
  const grid = sketch(
    'S',
    `
2023年采用情况
媒体|甲县|乙县|丙县
人民日报|1|2|3
省日报|2|1|0
`,
  );
  expect(one(grid).orientation).toBe('columns');
  const corrected = recognise([grid], kept(correctOrientation(one(grid)))).tables[0];
  expect(corrected).toMatchObject({ orientation: 'rows', records: ['人民日报', '省日报'] });
});

test('a correction does not reach into a table of another layout', () => {
  const other = sketch(
    'S',
    `
2023年5月采用情况
部门|投稿数|用稿数|名次
甲科|5|2|1
乙科|4|1|2
`,
  );
  const april = sketch(
    '4月',
    `
2023年4月采用情况
单位|报送|采用
甲科|5|2
乙科|4|1
`,
  );
  const made = [correctKind(one(april), 'quota'), correctNoTable(one(april))];
  expect(read(other, made)).toEqual(read(other));
});

test('units along the columns: a line that nobody could know is said to be what it is, next month too', () => {
  const sheet = (name: string, more: string) =>
    sketch(
      name,
      `
${name}信息采用统计表
媒体|甲镇|乙乡|丙局
阿坝日报|3|2|1
微红原|2|1|4
采风合编|5|4|3${more}
得分|12|8|4
`,
    );
  const across = (grid: Grid, corrections: readonly Correction[] = []) => {
    const [table] = recognise([grid], corrections).tables;
    if (!table?.rows) throw new Error('no lines');
    return { table, fields: table.rows.map(({ path, field }) => `${path.join(' ')} ${field}`) };
  };
  const { table, fields } = across(sheet('4月', ''));
  const line = table.rows?.find(({ path }) => path.join('') === '采风合编');
  if (!line) throw new Error('no line');
  expect(fields).toContain('采风合编 adopted');
  const made = kept(correctLine(table, line, { field: 'note' }));
  expect(across(sheet('5月', '\n中国红原|1|1|1'), made).fields).toEqual([
    '阿坝日报 adopted',
    '微红原 adopted',
    '采风合编 note',
    '中国红原 adopted',
    '得分 points',
  ]);
});
