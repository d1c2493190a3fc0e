/** Published tallies: points and places from counts and rule sheets, or from the parts that the sheet prints. */
import { gridsOf, settleGrids } from './settle-file';

test('扎兰屯 2023 first quarter: 205, 180, 145, 135, 130, places 1 to 5', async () => {
  const { boards, issues } = await settleGrids(
    await gridsOf('sheets/zhalantun-2023q1.xlsx'),
    await gridsOf('rules/zhalantun-2023q1.xlsx'),
  );
  const lines = boards.flatMap(({ ranking }) => ranking);
  expect(lines.map(({ points, place }) => [points, place])).toEqual([
    ['205', 1],
    ['180', 2],
    ['145', 3],
    ['135', 4],
    ['130', 5],
  ]);
  expect(lines[0]).toMatchObject({
    unit: '扎兰屯市现代农业产业园服务中心',
    adoptions: 38,
    cells: ['市直部门!C4', '市直部门!E4'],
  });
  expect(issues).toEqual([]);
});

test('霍林郭勒 2018 January and February: 5, 15, 5, 10, 25', async () => {
  const { boards, issues } = await settleGrids(
    await gridsOf('sheets/holingol-2018-0102.xlsx'),
    await gridsOf('rules/holingol-2018-0102.xlsx'),
  );
  const streets = boards[0]?.ranking ?? [];
  expect(Object.fromEntries(streets.map(({ unit, points, place }) => [unit, [points, place]]))).toEqual({
    达来胡硕苏木: ['5', 4],
    沙尔呼热街道: ['15', 2],
    莫斯台街道: ['5', 4],
    宝日呼吉尔街道: ['10', 3],
    珠斯花街道: ['25', 1],
  });
  expect(boards.map(({ board }) => board)).toEqual([
    '各街道办事处',
    '政府组成部门、直属事业单位、部门管理机构、群团组织',
  ]);
  expect(issues).toEqual([]);
});

test('四川 2011, without rules: the parts that are printed add up, places 9, 9, 11', async () => {
  const grids = await gridsOf('sheets/sichuan-land-2011.xlsx');
  const { boards, issues } = await settleGrids(grids);
  const printed = new Map(
    (grids[0]?.values ?? []).slice(3).map((row) => [row[1], { points: String(row[2]), place: row[0] }]),
  );
  const lines = boards.flatMap(({ ranking }) => ranking);
  expect(lines).toHaveLength(21);
  for (const { unit, points, place, lines: parts } of lines) {
    expect({ unit, points, place }).toEqual({ unit, ...printed.get(unit) });
    expect(parts).toHaveLength(5);
  }
  expect(lines.slice(8, 11).map(({ place }) => place)).toEqual([9, 9, 11]);
  expect(issues).toEqual([]);
});
