/** What does a column of a rule table ask or give? Its header in the office's words. */
import { compact } from '../normalise';

export type ConditionColumn =
  | 'outlet'
  | 'level'
  | 'medium'
  | 'genre'
  | 'placement'
  | 'use'
  | 'stage'
  | 'length'
  | 'minutes'
  | 'reads'
  | 'photos'
  | 'mark'
  | 'role'
  | 'subject'
  | 'board'
  | 'instruction'
  | 'award'
  | 'awardLevel'
  | 'awardRank'
  | 'headcount'
  | 'age'
  | 'event'
  | 'measure'
  | 'rate'
  | 'total'
  | 'over'
  | 'short'
  | 'place';
export type ColumnRole =
  | ConditionColumn
  | 'kind'
  | 'skip'
  | 'every'
  | 'payee'
  | 'pool'
  | 'cap'
  | 'floor'
  | 'task'
  | 'value';

/** The first that fits. A header that names a figure (分值, 稿酬, 加扣分) is a value before it is anything else. */
const roles: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(序号|编号|备注|说明|依据|文件依据|解释|注|备考|示例|例|条款|条目|章节|条|款)$/, 'skip'],
  [/^(采用|录用|刊用|采用情况|录用情况|采用处|录用处|采用范围)$/, 'outlet'],
  [
    /^((计分|奖励|计酬|考核|评分|加分|扣分|加扣分|奖惩|考评|得分)?(事项|项目|内容|指标|要点|要素)|规则|规则类型|事由)$/,
    'kind',
  ],
  [/上限|封顶|最高限额/, 'cap'],
  [/保底|下限|最低限额/, 'floor'],
  [/^(任务数|任务|定额|基数|任务条数|任务量|目标数)(条|篇|[(]条[)]|[(]篇[)])?$/, 'task'],
  [/^(周期|考核周期|统计周期|结算周期|时段|期间|频次)$/, 'every'],
  [/^(发给|归|归属|领取人|受奖人|收款人|奖给|计给|计入对象)$/, 'payee'],
  [/^(计酬组|计分组|并计组|组别|同组只计一次|计奖组|渠道组)$/, 'pool'],
  [/^(统计|统计口径|统计内容|计量|任务类型|统计对象)$/, 'measure'],
  [/批示/, 'instruction'],
  [/^(奖项级别|获奖级别|评奖级别|荣誉级别|颁奖级别|奖励级别)$/, 'awardLevel'],
  [/^(等次|奖次|获奖等次|奖项等次)$/, 'awardRank'],
  [/^(奖项|奖项名称|荣誉|称号|获奖名称|获奖|获奖情况)$/, 'award'],
  [/^(完成率|完成比例|任务完成率|完成任务比例|采用率)$/, 'rate'],
  [/^(总分|累计分|累计得分|总额|累计金额|得分|累计总分|年度总分|总条数|累计)(档|段|区间)?$/, 'total'],
  [/^(超额|超额条数|超出条数|超出|超额数)$/, 'over'],
  [/^(欠报|缺额|欠缺条数|未完成条数|少报条数|差额|欠数)$/, 'short'],
  [/^(名次|排名|位次)$/, 'place'],
  [/^(事实|情况|行为|扣罚情形|登记事项)$/, 'event'],
  [/^(情形|标记|特殊情形|稿件性质|性质|适用情形|条件)\d?$/, 'mark'],
  [/级别|层级|层次|等级/, 'level'],
  [/媒体类型|媒介|媒体种类|媒体性质|媒体类别|载体/, 'medium'],
  [/采用方式|转发|报送方式|环节|刊发方式/, 'stage'],
  [/单条|综合|采用形式/, 'use'],
  [/版面|版位|位置|刊发位置|栏目位置|栏次/, 'placement'],
  [/体裁|文体|稿件类别|稿件类型|类别|种类|稿件形式|信息类型|信息类别|题材/, 'genre'],
  [/分钟|时长/, 'minutes'],
  [/阅读|点击|浏览|播放量|粉丝|转发量/, 'reads'],
  [/照片数|图片数|幅数|张数/, 'photos'],
  [/字数|篇幅|长度/, 'length'],
  [/作者身份|身份|人员类别|人员|岗位|作者类别/, 'role'],
  [/年龄/, 'age'],
  [/人数|编制/, 'headcount'],
  [/分组|单位类别|单位类型|组\b/, 'board'],
  [/^(对象|考核对象|适用对象|单位|责任单位|任务单位|奖励对象|单位或个人|适用单位)$/, 'subject'],
  [/媒体|刊物|报纸|报刊|网站|栏目|平台|采用单位|刊名|渠道|载体名称|媒介名称|采用刊物/, 'outlet'],
];

const valueWords =
  /分值|分数|计分|得分(标准|[(（]|$)|加分|扣分|加扣分|积分|奖励|奖金|奖惩|稿酬|稿费|酬金|金额|标准|数额|折算|计数|条数|计任务|另加|加发|系数|倍数|单价|[(（](元|分|条)(\/.{1,4})?[)）]$|^(元|分)(\/.{1,4})?$/;

export function isValueHeader(text: string): boolean {
  const plain = compact(text);
  return (
    valueWords.test(plain) &&
    !/媒体稿费|级别|奖励对象|奖励级别|奖励事项|奖励项目|计分项目|计分事项|加分项目|标准依据|条数区间|奖励类型/.test(
      plain,
    )
  );
}

export function columnRole(text: string): ColumnRole | undefined {
  const plain = compact(text).replace(/[（(](字|元|分钟|次|条|幅|分|岁|%|名|篇)[)）]$/, '');
  const exact = roles.find(([pattern]) => pattern.source.startsWith('^') && pattern.test(plain))?.[1];
  if (exact) return exact;
  if (/上限|封顶/.test(plain)) return 'cap';
  if (/保底|下限/.test(plain)) return 'floor';
  if (isValueHeader(text)) return 'value';
  return roles.find(([pattern]) => pattern.test(plain))?.[1];
}

/** A group's name over its columns, no condition by itself: 体裁 over 消息 and 通讯. */
export function isColumnName(text: string): boolean {
  return /^(媒体|稿件|采用|刊发|信息)?(体裁|文体|类别|种类|类型|形式|级别|层级|等级|版面|版位|位置|名称|字数|篇幅|栏目)$/.test(
    compact(text),
  );
}

/** 元 in a header makes money, 条 or 计数 a count, 分 points; undefined where it says none of them. */
export function headerScale(text: string): 'money' | 'count' | 'points' | undefined {
  const plain = compact(text);
  if (/元|稿酬|稿费|奖金|酬金|金额|奖励(?!.*分)/.test(plain)) return 'money';
  if (/计数|折算条|条数|计任务|[(（]条[)）]|折合条/.test(plain)) return 'count';
  if (/分/.test(plain)) return 'points';
  return undefined;
}

/** What a value column says about its figures: 另加 is a supplement, 倍数 a factor, 超额 and 未完成 lines of a task. */
export function headerStage(text: string): 'add' | 'times' | 'over' | 'short' | 'met' | 'cap' | undefined {
  const plain = compact(text);
  if (/超额|超任务|超出/.test(plain)) return 'over';
  if (/未完成|欠报|不足任务|少报|缺额/.test(plain)) return 'short';
  if (/完成任务|达标|完成奖/.test(plain)) return 'met';
  if (/另加|加发|附加|再加|加奖(?!励)/.test(plain)) return 'add';
  if (/倍数|系数/.test(plain)) return 'times';
  return undefined;
}

/** The part of a matrix header that is a condition: without the words for what the figures are. Empty where none is left. */
export function headerCondition(text: string): string {
  return compact(text)
    .replace(/[（(][^)）]*(元|分|条)[^)）]*[)）]|[（(](组|篇|次|幅|张|件|项|个|字|名|人|期|周)[)）]/g, '')
    .replace(/[分元]?[/／](条|篇|次|幅|张|件|项|个|则|期|稿)$/, '')
    .replace(
      /(稿酬|稿费|奖励|奖金|计分|分值)?(标准|数额|金额)|奖励类别及奖金|稿酬加奖励|另加|加发|再加|加奖|稿酬|稿费|奖金|奖励|分值|计分|得分|加分|扣分|折算条数|计任务条数|计任务数|计任务|折算|计数|条数|金额|酬金|系数|倍数|超额|未完成任务|未完成|完成任务|数额|元\/.*$|每篇|每条|单价|积分|分数|加扣分|奖惩/g,
      '',
    )
    .replace(/^[-·:：/、]+|[-·:：/、]+$/g, '')
    .replace(/类?(新闻|稿件)类?$/, (word, _1, _2, at: number) => (at === 0 ? word : ''));
}

/** 县政府信息（2分/条）: a tally's header that states what one is worth. */
export function weighedHeader(text: string): boolean {
  return /[（(][每计]?[条篇件]?计?\d+(\.\d+)?分([/／][条篇件次])?[)）]$/.test(compact(text));
}
