/** What does one header text say by its words alone? */
import { among, duty, fullMarks, moneyUnit, noMoney, numbering } from '../language/layout-words';
import { figureText, genreName, headerRules, levelName, outletName, plain, type Word } from '../language/words';

export interface Reading {
  readonly word: Word;
  /** 0 to 1. */
  readonly sure: number;
}

/** Without numbering and brackets: 3.调研报告(篇) → 调研报告. What stands wholly in brackets stays. */
export function stem(text: string): string {
  const whole = plain(text).replace(among, '').replace(numbering, '').replace(/[:]$/, '');
  const outside = whole.replace(/[([][^()[\]]*[)\]]/g, '');
  return outside === '' ? whole.replace(/[()[\]]/g, '') : outside;
}

/** What stands in brackets: 任务数(条) → 条. */
function inBrackets(text: string): string {
  return (plain(text).match(/[([]([^()[\]]*)[)\]]/g) ?? []).join('').replace(/[()[\]]/g, '');
}

export function wordOf(text: string): Reading | undefined {
  const word = stem(text);
  if (word === '' || word.length > 24 || /[。;]/.test(word) || figureText.test(word)) return undefined;
  if (moneyUnit.test(inBrackets(text)) && !noMoney.test(word)) return { word: 'amount', sure: 0.9 };
  if (fullMarks.test(inBrackets(text)) && !duty.test(word)) return { word: 'points', sure: 0.9 };
  for (const rule of headerRules) if (rule.fits.test(word)) return { word: rule.word, sure: rule.sure };
  return undefined;
}

/** Does a text name something that adopts? */
export function namesOutlet(text: string): boolean {
  const word = stem(text);
  return word.length <= 20 && (outletName.test(word) || levelName.test(word));
}

/** Does a text name a kind of piece? */
export function namesGenre(text: string): boolean {
  const found = genreName.exec(stem(text));
  return found !== null && found[0].length === stem(text).length;
}
