/** Which kind of line is a row of a rule table? From the words in its column 事项. */
import { compact } from '../normalise';

export type RowKind =
  | 'adoption'
  | 'submission'
  | 'instruction'
  | 'award'
  | 'item'
  | 'task'
  | 'within'
  | 'over'
  | 'short'
  | 'met'
  | 'rate'
  | 'total'
  | 'event'
  | 'lump'
  | 'pot'
  | 'place'
  | 'price';
export type RowStage = 'base' | 'add' | 'times' | 'cap' | 'floor';

const kinds: readonly (readonly [RegExp, RowKind])[] = [
  [/批示|肯定性意见/, 'instruction'],
  [/零报送|零上报|零采用|零投稿/, 'event'],
  [/奖池|奖金池|按条数分配|总额分配|均分/, 'pot'],
  [/名次奖|排名奖|评先|先进单位|优胜奖|名次|排名/, 'place'],
  [/获奖|得奖|荣誉|称号|评优|评奖|奖项|评选/, 'award'],
  [/约稿(未|不|扣|缺|逾期|迟)|未报送|未按时报送|未按要求报送|漏报|瞒报|迟报|逾期|稿件扣分|稿件处理|未交/, 'item'],
  [/任务内|基数内|定额内/, 'within'],
  [/超额|超任务|超出任务|超产|超过任务|超基数/, 'over'],
  [/未完成|未达任务|欠报|少报|不足任务|欠任务|缺任务|未达标|短欠/, 'short'],
  [/完成率|任务完成比例/, 'rate'],
  [/完成任务|达标|完成奖|达到任务/, 'met'],
  [/总分|累计分|总额档|累计金额|累计档/, 'total'],
  [/折算|分值单价|单价|兑现标准|每分金额|积分兑现|分值兑现/, 'price'],
  [/定额奖励|定额补助|包干|固定补贴|定额|固定奖励|工作补助/, 'lump'],
  [/扣罚|事实|其他扣分|违规|处罚|考勤|通报批评|缺期|缺席/, 'event'],
  [/^任务|任务$|报送任务|采用任务|每月任务|年度任务/, 'task'],
  [/^(信息|稿件|政务信息)?(报送|投稿|上报|来稿|投稿分|报送分|提交)(?!.*任务)/, 'submission'],
];

const stages: readonly (readonly [RegExp, RowStage])[] = [
  [/上限|封顶|最高限|最高不超过/, 'cap'],
  [/保底|下限|最低/, 'floor'],
  [/加倍|减半|倍|系数|折半|乘/, 'times'],
  [/另加|加发|附加|加分|加奖|追加|补贴|刊用奖|再加|另奖/, 'add'],
];

/** Undefined stage: the value itself has to say (×2, +30). */
export function rowKind(text: string): { readonly kind: RowKind; readonly stage: RowStage | undefined } {
  const plain = compact(text);
  const stage = stages.find(([pattern]) => pattern.test(plain))?.[1];
  const found = kinds.find(([pattern]) => pattern.test(plain))?.[1];
  return { kind: found ?? 'adoption', stage };
}

export type Payee = 'photographer' | 'partner' | 'members' | 'person' | 'unit' | 'authors';
/** Whom a word of the columns 发给 and 对象 means; undefined for a name of somebody. */
export function payeeWord(text: string): Payee | undefined {
  const plain = compact(text);
  if (/^(摄影者|摄影作者|拍摄者|摄影|供图者|图片作者)$/.test(plain)) return 'photographer';
  if (/^(合作单位|联合单位|协作单位|合作部门)$/.test(plain)) return 'partner';
  if (
    /^(单位成员|科室成员|单位每人|单位人员|科室人员|每名成员|成员|相关人员|有关人员|所在单位人员|办公室成员)$/.test(
      plain,
    )
  )
    return 'members';
  if (/^(个人|每人|作者个人|全体人员|全员|所有人员|全体干部|干部职工|每名干部|人员)$/.test(plain)) return 'person';
  if (/^(单位|各单位|科室|各科室|部门|各部门|办公室|各办公室|每个单位|来源单位|报送单位)$/.test(plain)) return 'unit';
  if (/^(作者|撰稿人|通讯员本人)$/.test(plain)) return 'authors';
  return undefined;
}

export type EveryWord = 'week' | 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'period';
export function everyWord(text: string): EveryWord | undefined {
  const plain = compact(text);
  if (/半年|学期/.test(plain)) return 'half-year';
  if (/两个?月|双月/.test(plain)) return 'two-months';
  if (/季/.test(plain)) return 'quarter';
  if (/年/.test(plain)) return 'year';
  if (/月/.test(plain)) return 'month';
  if (/周|星期/.test(plain)) return 'week';
  if (/期|一次|本次|活动/.test(plain)) return 'period';
  return undefined;
}

/** 每月上限, 年度奖: the span that 事项 itself names. */
export function labelEvery(text: string): EveryWord | undefined {
  const found = /每(?:一|个)?(?:年|半年|学期|季度?|两个?月|月|周)|月度|季度|年度|全年|半年/.exec(compact(text))?.[0];
  return found ? everyWord(found) : undefined;
}

export function measureWord(text: string): 'submitted' | 'adopted' | 'points' | 'count' | undefined {
  const plain = compact(text);
  if (/折算条|计数/.test(plain)) return 'count';
  if (/分/.test(plain)) return 'points';
  if (/报送|上报|投稿|提交/.test(plain)) return 'submitted';
  if (/采用|录用|刊发|刊播|发表|上稿/.test(plain)) return 'adopted';
  return undefined;
}

/** Marks that follow from a record itself, as the words of the column 情形 name them. */
export const derivedMarks = {
  notSubmitted: ['未报送', '未报', '未交', '漏报', '未按要求报送'],
  notAdopted: ['未采用', '未录用', '未刊发'],
  partner: ['合作', '合作稿件', '合作制作', '联合制作', '合作稿'],
  direct: ['直接投稿', '直投', '自行投稿'],
  late: ['迟报', '逾期', '迟交', '晚报', '超时'],
  unnamed: ['未署名', '无署名', '未署个人姓名'],
} as const;

export const isZeroReport = (text: string): boolean => /零(报送|上报|采用|投稿)/.test(compact(text));
