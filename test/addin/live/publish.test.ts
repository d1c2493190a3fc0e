/** A round closes: handed out, filled in by units, taken back: exactly what is new or changed, faults at their cells, nothing twice. */
import Excel from 'exceljs';
import { inProcessOffice } from '../../../addin/api/in-process';
import { collect } from '../../../addin/live/collect';
import { publish } from '../../../addin/live/publish';
import { readWorkbook, type WorkbookReading } from '../../../addin/live/read-workbook';
import { type Returned, readReturned } from '../../../addin/live/returned-form';
import { compare, send } from '../../../addin/live/send';
import { openWorkbook } from '../../../addin/workbook/file';
import { parsePeriod } from '../../../shared/calendar';
import type { Result } from '../../../shared/result';
import { plainGrid } from '../../../shared/sheet/grid';
import { officeFiles, toXlsx } from './soffice';

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
const april = parsePeriod('2018-04');
const office: WorkbookReading = good(
  readWorkbook([
    plainGrid('任务', [
      ['2018年信息任务分解表'],
      ['序号', '单位', '每月信息任务', '阿坝日报'],
      [1, '甲镇', '每月2条', '全年4条'],
      [2, '乙乡', '每月2条', '全年4条'],
      [3, '丙局', '每月1条', null],
    ]),
    plainGrid(
      '台账',
      [
        ['2018年4月信息报送采用台账'],
        ['序号', '收稿日期', '单位', '类别', '标题', '作者', '报送人', '审签人', '审签人职务', '采用媒体', '采用日期'],
        [
          1,
          day('2018-04-01'),
          '甲镇',
          '信息',
          '春耕备耕进行时',
          '张三、李四',
          '张三',
          '王五',
          '镇长',
          '阿坝日报',
          day('2018-04-20'),
        ],
        [2, day('2018-04-02'), '乙乡', '新闻', '=cmd干部走村入户', '张三', '张三', '王五', '乡长', null, null],
        [
          3,
          day('2018-04-03'),
          '甲镇',
          '信息',
          '清理河道垃圾',
          '赵六',
          '赵六',
          '王五',
          null,
          '微红原',
          day('2018-04-21'),
        ],
      ],
      { formatAt: (row, col) => (row > 1 && (col === 1 || col === 10) ? 'yyyy/m/d' : undefined) },
    ),
  ]),
);

const forms = async (round: string, records = office.reading.records) =>
  good(await publish(records, { period: april ?? null, round, language: 'zh' }));
const read = async (bytes: Uint8Array, file = '甲镇.xlsx'): Promise<Returned> => {
  return readReturned(file, good(await good(await openWorkbook(bytes)).grids()));
};
const taken = async (...returned: readonly Returned[]) => collect(office, returned);

/** Fills cells in as a unit would: row counted from the first row under the header, by heading. */
async function filled(
  bytes: Uint8Array,
  rows: readonly (readonly [row: number, cells: Readonly<Record<string, string | Date | null>>])[],
): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet('上报表');
  if (!sheet) throw new Error('no form');
  const header = 4;
  const heads = sheet.getRow(header).values as (string | undefined)[];
  for (const [row, cells] of rows) {
    for (const [head, value] of Object.entries(cells)) sheet.getCell(header + row, heads.indexOf(head)).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const item = (title: string, more: Readonly<Record<string, string | Date | null>> = {}) => ({
  报送日期: new Date('2018-04-18T00:00:00Z'),
  类别: '信息',
  标题: title,
  作者: '张三、李四',
  报送人: '张三',
  审签人: '王五',
  审签人职务: '镇长',
  ...more,
});

test('each unit gets its own rows, its tasks and its lists; sent back untouched nothing is posted', async () => {
  const made = await forms('a');
  expect(made.map(({ name }) => name)).toEqual([
    '甲镇2018年4月上报表.xlsx',
    '乙乡2018年4月上报表.xlsx',
    '丙局2018年4月上报表.xlsx',
  ]);
  const found = await taken(...(await Promise.all(made.map(({ name, bytes }) => read(bytes, name)))));
  expect(found.brought).toEqual([
    { file: '乙乡2018年4月上报表.xlsx', units: ['乙乡'], rows: 1, untouched: 1 },
    { file: '甲镇2018年4月上报表.xlsx', units: ['甲镇'], rows: 2, untouched: 2 },
  ]);
  expect(found.silent).toEqual([{ file: '丙局2018年4月上报表.xlsx', units: ['丙局'] }]);
  expect([found.records, found.faulty, found.faults, found.differing, found.missing]).toEqual([[], [], [], [], []]);
});

test('protected, with lists, required cells marked and ids out of sight', async () => {
  const [first] = await forms('a');
  const book = new Excel.Workbook();
  await book.xlsx.load((first?.bytes.slice().buffer ?? new ArrayBuffer(0)) as ArrayBuffer);
  const sheet = book.getWorksheet('上报表');
  if (!sheet) throw new Error('no form');
  expect(sheet.getRow(4).values).toEqual([
    undefined,
    '序号',
    '单位',
    '报送日期',
    '类别',
    '体裁',
    '标题',
    '作者',
    '报送人',
    '审签人',
    '审签人职务',
    '采用媒体',
    '采用日期',
    '备注',
    '通联编号',
    '通联底稿',
  ]);
  expect([14, 15].map((col) => sheet.getColumn(col).hidden)).toEqual([true, true]);
  // exceljs keeps the protection under a name that its types do not have.
  expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
  expect(sheet.getCell('F7').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('B7').protection?.locked ?? true).toBe(true);
  expect(sheet.getCell('D7').dataValidation).toMatchObject({ type: 'list', formulae: ["'名单'!$B$1:$B$2"] });
  expect(sheet.getCell('K7').dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning' });
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
  expect(book.getWorksheet('名单')?.state).toBe('hidden');
  expect(book.getWorksheet('本单位任务')?.getRow(2).values).toEqual([
    undefined,
    '每月2条',
    undefined,
    '2018-01-01 – 2018-12-31',
  ]);
});

test.each([
  ['as the unit saved it', async (bytes: Uint8Array) => bytes],
  ...(officeFiles ? [['through LibreOffice', toXlsx] as const] : []),
] as const)('filled in %s: new, changed and declared rows are taken, faulty ones named by cell', async (_, saved) => {
  const [form] = await forms('b');
  const bytes = await saved(
    await filled(form?.bytes ?? new Uint8Array(), [
      [2, { 审签人职务: '副镇长' }],
      [3, item('新桥通车', { 采用媒体: '阿坝日报', 采用日期: new Date('2018-04-22T00:00:00Z') })],
      [4, item('没有人签', { 审签人: null })],
      [5, item('日子不对', { 报送日期: '不记得了' })],
      [6, item('=1+1 的学问')],
    ]),
  );
  const found = await taken(await read(bytes));

  expect(found.brought).toEqual([{ file: '甲镇.xlsx', units: ['甲镇'], rows: 6, untouched: 1 }]);
  expect(found.faults.map(({ problem: { code, at } }) => [code, at])).toEqual([
    ['cell-required', '上报表!I8'],
    ['date-unreadable', '上报表!C9'],
  ]);
  expect(found.records.map((one) => (one.kind === 'item' ? one.personal.title : one.kind))).toEqual([
    '清理河道垃圾',
    '新桥通车',
    '=1+1 的学问',
    'adoption',
  ]);
  const [changed, , , declared] = found.records;
  // The office's own record with the one word that the unit changed.
  const before = office.reading.records.find(({ record }) => record === changed?.record);
  if (before?.kind !== 'item' || changed?.kind !== 'item' || declared?.kind !== 'adoption')
    throw new Error('other kinds');
  expect(changed).toEqual({
    ...before,
    data: { ...before.data, signature: 'complete' },
    personal: { ...before.personal, signedPost: '副镇长' },
  });
  expect(declared.data).toMatchObject({ outlet: '阿坝日报', date: '2018-04-22', declaredBy: before.data.unit });
  expect(found.missing).toEqual(['乙乡', '丙局']);

  const place = inProcessOffice('t0');
  good(await send(place, good(await compare(place, office.reading.records))));
  expect(good(await send(place, good(await compare(place, found.records))))).toMatchObject({ applied: 4, refused: [] });
  expect(good(await compare(place, (await taken(await read(bytes))).records))).toMatchObject({ known: 4, changes: [] });
  // A title put right afterwards is the same record.
  const again = await taken(await read(await filled(bytes, [[3, { 标题: '新大桥通车' }]])));
  const sent = good(await compare(place, again.records));
  expect(sent.changes.map(({ wanted, isNew }) => [wanted.kind, isNew])).toEqual([['item', false]]);
});

test('an empty row of the next round is another record; sent twice is told; touched on both sides is held back', async () => {
  const [one] = await forms('b');
  const [two] = await forms('c');
  const row = [[3, item('新桥通车')]] as const;
  const [first, second] = [
    await filled(one?.bytes ?? new Uint8Array(), row),
    await filled(two?.bytes ?? new Uint8Array(), row),
  ];
  const both = await taken(await read(first, 'a.xlsx'), await read(second, 'b.xlsx'), await read(first, 'c.xlsx'));
  expect(both.records).toHaveLength(2);
  expect(both.twice).toEqual([{ file: 'c.xlsx', of: 'a.xlsx' }]);
  expect(both.repeats).toEqual([{ title: '新桥通车', files: ['a.xlsx', 'b.xlsx'] }]);

  const records = office.reading.records.map((wanted) =>
    wanted.kind === 'item' ? { ...wanted, personal: { ...wanted.personal, note: '旧' } } : wanted,
  );
  const [old] = await forms('d', records);
  const clash = await taken(await read(await filled(old?.bytes ?? new Uint8Array(), [[1, { 备注: '新' }]])));
  expect(clash.differing).toEqual([{ name: '甲镇 春耕备耕进行时', files: ['甲镇.xlsx'] }]);
  expect(clash.records).toEqual([]);
});
