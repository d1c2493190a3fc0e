/** A text file of a spreadsheet opens like a workbook, in whatever encoding Excel or WPS saved it, and is saved as a new .xlsx. */
import { encode } from 'iconv-lite';
import { openWorkbook } from '../../../addin/workbook/file';

const table =
  '单位,标题,日期,条数,编号\r\n甲局,"春耕,""两不误""",2024-05-06,3,007\r\n乙镇,"第一行\n第二行",5月7日,40%,12\r\n';

const gridOf = async (bytes: Uint8Array) => {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.problem.code);
  const grids = await workbook.value.grids();
  if (!grids.ok) throw new Error(grids.problem.code);
  return { workbook: workbook.value, grid: grids.value[0] };
};

test.each([
  ['UTF-8', 'utf8'],
  ['UTF-8 with its mark', 'utf8-bom'],
  ['the national encoding', 'gb18030'],
  ['UTF-16, as Excel saves Unicode text', 'utf16-le'],
])('%s', async (_, encoding) => {
  const bytes = encode(table, encoding.replace('-bom', ''), { addBOM: encoding !== 'utf8' && encoding !== 'gb18030' });
  const { workbook, grid } = await gridOf(bytes);
  expect(grid?.values).toEqual([
    ['单位', '标题', '日期', '条数', '编号'],
    ['甲局', '春耕,"两不误"', 45418, 3, '007'],
    ['乙镇', '第一行\n第二行', '5月7日', '40%', 12],
  ]);
  expect(grid?.formatAt(1, 2)).toBe('yyyy-mm-dd');
  expect(workbook.format).toBe('text');
  const again = await gridOf(await workbook.save());
  expect(again.workbook.format).toBe('xlsx');
  expect(again.grid?.values).toEqual(grid?.values);
});

test('columns cut by tabs', async () => {
  const { grid } = await gridOf(encode('单位\t条\n甲局\t3\n乙镇\t2', 'utf8'));
  expect(grid?.values).toEqual([
    ['单位', '条'],
    ['甲局', 3],
    ['乙镇', 2],
  ]);
});
