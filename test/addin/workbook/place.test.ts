/** Where does a text lead? */
import { asText } from '../../../addin/workbook/excel-text';
import { parsePlace, placesTogether } from '../../../addin/workbook/place';

test('a cell and a range, with whatever sheet', () => {
  expect(parsePlace('台账!L17')).toEqual({ sheet: '台账', area: { top: 16, left: 11, bottom: 16, right: 11 } });
  expect(parsePlace('台账!B4:B33')).toEqual({ sheet: '台账', area: { top: 3, left: 1, bottom: 32, right: 1 } });
  expect(parsePlace('加油!1月!A1:C2')).toEqual({ sheet: '加油!1月', area: { top: 0, left: 0, bottom: 1, right: 2 } });
});

test('several places together: those on the first one’s sheet, neighbours in one', () => {
  const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col });
  expect(placesTogether(['台账!E2', '台账!L2', '通报!A1', '台账!E3', '台账!E4', 'x'])).toEqual({
    sheet: '台账',
    areas: [{ top: 1, left: 4, bottom: 3, right: 4 }, cell(1, 11)],
  });
  const many = Array.from({ length: 500 }, (_, row) => `台账!A${row * 2 + 1}`);
  expect(placesTogether(many)?.areas).toHaveLength(100);
  expect(placesTogether(['x'])).toBeUndefined();
});

test.each(['台账', '台账!', '台账!第三行', '台账!A1:', '--period', 'L17'])('%s leads nowhere', (text) => {
  expect(parsePlace(text)).toBeUndefined();
});

test('words go as they are, whatever could be read as more goes behind an apostrophe', () => {
  expect(asText('县委办公室')).toBe('县委办公室');
  expect(asText('')).toBe('');
  for (const text of ['=1', '＝1', '3月5日', '三月五日', '5%', 'TRUE', "'x", ' 空', '2018', '第12期', 'A1']) {
    expect(asText(text)).toBe(`'${text}`);
  }
});
