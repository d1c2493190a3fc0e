/** What does a value by steps give? 50元/千字, 每满100字3元, 超过800字,每100字加10%,最高3倍, 每少1条扣30元. */
import { readFigure } from '../number';
import { given, hundredths, type LinearUnit, moneyUnit, n, type Reader, ratioOf, scaleOf } from './value-shape';

const linearUnits: readonly (readonly [RegExp, LinearUnit, number])[] = [
  [/^千个?字$/, 'length', 1000],
  [/^百个?字$/, 'length', 100],
  [/^万个?字$/, 'length', 10000],
  [/^个?字$/, 'length', 1],
  [/^分钟$/, 'minutes', 1],
  [/^秒钟?$/, 'seconds', 1],
  [/^(幅|张|图|幅图|张图|张照片|幅照片)$/, 'photos', 1],
  [/^(次阅读|次点击|阅读|次阅读量|次播放)$/, 'reads', 1],
  [/^(条|篇|件|期|次|周|天|则|个|人次|人|名|首|组|部|集|辑|条次|项)$/, 'items', 1],
];

/** 千字, 100字, 5秒, 幅 → what is measured and how much of it is one step. */
function linear(text: string): readonly [LinearUnit, number] | undefined {
  const found = new RegExp(`^${n}?(.+)$`).exec(text);
  const direct = linearUnits.find(([pattern]) => pattern.test(text));
  if (direct) return [direct[1], direct[2]];
  const count = found?.[1] ? readFigure(found[1]) : undefined;
  const unit = linearUnits.find(([pattern]) => pattern.test(found?.[2] ?? ''));
  return unit && count !== undefined && Number.isInteger(count * unit[2]) ? [unit[1], count * unit[2]] : undefined;
}

/** 50元/千字, 每千字50元, 每满100字加10%, 超过800字,每100字加10%,最高3倍. A plain rate goes by shares, 每 and 满 by whole steps. */
export const readPer: Reader = (typed) => {
  let text = typed;
  let max: number | null = null;
  let maxRatio: number | null = null;
  let whole: boolean | null = null;
  const cap = new RegExp(
    `[,，;；]?(?:最高|最多|至多|不超过|上限|封顶|以内)(?:为|到|加到|加至|不超过)?(?:原?(?:金额|标准|基数)的?)?${n}(倍|元|分|%)?(?:封顶|为限)?$`,
  ).exec(text);
  if (cap) {
    if (cap[2] === '倍') maxRatio = ratioOf(cap[1]) ?? null;
    else if (cap[2] === '%') maxRatio = ratioOf(cap[1], 0.01) ?? null;
    else max = hundredths(cap[1]) ?? null;
    text = text.slice(0, cap.index);
  }
  const share = /[,，(（]?(按比例|按实际|不足.{0,6}按比例|据实)(计算|折算|计)?[)）]?$/.exec(text);
  if (share) {
    whole = false;
    text = text.slice(0, share.index);
  }
  const cut = /[,，(（]?(不足.{0,8}不计|不满.{0,8}不计|取整|按整.*)[)）]?$/.exec(text);
  if (cut) {
    whole = true;
    text = text.slice(0, cut.index);
  }
  let from = 0;
  const start = new RegExp(
    `^(?:超过|超出|满|达到|达)?${n}(字|分钟|秒|次|幅|条)(?:以上|起|后|以后|的|以外)?(?:的)?(?:部分)?[,，]?(?:再)?(?=每)`,
  ).exec(text);
  if (start) {
    from = readFigure(start[1] ?? '') ?? 0;
    text = text.slice(start[0].length);
  }
  const sign = (word: string | undefined): number => (/^(扣|减|罚|-|倒扣|扣减)/.test(word ?? '') ? -1 : 1);
  const verb = '((?:另|再)?(?:加发?|增加|加计|奖励?|扣减?|减|罚款?|倒扣|计|给|补贴?|\\+|-)?)';
  const leading = new RegExp(
    `^每(?:增加|增|超过?|超出|满|缺|少|欠|多|短少?)?(.{1,6}?)${verb}${n}(%|${moneyUnit}|分|点|条)?$`,
  ).exec(text);
  const step = leading ? linear(leading[1] ?? '') : undefined;
  if (leading && step) {
    const percent = leading[4] === '%';
    const each = percent ? ratioOf(leading[3], 0.01) : hundredths(leading[3]);
    if (each === undefined) return undefined;
    const [of, size] = step;
    return given(
      { op: 'per', of, each: each * sign(leading[2]), percent, step: size, from, whole: whole ?? true, max, maxRatio },
      percent ? null : scaleOf(leading[4]),
    );
  }
  const trailing = new RegExp(`^${verb}${n}(%|${moneyUnit}|分|点)?(?:/|每)(?:增加|超过?|满)?(.{1,6})$`).exec(text);
  const unit = trailing ? linear(trailing[4] ?? '') : undefined;
  if (trailing && unit) {
    const percent = trailing[3] === '%';
    const each = percent ? ratioOf(trailing[2], 0.01) : hundredths(trailing[2]);
    if (each === undefined) return undefined;
    const [of, size] = unit;
    if (of === 'items' && size === 1 && !max && !maxRatio && !percent) {
      return given(
        {
          op: 'amount',
          amount: each * sign(trailing[1]),
          signed: sign(trailing[1]) < 0 || /加|\+/.test(trailing[1] ?? ''),
          each: 'items',
        },
        scaleOf(trailing[3]),
      );
    }
    return given(
      {
        op: 'per',
        of,
        each: each * sign(trailing[1]),
        percent,
        step: size,
        from,
        whole: whole ?? of !== 'length',
        max,
        maxRatio,
      },
      percent ? null : scaleOf(trailing[3]),
    );
  }
  return undefined;
};
