/** Every figure in words: the arithmetic, what was left out and why, the cells that say so. */
import { consider } from '../../../shared/rule/consider';
import { explain } from '../../../shared/rule/explain';
import { price } from '../../../shared/rule/price';
import { type Adopted, factsOf, type Piece, rulesOf, type Sheet } from './rule-sheet';

const header = ['事项', '级别', '采用媒体', '版面', '字数', '稿酬（元）'];
const rows = [
  ['采用', '省级', null, null, null, 60],
  ['采用', null, '人民网', null, null, 40],
  ['采用', '市级', null, null, null, '3倍稿费'],
  ['加倍', null, null, '头版头条', null, '×2'],
  ['另加', null, null, null, '1000字以上', 30],
];
const lines = (
  adoptions: readonly Adopted[],
  settings: Sheet['settings'] = [['一稿多发', '就高不就低']],
  more: Piece = {},
  language: 'zh' | 'en' = 'zh',
) => {
  const rules = rulesOf({ sheet: '稿酬标准', header, rows, settings });
  const { credits } = price(rules, factsOf([{ ...more, adoptions }]));
  return credits.map((credit) => explain(credit, rules, language));
};
const lead: Adopted = { outlet: '甲日报', level: '省级', placement: '头版头条', length: 500, date: '2018-02-01' };
const site: Adopted = { outlet: '人民网', level: null, length: 500, date: '2018-01-01' };

test('a price, what doubles it, and the other outlet that does not count', () => {
  expect(lines([lead, site])).toEqual([
    { text: '人民网 40元', cells: ['稿酬标准!F4'] },
    {
      text: '省级 60元 × 2（头版头条） = 120元，同稿人民网 40元不计（就高），此前已计 40元，本次 80元',
      cells: ['稿酬标准!F3', '稿酬标准!F6', '稿酬标准!B11'],
    },
  ]);
});

test('in English', () => {
  expect(lines([lead, site], undefined, {}, 'en')[1]?.text).toBe(
    '省级 60 yuan × 2 (头版头条) = 120 yuan, same item in 人民网 40 yuan not counted (highest only), had before 40 yuan, now 80 yuan',
  );
});

test('a supplement, a fee, a composite, a figure that is missing', () => {
  const text = (adoption: Adopted, settings?: Sheet['settings']) => lines([adoption], settings)[0]?.text;
  expect(text({ ...lead, length: 1500 })).toBe(
    '(省级 60元 + 30元（1000字以上）) × 2（头版头条） = 180元，所依规定未写明或待确认',
  );
  expect(text({ outlet: '乙日报', level: '市级', outletFee: 3350, length: 10 })).toBe(
    '市级 媒体稿费 33.50元 × 3 = 100.50元',
  );
  expect(text({ outlet: '乙日报', level: '市级', length: 10 })).toBe('尚不能计算');
  expect(text({ ...lead, placement: null, use: 'composite' }, [['综合采用', '减半']])).toBe(
    '省级 60元 × 0.5（综合采用） = 30元',
  );
  expect(text({ outlet: '丙网', level: '县级', length: 10 })).toBe('标准中没有适用的条款，0元');
});

test('the rest in part', () => {
  expect(lines([lead, site], [['一稿多发', '最高一项全额，其余按五分之一']]).map(({ text }) => text)).toEqual([
    '人民网 40元',
    '省级 60元 × 2（头版头条） = 120元，同稿人民网 40元 × 0.2，此前已计 40元，本次 88元',
  ]);
});

test('every row that was considered, and why it did not apply', () => {
  const rules = rulesOf({ sheet: '稿酬标准', header, rows });
  const facts = factsOf([{ adoptions: [{ ...lead, id: 'a' }] }]);
  expect(consider(rules, facts, 'i0', 'a', 'money')).toEqual([
    { rule: '稿酬标准!F3', at: '稿酬标准!F3', state: 'used' },
    { rule: '稿酬标准!F4', at: '稿酬标准!F4', state: 'unfit', fact: 'outlet', cell: '稿酬标准!C4' },
    { rule: '稿酬标准!F5', at: '稿酬标准!F5', state: 'unfit', fact: 'level', cell: '稿酬标准!B5' },
    { rule: '稿酬标准!F6', at: '稿酬标准!F6', state: 'used' },
    { rule: '稿酬标准!F7', at: '稿酬标准!F7', state: 'unfit', fact: 'length', cell: '稿酬标准!E7' },
  ]);
});

test('every line of every kind explains itself with its amount', () => {
  const rules = rulesOf({ sheet: '稿酬标准', header, rows, settings: [['一稿多发', '就高不就低']] });
  const { credits } = price(rules, factsOf([{ authors: [{ name: '甲' }, { name: '乙' }], adoptions: [lead, site] }]));
  for (const credit of credits) expect(explain(credit, rules, 'zh').text).toMatch(/元/);
});
