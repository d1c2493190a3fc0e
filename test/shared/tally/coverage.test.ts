import { parsePeriod } from '../../../shared/calendar';
import { figuresOf } from '../../../shared/tally/coverage';

const period = (text: string) => {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return found;
};
const figure = (text: string) => ({ text, period: period(text) });
const chosen = (texts: readonly string[], of: string): readonly string[] =>
  figuresOf(texts.map(figure), period(of)).map(({ text }) => text);

describe('figuresOf', () => {
  test('a figure typed for just this period stands alone', () => {
    expect(chosen(['2018-01', '2018-02', '2018-03', '2018Q1'], '2018Q1')).toEqual(['2018Q1']);
  });
  test('months make up a quarter; what overlaps them is left out', () => {
    expect(chosen(['2018-01..2018-02', '2018-01', '2018-02', '2018-03'], '2018Q1')).toEqual([
      '2018-01',
      '2018-02',
      '2018-03',
    ]);
  });
  test('a quarter says nothing about one of its months', () => {
    expect(chosen(['2018Q1'], '2018-02')).toEqual([]);
  });
});
