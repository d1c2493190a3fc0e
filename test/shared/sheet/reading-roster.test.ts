/** A roster's cell may name two people: each is one, with a post and a telephone of its own where these can be told apart. And a tally's count is whole. */
import { plainGrid } from '../../../shared/sheet/grid';
import { readOffice } from '../../../shared/sheet/reading/office';
import { recognise } from '../../../shared/sheet/recognise';

type Row = readonly (string | number | null)[];

const read = (rows: readonly Row[]) => {
  const grids = [plainGrid('表', rows)];
  return readOffice({ grids, tables: recognise(grids).tables });
};

const people = (rows: readonly Row[]) =>
  read([['领导和通讯员统计表'], ['单位', '分管领导', '职务', '通讯员', '职务', '电话'], ...rows]).records.flatMap(
    (one) =>
      one.kind === 'person'
        ? [[one.data.role, one.personal.name, one.personal.post, one.personal.phone].join(' ')]
        : [],
  );

test('two in a cell are two', () => {
  expect(
    people([
      ['甲镇', '李四、王二', '镇长、副镇长', '张三\n赵六', '干事', '0837-1\n0837-2'],
      ['乙乡', '周九', '乡长、主任', '孙七/周八', '干事', '0837-3'],
      ['丙局', '扎西 卓玛', '局长', '吴 十', '干事', null],
      ['丁校', '郑一 冯二', '校长、副校长', null, null, null],
    ]),
  ).toEqual([
    'leader 李四 镇长 ',
    'leader 王二 副镇长 ',
    'correspondent 张三 干事 0837-1',
    'correspondent 赵六 干事 0837-2',
    'leader 周九 乡长、主任 ',
    'correspondent 孙七 干事 0837-3',
    'correspondent 周八 干事 0837-3',
    'leader 扎西卓玛 局长 ',
    'correspondent 吴十 干事 ',
    'leader 郑一 校长 ',
    'leader 冯二 副校长 ',
  ]);
});

test('half an item is no count: pointed out, not rounded', () => {
  const { records, issues } = read([
    ['2018年4月信息采用统计表'],
    ['序号', '单位', '上报', '采用'],
    [1, '甲镇', 1.5, 1],
    [2, '乙乡', 4, -2],
    [3, '丙局', 3, 1],
  ]);
  const counts = records.flatMap((one) => (one.kind === 'count' ? [`${one.data.measure} ${one.data.n}`] : []));
  expect(counts).toEqual(['items 1', 'submitted 4', 'submitted 3', 'items 1']);
  expect(issues.map(({ code, at }) => [code, at])).toEqual([
    ['count-not-whole', '表!C3'],
    ['number-unreadable', '表!D4'],
  ]);
});
