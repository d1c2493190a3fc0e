/** Does a row that bears an id of ours stay the same record, whatever is done with it? */
import { idColumn, statusColumn } from '../../../shared/language/ledger-words';
import { plainGrid } from '../../../shared/sheet/grid';
import { readOffice } from '../../../shared/sheet/reading/office';
import { recognise } from '../../../shared/sheet/recognise';

type Row = readonly (string | number | null)[];
const header = ['序号', '收稿日期', '单位', '标题', '作者', '采用媒体', '采用日期'];
const row = (title: string, id: string | null = null, outlet: string | null = null): Row => [
  1,
  '2018年4月2日',
  '甲镇',
  title,
  '张三',
  outlet,
  outlet === null ? null : '2018年4月9日',
  ...(id === null ? [] : [id, '已报送']),
];
const items = (rows: readonly Row[], own = true) => {
  const grid = plainGrid('台账', [
    ['2018年4月信息报送采用台账'],
    own ? [...header, idColumn, statusColumn] : header,
    ...rows,
    row('防火巡查'),
    row('技能培训'),
  ]);
  const sheets = { grids: [grid], tables: recognise([grid]).tables };
  const { records } = readOffice(sheets, sheets, null);
  const of = (kind: string) => records.filter((one) => one.kind === kind).map(({ record }) => record);
  return [...of('item'), ...of('adoption')];
};

const [id = '', , , adoption = ''] = items([row('春耕备耕', null, '阿坝日报')], false);

test('the columns themselves change nothing', () => {
  expect(id).toMatch(/^i[0-9a-f]{20}$/);
  expect(adoption).toMatch(/^a/);
  expect(items([row('春耕备耕', id, '阿坝日报')])).toEqual(items([row('春耕备耕', null, '阿坝日报')], false));
});

test('renamed, it is the same item with the same adoption', () => {
  const [item, , , printed] = items([row('春耕备耕进行时', id, '阿坝日报')]);
  expect([item, printed]).toEqual([id, adoption]);
});

test('a copied row is another item, above or below the first', () => {
  const found = items([row('春耕备耕', id), row('春耕备耕', id)]);
  expect(found[0]).toBe(id);
  expect(new Set(found).size).toBe(4);
});

test.each([
  ['above', [row('春耕备耕'), row('改了题目', id)], 1],
  ['below', [row('改了题目', id), row('春耕备耕')], 0],
])('a new row that reads as the renamed one did is another item: %s', (_, rows, own) => {
  const found = items(rows);
  expect(found[own]).toBe(id);
  expect(new Set(found).size).toBe(4);
});

test('an id column that was emptied or holds something else: the rows are known by what they say', () => {
  expect(items([row('春耕备耕', 'x'), row('防汛演练', '')])[0]).toBe(id);
});
