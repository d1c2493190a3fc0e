/** A draft over a past period: who gains, who loses, what it costs. */
import { compareRules } from '../../../shared/rule/compare';
import { factsOf, rulesOf } from './rule-sheet';

const rules = (paper: number, site: number) =>
  rulesOf({
    sheet: '稿酬标准',
    header: ['采用媒体', '稿酬（元）'],
    rows: [
      ['甲日报', paper],
      ['甲网', site],
    ],
  });

test('gainers first, losers last, sums of both', () => {
  const piece = (unit: string, name: string, outlet: string, date: string) => ({
    unit,
    authors: [{ name }],
    adoptions: [{ outlet, date }],
  });
  const facts = factsOf([
    piece('甲镇', '甲', '甲日报', '2018-02-01'),
    piece('乙镇', '乙', '甲网', '2018-02-01'),
    piece('乙镇', '丙', '甲网', '2018-02-02'),
    piece('丙镇', '丁', '甲日报', '2019-01-01'),
  ]);
  expect(compareRules(rules(50, 20), rules(80, 15), facts)).toEqual([
    {
      scale: 'money',
      before: 9000,
      after: 11000,
      change: 2000,
      open: { before: 0, after: 0 },
      units: [
        { unit: '甲镇', person: null, before: 5000, after: 8000, change: 3000 },
        { unit: '乙镇', person: null, before: 4000, after: 3000, change: -1000 },
      ],
      persons: [
        { unit: null, person: '甲', before: 5000, after: 8000, change: 3000 },
        { unit: null, person: '丙', before: 2000, after: 1500, change: -500 },
        { unit: null, person: '乙', before: 2000, after: 1500, change: -500 },
      ],
    },
  ]);
});
