/** Does the pane say everything in both languages? */
import { en } from '../../../addin/text/en';
import { languageOf } from '../../../addin/text/language';
import { periodParts } from '../../../addin/text/period-parts';
import { zh } from '../../../addin/text/zh';

/** What is said of several things. */
const lists: Readonly<Record<string, readonly unknown[]>> = {
  '.written': [2, ['x']],
  '.ownSheets': [['x']],
  '.headsGoneCome': [['x'], ['y']],
  '.held': [['x']],
  '.counts': [1, 1, 1],
  '.toSend': [1, 1, 1],
  '.totalRows': [[1, 2]],
  '.reasonOf': ['column C'],
};

/** Every text of a language with its place; functions are asked with figures. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function')
    return [[place, String(value(...(lists[place] ?? ['2018-01-01', '2018-03-31', 'x'])))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${place}.${key}`));
}

test('each label is there in both languages, and in that language', () => {
  const chinese = texts(zh);
  const english = texts(en);
  expect(english.map(([place]) => place)).toEqual(chinese.map(([place]) => place));
  const otherTongue = new Set(['.otherLanguage']);
  for (const [place, text] of chinese)
    if (!otherTongue.has(place)) expect([place, text]).toEqual([place, expect.stringMatching(/\p{Script=Han}/u)]);
  for (const [place, text] of english)
    if (!otherTongue.has(place)) expect([place, text]).toEqual([place, expect.not.stringMatching(/\p{Script=Han}/u)]);
});

test('spans are named as people name them', () => {
  expect(zh.periodName('2018-04-01', '2018-04-30')).toBe('2018 年 4 月');
  expect(zh.periodName('2018-01-01', '2018-03-31')).toBe('2018 年第一季度');
  expect(zh.periodName('2018-07-01', '2018-12-31')).toBe('2018 年下半年');
  expect(zh.periodName('2018-01-01', '2018-12-31')).toBe('2018 年全年');
  expect(zh.periodName('2018-03-29', '2018-04-28')).toBe('2018-03-29 至 2018-04-28');
  expect(en.periodName('2018-01-01', '2018-03-31')).toBe('Q1 2018');
  expect(periodParts('2018-02-01', '2018-04-30')).toEqual({ kind: 'days' });
  expect(periodParts('2020-02-01', '2020-02-29')).toEqual({ kind: 'month', year: 2020, month: 2 });
});

test('Chinese unless the display language is another', () => {
  expect(languageOf(undefined)).toBe('zh');
  expect(languageOf('zh-TW')).toBe('zh');
  expect(languageOf('en-US')).toBe('en');
  expect(languageOf('de-DE')).toBe('en');
});
