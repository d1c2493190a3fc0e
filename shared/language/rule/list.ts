/** Which words does a condition cell list? Cut at 、 ， , ； / and line breaks, but not inside brackets or book titles. */
import { normalise } from '../normalise';

const cuts = new Set(['、', '，', ',', '；', ';', '\n', '/', '|']);

/** `A、B（甲、乙）` gives A, B, B·甲, B·乙 left to the caller: brackets stay with their word. 《A》《B》 is cut between. */
export function listWords(typed: string): readonly string[] {
  const words: string[] = [];
  let depth = 0;
  let word = '';
  const take = (): void => {
    const plain = word.replace(/\s+/g, '').replace(/^(以及|及其|及|和|与|或者|或)(?=其他|其它)/, '');
    if (plain !== '') words.push(plain);
    word = '';
  };
  for (const char of normalise(typed)) {
    if ('([《“"'.includes(char) && char !== '"') depth += 1;
    if (cuts.has(char) && depth === 0) take();
    else word += char;
    if (')]》”'.includes(char)) depth = Math.max(0, depth - 1);
    if (char === '》' && depth === 0) take();
  }
  take();
  return words;
}

/** What stands for "any": nothing, 不限, 全部, a dash. */
export function isAny(typed: string): boolean {
  return /^(|不限|不分|全部|所有|任意|任何|均可|各类|各种|通用|[-—/]+)$/.test(normalise(typed).replace(/\s+/g, ''));
}

/** 非X, 除X外, 不是X: the rest of the text and whether it is denied. */
export function denied(typed: string): readonly [text: string, not: boolean] {
  const plain = normalise(typed);
  const except = /^除(?:了)?([\s\S]+?)(?:以外|之外|外)$/.exec(plain);
  if (except?.[1]) return [except[1], true];
  const not = /^(?:非|不是|不含|不包括)([\s\S]+)$/.exec(plain);
  return not?.[1] ? [not[1], true] : [plain, false];
}
