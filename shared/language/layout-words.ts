/** By which words and figures are the lines and cells around a table told apart? Matched in simplified, compact text unless a constant says otherwise. */

/** What numbers a header or an item: 3. 一、 ① (2) */
export const numbering = /^(\d{1,2}[.、,]|[一二三四五六七八九十]{1,2}、|[①-⑳]|[(]\d{1,2}[)])/;
/** Full marks, units of money in brackets. */
export const moneyUnit = /元/;
export const noMoney = /(级别|类别|任务)$/;
/** (20分), (满分100分): the column holds points. */
export const fullMarks = /^(满分)?\d*分$/;
/** (5分/条), (每条5分): the column counts pieces, and says what each is worth. */
export const worthEach = /每(?:条|篇|件|个|次|幅)(\d+(?:\.\d+)?)分|(\d+(?:\.\d+)?)分[/每](?:条|篇|件|个|次|幅)/;
/** Words of what is asked for. */
export const duty = /任务|目标|指标/;
/** No label of a group: the title of a table. */
export const tableTitle = /[表册]$|\d{4}年/;
/** Digits, dates, percentages. */
export const plainFigure = /^[\d.,%％０-９．/年月日\-—]+$/;
/** Cheap: some character of a total. */
export const totalMark = /[计計均总總汇彙]/;
/** 一, (二), 三、: a number in Chinese. */
export const chineseSerial = /^[(（]?[一二三四五六七八九十]{1,3}[)）、]?$/;
/** 其中：约稿, a share of the column before. */
export const among = /^其中[:：]?(?=.)/;
/** Cheap: may a cell be a remark? */
export const mayRemark = /[:：]|^.{0,2}[附注备備说說填共印页]/;
/** 各5条: who is meant depends on the record. */
export const eachMark = /各/;
export const noteStart = /^[附注说]/;
/** A signature: the office and the day. */
export const dayAtEnd = /\d{4}年\d{1,2}月\d{1,2}日$/;
/** (数据截至2019年9月30日): wholly in brackets, with a day or a colon in it. */
export const bracketedRemark = /^[([](?=.*(\d|[:,。])).{6,}[)\]]$/;
/** A remark under a table. */
export const remark = /^(注|备注|说明|附注|填表说明|填报说明|统计口径)([:.、\d]|$)/;
/** √ under an outlet: it took the piece. */
export const tick = /^[√✓✔☑]$/;
/** A row of means. */
export const meanWord = /^\s*(平\s*均|人均|均值)/;
/** 每村每季度提供2条以上: what a cell asks, no header. */
export const askedInText = /[^\d]\d+(条|篇|期|幅)(?!件)/;
/** A figure with the unit it counts in. */
export const countedFigure = /^(-?\d+(?:\.\d+)?)(%)?(?:条|篇|个|分|元|件|期|次)?$/;
export const moneyText = /\d元|元$/;
/** (样例), (试行): says nothing of the kind. */
export const sampleMark = /[([](样例|样表|示例|试行|数据)[^)\]]*[)\]]/g;
/** The column that says what a row of a rule sheet is about. */
export const ruleLead = /^(计分|考核|奖励|计酬|加分)?事项$/;
/** What is asked for besides items. */
export const otherMeasure = /粉丝|关注数|阅读|走访/;
export const pointsAtEnd = /分[)）]$/;
/** What a title is about. */
export const aboutPoints = /成绩|得分|积分|考核|评分|分数/;
export const aboutItems = /采用|录用|报送/;
export const aboutAdoption = /采用|录用|上稿|刊|用稿|采纳|发表|见报|发稿/;
export const aboutSubmission = /报送|上报|投稿|供稿|报稿|来稿/;
/** What was done, beside what was asked. */
export const doneWord = /完成|实际|已|累计/;
/** 9月得分, beside which 1-9月得分 is a running total. */
export const singleMonth = /^\d{1,2}月/;
/** A score and no more: the sum of a period, not a part of it. */
export const onlyScore =
  /^(本月|本期|当月|当期|本季度?|本年度?|本次|年度|全年|累计|累积|总|合计|最终|综合|考核|折算|折合|换算|个人|单位|部门|科室|团队|应得|所得|实得|实际|平均|信息|月|季度|第?[一二三四1-4]季度|\d+([-~至]\d+)?月份?|上半年|下半年|\d{4}年|年|度|的)*(得分|积分|分数|分值|总分|分|成绩|评分|考核分|总成绩|计分|记分|情况|结果|合计|小计|总计)+$/;
/** 全年累计 beside a score: the same, running. */
export const onlyRunning = /^(全年|本年度?|年度|年内|今年以来|累计|累积|截至目前|至今|总)+$/;
/** 本月 beside 累计 under a score: the sum of the period. */
export const onlyNow = /^(本|当)(月|期|季度?|周|次|年度?)$/;
/** Points that are added or taken off: always a part. */
export const addedPoints = /加分|扣分|减分/;
/** A line that only gives a span of time. */
export const spanOnly =
  /^[([]?(\d{4}年?度?|第?[一二三四1-4]季度|[上下]半年|[\d一二三四五六七八九十]{1,3}月份?|\d{1,2}[日号]|[\d.年月日\-~至到—、]|截[至止]|统计时间|时间|期间|:)+[)\]]?$/;
/** 网站 among 电视 and 报纸: a medium by itself, though before 公开 it names none. */
export const plainMedium = /^(网站|媒体)$/;
/** (2023年3月更新), (自2022年1月1日起执行): when a table was made or holds, neither its title nor what it is about. */
export const versionLine =
  /^[([]?(自|于|从)?\d{4}年.{0,12}(更新|修订|修改|执行|施行|实施|实行|生效|印发|制定|调整)[)\]]?$|^[([](满分|总分|共)\d+分[)\]]$/;
/** 附表1 before 2019年: the number is no part of the year. */
export const annexNumber = /^附[表件]?\d{1,2}[:：\s]*(?=(?:19|20)\d{2}年)/;
/** 表二 … */
export const numberedTable = /^((附)?表[一二三四五六七八九十\d]|之[一二三四五六七八九十])/;
export const namesTime = /\d{4}年|\d{1,2}月/;
/** A title that stands on its own. */
export const namesTable =
  /(表|台账|台帐|一览|名单|名册|榜|标准|办法|细则|通报|统计|安排|清单|目录|情况|成绩|任务|计划)([([].*)?$/;
/** The day of filling in is no period. */
export const filling = /(填报|制表|填表|印发|登记|报送|发布|打印|编制|截稿)(时间|日期)[:：]?[\d年月日./-]*/g;
/** A day with its year. */
export const dayText = /\d{4}年\d{1,2}月\d{1,2}[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}/g;
/** Days printed as a span. */
export const daySpan =
  /\d{1,2}[日号]?(至|到|[-—–~～])(\d{4}年)?(\d{1,2}月)?\d{1,2}[日号]|\d{1,2}[./]\d{1,2}[-~至—]+\d{1,2}[./]\d{1,2}/;
/** A rhythm or a deadline, no period. */
export const rhythmText = /每[年月周季][^,，。;；)）]*/g;
/** 2023.07 before other words. */
export const dottedMonth = /(?<!\d)((?:19|20)\d{2})[./-](0?[1-9]|1[0-2])(?![\d./~—–～至到-])(?=[^\d])/;
/** How a dotted month is put into words. */
export const monthInWords = '$1年$2月';
/** 增减 over 条数 and 得分. */
export const comparedGroup =
  /^(同比|环比|增减|增幅|较[上去][月年期季]|比[上去][月年期季]|[去上]年(同期)?|上月|上期|上季)(增减|变化|情况|数)?$/;
/** 2023年1-8月 over a column beside 2024年1-8月. */
export const headedYear = /^((?:19|20)\d{2})年/;
/** A year. */
export const yearText = /(?<!\d)((?:19|20)\d{2})(?=年|[.\-/]\d{1,2}|学年|$|[^\d])/;
/** What a task counts. */
export const countsAdopted = /采用|录用|刊播|刊发|上稿|采纳|发表|刊登|见报|播出|用稿/;
export const countsSubmitted = /报送|上报|投稿|供稿|呈报|推送/;
export const yearly = /年度|全年/;
/** 任务按月计算: a note that says how often. */
export const notedRhythm = /(按|每|逐)(个?月|周|季度?|年|半年)(计|考核|统计|下达|任务|报送任务)/;
/** Names no kind of piece in particular. */
export const plainPiece =
  /^(信息|政务信息|党委信息|新闻|稿件|宣传|新闻信息|新闻稿件|新闻宣传|信息宣传|信息稿件|数量|要求|宣传报道|宣传信息)$/;
export const rhythmBefore = /^(每?(月|周|季度?|半年|年)度?|全年|年度)(应|需)?(报送|采用|上报|录用)?/;
export const anyDigit = /[\d一二三四五六七八九十]/;
export const rhythmOnly = /^(每|按)?(周|月|季度?|半年|年度?|学期)$/;
export const newspaper = /(日报|晚报)$/;
export const aboutOutlets = /媒体|报刊|刊物|平台|栏目|媒介/;
/** What numbers the label of a board: 一、(二)第三部分: */
export const boardNumber =
  /^([(（]?[一二三四五六七八九十]{1,3}([)）][、.．]?|[、.．,，:：])|第[一二三四五六七八九十]+(部分|类|组)[:：、]?)/;
/** 月 → 每月. */
export const every = (span: string): string => `每${span}`;
