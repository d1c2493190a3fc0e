/** Which cases with one figure each does a sentence of a scheme tell? 县级每篇计2分,市级每篇计4分 → 县级 2分, 市级 4分. */
import { compact } from '../normalise';

export interface Clause {
  /** What stands before the figure. */
  readonly lead: string;
  /** The figure with its verb, in the form of a value cell: 加3分, 1.5倍, 减半. */
  readonly value: string;
}

const piece = '(?:条次|条|篇|件|次|则|幅|张|期|组|首|个)';
const each = `(?:每(?:采用|录用|刊发|刊登|刊播|发表|播出|报送|上报|转载|被采用)?(?:一|1)?${piece}(?:信息|稿件|新闻)?)?`;
const verb = '((?:分别|再|另外?|额外|各|均|一律|统一)?(?:给予|奖励|奖|计|记|得|加|扣除|扣减|扣|给|发放|发|付|为)*)';
const amount = `[,:]?(?:的)?(?:均|各|一律)?按?${each}${verb}(\\d+(?:\\.\\d+)?(?:分(?!之|钟)|元))(?:/${piece})?(?:的?(?:奖励|稿酬|稿费|积分))?`;
const base =
  '(?:按|在)?(?:原|其|该|相应|上述|基本|本级|同级|对应)?(?:级别|等级)?的?(?:分值?|标准|得分|分数|积分|奖励|稿[酬费])?(?:的?基础上)?[,]?(?:再|另)?';
const factor = `[,:]?(?:的)?${base}(?:计|按|乘以|×)?(加倍|翻倍|双倍|减半|折半|\\d+(?:\\.\\d+)?倍|(?:增加|上浮|提高|加)\\d+%|\\d+%)(?:计[分酬发算奖]|记分|发放|奖励|执行)*`;
const told = new RegExp(`${amount}|${factor}`, 'g');

/** Undefined where a figure stands outside every case, or a case has no words before its figure. */
export function clausesOf(sentence: string): readonly Clause[] | undefined {
  const text = compact(sentence).replace(/，/g, ',').replace(/：/g, ':').replace(/／/g, '/');
  const clauses: Clause[] = [];
  let from = 0;
  for (const found of text.matchAll(told)) {
    const lead = text.slice(from, found.index).replace(/^[,、;:和及与]+|[,、;:]+$/g, '');
    if (lead === '' || /\d(分|元|%|倍)/.test(lead)) return undefined;
    const [, how = '', sum, ratio] = found;
    const sign = /扣/.test(how) ? '扣' : /加|再|另|额外/.test(how) ? '加' : '';
    clauses.push({ lead, value: ratio === undefined ? `${sign}${sum}` : timesWord(ratio) });
    from = (found.index ?? 0) + found[0].length;
  }
  const rest = text.slice(from);
  return clauses.length === 0 || /[\d一二三四五六七八九十](分|元|%|倍)|加倍|减半|酌情|最高|不超过/.test(rest)
    ? undefined
    : clauses;
}

const timesWord = (text: string): string => (/^\d+(\.\d+)?%$/.test(text) ? `按${text}` : text);

export interface CapClause {
  readonly of: 'person' | 'unit' | 'item';
  /** Words that name the span: 每月. */
  readonly span: string;
  readonly value: string;
}

/** 每人每季度最高不超过400元, 每校每月最高计10分, 单篇稿酬不超过500元. */
export function capOf(sentence: string): CapClause | undefined {
  const text = compact(sentence).replace(/，/g, ',');
  const found =
    /^([^\d]*?)(?:累计|合计|总计|总额)?(?:最高|最多|至多|上限|封顶|不超过|不得超过|不高于)(?:不超过|不得超过|可|为|计|记|得|加|奖励?|发放?)*(\d+(?:\.\d+)?(?:分|元))(?:封顶|为限|止)?$/.exec(
      text,
    ) ?? /^([^\d]*?)(?:累计|合计)?(\d+(?:\.\d+)?(?:分|元))封顶$/.exec(text);
  if (!found?.[1] || !found[2]) return undefined;
  const [, lead, value] = found;
  const of = /^(单|每|同)(一)?(篇|稿|条|件|组|幅)/.test(lead)
    ? 'item'
    : /每(个|名|位)?(人|作者|通讯员|信息员|教师|职工|记者)|个人|同一作者/.test(lead)
      ? 'person'
      : /(每|各|同一)(个|家)?(单位|校|学校|部门|科室|处室|乡镇|镇街|街道|支部|村|社区|局)|单位/.test(lead)
        ? 'unit'
        : undefined;
  const span = /每(?:一|个)?(?:年|半年|学期|季度?|两个?月|月|周)|当月|月度|季度|年度|全年|半年/.exec(lead)?.[0] ?? '';
  const rest = lead
    .replace(
      /每?(一|个|名|位|家)?(人|作者|通讯员|信息员|教师|职工|记者|单位|校|学校|部门|科室|处室|乡镇|镇街|街道|支部|村|社区|局)|[单每同]一?[篇稿条件组幅](稿件|信息)?|各|个人|同一|累计|合计|稿[酬费]|奖金|奖励|金额|得分|积分|计分|加分|总分|采用|宣传|信息|项|的|,/g,
      '',
    )
    .replace(span, '');
  return of && rest === '' ? { of, span, value } : undefined;
}

/** 会议消息、领导讲话不计稿酬 → 会议消息、领导讲话. */
export function excludedOf(sentence: string): string | undefined {
  const found =
    /^(?:对|凡)?([^\d,]{2,40}?)(?:的)?(?:一律|均|都|,)?不(?:予|再)?(?:计(?:发|付|算)?|奖励|奖|发放?|给予?|支付|享受)(?:稿[酬费]|分|奖励?|酬|计分|积分)?$/.exec(
      compact(sentence).replace(/，/g, ','),
    );
  return found?.[1];
}

export interface Scored {
  /** 完成任务的计10分 */
  readonly base?: string;
  /** 每少1条扣2分 */
  readonly short?: string;
  /** 每超1条加1分 */
  readonly over?: string;
  /** 扣完为止: no more than the base. */
  readonly floored: boolean;
  /** 最高加5分 */
  readonly most?: string;
}

const figure = '(\\d+(?:\\.\\d+)?分)';
const forShort = new RegExp(
  `^(?:未完成(?:任务)?的?)?,?每?(?:少|缺|欠|差)(?:报送|报|采用|完成|一|1)*${piece}(?:信息|任务)?,?扣?(?:除|减)?${figure}$`,
);
const forOver = new RegExp(
  `^(?:超额(?:完成)?(?:任务)?的?|超出(?:任务)?(?:部分|的)?)?,?每(?:超|多)(?:额|出|报送|报|采用|完成|过|一|1)*${piece}(?:信息)?,?(?:另?加|奖励?|计)*${figure}$`,
);
const forBase = new RegExp(
  `^(?:按时|按要求|足额|全面|当月|每月|季度|全年)*(?:完成|达到)?[^\\d,]{0,12}?(?:任务数?|要求|目标)?的?,?(?:满分|基础分|基本分|计|得|记|为)*${figure}$`,
);

/** 完成任务的计10分,每少报1条扣2分,扣完为止. Undefined where a part of it says anything else. */
export function scoredOf(sentence: string): Scored | undefined {
  const text = compact(sentence)
    .replace(/[，；;。]/g, ',')
    .replace(/,$/, '');
  const parts = text.split(/,(?!扣?\d)/).filter((part) => part !== '');
  let found: Scored = { floored: false };
  for (const part of parts) {
    const short = forShort.exec(part)?.[1];
    const over = forOver.exec(part)?.[1];
    const base = forBase.exec(part)?.[1];
    const most = /^(?:最高|最多|累计)(?:加|不超过|可加|计)*(\d+(?:\.\d+)?分)(?:为止)?$/.exec(part)?.[1];
    if (/^(直至|直到)?(扣完|扣至0分|扣到0分)(本项分值|该项分值)?为止$/.test(part)) found = { ...found, floored: true };
    else if (short && !found.short) found = { ...found, short };
    else if (over && !found.over) found = { ...found, over };
    else if (most && found.over) found = { ...found, most };
    else if (base && !found.base && !found.short) found = { ...found, base };
    else return undefined;
  }
  return found.short || (found.over && found.base) ? found : undefined;
}

export const isInstructed = (text: string): boolean => /批示|签批/.test(text);

/** Whose note it is: 被上级领导批示的稿件 → nothing, 省级领导批示的 → 省级. */
export const instructedBy = (text: string): string =>
  text.replace(/(主要|分管)?领导(同志|人)?|肯定性?|批示|签批|上级|获得?|得到|受到|被|经|由|的|信息|稿件|及以上/g, '');

/** 凡县级媒体稿件 → 县级媒体; a lead that is nothing but 稿件 stays. */
export const leadNoun = (text: string): string =>
  text
    .replace(/^(凡是?|对于?|将|其中|如|若)/, '')
    .replace(/的$/, '')
    .replace(/(类|级别)?的?(稿件|信息|新闻|作品|文章)$/, (tail, _1, _2, index: number) => (index === 0 ? tail : ''));

/** The full sum before what is taken off it, as one sentence. */
export const scoredText = (hundredths: number, prose: string): string => `${hundredths / 100}分,${prose}`;
