/** `tonglian check` on rule sheets: one planted fault of each kind, found at its cell in a workbook with a ledger and tasks. */
import { findingsOf } from '../../../addin/cli/findings';
import { type CellValue, plainGrid } from '../../../shared/sheet/grid';

type Row = readonly CellValue[];

const header = ['级别', '采用媒体', '体裁', '字数', '分值（分/条）'];
const sound: readonly Row[] = [
  ['国家级', '中央媒体', null, null, 50],
  ['省级', '省级媒体', null, null, 20],
  ['州级', '甲州日报', '消息', null, 10],
  ['州级', '甲州日报', '通讯', null, 15],
];
const ledgerHeader = ['序号', '刊发时间', '标题', '单位', '作者', '采用媒体', '级别', '体裁'];
const adopted: readonly Row[] = [
  [1, '2024-03-05', '春耕正忙', '甲镇', '张三', '甲州日报', '州级', '消息'],
  [2, '2024-03-06', '修路', '乙镇', '李四', '甲州日报', '州级', '通讯'],
  [3, '2024-03-07', '防火', '丙镇', '王五', '甲州日报', '州级', '消息'],
];
const tasks: readonly Row[] = [
  ['2024年宣传任务分解表'],
  ['单位', '甲州日报', '乙网'],
  ['甲镇', 2, 1],
  ['乙镇', 1, 1],
  ['丙镇', 1, 1],
];

function found(rules: readonly Row[], more: readonly Row[] = [], settings: readonly Row[] = []) {
  const below = settings.length > 0 ? [[], ['方案设置'], ['设置项', '规定'], ...settings] : [];
  const grids = [
    plainGrid('任务分解表', tasks),
    plainGrid('台账', [['2024年3月稿件采用台账'], ledgerHeader, ...adopted, ...more]),
    plainGrid('计分标准', [['某县计分标准'], header, ...rules, ...below]),
  ];
  return findingsOf(grids)
    .filter(({ code }) => /^rule-|^outlet-unknown$/.test(code))
    .map(({ code, at }) => `${at} ${code}`);
}

test('sound rules have no findings', () => expect(found(sound)).toEqual([]));

test.each<[string, readonly Row[], readonly Row[], readonly Row[], string]>([
  ['a gap', sound, [[4, '2024-03-08', '义诊', '甲镇', '张三', '丙网', '县级', '消息']], [], '计分标准!E3 rule-gap'],
  ['an overlap', [...sound, [null, '甲州日报', null, '1000字以上', 30]], [], [], '计分标准!E7 rule-overlap'],
  ['a dead row', [...sound, ['省级', '省级媒体', null, null, 25]], [], [], '计分标准!E7 rule-dead'],
  [
    'a value that cannot be read',
    [...sound, ['县级', '县级媒体', null, null, '看情况给']],
    [],
    [],
    '计分标准!E7 rule-unreadable',
  ],
  ['a setting that cannot be read', sound, [], [['一稿多发', '从其规定']], '计分标准!B10 rule-unreadable'],
  [
    'a ladder that falls where it should rise',
    [
      ['国家级', '中央媒体', null, null, 10],
      ['省级', '省级媒体', null, null, 20],
      ['州级', '甲州日报', null, null, 10],
    ],
    [],
    [],
    '计分标准!E3 rule-falling',
  ],
  [
    'an outlet that nothing else names',
    [...sound, ['州级', '丁日报', null, null, 10]],
    [],
    [],
    '计分标准!B7 outlet-unknown',
  ],
  [
    'a range without bounds',
    [...sound, ['县级', '县级媒体', null, null, '酌情']],
    [],
    [],
    '计分标准!E7 rule-unbounded',
  ],
])('%s', (_, rules, more, settings, expected) => {
  expect(found(rules, more, settings)).toEqual([expected]);
});
