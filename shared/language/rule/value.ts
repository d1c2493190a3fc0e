/** What does a value cell give? 50元, ×2, 加半, 稿费×3, 50元/千字, 15-25元, 酌情, 不计 …, as arithmetic without a scale yet. */
import { compact, normalise } from '../normalise';
import { readFigure } from '../number';
import {
  type ExcludeReason,
  given,
  hundredths,
  n,
  piece,
  type Reader,
  type ReadValue,
  ratioOf,
  scaleOf,
  unitAfter,
  type Value,
} from './value-shape';
import { readPer } from './value-step';

export type { ExcludeReason, LinearUnit, ReadValue, Value, ValueScale } from './value-shape';

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
  const text = compact(cell)
    .replace(/，/g, ',')
    .replace(/。$/, '')
    .replace(/^每(?:被)?(?:采用|录用|采纳|刊发|刊登|刊播|发表|播出|转载|报送|上报)(?=[一1]?[条篇件次则幅])/, '每')
    .replace(/^每[一1](?=[条篇件次则幅])/, '每');
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
