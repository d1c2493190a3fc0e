/** One planted fault of each kind is found, with its cell; a sound sheet has none. */
import { type InUse, lintRules } from '../../../shared/rule/lint';
import { readSheets } from './rule-sheet';

const header = ['级别', '采用媒体', '体裁', '字数', '分值（分/条）'];
const sound = [
  ['国家级', '中央媒体', null, null, 50],
  ['省级', '省级媒体', null, null, 20],
  ['州级', '甲州日报', '消息', null, 10],
  ['州级', '甲州日报', '通讯', null, 15],
];
const inUse: InUse = {
  outlets: ['甲州日报', '乙晚报'],
  adoptions: [
    { outlet: '甲州日报', level: '州级', genre: '消息' },
    { outlet: '乙日报', level: '省级', genre: '通讯' },
  ],
};
const find = (
  rows: readonly (readonly (string | number | null)[])[],
  used: Partial<InUse> = {},
  settings: readonly (readonly [string, string])[] = [],
) =>
  lintRules(readSheets({ header, rows, settings }).ruleSet, { ...inUse, ...used }).map(({ code, at, detail }) => [
    code,
    at,
    detail?.other ?? detail?.text ?? detail?.outlet,
  ]);

test('a sound sheet has no findings', () => expect(find(sound)).toEqual([]));
test('a gap: a level and genre in use that no row prices', () =>
  expect(find(sound, { adoptions: [{ outlet: '丙网', level: '县级', genre: '消息' }] })).toEqual([
    ['rule-gap', '计分标准!E3', '丙网'],
  ]));
test('an overlap, at the lower row', () =>
  expect(find([...sound, [null, '甲州日报', null, '1000字以上', 30]])).toEqual([
    ['rule-overlap', '计分标准!E7', '计分标准!E5'],
  ]));
test('a dead row: the same conditions stand above', () =>
  expect(find([...sound, ['省级', '省级媒体', null, null, 25]])).toEqual([
    ['rule-dead', '计分标准!E7', '计分标准!E4'],
  ]));
test('a value that cannot be read, an unread setting', () => {
  expect(readSheets({ header, rows: [...sound, ['县级', '县级媒体', null, null, '看情况给']] }).issues).toEqual([
    { code: 'rule-unreadable', at: '计分标准!E7', detail: { text: '看情况给' } },
  ]);
  expect(find(sound, {}, [['一稿多发', '从其规定']])).toEqual([['rule-unreadable', '计分标准!B10', '从其规定']]);
});
test('a ladder that falls where it should rise', () =>
  expect(
    find([
      ['国家级', '中央媒体', null, null, 10],
      ['省级', '省级媒体', null, null, 20],
      ['州级', '甲州日报', null, null, 10],
    ]),
  ).toEqual([['rule-falling', '计分标准!E3', '计分标准!E4']]));
test('an outlet that the reference list does not know', () =>
  expect(find([...sound, ['州级', '丁日报', null, null, 10]])).toEqual([['outlet-unknown', '计分标准!B7', '丁日报']]));
test('a range without bounds', () =>
  expect(find([...sound, ['县级', '县级媒体', null, null, '酌情']])).toEqual([
    ['rule-unbounded', '计分标准!E7', undefined],
  ]));
