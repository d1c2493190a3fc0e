/** Forty returned workbooks, three of them faulty, two sent twice: listed side by side, posted once, and again nothing more. */
import { inProcessOffice } from '../../../addin/api/in-process';
import { collect } from '../../../addin/live/collect';
import { readWorkbook, type WorkbookReading } from '../../../addin/live/read-workbook';
import type { Returned } from '../../../addin/live/returned-form';
import { compare, send } from '../../../addin/live/send';
import type { Result } from '../../../shared/result';
import { plainGrid } from '../../../shared/sheet/grid';

type Row = readonly (string | number | null)[];
const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const names = Array.from({ length: 38 }, (_, n) => `第${n + 1}乡`);
const office: WorkbookReading = good(
  readWorkbook([
    plainGrid('任务', [
      ['2018年信息任务分解表'],
      ['序号', '单位', '每月信息任务'],
      ...names.map((unit, index): Row => [index + 1, unit, '每月2条']),
    ]),
  ]),
);
const returned = (file: string, unit: string, titles: readonly string[], author = '张三'): Returned => ({
  file,
  read: readWorkbook([
    plainGrid('上报', [
      ['2018年4月信息报送台账'],
      ['序号', '报送日期', '单位', '标题', '作者', '审签人', '审签人职务'],
      ...titles.map((title, index): Row => [index + 1, `2018-04-0${index + 1}`, unit, title, author, '李四', '乡长']),
    ]),
  ]),
});

const files: readonly Returned[] = [
  ...names
    .slice(0, 35)
    .map((unit, n) => returned(`${String(n + 1).padStart(2, '0')}.xlsx`, unit, [`${unit}春耕`, `${unit}防火`])),
  returned('36-again.xlsx', names[0] ?? '', [`${names[0]}春耕`, `${names[0]}防火`]),
  returned('37-again.xlsx', names[1] ?? '', [`${names[1]}春耕`, `${names[1]}防火`]),
  returned('38-stranger.xlsx', '外县某局', ['路过的稿件']),
  { file: '39-broken.xlsx', read: { ok: false, problem: { code: 'not-a-workbook' } } },
  { file: '40-memo.xlsx', read: readWorkbook([plainGrid('便函', [['请各单位按时报送，谢谢。']])]) },
];

test('forty: 35 taken, three faulty, two twice, three units owe theirs; posted once, again nothing', async () => {
  const found = collect(office, files);
  expect(files).toHaveLength(40);
  expect(found.brought).toHaveLength(35);
  expect(found.brought[0]).toEqual({ file: '01.xlsx', units: ['第1乡'], rows: 2, untouched: 0 });
  expect(found.faulty.map(({ file, problem }) => [file, problem.code])).toEqual([
    ['38-stranger.xlsx', 'unit-unknown'],
    ['39-broken.xlsx', 'not-a-workbook'],
    ['40-memo.xlsx', 'no-office-table'],
  ]);
  expect(found.twice).toEqual([
    { file: '36-again.xlsx', of: '01.xlsx' },
    { file: '37-again.xlsx', of: '02.xlsx' },
  ]);
  expect(found.missing).toEqual(['第36乡', '第37乡', '第38乡']);
  expect(found.differing).toEqual([]);
  expect(found.records).toHaveLength(70);

  const place = inProcessOffice('t0');
  good(await send(place, good(await compare(place, office.reading.records))));
  const first = good(await send(place, good(await compare(place, found.records))));
  expect(first).toMatchObject({ applied: 70, refused: [] });
  expect(good(await compare(place, collect(office, files).records))).toMatchObject({ known: 70, changes: [] });
  const items = good(await place.call('listItems', { query: {} })).entries;
  expect(items).toHaveLength(70);
});

test('one row in two versions is held back; the same title from two units is listed and taken', () => {
  const found = collect(office, [
    returned('a.xlsx', '第1乡', ['同一条']),
    returned('b.xlsx', '第1乡', ['同一条'], '另一人'),
    returned('c.xlsx', '第2乡', ['联合整治']),
    returned('d.xlsx', '第3乡', ['联合整治']),
  ]);
  expect(found.differing).toEqual([{ name: '第1乡 同一条', files: ['a.xlsx', 'b.xlsx'] }]);
  expect(found.repeats).toEqual([{ title: '联合整治', files: ['c.xlsx', 'd.xlsx'] }]);
  expect(found.records.map(({ kind }) => kind)).toEqual(['item', 'item']);
});
