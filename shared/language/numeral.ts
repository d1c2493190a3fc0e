/** Which number do Chinese numerals name? 两百, 廿五, 二〇一八, 一百零二; whatever may be read in two ways is not read. */

const digits = new Map<string, number>(
  [...'零一二三四五六七八九']
    .map((char, index) => [char, index] as [string, number])
    .concat([
      ['〇', 0],
      ['○', 0],
      ['两', 2],
      ['兩', 2],
      ['壹', 1],
      ['贰', 2],
      ['貳', 2],
      ['叁', 3],
      ['參', 3],
      ['肆', 4],
      ['伍', 5],
      ['陆', 6],
      ['陸', 6],
      ['柒', 7],
      ['捌', 8],
      ['玖', 9],
    ]),
);
const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const groups = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
const contracted = new Map([
  ['廿', '二十'],
  ['卄', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

/** The characters of a Chinese numeral, for the inside of a character class. */
export const numeralChars = '零〇○一二两兩三四五六七八九十百千万萬亿億廿卅卌壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';

/** 二〇一八 → 2018. Two digits beside each other without a nought (三五) may mean "three to five": not read. */
function positional(text: string): number | undefined {
  const values = [...text].map((char) => digits.get(char));
  if (values.some((value) => value === undefined)) return undefined;
  if (values.length === 1) return values[0];
  const certain = values.length >= 4 || /[零〇○]/.test(text);
  return certain && /^[^两兩]+$/.test(text) ? Number(values.join('')) : undefined;
}

/** Below ten thousand: 三百零五, 一百二 (= 120), 十二. */
function section(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let lowest = 10000;
  let nought = false;
  for (const char of text) {
    const unit = units.get(char);
    const value = digits.get(char);
    if (unit !== undefined) {
      if (unit >= lowest || (digit === undefined && (unit !== 10 || sum > 0)) || digit === 0) return undefined;
      sum += (digit ?? 1) * unit;
      lowest = unit;
      digit = undefined;
      nought = false;
    } else if (value === 0) {
      if (digit !== undefined || nought) return undefined;
      nought = true;
    } else if (value !== undefined && digit === undefined) {
      digit = value;
    } else {
      return undefined;
    }
  }
  if (digit === undefined) return nought ? undefined : sum;
  const spoken = lowest > 10 && lowest < 10000 && !nought;
  return sum + digit * (spoken ? lowest / 10 : 1);
}

/** The number that the whole text names, or undefined. */
export function readNumeral(text: string): number | undefined {
  const spelt = [...text].map((char) => contracted.get(char) ?? char).join('');
  if (spelt === '') return undefined;
  const plain = positional(spelt);
  if (plain !== undefined) return plain;
  let total = 0;
  let part = '';
  let lowest = Number.POSITIVE_INFINITY;
  for (const char of spelt) {
    const group = groups.get(char);
    if (group === undefined) {
      part += char;
      continue;
    }
    const count = section(part.replace(/^[零〇○]/, ''));
    if (count === undefined || count === 0 || group >= lowest) return undefined;
    total += count * group;
    lowest = group;
    part = '';
  }
  if (part === '') return total > 0 ? total : undefined;
  const nought = /^[零〇○]/.test(part);
  const rest = section(nought ? part.slice(1) : part);
  if (rest === undefined || rest === 0) return undefined;
  const spoken = total > 0 && !nought && [...part].length === 1;
  return total + rest * (spoken ? lowest / 10 : 1);
}
