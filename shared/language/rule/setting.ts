/** What does a line of 方案设置 decide? Its name and its prose, as the one choice that a program can follow; else nothing. */
import { bare, compact } from '../normalise';
import { readFigure } from '../number';

/** What a line is about; the first that fits its name. */
export type SettingTopic =
  | 'combine'
  | 'composite'
  | 'order'
  | 'nested'
  | 'authors'
  | 'instructions'
  | 'topic'
  | 'digits'
  | 'levels'
  | 'ranking'
  | 'unranked'
  | 'tieBreakers'
  | 'repeats'
  | 'signOff'
  | 'withdrawn'
  | 'late'
  | 'direct'
  | 'unregistered'
  | 'months'
  | 'zero'
  | 'tax'
  | 'payout'
  | 'carryOver'
  | 'setOff'
  | 'validFrom'
  | 'price'
  | 'fund'
  | 'noRule';

const topics: readonly (readonly [RegExp, SettingTopic])[] = [
  [/施行|执行日期|生效|起算|实施日期|执行时间|有效期/, 'validFrom'],
  [/不参与排名|不排名|不参加排名/, 'unranked'],
  [/并列.*(次序|顺序)|同分(排序|处理|次序)|排序依据/, 'tieBreakers'],
  [/零报送|零采用|点名|零通报/, 'zero'],
  [/排名|名次/, 'ranking'],
  [/综合采用|综合稿|综合编发|合编/, 'composite'],
  [/同题|同一主题|同一工作|组图|同一活动|同类合并/, 'topic'],
  [/一稿多发|一稿多用|一稿多投|多家采用|多次采用|同稿多发|多家媒体|重复采用|就高|并计/, 'combine'],
  [/批示/, 'instructions'],
  [/计算顺序|计算次序|加减顺序|先后/, 'order'],
  [/叠加|分档|逐级|套用|重叠/, 'nested'],
  [/未登记|花名册|不在册/, 'unregistered'],
  [/署名|作者|合作稿|合写|合作分配|分配|多人|联名/, 'authors'],
  [/舍入|小数|四舍五入|取整|尾数|精度/, 'digits'],
  [/级别顺序|级别高低|级别次序|级别由高/, 'levels'],
  [/重复/, 'repeats'],
  [/审签|审核|审稿|签发|把关/, 'signOff'],
  [/撤稿|撤回/, 'withdrawn'],
  [/迟报|逾期|超时/, 'late'],
  [/直接投稿|直投|自行投稿/, 'direct'],
  [/计入月份|计入时间|计入期间|统计时间|归属月份|统计口径/, 'months'],
  [/税|个税/, 'tax'],
  [/计发时间|发放|兑现|计发周期|结算/, 'payout'],
  [/^(奖励|稿酬|专项)(资金|经费|基金)|^(资金|经费)(总额|额度|安排|预算)/, 'fund'],
  [/结转|累计任务|滚动/, 'carryOver'],
  [/抵扣|抵顶|冲抵|相抵/, 'setOff'],
  [/分值单价|分值折算|积分兑现|每分/, 'price'],
  [/没有条款|未列明|未规定|无标准|未列入|标准外/, 'noRule'],
];

export function settingTopic(name: string): SettingTopic | undefined {
  const plain = compact(name);
  return topics.find(([pattern]) => pattern.test(plain))?.[1];
}

/** 一稿多发（稿酬）: only for that scale; undefined for all of the sheet. */
export function settingScale(name: string): 'points' | 'money' | 'count' | undefined {
  const found = /[（(]([^)）]*)[)）]$/.exec(compact(name))?.[1];
  if (!found) return undefined;
  if (/稿酬|奖金|金额|元|酬/.test(found)) return 'money';
  if (/计数|条数|任务|折算/.test(found)) return 'count';
  return /分/.test(found) ? 'points' : undefined;
}

/** 待确认, 暂按, 假定: the office has not settled it yet. */
export function isUnconfirmed(text: string): boolean {
  return /待确认|暂按|暂定|假定|尚未明确|待定/.test(compact(text));
}

export type Combine =
  | { readonly mode: 'all' }
  | { readonly mode: 'highest'; readonly by: 'amount' | 'level' }
  | { readonly mode: 'per-level' }
  | { readonly mode: 'per-pool' }
  | { readonly mode: 'share'; readonly ratio: number };

/** A ratio in ten-thousandths that the prose names: 一半, 五分之一, 20%, 0.5; undefined where it names none. */
function ratioIn(text: string): number | undefined {
  const plain = compact(text);
  if (/一半|减半|折半|半数/.test(plain)) return 5000;
  const fraction = /([一二三四五六七八九十\d]+)分之([一二三四五六七八九十\d]+)/.exec(plain);
  const [below, top] = [readFigure(fraction?.[1] ?? ''), readFigure(fraction?.[2] ?? '')];
  if (below && top !== undefined) return Math.round((top * 10000) / below);
  const percent = /(\d+(?:\.\d+)?)%/.exec(plain)?.[1];
  if (percent) return Math.round(Number(percent) * 100);
  const factor = /[×x*乘]以?(\d+(?:\.\d+)?)/i.exec(plain)?.[1];
  return factor ? Math.round(Number(factor) * 10000) : undefined;
}

export function readCombine(text: string): Combine | undefined {
  const plain = compact(text);
  if (/其余|其他(的|各)?.*(按|计|折|取)|余下/.test(plain) && /最高|就高/.test(plain)) {
    const rest = /(其余|余下|其他).*$/.exec(plain)?.[0] ?? '';
    const ratio = ratioIn(rest);
    if (ratio !== undefined) return { mode: 'share', ratio };
    return /不(再|计|予|发)/.test(rest)
      ? {
          mode: 'highest',
          by: /级别|层级|最高级|一级/.test(plain) && !/最高(一)?(项|分|金额|奖)/.test(plain) ? 'level' : 'amount',
        }
      : undefined;
  }
  if (/(同一?级别|每(一|个)?级别|各级别|同级).*(计?一次|只计|一家|最高)/.test(plain)) return { mode: 'per-level' };
  if (/(每组|各组|同组|同一组|每类渠道|每个组|各计酬组).*(计?一次|最高|只计)/.test(plain)) return { mode: 'per-pool' };
  if (/按最高级别|最高级别|最高一级|级别最高|最高层级|高级别/.test(plain)) return { mode: 'highest', by: 'level' };
  if (/就高|最高|取高|不重复|只计一次|只奖一次|不累计|不得累计|计一次/.test(plain))
    return { mode: 'highest', by: 'amount' };
  if (/分别|累计|都计|均计|各计|逐家|每家|每次采用|可重复|叠加|逐次/.test(plain)) return { mode: 'all' };
  return undefined;
}

export type Composite =
  | { readonly how: 'whole' }
  | { readonly how: 'ratio'; readonly ratio: number }
  | { readonly how: 'share' };
export function readComposite(text: string): Composite | undefined {
  const plain = compact(text);
  if (/(平均|按.{0,6}(份额|比例)|按来源数|均摊|平分)/.test(plain)) return { how: 'share' };
  const ratio = ratioIn(plain);
  if (ratio !== undefined) return { how: 'ratio', ratio };
  return /全额|照常|不折|同单条|按标准计/.test(plain) ? { how: 'whole' } : undefined;
}

export interface Authors {
  readonly how: 'even' | 'first' | 'stated' | 'agree';
  readonly roles: readonly string[];
  readonly weights: readonly number[];
  readonly named: boolean;
}
export function readAuthors(text: string): Authors | undefined {
  const plain = compact(text);
  const named = /(未署|不署|没有署|无).{0,8}(名|姓名|作者).{0,8}(不|无)/.test(plain);
  const role =
    /与?记者.*(合|联|共).*?(归|给|由|全部).{0,3}?(通讯员|作者)|(归|给|由)(通讯员|信息员|作者).{0,4}(得|领|所有)?.*记者不/.exec(
      plain,
    );
  const roles = role ? [/信息员/.test(role[0]) ? '信息员' : '通讯员'] : [];
  const weights = weightsIn(plain);
  const how =
    weights.length > 0
      ? 'stated'
      : /自行(分配|协商)|协商分配|自主分配|自己分配|由作者商定|自行商定/.test(plain)
        ? 'agree'
        : /第一作者(领取|得|全|享|独|归)|(归|给|发给|计给|由|只发|只计|计)第一(作者|署名)|首位(作者|署名)/.test(
              plain,
            ) && !/零头|余数|尾数|除不尽/.test(plain)
          ? 'first'
          : /平均|均分|平分|等分|均摊/.test(plain)
            ? 'even'
            : /约定|注明的?比例|按.{0,6}(比例|份额)/.test(plain)
              ? 'stated'
              : undefined;
  if (how === undefined && !named && roles.length === 0) return undefined;
  return { how: how ?? 'even', roles, weights, named };
}
/** 6:4, 第一作者60%,第二作者40%, 第一作者六成: whole weights in order. */
function weightsIn(plain: string): number[] {
  const ratio = /(\d+)[:：比](\d+)(?:[:：比](\d+))?/.exec(plain);
  if (ratio)
    return ratio
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
  const shares = [...plain.matchAll(/第[一二三四]作者(?:得|占|为|领取)?(\d+)%/g)].map((found) => Number(found[1]));
  const rest = /其(余|他).*?(\d+)%/.exec(plain)?.[2];
  if (shares.length === 1 && rest) return [...shares, Number(rest)];
  return shares.length > 1 ? shares : [];
}

export const readOrder = (text: string): 'add-first' | 'times-first' | undefined => {
  const plain = compact(text);
  if (/先乘后加|先(加倍|乘|翻倍|倍).*(再|后)(另)?加|加发.*不(参与|计入)?.{0,4}(加倍|翻倍|倍)/.test(plain))
    return 'times-first';
  return /先加后乘|先(另?加|加发).*(再|后)(乘|加倍|倍|减半)|连同?加发/.test(plain) ? 'add-first' : undefined;
};
export const readNested = (text: string): 'narrower' | 'both' | undefined => {
  const plain = compact(text);
  if (/不.{0,6}(叠加|重复|累加|累计)|取其一|按(其中)?(最高|高)(一)?档|只(取|按|计)/.test(plain)) return 'narrower';
  return /叠加|逐档|累加|累计|同时/.test(plain) ? 'both' : undefined;
};
export const readInstructions = (text: string): 'all' | 'highest' | undefined => {
  const plain = compact(text);
  if (/最高|就高|不累计|不重复|一次/.test(plain)) return 'highest';
  return /另(计|加)|分别|累计|叠加|外/.test(plain) ? 'all' : undefined;
};
export const readTopic = (text: string): 'each' | 'day' | 'period' | undefined => {
  const plain = compact(text);
  if (/(同|当|一)(一)?(天|日).*(计|算|为)(作|为)?(一|1)/.test(plain)) return 'day';
  if (/(只|计|算|按)(计|算|作|为)?(一|1)(组|条|件|次|篇)/.test(plain)) return 'period';
  return /分别|各计/.test(plain) ? 'each' : undefined;
};
export const readDigits = (text: string): 0 | 1 | 2 | undefined => {
  const plain = compact(text);
  if (/到分|两位小数|二位小数|2位小数|0\.01/.test(plain)) return 2;
  if (/到角|一位小数|1位小数|0\.1/.test(plain)) return 1;
  return /到元|整数|取整|到1分|个位/.test(plain) ? 0 : undefined;
};
/** 中央级、省部级、市级, or 中央级＞省级＞市级. */
export const readLevels = (text: string): readonly string[] =>
  bare(text)
    .replace(/[。；;].*$/, '')
    .split(/[、，,>＞→]|高于/)
    .map((part) => part.replace(/^(依次为|由高到低为?|从高到低为?)[:：]?/, ''))
    .filter((part) => part !== '' && part.length <= 12);
