/** Who has changed a row since sheet and office last agreed on it? */
import { agreedOn, drift } from '../../../addin/live/base';
import { comparison } from '../../../addin/live/send';
import { importId } from '../../../shared/record/identity';
import type { Wanted } from '../../../shared/sheet/reading/wanted';

const record = `u${'0'.repeat(20)}`;
const row = (board: string): Wanted => ({ kind: 'unit', record, data: { name: '甲镇', board }, personal: {} });
const contentOf = ({ kind, data, personal }: Wanted) => ({ kind, data, personal });
/** As the office has it: set by event `seq`, which replaced another. */
const standing = (wanted: Wanted, seq: number, replaces: number) =>
  new Map([
    [
      record,
      { record, kind: 'unit' as const, seq, replaces, command: importId('w1', record, contentOf(wanted), replaces) },
    ],
  ]);

const agreed = agreedOn([row('乡镇')], {
  standings: standing(row('乡镇'), 4, 0),
  comparison: comparison('w1', [row('乡镇')], standing(row('乡镇'), 4, 0)),
}).get(record);

test.each([
  ['only I', row('部门'), standing(row('乡镇'), 4, 0), 'mine'],
  ['only somebody else', row('乡镇'), standing(row('学校'), 9, 4), 'behind'],
  ['both', row('部门'), standing(row('学校'), 9, 4), 'both'],
  ['back and forth at the office', row('部门'), standing(row('乡镇'), 12, 9), 'both'],
] as const)('%s', (_, wanted, standings, expected) => {
  expect(agreed).toBeDefined();
  expect(drift('w1', wanted, standings, agreed)).toBe(expected);
});

test('of a row that was never agreed on nothing is said but that it differs', () => {
  expect(drift('w1', row('部门'), standing(row('学校'), 9, 4), undefined)).toBe('mine');
});

test('a row that differs is not agreed on', () => {
  const standings = standing(row('学校'), 9, 4);
  expect(agreedOn([row('部门')], { standings, comparison: comparison('w1', [row('部门')], standings) }).size).toBe(0);
});
