/** Which number does a cell hold? Figures in every width and spelling of the trade; damaged or doubtful text is none. */
import type { CellValue } from '../sheet/grid';
import { compact } from './normalise';
import { numeralChars, readNumeral } from './numeral';

const scales = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** A figure inside running text, one group: digits with or without a scale word, or a Chinese numeral. */
export const figure = `((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[百千万萬亿億]?|[${numeralChars}]+)`;

/** What stands behind a figure and says what it counts. */
const measures =
  '(?:元整|条次|篇次|人次|条|條|篇|幅|件|个|個|家|期|次|分钟|分鐘|分|点|點|字|人|名|元|块|塊|部|集|组|組|张|張|份|项|項|天|秒|则|則|场|場|场次)';
const wholeDigits = new RegExp(
  `^(?:人民币|¥)?([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)([百千万萬亿億]?)(%|‰)?${measures}?$`,
);
const wholeNumeral = new RegExp(`^(?:人民币|¥)?([负負]?)([${numeralChars}]+)${measures}?$`);
const wholeFraction = new RegExp(`^(百|千)分之(\\d+(?:\\.\\d+)?|[${numeralChars}]+)$`);

/** A decimal text times a power of ten without the error of a floating product: 57.10 and -2 give 0.571. */
function shifted(decimal: string, places: number): number {
  return Number(`${decimal}e${places}`);
}

/** The number named by a text that `figure` matches: 1.2万, 1,234, 十五. */
export function readFigure(text: string): number | undefined {
  const found = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([百千万萬亿億]?)$/.exec(text);
  if (!found) return readNumeral(text);
  const scale = scales.get(found[2] ?? '') ?? 1;
  return shifted((found[1] ?? '').replaceAll(',', ''), Math.log10(scale));
}

/**
 * The cell's number: 5, `５`, `5条`, `1,234`, `1.2万`, `两百`, `5000元`. A percentage is a share of one, as Excel stores it:
 * `57.10%` and `40 %` are 0.571 and 0.4. Undefined where the text holds no number, more than one, or a doubtful one (`约5条`, `5?`, `1O`).
 */
export function readNumber(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = compact(value);
  const plain = wholeDigits.exec(text);
  if (plain) {
    const [, sign = '', digits = '', scale = '', share = ''] = plain;
    const places = Math.log10(scales.get(scale) ?? 1) - (share === '%' ? 2 : share === '‰' ? 3 : 0);
    return withoutNegativeZero(shifted(`${sign}${digits.replaceAll(',', '')}`, places));
  }
  const fraction = wholeFraction.exec(text);
  if (fraction) {
    const count = readFigure(fraction[2] ?? '');
    return count === undefined ? undefined : shifted(String(count), fraction[1] === '百' ? -2 : -3);
  }
  const spelt = wholeNumeral.exec(text);
  const count = spelt ? readNumeral(spelt[2] ?? '') : undefined;
  return count === undefined ? undefined : spelt?.[1] ? -count : count;
}

/** Does the text give its figure as a percentage (57.10%, 百分之五十七)? Then readNumber gives a share of one. */
export function isPercentage(text: string): boolean {
  return /[%‰]$|^[百千]分之/.test(compact(text));
}

const noughts = /^(?:[\s\-–—―－/／\\]*|无|無|没有|未报|零报送?)$/;

/** Marks and words that stand for nothing, as a blank does: -, /, 无, 零报. */
export function isNought(text: string): boolean {
  return text.length <= 8 && noughts.test(text.trim());
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
