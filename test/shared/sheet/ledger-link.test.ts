/** Which adoption does a ledger's link belong to? */
import { plainGrid } from '../../../shared/sheet/grid';
import { readOffice } from '../../../shared/sheet/reading/office';
import { recognise } from '../../../shared/sheet/recognise';

const linksOf = (head: string, rows: readonly (readonly [outlet: string, link: string | null, use?: string])[]) => {
  const grid = plainGrid('台账', [
    ['2018年4月信息报送采用台账'],
    ['序号', '收稿日期', '单位', '标题', '作者', '采用媒体', '采用日期', head, '单条或综合'],
    ...rows.map(([outlet, link, use = '单条'], index) => [
      index + 1,
      '2018年4月2日',
      ['甲镇', '乙乡'][index] ?? '丙局',
      `防火巡查第${index + 1}次`,
      '张三',
      outlet,
      '2018年4月9日',
      link,
      use,
    ]),
  ]);
  const sheets = { grids: [grid], tables: recognise([grid]).tables };
  const { records } = readOffice(sheets, sheets, null);
  return records.flatMap((one) => (one.kind === 'adoption' ? [one.personal.link ?? null] : []));
};
const page = (n: number): string => `https://aba.example.invalid/${n}`;

test.each(['链接', '网址', '采用链接', '原文网址', '刊发链接', 'URL'])('under %s', (head) => {
  expect(linksOf(head, [['阿坝日报', page(1)]])).toEqual([page(1)]);
});

test('words around it, none, and what is no page', () => {
  const rows = ['见 https://aba.example.invalid/1，头版', null, '已刊', 'javascript:alert(1)'] as const;
  expect(
    linksOf(
      '链接',
      rows.map((text) => ['阿坝日报', text]),
    ),
  ).toEqual([page(1), null, null, null]);
});

test('several outlets: each its own, and none where the numbers differ', () => {
  expect(linksOf('链接', [['阿坝日报、四川日报', `${page(1)}\n${page(2)}`]])).toEqual([page(1), page(2)]);
  expect(linksOf('链接', [['阿坝日报、四川日报', page(1)]])).toEqual([null, null]);
});

test('a composite has the link of whichever row names it', () => {
  expect(
    linksOf('链接', [
      ['阿坝日报', null, '综合采用'],
      ['阿坝日报', page(1), '综合采用'],
    ]),
  ).toEqual([page(1)]);
});
