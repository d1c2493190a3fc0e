/** What a ledger's rows are: items, adoptions, repeats. */
import { plainGrid } from '../../../shared/sheet/grid';
import { readOffice } from '../../../shared/sheet/reading/office';
import { recognise } from '../../../shared/sheet/recognise';

type Row = readonly (string | number | null)[];

function read(title: string, header: Row, rows: readonly Row[]) {
  const grids = [plainGrid('台账', [[title], header, ...rows])];
  const { tables } = recognise(grids);
  const { records, issues } = readOffice({ grids, tables });
  const of = (kind: string) => records.filter((wanted) => wanted.kind === kind);
  return { items: of('item'), adoptions: of('adoption'), issues };
}

const adopted = ['编号', '刊发时间', '稿件题目', '供稿单位', '通讯员', '刊发媒体', '媒体级别', '体裁'];
const filed = ['序号', '收稿日期', '标题', '单位', '作者', '采用媒体', '采用日期'];

test('a ledger of adoptions: one title of one unit in two outlets is one item with two adoptions', () => {
  const { items, adoptions } = read('2024年3月稿件采用台账', adopted, [
    [1, '2024-03-05', '村里有了图书馆', '西河乡', '张三', '省日报', '省级', '通讯'],
    [2, '2024-03-09', '村里有了图书馆', '西河乡', '张三', '县报', '县级', '通讯'],
    [3, '2024-03-12', '桥通了', '东山镇', '王一', '县报', '县级', '消息'],
  ]);
  expect(items).toHaveLength(2);
  expect(adoptions).toHaveLength(3);
  expect(new Set(adoptions.flatMap((wanted) => (wanted.kind === 'adoption' ? wanted.data.sources : [])))).toEqual(
    new Set(items.map(({ record }) => record)),
  );
});

test('a ledger of what came in: the same title filed twice is two items', () => {
  const { items } = read('2024年3月收稿台账', filed, [
    [1, '2024-03-05', '春耕正忙', '西河乡', '张三', '县报', '2024-03-06'],
    [2, '2024-03-07', '春耕正忙', '西河乡', '张三', null, null],
    [3, '2024-03-08', '修路', '东山镇', '王一', '县报', '2024-03-09'],
  ]);
  expect(items).toHaveLength(3);
});

test('rows in another order are the same records', () => {
  const rows: readonly Row[] = [
    [1, '2024-03-05', '村里有了图书馆', '西河乡', '张三', '省日报', '省级', '通讯'],
    [2, '2024-03-09', '村里有了图书馆', '西河乡', '张三', '县报', '县级', '通讯'],
    [3, '2024-03-12', '桥通了', '东山镇', '王一', '县报', '县级', '消息'],
  ];
  const ids = (list: readonly Row[]) => {
    const { items, adoptions } = read('2024年3月稿件采用台账', adopted, list);
    return [...items, ...adoptions].map(({ record }) => record).sort();
  };
  expect(ids([...rows].reverse())).toEqual(ids(rows));
});
