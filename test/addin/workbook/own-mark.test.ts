/** Which sheets are ours, and how are they found again? */
import * as fc from 'fast-check';
import {
  allowedName,
  freeMark,
  isOwnMark,
  markReference,
  ownName,
  ownSheetsOf,
  sheetOfReference,
} from '../../../addin/workbook/own-mark';

test('law: the sheet of a mark is the sheet that was marked', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (given) => {
      const name = allowedName(given);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      if (!name.startsWith('#')) expect(sheetOfReference(`=${markReference(name)}`)).toBe(name);
    }),
  );
});

test('a reference as Excel writes it, and one whose sheet is gone', () => {
  expect(sheetOfReference("='排名 (2)'!$1:$1048576")).toBe('排名 (2)');
  expect(sheetOfReference('=排名!$1:$1048576')).toBe('排名');
  expect(sheetOfReference('=#REF!$1:$1048576')).toBeUndefined();
  expect(sheetOfReference('=SUM(A1:A3)')).toBeUndefined();
});

test('names of the user never count as marks', () => {
  expect(['_tonglian_1', '_TONGLIAN_12', '_tonglian_', '_tonglian_1x', 'Print_Area'].map(isOwnMark)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const names = [
    { name: '_tonglian_1', refersTo: "='排名'!$1:$1048576" },
    { name: '_tonglian_2', refersTo: '=#REF!$1:$1048576' },
    { name: 'tonglian', refersTo: '=别人!$A$1' },
    { name: '_tonglian_3', refersTo: 5 },
  ];
  expect([...ownSheetsOf(names)]).toEqual(['排名']);
});

test('the next free mark, and the next free title', () => {
  expect(freeMark(['_Tonglian_1', '_tonglian_3'])).toBe('_tonglian_2');
  const taken: Record<string, 'ours' | 'foreign'> = { 排名: 'foreign', '排名 (2)': 'ours' };
  expect(ownName('排名', (name) => taken[name])).toBe('排名 (2)');
  expect(ownName('长'.repeat(31), (name) => (name.length === 31 && !name.endsWith(')') ? 'foreign' : undefined))).toBe(
    `${'长'.repeat(27)} (2)`,
  );
});
