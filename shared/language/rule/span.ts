/** Which numbers does a condition let in? 1000字以上, 600-1000, 不满200, 超过1000: both bounds of the answer belong to the range. */
import { compact } from '../normalise';
import { figure, readFigure } from '../number';

/** What the unit behind the figure measures. */
export type SpanUnit =
  | 'length'
  | 'minutes'
  | 'seconds'
  | 'reads'
  | 'photos'
  | 'percent'
  | 'age'
  | 'items'
  | 'points'
  | 'money';

export interface Span {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: SpanUnit | null;
}

const units: readonly (readonly [RegExp, SpanUnit])[] = [
  [/字/, 'length'],
  [/分钟|分鐘/, 'minutes'],
  [/秒/, 'seconds'],
  [/次|人次|阅读|点击|浏览|播放/, 'reads'],
  [/幅|张|图/, 'photos'],
  [/%|百分/, 'percent'],
  [/岁|周岁/, 'age'],
  [/条|篇|件|则|期|名|位/, 'items'],
  [/元/, 'money'],
  [/分/, 'points'],
];
const unitText = '(?:个?字|分钟|分鐘|秒钟?|人次|次|幅|张|%|周?岁|条次?|篇次?|件|则|期|名|位|元|分|人)?';
const number = `(?:${figure})`;

function unitOf(text: string): SpanUnit | null {
  return units.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const lowest = new RegExp(`^(?:满|达到|达|不少于|不低于|不小于|至少|>=|≥)${number}${unitText}(?:及?以上)?$`);
const above = new RegExp(`^(?:超过|多于|大于|高于|>|超出)${number}${unitText}(?:以上)?$`);
const highest = new RegExp(`^(?:不超过|不多于|不大于|不高于|至多|最多|<=|≤)${number}${unitText}$`);
const below = new RegExp(`^(?:不满|不足|不到|少于|低于|小于|未达|未满|<)${number}${unitText}$`);
const upward = new RegExp(`^第?${number}${unitText}(?:及其?)?(?:以上|起|或以上)$`);
const outside = new RegExp(`^${number}${unitText}以外$`);
const downward = new RegExp(`^${number}${unitText}(?:及其?)?(?:以下|以内|之内|以里|或以下)$`);
const between = new RegExp(`^第?${number}${unitText}(?:-|~|—|至|到)第?${number}${unitText}(?:以[上下内])?(?:之间)?$`);
const exactly = new RegExp(`^第?${number}${unitText}$`);

/** One end; exclusive ends move by `step`, the smallest difference the measure knows. */
function one(text: string, step: number): readonly [min: number | null, max: number | null] | undefined {
  const read = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(text);
    return found?.[1] === undefined ? undefined : readFigure(found[1]);
  };
  const pair = between.exec(text);
  if (pair?.[1] && pair[2]) {
    const [from, to] = [readFigure(pair[1]), readFigure(pair[2])];
    return from === undefined || to === undefined || from > to ? undefined : [from, to];
  }
  const min = read(lowest) ?? read(upward);
  if (min !== undefined) return [min, null];
  const over = read(above) ?? read(outside);
  if (over !== undefined) return [over + step, null];
  const max = read(highest) ?? read(downward);
  if (max !== undefined) return [null, max];
  const under = read(below);
  if (under !== undefined) return [null, under - step];
  const first = /^前(.+?)名?$/.exec(text);
  const places = first?.[1] === undefined ? undefined : readFigure(first[1]);
  if (places !== undefined) return [1, places];
  const same = read(exactly);
  return same === undefined ? undefined : [same, same];
}

/** 千字 is 1000字, 百字 100字; 万字 10000字. */
const spelt = (text: string): string =>
  text
    .replace(/(^|[^\d一二两三四五六七八九十百千万])千字/g, '$11000字')
    .replace(/(^|[^\d一二两三四五六七八九十百千万])百字/g, '$1100字')
    .replace(/(^|[^\d一二两三四五六七八九十百千万])万字/g, '$110000字');

/**
 * 1000字以上, 不满200字, 600-1000, 超过1000字不超过2000字, 1000字以上2000字以下, 50%（含）-80%（不含）. 以上, 以下, 以内 let the
 * figure in, 不满, 超过, 以外 do not (Civil Code, art. 1259). `step` is the smallest difference: 1 for whole numbers.
 * Undefined where the text is no range.
 */
export function readSpan(typed: string, step = 1): Span | undefined {
  const whole = spelt(compact(typed))
    .replace(/[[(（][^)）\]]*不含[^)）\]]*[)）\]]/g, '!')
    .replace(/[(（[]含[^)）\]]*[)）\]]/g, '');
  const unit = unitOf(whole);
  const shut = whole.includes('!');
  const text = whole.replace(/!/g, '');
  const edge = (span: readonly [number | null, number | null]): Span | undefined => {
    const [min, max] = span;
    if (!shut) return { min, max, unit };
    // 不含 takes the end beside which it stands; of a pair that is the upper one unless it stands in the first half.
    if (min !== null && (max === null || whole.indexOf('!') < whole.length / 2)) return { min: min + step, max, unit };
    return { min, max: max === null ? null : max - step, unit };
  };
  const plain = one(text, step);
  if (plain) return edge(plain);
  for (let cut = 2; cut < text.length - 1; cut += 1) {
    const first = one(text.slice(0, cut).replace(/[,，且]$/, ''), step);
    const second = first ? one(text.slice(cut).replace(/^[,，且但]/, ''), step) : undefined;
    if (
      first &&
      second &&
      (first[0] === null) !== (second[0] === null) &&
      (first[1] === null) !== (second[1] === null)
    ) {
      const min = first[0] ?? second[0];
      const max = first[1] ?? second[1];
      if (min !== null && max !== null && min <= max) return edge([min, max]);
    }
  }
  return undefined;
}
