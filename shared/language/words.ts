/** Which words do offices use for columns, kinds, outlets and levels? The one list; matched in simplified, compact text. */
import type { Field, Per, TableKind } from '../sheet/table';
import { compact } from './normalise';
import { simplify } from './traditional';

/** Traditional characters of the words below that the general table leaves out, each with its simplified one. */
const traditional =
  '佈布佔占侷局係系傢家傳传價价冊册則则創创匯汇厤历參参問问噹当園园埰采堅坚墰坛壇坛壜坛奬奖寀采層层屬属崗岗嵗岁帳帐廠厂廳厅彆别彔录彙汇徑径復复擊击據据擷撷攝摄敎教旂旗曆历査查構构機机檔档檯台歷历況况溫温滙汇瀏浏獲获眾众碼码稱称穫获筆笔箇个籤签糰团紮扎絲丝綜综綫线緊紧繫系纍累罈坛罎坛羣群蓋盖蔘参蘭兰衆众製制複复覈核見见覽览記记話话誌志説说負负責责貼贴賦赋賬账車车輿舆轄辖辦办逕径邊边郵邮釋释釦扣鈡钟録录鍾钟鎭镇鏈链閤合閱阅閲阅闆板階阶雜杂頁页頻频颱台駐驻髮发鬚须麪面麫面麵面齡龄齣出';
const simplifiedOf = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simplifiedOf.set(traditional.charAt(i), traditional.charAt(i + 1));

/** The trade's traditional characters made simple, one for one. */
export function inSimplified(text: string): string {
  let out = '';
  for (const char of simplify(text)) out += simplifiedOf.get(char) ?? char;
  return out;
}

/** For matching words only, never for showing: compact and simplified. */
export function plain(text: string): string {
  return inSimplified(compact(text));
}

/** What a header word says: a field, a sum of the fields beside it, or a bare count whose field its neighbours decide. */
export type Word = Field | 'sum' | 'count';

export interface WordRule {
  readonly word: Word;
  readonly fits: RegExp;
  /** 1 where the whole header is the word, less where it only holds it. */
  readonly sure: number;
}
const rule = (word: Word, sure: number, fits: RegExp): WordRule => ({ word, sure, fits });

/** First fit wins; the header comes without brackets and numbering. */
export const headerRules: readonly WordRule[] = [
  // Ours: what stands below is never a figure, a name or a date.
  rule('other', 1, /^通联(编号|状态)$/),
  // 采用链接 is where it was printed, and no figure of what was.
  rule('other', 0.6, /(链接|网址|网页地址)(地址)?$|^url$/i),
  rule('serial', 1, /^(序号?|编号|序列号?|顺序号?|项次|号次|次序|行次|编码|代码|流水号|目次|no\.?|№)$/i),
  rule('sum', 1, /^(合计|小计|总计|共计|总数|总和|合计数|小计数|汇总|总合计)$/),
  rule('phone', 1, /电话|手机|联系方式|联络方式|联系号码/),
  rule('rank', 1, /(排名|名次|位次|排位|排序|座次|位列|排行|序位)(情况)?$|^(排名|名次|位次)/),
  rule('note', 1, /^(备注|附注|备考|注|说明|备注说明|其他说明|情况说明|补充说明|附记|备查)$|备注/),
  rule('post', 1, /(职务|职位|岗位|职称|职级|职别|身份)$/),
  // Who takes a piece is an outlet, though it may be a unit of the government.
  rule('outlet', 1, /^(采用|录用|刊用|采纳|用稿|刊发|刊登|刊播)(单位|部门)(名称)?$/),
  rule('unit', 1, /(单位|部门)(名称|全称|简称)?$/),
  rule(
    'other',
    0.5,
    /(人数|户数|粉丝数|粉丝|阅读量|浏览量|点击量|阅读数|点赞数|在看数|转发数|评论数|转发量|点赞量|关注数|未完成扣分)$/,
  ),
  rule('points', 0.9, /(计分|积分|得分|分值|赋分|评分)(标准|办法|方法)$/),
  rule(
    'other',
    0.9,
    /^(同比|环比|增减|增幅|较上[月年期季]|比上[月年期季]|[去上]年(同期|度)?|上[月期季]|差额|差距|差数|超额|超欠|欠缺|欠报|欠数|缺口|缺额|尚缺|未完成|剩余)(增减|变化|任务|条数|篇数|数|情况|量)?$/,
  ),
  rule('rate', 1, /(率|占比|比例|百分比|完成比|完成进度)$|^占.{1,8}(任务|总数|全[年县市]|比重)/),
  rule(
    'points',
    0.9,
    /(得分|积分|分数|分值|总分|评分|计分|记分|加分|扣分|减分|赋分|平均分|考核分|信息分|任务得分|成绩|分数合计|积分合计|得分合计|指数)(情况|小计|合计|项)?$/,
  ),
  rule('points', 0.8, /^(分|总成绩|综合成绩|考核结果)$|[^部成充处十区身百]分$/),
  rule(
    'amount',
    0.9,
    /稿酬|稿费|奖金|金额|报酬|酬金|应发|实发|实付|应付|补助|补贴|劳务费|奖励标准|奖励额|奖励费|应得|工资|代扣|扣税|扣款|个税|税额|元$|^奖励$|奖励$|单价|计酬|付酬|^标准$/,
  ),
  rule('level', 1, /(级别|层级|层次|等级|级次|档次|媒体级)$|^级$/),
  rule('genre', 1, /(体裁|题材|文体|类别|类型|种类|形式|分类|稿别|类)$/),
  rule('outlet', 1, /^(采用|录用|刊发|刊登|发表|刊用|刊播|发布|播出)?(媒体|报刊|刊物)(名称)?[及与和、/]/),
  rule('placement', 1, /版面|版次|版位|版块|位置|期号|期数|刊期|期次|时段|页码|^(版|期|刊号)$|版\/|条位/),
  rule('length', 1, /字数|篇幅|时长|长度|字符数|^字$|秒数|分钟数/),
  rule(
    'title',
    1,
    /(标题|题目|篇名|题名|稿名|(稿件|文章|信息|新闻|作品|报道|节目|消息|稿子)(名称|题名|名)|(稿件|文章|新闻|信息|消息)内容|^稿件|^作品|^文章|^篇目|^新闻报道)$/,
  ),
  rule(
    'other',
    0.6,
    /^(报送|投稿|联系|发布|采用|刊发)(方式|渠道|途径|邮箱)$|^(渠道|方式|途径|周期|频次|频率|阶段|环节|签名|签字|签收|领取人签字|邮箱|电子邮箱|账号|网址|链接|要求|是否.{1,6}|.{0,6}(办法|奖惩|处罚)|设置项|规定|性别|年龄|学历)$/,
  ),
  rule('date', 1, /日期|时间|时限|期限|年月|截止|^(年|月|日|月份|月日|年份|起止)$|时间节点|完成节点/),
  rule(
    'outlet',
    1,
    /(媒体|媒介|刊物|报刊|报纸|栏目|载体|网站|刊名|报名|报刊台网|平台)(名称|单位)?$|^(采用|录用|刊发|刊登|发表|刊用|刊播|发布|播出|采纳)(单位|部门|渠道|处)$|^报纸名称$|^(微信|政务)*(公众号|账号)(名称)?$/,
  ),
  rule(
    'person',
    1,
    /(姓名|作者|通讯员|联系人|责任人|撰稿人?|审签人?|签发人?|审核人?|审批人|记者|信息员|负责人|报送人|上报人|投稿人|供稿人|宣传员|联络员|摄影|教师|老师|领款人|收款人|执笔人?|署名|分管领导|主要领导|领导|填报人|经办人?|承办人?|网评员|报道员|报道组成员|投稿者|撰写人|采写人|编辑|宣传委员|管理员|运营人|书记|校长|人员|主笔|联络人|发言人|对接人|牵头人|助理|干部|[^数人成会党团队动要科职官]{1,3}员)$|^(作者|姓名|责任编辑)|撰稿/,
  ),
  rule(
    'unit',
    1,
    /^(各?(县|市|区|旗|州|省|乡|镇|村|居|系|院|科|处|局|办|所|站|厂|队|校|班|部|组|盟|街|园|行|室|馆|公司|(?!^)[、和及与](?!$))+别?|名称|地区|区域|辖区|片区|所属|组织|集团|支部|党支部|科室|处室|股室|街办|属地|主体|班级|年级|对象|机构|考核对象|报送主体)$/,
  ),
  rule(
    'unit',
    1,
    /^(各|所在|所属|报送|上报|投稿|供稿|责任|参评|被?考核|牵头|承办|实施|基层|下属|采编|党政|教学|成员|县级|市级|本级|受评|发稿|来稿|作者|教育)*(乡镇|镇街|街镇|街道|乡镇街|地市|县市|市县|区县|县区|市州|州市|旗县|科室|处室|股室|办所|站所|所站|院系|系部|院部|系统|战线|条线|学院|学校|支行|分行|公司|项目部|车间|班组|对象|机构|村居|社区|网格|办事处|分局|中队|大队|乡镇场|科所队|团队|名称)(名称|别)?$/,
  ),
  rule(
    'quota',
    1,
    /任务数|任务量|任务指标|目标数|目标值|目标任务|任务目标|指标数|定额|应报|应完成|应上报|应采用|数量要求|要求数|要求数量|报送要求|基本任务|计划数|最低要求|底线数|^(任务|目标|指标|计划)$|(报送|采用|上报|录用|宣传|信息|新闻|稿件|刊播|投稿|发稿|上稿|年度?|全年|每年|每月|月度|每周|季度|每季度|每季|条数|篇数|约稿|调研|刊发)(任务|指标|目标)$/,
  ),
  rule(
    'quota',
    0.9,
    /^(每月|每周|每季度?|每半年|每年|年|月|周|季|全年|年度|月度|季度)(应|需|须|至少)?(报送|采用|上报|录用|投稿|刊播|刊发|上稿|发稿)/,
  ),
  rule(
    'adopted',
    0.9,
    /采用|录用|上稿|采纳|刊发|刊播|刊登|刊用|发表|用稿|发稿|播发|播出|采编|入选|登载|见报|转载|选用|采录|编发|采撷|上刊|被采/,
  ),
  rule('submitted', 0.9, /报送|上报|投稿|报稿|供稿|来稿|呈报|推送|送稿|收稿|提交|提供|报数|有效信息|已报|实报|报信息/),
  rule('task', 0.9, /任务|工作内容|内容|项目|主题|选题|事项|活动|重点|专题|措施|工作|要点|题材|线索/),
  rule(
    'count',
    0.7,
    /^(本月|本期|当月|全年|年度|每月|累计|总|合计|有效|信息|稿件|新闻|条|篇|件|数|数量|次|条次|条数|篇数|件数|次数|篇次|完成|实际|合计)+$/,
  ),
  rule('unit', 0.4, /(单位|部门)/),
];

/** A figure or a mark where the header stands over sums of what is beside it. */
export const sumWord = /合计|小计|总计|共计|总数/;

/** 累计: more than this period. */
export const cumulativeWord = /累计|累积|截至|截止|至今|今年以来|年内|年初至|全年总|年度总/;
/** Whole words that are cumulative only beside a column of this period. */
export const wholeWord = /^(总|全年|年度|年)(积分|得分|分数?|总分|成绩|条数|篇数)?$|^总(积|得)?分$|^1[-~至]\d+月/;
export const thisPeriodWord = /本月|本期|当月|当期|本季|本周|本次|本年/;

/** A totals row's label. */
export const totalRow =
  /^(合计|总计|小计|共计|累计|总数|总和|汇总|合|计|全部合计|平均|平均数|平均分|均值|人均)([:(].*|数|值)?$|^.{0,10}(合计|总计|小计|共计|总数)([:(].*)?$/;
/** Names that stand for everybody: a total where the figures agree. */
export const everybody =
  /^(全[县市区州省盟旗镇乡国校院局厅系公司集团]+|总[数量体]|各?[县市区州省]+(本级)?总.*|本月|全年|全体|共)/;

/** Lines beside a table that are notes, not titles. */
export const noteLine =
  /^(附件|附表|附)[\d一二三四五六七八九十]{0,3}[:：]?$|^(注|备注|说明|附注|填表说明|注释|注意|填报说明|填报要求|备考|温馨提示|计分办法|统计口径|数据来源)([:：.、\d]|$)|(填报|填表|制表|审核|统计|报送|登记|编制|监测|报表|填制|单位|负责|审批|复核|签发|联系|经办|主管|分管|制作|打印|印发|发布)[^,。;]{0,8}[:：]|^单位[:：]|统计时间|监测时间|填报时间|制表时间|统计截至|计量单位|印发$|^第\d+页|共\d+页/;
export const signatureLine = /(审核|制表|填表|填报|复核|签字|盖章|签章|负责人|经办人|登记人|审批)[^:：]{0,8}[:：]/;

/** A label above rows that belong together. */
export const sectionNumber =
  /^([(]?[一二三四五六七八九十]{1,3}([)、.,:]|[)][、.])|第[一二三四五六七八九十]+(部分|类|组|季度|阶段|章))/;
export const monthLabel =
  /^(\d{4}年)?([01]?\d|[一二三四五六七八九十]{1,3})月份?$|^(\d{4}年)?第?[一二三四1-4]季度$|^(\d{4}年)?(上|下)半年$/;
export const groupLabel =
  /^(各)?(乡镇|镇街|街道|乡镇街道|县直|市直|区直|州直|省直|县级|市级|区级|部门|机关|县直部门|市直部门|区直部门|县级部门|机关科室|局机关|基层|基层单位|企业|企事业|企事业单位|事业单位|国有企业|驻县单位|省州驻县单位|垂管单位|学校|学院|职能部门|教学单位|院系|机关部门|党政部门|群团|群团组织|其他单位|中直|省直单位|县直单位|市直单位|区直单位|中央|省级|媒体)(单位|部门|组|类)?$|(组|类|系统|片区|板块)$/;

/** The table's kind by its title. */
export const titleKinds: readonly (readonly [TableKind, RegExp])[] = [
  ['quota', /(任务|责任|指标)(清单|一览)/],
  ['tally', /完成情况|完成进度|完成统计|进展情况|完成率|完成[及与和].{1,8}情况|任务完成[表统]/],
  [
    'payStandard',
    /(稿酬|稿费|奖励|奖金|酬劳|付酬|发放)[^台账册]*(标准|办法|细则|规定)|稿酬加奖励|(标准|办法).*(稿酬|稿费)/,
  ],
  ['pointsStandard', /(计分|评分|积分|赋分|记分|考核|加分|得分)[^,]{0,6}(标准|办法|细则|规则|方法)/],
  ['roster', /花名册|名册|名单|通讯录|人员表|联络员.*表|通讯员.*(统计表|登记表|信息表)|信息员.*(统计表|登记表|信息表)/],
  ['ledger', /台账|台帐|登记表|登记簿|登记册|明细|清单|采用目录|稿件目录|用稿目录|一览表.*稿|刊播情况登记/],
  [
    'quota',
    /任务(分解|分配|表|数|下达|指标)|目标任务|(任务|指标|目标)(分解|分配)|(宣传|报送|信息|新闻|稿件|投稿|报道|写作|工作|年度)任务|任务$|目标$|指标表/,
  ],
  ['schedule', /安排表|日程|计划表|进度表|排期|时间表|行动方案|推进表|安排$/],
  ['tally', /统计|通报|排名|排行|汇总|情况表|得分|积分|成绩|考核|一览表|情况|月报|季报|排序/],
];

/** A title that asks, and does not report. */
export const quotaTitle = /^(?!.*(完成|统计|通报)).*(任务|指标|目标)/;
/** What goes on in phases: a figure without a rhythm is asked once. */
export const phaseWord = /阶段|环节/;

/** Names of media: an ending, or a whole. */
export const outletName =
  /(日报|晚报|早报|晨报|时报|周报|都市报|商报|学报|导报|快报|报|网|台|电视台|电台|广播|频道|(?<=广播|音乐|交通|新闻|综合|经济|文艺|生活|乡村|农村|都市)频率|公众号|微信|微博|客户端|APP|发布|号|刊|内刊|月刊|周刊|期刊|杂志|简报|专报|动态|参阅|要情|内参|信息|摘报|快讯|通讯社|社|融媒|融媒体|融媒体中心|新媒体|网站|门户|平台|强国|抖音|快手|头条|视频号|内网|论坛|栏目|专栏|要闻|文摘|简讯|通报|快报|专刊|之声|在线|教育|研究|管理|德育|媒体)(》|[(].*[)])?$|^(《|中国·|微)|学习强国|微信|微博|公众号|抖音|快手|头条|新华社|人民日报|央视|cctv/i;
/** Levels, receiving offices: they adopt as well. */
export const levelName =
  /^(国家|中央|省|市|县|区|州|旗|盟|镇|乡|自治区|自治州|校|院|局|处|厅|部|系|全国|本|上|地|地市|市本|县本|区本|省委|市委|县委|区委|州委|国办|省办|市办|县办|中办|省府|市府)(级|本级|以上|内|外|属|部级|厅级|委|政府|办|部|局)?(级)?(媒体|报刊|刊物|网站|平台|两办|广播电视|刊台|内刊|单位|部门)?(及以上|以上)?$/;
/** What was adopted, not where. */
export const genreName =
  /^(一句话|综合|独立|单条|约稿|普发|上报|转报|消息|通讯|图片|简讯|调研|评论|言论|短消息|视频|音频|专题|特稿|头条|头版|头版头条|其他|一般|重点|专报信息|综合信息|独立信息|一句话信息|信息|新闻|文字|稿件|深度|经验|动态信息|调研信息|问题类|建议类|批示|领导批示|短视频|图文|原创|报告|调研报告|理论|文章|理论文章|政务|党委|党务|党政|舆情|紧急)+(类|信息|稿件?|稿|、|,|\/|一句话|综合信息)*/;
/** Words of counting around an outlet's name: 扎兰屯市政府网采用条数 → 扎兰屯市政府网. */
export const countingBefore =
  /^(被|在|获|其中|本月|本期|当月|本季度?|全年|累计|累积|年度|总(?![行队站社台局公部院会])|实际|\d+[-~至]\d+月)+/;
export const countingAfter =
  /(采用|录用|上稿|采纳|刊发|刊播|刊登|刊用|发表|用稿|发稿|播发|播出|采编|登载|见报|转载|选用|编发|报送|上报|投稿|(?<=[县市省州国区])采|合计|小计|总计|累计|得分|积分|分数|分值|计分|加分|考核分|总分|情况|信息数|稿件数|新闻数|信息条数|稿件篇数|条数|篇数|件数|次数|条次|数量|总数|数|条|篇|(?<!稿)件|分|任务|目标|指标|量)+$/;
export const nothingNamed =
  /^(\d{1,2}([-~至]\d{1,2})?月份?|第?[一二三四五\d]{1,2}周|\d{4}年?|[一二三四五六七八九十]{1,3}月份?|第?[一二三四1-4]季度|上半年|下半年|政务|党委|党务|党政|工作|有效|宣传|新闻|信息|稿件|网站|公开|政府|本月|本期|当月|全年|年度|每月|每周|每季度?|月度?|季度?|周|年|累计|累积|总|各|的|和|及|实际|已?完成|基本|最终|综合|报送|上报|采用|录用|投稿|考核|平均|其中|媒体|单位|对外|外宣|内宣|约)*$/;

/** How often, as a header, a title or a note says. Longer rhythms first: 每半年 is not 每年. */
export const perWords: readonly (readonly [Per, RegExp])[] = [
  ['half-year', /每?半年|学期|上半年|下半年/],
  ['quarter', /每?个?季度?|按季/],
  ['week', /每?周(?!岁|年|边|知|期|转|密|刊|报)|每?星期|按周/],
  ['month', /每个?月|月度|按月|月均|^月|\/月|当月任务|月(报送|任务|采用|上报|投稿)/],
  ['year', /全年|年度|每年|按年|^年|\/年|本年|年内|年(采用|任务|报送|录用|目标)|\d{4}年/],
  ['day', /每[天日]|按日/],
];
/** A piece of work without a rhythm. */
export const campaignWord = /专项行动|阶段|活动|行动|专项|战役|集中宣传|攻坚/;
export const periodColumn = /^(周期|频次|频率|考核周期|报送周期|时间要求|时段|周期要求)$/;
export const pointsMeasure = /[(]分[)]|[(]点[)]|积分|分值|得分|分数/;
export const followersMeasure = /粉丝|关注/;
export const visitsMeasure = /走访|调研点|蹲点/;
/** A figure that is asked for, as cells say it: 100个, 每人1-2家. Cheap, for judging columns. */
export const askedFigure =
  /^[^,。]{0,8}?(\d+|[一二两三四五六七八九十]+)([-~至—～－]\d+|[-~至][一二三四五六七八九十]+)?(条|篇|个|家|次|期|幅|分|件|则|部|场|点)?([(]篇[)])?(\/[年月周季]|以上|左右|每[月周季年])?$/;
/** 不计 and its like: a quota cell that asks nothing, or no figure. */
export const unaskedFigure = /^([/／\-—－–]|不计|无|不作要求|不做要求|酌情|按实际报送|不定期|不限|免)$/;

/** Headers as most sheets have them: a cheap sign that a row inside a body may be a header again. */
export const headerSet: ReadonlySet<string> = new Set(
  '序号 编号 排名 名次 位次 单位 部门 报送单位 责任单位 单位名称 部门名称 乡镇 科室 姓名 作者 标题 题目 稿件标题 稿件题目 日期 时间 媒体 采用媒体 级别 体裁 任务 任务数 报送数 上报数 采用数 得分 积分 备注 职务 电话 联系电话 說明 序號 編號 單位 部門 備註 標題 題目 職務 電話 積分 媒體 級別 设置项 规定'.split(
    ' ',
  ),
);

/** How the names of units end. */
export const unitName =
  /(市|县|区|旗|州|盟|局|镇|乡|苏木|街道|办事处|办公室|办|院|系|校|部|科|处|室|所|公司|站|村|社区|中心|队|支部|委|委员会|厂|集团|小学|中学|幼儿园|支行|分行|园|机关|总队|政府|工会|团委|妇联|残联|法院|检察院|银行|医院|管委会|开发区|单位|部门|分局|服务区)([甲乙丙丁戊己庚辛壬癸]|[(（].*[)）])?$|^(甲|乙|丙|丁)/;

/** A figure with its unit: what stands in cells, not in headers. */
export const figureText = /^[\d.,\-~×xX*＋+至万]+(元|条|篇|分|个|件|家|次|%|％|期|字|人|幅)?$/;
