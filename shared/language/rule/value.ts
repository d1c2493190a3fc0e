/** What does a value cell give? 50元, ×2, 加半, 稿费×3, 50元/千字, 15-25元, 酌情, 不计 …, as arithmetic without a scale yet. */
import { compact, normalise } from '../normalise';
import { figure, readFigure } from '../number';

export type LinearUnit = 'length' | 'minutes' | 'seconds' | 'photos' | 'reads' | 'items';
export type ExcludeReason =
  | 'excluded'
  | 'counts-only'
  | 'paid-elsewhere'
  | 'not-counted'
  | 'within-quota'
  | 'below-threshold'
  | 'no-name';

/** Amounts are whole hundredths (of a yuan, a point, an item); ratios ten-thousandths. */
export type Value =
  | { readonly op: 'amount'; readonly amount: number; readonly signed: boolean; readonly each: LinearUnit | null }
  | { readonly op: 'fee'; readonly ratio: number }
  | { readonly op: 'times'; readonly ratio: number }
  | {
      readonly op: 'per';
      readonly of: LinearUnit;
      readonly each: number;
      readonly percent: boolean;
      readonly step: number;
      readonly from: number;
      readonly whole: boolean;
      readonly max: number | null;
      readonly maxRatio: number | null;
    }
  | { readonly op: 'range'; readonly min: number | null; readonly max: number | null }
  | { readonly op: 'batch'; readonly of: number; readonly each: number }
  | { readonly op: 'price'; readonly each: number }
  | { readonly op: 'exclude'; readonly reason: ExcludeReason }
  | { readonly op: 'none' }
  | { readonly op: 'bar' };

export type ValueScale = 'points' | 'money' | 'count';
export interface ReadValue {
  readonly value: Value;
  /** What the text itself names: 元, 分, 条. */
  readonly scale: ValueScale | null;
}

const n = `(?:${figure})`;
const moneyUnit = '(?:元|块|块钱|元整)';
const unitAfter = `(${moneyUnit}|分|点|条)?`;
const piece = '(?:篇|条|条次|件|幅|个|次|则|稿|期|人|名|人次|项|位)';

/** A decimal as whole hundredths, half a hundredth refused. */
function hundredths(text: string | undefined, factor = 1): number | undefined {
  const read = text === undefined ? undefined : readFigure(text);
  if (read === undefined) return undefined;
  const scaled = Number((read * factor * 100).toFixed(6));
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}
const ratioOf = (text: string | undefined, factor = 1): number | undefined => hundredths(text, factor * 100);

function scaleOf(unit: string | undefined): ValueScale | null {
  if (!unit) return null;
  return /元|块/.test(unit) ? 'money' : /分|点/.test(unit) ? 'points' : 'count';
}

const linearUnits: readonly (readonly [RegExp, LinearUnit, number])[] = [
  [/^千个?字$/, 'length', 1000],
  [/^百个?字$/, 'length', 100],
  [/^万个?字$/, 'length', 10000],
  [/^个?字$/, 'length', 1],
  [/^分钟$/, 'minutes', 1],
  [/^秒钟?$/, 'seconds', 1],
  [/^(幅|张|图|幅图|张图|张照片|幅照片)$/, 'photos', 1],
  [/^(次阅读|次点击|阅读|次阅读量|次播放)$/, 'reads', 1],
  [/^(条|篇|件|期|次|周|天|则|个|人次|人|名)$/, 'items', 1],
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

const excludes: readonly (readonly [RegExp, ExcludeReason])[] = [
  [
    /^(只计数|只计条数|仅计数|计数不计酬|计条不计酬|计任务不计酬|只计任务|只计任务数|计入任务,?不计酬|计入任务,?不发|只计数不计酬|只计数,不计酬|只计数、不计酬|仅计任务)$/,
    'counts-only',
  ],
  [
    /^((由)?(上级|集团|总公司|集团公司|另行|另外|他处|外单位|上级单位).{0,6}(支付|发放|兑现|计发|奖励|付|发|计酬)|另付|另发|另行计发)$/,
    'paid-elsewhere',
  ],
  [/^(任务内|基数内|定额内|任务内不计.?|基数内不计.?|任务内不计酬|任务内不计分|基数内不计酬)$/, 'within-quota'],
  [/^(未达标|未达标不计|不达标不计|未达到标准|未达标准不计|门槛以下不计|达不到不计)$/, 'below-threshold'],
  [/^(未署名不计|未署名不发|无署名不计酬|不署名不计|未署名不计酬)$/, 'no-name'],
  [/^(不计入|不予计入|不作统计|不统计|不纳入|不纳入统计|不计入统计|不予统计|不计数)$/, 'not-counted'],
  [
    /^(不计|不计分|不计酬|不予计分|不予计酬|不计奖|不奖|不予奖励|不奖励|不发|不发放|除外|不给分|不得分|不付|不付酬|不算|不计稿酬|不计发)$/,
    'excluded',
  ],
];

type Reader = (text: string) => ReadValue | undefined;
const given = (value: Value | undefined, scale: ValueScale | null = null): ReadValue | undefined =>
  value ? { value, scale } : undefined;

const readWords: Reader = (text) => {
  const reason = excludes.find(([pattern]) => pattern.test(text))?.[1];
  if (reason) return given({ op: 'exclude', reason });
  if (
    /^(取消奖励|取消评优|取消评优资格|不得评优|不得评奖|不得参评|一票否决|取消资格|取消评奖资格|不参加评奖|不予评优)$/.test(
      text,
    )
  )
    return given({ op: 'bar' });
  if (/^([-—/]+|无|没有|空缺)$/.test(text)) return given({ op: 'none' });
  if (
    /^(酌情.*|面议|待定|另定|另议|一事一议|协商确定|比照.*|参照.*|由.+(确定|研究|决定|认定)|视情.*|按质论价|研究确定|编辑确定)$/.test(
      text,
    )
  )
    return given({ op: 'range', min: null, max: null });
  return undefined;
};

const readTimes: Reader = (text) => {
  if (/^(加倍|翻倍|翻番|双倍|加一倍|增加一倍|翻一番|上浮一倍)$/.test(text)) return given({ op: 'times', ratio: 20000 });
  if (/^(减半|折半|一半|半数|按一半.*|按半.*|减半计.?)$/.test(text)) return given({ op: 'times', ratio: 5000 });
  if (/^(加半|加一半|再加一半|增加一半|另加一半|\+一半|上浮一半|加半倍)$/.test(text))
    return given({ op: 'times', ratio: 15000 });
  const factor =
    new RegExp(`^(?:[×xX*乘以]+|按)${n}倍?(?:计.?)?$`).exec(text) ??
    new RegExp(`^${n}倍(?:计[分酬发算]?)?$`).exec(text);
  if (factor && !/%/.test(text)) return given(times(ratioOf(factor[1])));
  const part =
    new RegExp(`^(?:按|×|x|\\*)(?:标准的?|基本分的?|原分值的?)?${n}%(?:计.?|折算|执行)?$`).exec(text) ??
    new RegExp(`^${n}%(?:计.?|折算|执行)?$`).exec(text);
  if (part) return given(times(ratioOf(part[1], 0.01)));
  const more = new RegExp(`^(?:\\+|(?:另|再|外)?(?:加|增加|加发|上浮|加计|提高|加奖))${n}%$`).exec(text);
  if (more) return given(times(plus(ratioOf(more[1], 0.01), 1)));
  const moreTimes = new RegExp(`^(?:\\+|(?:另|再|外)?(?:加|增加|加发|上浮|加计))${n}倍$`).exec(text);
  if (moreTimes) return given(times(plus(ratioOf(moreTimes[1]), 1)));
  const less = new RegExp(`^(?:-|减|减少|下浮|扣减|扣|降低)${n}%$`).exec(text);
  if (less) return given(times(plus(ratioOf(less[1], -0.01), 1)));
  const tenth = new RegExp(`^(?:打|按)?${n}折$`).exec(text);
  if (tenth) return given(times(ratioOf(tenth[1], 0.1)));
  const fraction = new RegExp(`^(?:按)?${n}分之${n}(?:计.?)?$`).exec(text);
  const [below, top] = [readFigure(fraction?.[1] ?? ''), readFigure(fraction?.[2] ?? '')];
  if (below && top !== undefined) return given(times(Math.round((top * 10000) / below)));
  return undefined;
};
const times = (ratio: number | undefined): Value | undefined =>
  ratio === undefined || ratio < 0 ? undefined : { op: 'times', ratio };
const plus = (ratio: number | undefined, whole: number): number | undefined =>
  ratio === undefined ? undefined : whole * 10000 + ratio;

const feeNoun = '(?:媒体|原|该媒体|报社|所得|实得|实际|外稿)*(?:的)?(?:稿费|稿酬)';
const readFee: Reader = (text) => {
  if (/^(双稿酬|双稿费|同额.*|等额.*|按稿费单?(等额|同额).*|1[:：]1.*|与?(媒体)?稿[费酬](等额|同额).*)$/.test(text))
    return given({ op: 'fee', ratio: 10000 });
  if (new RegExp(`^(?:按)?${feeNoun}(?:数额|金额)?$`).test(text)) return given({ op: 'fee', ratio: 10000 });
  const after = new RegExp(`^(?:按)?${feeNoun}(?:的)?(?:×|x|X|\\*|乘以?)?${n}(倍|%)?(?:计.?|奖励|发放)?$`).exec(text);
  const before = new RegExp(`^(?:按)?${n}(倍|%)(?:的)?${feeNoun}(?:奖励|计.?|发放)?$`).exec(text);
  const found = after ?? before ?? new RegExp(`^${n}(×|x|X|\\*)${feeNoun}$`).exec(text);
  const ratio = found ? ratioOf(found[1], found[2] === '%' ? 0.01 : 1) : undefined;
  if (ratio !== undefined) return given({ op: 'fee', ratio });
  if (new RegExp(`^(双倍|加倍)${feeNoun}$`).test(text)) return given({ op: 'fee', ratio: 20000 });
  return undefined;
};

/** 50元/千字, 每千字50元, 每满100字加10%, 超过800字,每100字加10%,最高3倍. A plain rate goes by shares, 每 and 满 by whole steps. */
const readPer: Reader = (typed) => {
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

const readBatch: Reader = (text) => {
  const one = new RegExp(
    `^每?${n}${piece}(?:信息|简讯|图片|稿件)?(?:计|折|算|折算|折合|合计|记|按)(?:为|成)?${n}(条|篇|分|点|元)(?:计.?)?$`,
  ).exec(text);
  const two = new RegExp(`^每${n}${piece}(?:信息|简讯|图片|稿件)?(?:计|得|给|奖)?${n}(分|点|元)?$`).exec(text);
  const three = new RegExp(`^${n}(分|点|元)?/${n}${piece}$`).exec(text);
  const [of, each, unit] = one
    ? [one[1], one[2], one[3]]
    : two
      ? [two[1], two[2], two[3]]
      : [three?.[3], three?.[1], three?.[2]];
  const size = readFigure(of ?? '');
  const amount = hundredths(each);
  if (size === undefined || amount === undefined || !Number.isInteger(size) || size < 2) return undefined;
  return given({ op: 'batch', of: size, each: amount }, scaleOf(unit));
};

const readPrice: Reader = (text) => {
  const found =
    new RegExp(`^${n}元/(?:分|点)$`).exec(text) ??
    new RegExp(`^每(?:1|一)?(?:分|点)(?:折合?|计|奖励?|发)?${n}元$`).exec(text) ??
    new RegExp(`^(?:1|一)?分(?:=|折合?|计|合)${n}元$`).exec(text);
  const each = hundredths(found?.[1]);
  return each === undefined ? undefined : given({ op: 'price', each }, 'money');
};

const readRange: Reader = (text) => {
  const pair = new RegExp(
    `^${n}${unitAfter}(?:-|~|—|至|到)${n}${unitAfter}(?:/${piece})?(?:,?酌情.*|不等|之间)?$`,
  ).exec(text);
  if (pair) {
    const [min, max] = [hundredths(pair[1]), hundredths(pair[3])];
    if (min !== undefined && max !== undefined && min <= max)
      return given({ op: 'range', min, max }, scaleOf(pair[4] ?? pair[2]));
  }
  const both = new RegExp(`^${n}${unitAfter}以上,?${n}${unitAfter}(?:以下|以内)$`).exec(text);
  if (both) {
    const [min, max] = [hundredths(both[1]), hundredths(both[3])];
    if (min !== undefined && max !== undefined && min <= max)
      return given({ op: 'range', min, max }, scaleOf(both[4] ?? both[2]));
  }
  const most =
    new RegExp(`^(?:不超过|最高|至多|最多|不高于)${n}${unitAfter}(?:,?酌情.*)?$`).exec(text) ??
    new RegExp(`^${n}${unitAfter}(?:以内|以下|之内)(?:,?酌情.*)?$`).exec(text);
  if (most) return given(bounds(null, hundredths(most[1])), scaleOf(most[2]));
  const least =
    new RegExp(`^(?:不低于|至少|不少于|最低)${n}${unitAfter}(?:,?酌情.*)?$`).exec(text) ??
    new RegExp(`^${n}${unitAfter}(?:以上|起)(?:,?酌情.*)?$`).exec(text);
  if (least) return given(bounds(hundredths(least[1]), null), scaleOf(least[2]));
  return undefined;
};
const bounds = (min: number | null | undefined, max: number | null | undefined): Value | undefined =>
  min === undefined || max === undefined ? undefined : { op: 'range', min, max };

const readAmount: Reader = (text) => {
  const found = new RegExp(
    `^(一次性)?((?:另|再|外)?(?:加发?|加奖|增加|加计|加分|奖励?|计|给|每${piece}|按|\\+)|(?:扣减?|扣除|减|罚款?|倒扣|-|负))?(?:每${piece})?${n}${unitAfter}(?:(?:/|每)(${piece}))?$`,
  ).exec(text);
  const amount = hundredths(found?.[3]);
  if (!found || amount === undefined) return undefined;
  const sign = /^(扣|减|罚|倒扣|-|负)/.test(found[2] ?? '') ? -1 : 1;
  const signed = sign < 0 || /加|\+|增/.test(found[2] ?? '');
  const each = found[5] || /每/.test(found[2] ?? '') ? 'items' : null;
  return given({ op: 'amount', amount: amount * sign, signed, each: found[1] ? null : each }, scaleOf(found[4]));
};

/** The figure of one text, or undefined where it names none or more than one. A number is an amount. */
export function readValue(cell: string | number): ReadValue | undefined {
  if (typeof cell === 'number') {
    const amount = Number((cell * 100).toFixed(6));
    return Number.isSafeInteger(amount)
      ? { value: { op: 'amount', amount, signed: amount < 0, each: null }, scale: null }
      : undefined;
  }
  const text = compact(cell).replace(/，/g, ',').replace(/。$/, '');
  for (const reader of [readWords, readTimes, readFee, readBatch, readPrice, readPer, readRange, readAmount]) {
    const found = reader(text);
    if (found) return found;
  }
  return undefined;
}

/** 千字以下20.00 and 千字以上30.00 in one cell: the parts, each with the condition that stands before its figure. */
export function valueParts(cell: string): readonly { readonly when: string; readonly value: string }[] {
  const parts = normalise(cell)
    .split(/[\n;；]/)
    .map((part) => part.replace(/\s+/g, ''))
    .filter((part) => part !== '');
  return parts.map((part) => {
    const found =
      /^(.*?(?:以上|以下|以内|不足|不满|头版|头条|首页|其他版|内页|[^\d]))[:：,，]?((?:另?加|奖|发)?\d[\d.]*(?:元|分)?)$/.exec(
        part,
      );
    return found?.[1] && found[2]
      ? { when: found[1].replace(/[:：,，]$/, ''), value: found[2] }
      : { when: '', value: part };
  });
}
