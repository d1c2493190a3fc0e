/** Where in the outlet does it stand? A placement as the marks that rules may ask for: 头版头条 is front page and lead. */
import { compact } from '../normalise';

const numeral: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
};

/** Folded: 一版 and 第1版 are 1版, 其它版面 is 其他版, 要闻版头条 stays. */
function placementKey(text: string): string {
  return compact(text)
    .replace(/其它/g, '其他')
    .replace(/第?([一二三四五六七八])版/g, (_, digit: string) => `${numeral[digit]}版`)
    .replace(/第(\d+)版/g, '$1版')
    .replace(/^0*(?:A|a)?0*(\d+)版/, '$1版')
    .replace(/版面/g, '版')
    .replace(/其他各?版?页?头条/, '其他版头条')
    .toLowerCase();
}

const frontWord = /头版|(?<!\d)1版|首版|封面/;
const homeWord = /首页/;
const leadWord = /头条|要闻头条|主条/;
const otherWord = /其他(版|页|位置)?|内页|内版|(?<!\d)([2-9]|\d{2,})版|专版|末版|二版|三版/;

/** The marks of what is recorded. */
export function placementMarks(text: string): ReadonlySet<string> {
  const key = placementKey(text);
  const marks = new Set<string>([key]);
  const front = frontWord.test(key) && !/非头版/.test(key);
  const home = homeWord.test(key);
  const lead = leadWord.test(key) && !/非头条/.test(key);
  if (front) marks.add('front');
  if (home) marks.add('home');
  if (lead) marks.add('lead');
  if (front && lead) marks.add('front-lead');
  if (home && lead) marks.add('home-lead');
  if (!front && !home) marks.add('inside');
  if (!front && lead) marks.add('inside-lead');
  if (front && !lead) marks.add('front-other');
  if (!lead) marks.add('no-lead');
  if (/专版/.test(key) && lead) marks.add('special-lead');
  if (/报眼/.test(key)) marks.add('ear');
  if (/倒头条|二条/.test(key)) marks.add('second');
  return marks;
}

/** What a rule's word asks for: one of the marks above, or its own folded text. */
export function placementWord(text: string): string {
  const key = placementKey(text).replace(/[(（].*$/, '');
  if (/^(头版|1版|首版)(的)?头条$/.test(key)) return 'front-lead';
  if (/^(首页)(的)?头条$/.test(key)) return 'home-lead';
  if (/^(头版|1版|首版|首版面)$/.test(key)) return 'front';
  if (/^首页$/.test(key)) return 'home';
  if (/^(头条|头条新闻|要闻头条)$/.test(key)) return 'lead';
  if (/^(头版|1版|首版)(其他|非头条)(位置|新闻|稿件)?$/.test(key)) return 'front-other';
  if (/^(非头条)(新闻|稿件|位置)?$/.test(key)) return 'no-lead';
  if (/^(其他版|内页|内版|非头版)(的)?头条$/.test(key)) return 'inside-lead';
  if (/^(非头版|内页|内版|其他页)$/.test(key)) return 'inside';
  if (/^专版头条$/.test(key)) return 'special-lead';
  if (/^报眼$/.test(key)) return 'ear';
  return key;
}

/** Every placement with the first mark has the second as well. */
const within: Readonly<Record<string, readonly string[]>> = {
  'front-lead': ['front', 'lead'],
  'home-lead': ['home', 'lead'],
  'front-other': ['front', 'no-lead'],
  'inside-lead': ['lead', 'inside'],
  'special-lead': ['lead', 'inside', 'inside-lead'],
};
export function placementImplies(narrow: string, wide: string): boolean {
  return narrow === wide || (within[narrow]?.includes(wide) ?? false);
}

/** A header or cell that speaks of a place in the outlet. */
export function isPlacementWord(text: string): boolean {
  return otherWord.test(placementKey(text)) || /头版|头条|首页|\d版|报眼|封面|版/.test(placementKey(text));
}

/** A place and nothing else: 头版头条, 二版, 首页; 在头版刊发且有图片 is none. */
export function isPlacementName(text: string): boolean {
  return /^(非|其他|内)?(头版|首版|首页|封面|报眼|要闻版?|专版|内页|内版|末版|第?[1-8一二三四五六七八]版|版面?|页)?(头条|二条|倒头条|显著位置|其他位置)?$/.test(
    placementKey(text),
  );
}
