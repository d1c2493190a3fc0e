import fc from 'fast-check';
import { shiftFormula } from '../../../../addin/workbook/package/shift-formula';

test.each([
  ['A1+B2', 'B3+C4'],
  ['$A$1+A$1+$A1', '$A$1+B$1+$A3'],
  ['SUM(A1:B9)', 'SUM(B3:C11)'],
  ['SUM(A:A)+SUM($B:C)', 'SUM(B:B)+SUM($B:D)'],
  ['SUM(1:2)', 'SUM(3:4)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['"A1"&A1&"说""A1"', '"A1"&B3&"说""A1"'],
  ["'A1 表'!A1+数据!A1", "'A1 表'!B3+数据!B3"],
  ['单位A1+A1', '单位A1+B3'],
  ['_A1+A1.x+A1', '_A1+A1.x+B3'],
  ['表1[A1]', '表1[A1]'],
  ['A1#', 'B3#'],
  ['ABCD1+XFE1', 'ABCD1+XFE1'],
  ['1E5+A1', '1E5+B3'],
])('%s two rows down and one to the right is %s', (formula, expected) => {
  expect(shiftFormula(formula, 2, 1)).toBe(expected);
});
test('a reference that leaves the sheet', () => {
  expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
  expect(shiftFormula('A1+B2', 0, -1)).toBe('#REF!+A2');
  expect(shiftFormula('XFD1048576', 1, 0)).toBe('#REF!');
});
test('there and back is the same', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('J', 'AA', 'ZZ'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 50, max: 9999 }),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(reference, { minLength: 1 }), fc.nat(40), fc.nat(9), (list, rows, columns) => {
      const formula = list.join('*');
      expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});
