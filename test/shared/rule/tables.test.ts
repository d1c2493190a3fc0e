/** Rule tables as offices lay them out: matrices by level, outlet or place, two columns only, merged cells, spans that are not the calendar's. */

import { windowsOf } from '../../../shared/rule/engine/windows';
import { price } from '../../../shared/rule/price';
import { factsOf, readSheets, rulesOf, worth } from './rule-sheet';

test('levels across', () => {
  const rules = rulesOf({
    sheet: '稿酬标准',
    header: ['体裁', '奖励标准（元）：国家级', '奖励标准（元）：省级', '奖励标准（元）：市级'],
    rows: [
      ['消息', 300, 150, 60],
      ['通讯', 500, 300, 120],
    ],
  });
  expect([
    worth(rules, { outlet: '甲报', level: '省级', genre: '通讯' }),
    worth(rules, { outlet: '甲报', level: '中央', genre: '消息' }),
    worth(rules, { outlet: '甲报', level: '县级', genre: '消息' }),
  ]).toEqual([300, 300, 'no-rule']);
});

test('levels across without a group header', () => {
  const rules = rulesOf({
    sheet: '稿酬标准',
    header: ['体裁', '国家级', '省级'],
    rows: [
      ['消息', 300, 150],
      ['通讯', 500, 300],
    ],
  });
  expect(worth(rules, { outlet: '甲报', level: '省级', genre: '通讯' })).toBe(300);
});

test('places across, 其他版 as the rest', () => {
  const rules = rulesOf({
    sheet: '稿酬标准',
    header: ['采用媒体', '奖励（元）：头版头条', '奖励（元）：头版', '奖励（元）：其他版头条', '奖励（元）：其他版'],
    rows: [['甲日报', 400, 300, 200, 100]],
  });
  const at = (placement: string | null) => worth(rules, { outlet: '甲日报', placement });
  expect([at('一版头条'), at('1版'), at('3版头条'), at('3版'), at(null)]).toEqual([400, 300, 200, 100, 100]);
});

test('outlets across', () => {
  const rules = rulesOf({
    header: ['体裁', '分值（分）：甲日报', '分值（分）：人民网', '分值（分）：各级电视台'],
    rows: [['消息', 3, 4, 5]],
  });
  expect([
    worth(rules, { outlet: '甲日报', genre: '消息' }),
    worth(rules, { outlet: '人民网', genre: '消息' }),
    worth(rules, { outlet: '乙电视台', genre: '消息' }),
  ]).toEqual([3, 4, 5]);
});

test('two columns only: 项目 names the outlet', () => {
  const rules = rulesOf({
    header: ['项目', '分值（分）'],
    rows: [
      ['报送', 1],
      ['甲县政府网采用', 3],
      ['省级媒体采用', 10],
    ],
  });
  expect([worth(rules, { outlet: '甲县政府网' }), worth(rules, { outlet: '某报', level: '省级' })]).toEqual([4, 11]);
});

test('prizes by level and grade, and an instruction with the highest only', () => {
  const rules = rulesOf({
    header: ['事项', '级别', '等次', '分值（分）'],
    rows: [
      ['获奖', '省级', '一等奖', 30],
      ['获奖', '省级', '二等奖', 20],
      ['批示', '国家级', null, 20],
      ['批示', '省级', null, 10],
    ],
    settings: [['批示', '多人批示的按最高一级计']],
  });
  const { credits } = price(
    rules,
    factsOf([
      {
        awards: [{ level: '省级', what: '好新闻奖', rank: '二等奖', date: '2018-03-01' }],
        instructions: [
          { level: '省级', date: '2018-01-01' },
          { level: '国家级', date: '2018-02-01' },
        ],
      },
    ]),
  );
  expect(credits.map(({ what, date, amount }) => [what, date, amount])).toEqual([
    ['instruction', '2018-01-01', 1000],
    ['instruction', '2018-02-01', 1000],
    ['award', '2018-03-01', 2000],
  ]);
});

test('what a cell says twice in one, or cannot say, is pointed out with its cell', () => {
  const { issues } = readSheets({
    header: ['事项', '采用媒体', '分值（分）'],
    rows: [
      ['采用', '甲日报', '每条2分，最高20分'],
      ['采用', '乙日报', '看着给'],
    ],
  });
  expect(issues).toEqual([
    { code: 'rule-unreadable', at: '计分标准!C3', detail: { text: '每条2分，最高20分' } },
    { code: 'rule-unreadable', at: '计分标准!C4', detail: { text: '看着给' } },
  ]);
});

test('a set is valid from the date that a setting states', () => {
  const rules = rulesOf({
    header: ['采用媒体', '分值（分）'],
    rows: [
      ['甲日报', 2],
      ['乙日报', 3],
    ],
    settings: [['施行日期', '自2018年3月起施行']],
  });
  expect(rules.validFrom).toBe('2018-03-01');
});

test('spans: calendar months, a month that closes on the 28th, a year from December', () => {
  expect(windowsOf({ from: '2018-01-01', to: '2018-03-31' }, 'month').map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2018-01-01 2018-01-31',
    '2018-02-01 2018-02-28',
    '2018-03-01 2018-03-31',
  ]);
  expect(windowsOf({ from: '2018-03-29', to: '2018-04-28' }, 'month')).toEqual([
    { from: '2018-03-29', to: '2018-04-28' },
  ]);
  expect(windowsOf({ from: '2017-12-01', to: '2018-11-30' }, 'quarter')[0]).toEqual({
    from: '2017-12-01',
    to: '2018-02-28',
  });
  expect(windowsOf({ from: '2018-01-01', to: '2018-12-31' }, 'half-year').length).toBe(2);
  expect(windowsOf({ from: '2018-01-01', to: '2018-01-31' }, 'week').map(({ from }) => from)).toEqual([
    '2018-01-01',
    '2018-01-08',
    '2018-01-15',
    '2018-01-22',
  ]);
});
