/** What is shown before writing, and what is left out? */
import { changesOf } from '../../../addin/live/changes';
import { firstChoice, periodChoices } from '../../../addin/live/period-choices';
import { type Period, parsePeriod, printPeriod } from '../../../shared/calendar';
import { plainGrid } from '../../../shared/sheet/grid';

test('cells that already stand so are neither shown nor written', () => {
  const grids = [plainGrid('表', [['单位', '名次'], ['甲', 1], ['乙', '1'], ['丙']])];
  const cell = (row: number, value: string | number | null) => ({ sheet: '表', row, col: 1, value });
  const changes = changesOf(grids, { cells: [cell(1, 1), cell(2, 1), cell(3, 3), cell(4, null)], sheets: [] });
  expect(changes.cells).toEqual([
    { at: '表!B3', before: '1', after: 1 },
    { at: '表!B4', before: null, after: 3 },
  ]);
  expect(changes.writes.cells).toHaveLength(2);
});

const period = (text: string): Period => {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return found;
};

test('periods to choose from: the named ones with their quarters and years, newest first', () => {
  const named = ['2018-01', '2018-04'].map(period);
  const choices = periodChoices(named);
  expect(choices.map(printPeriod)).toEqual(['2018', '2018Q2', '2018-04', '2018Q1', '2018-01']);
  expect(printPeriod(firstChoice(named, choices) ?? period('1999'))).toBe('2018-04');
  expect(periodChoices([])).toEqual([]);
  expect(firstChoice([], [])).toBeUndefined();
});

test('a span that is no calendar month stays a choice of its own', () => {
  expect(periodChoices([period('2018-03-29..2018-04-28')]).map(printPeriod)).toEqual([
    '2018',
    '2018Q2',
    '2018-03-29..2018-04-28',
    '2018Q1',
  ]);
});
