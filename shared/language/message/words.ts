/** Which words do correspondents use when they send something in? Matched in folded text: simplified, half width. */

/** What stands behind a label. `sender` may be a unit or a person; `skip` is not asked for. */
export type LabelField =
  | 'unit'
  | 'title'
  | 'kind'
  | 'authors'
  | 'filedBy'
  | 'signedBy'
  | 'signedPost'
  | 'date'
  | 'link'
  | 'sender'
  | 'subject'
  | 'skip';

/** Words of a label parted by |; a label may be typed with blanks inside: 标 题. */
export const labels: readonly (readonly [LabelField, string])[] = [
  [
    'unit',
    '报送单位|供稿单位|投稿单位|来稿单位|上报单位|作者单位|信息来源|稿件来源|填报单位|单位名称|报送部门|发布单位|单位|部门|来源',
  ],
  ['skip', '副标题|审签时间|审核时间|签发时间'],
  ['title', '信息标题|新闻标题|稿件标题|文章标题|稿件名称|信息名称|稿件题目|信息题目|主标题|标题|题目|题名|篇名|稿名'],
  ['kind', '稿件类型|稿件类别|信息类别|信息类型|稿件体裁|体裁|类别|类型|题材'],
  ['signedPost', '审签人职务|审签职务|领导职务|职务|职位'],
  [
    'signedBy',
    '分管领导审签|主要领导审签|领导审签|审签领导|审核领导|签发领导|审签人|审核人|签发人|审批人|审稿人|审定人|把关人|核稿人|分管领导|主要领导|责任领导|审签|审核|签发|审批|审稿|审定|终审|三审|核稿',
  ],
  ['filedBy', '报送人|上报人|填报人|投稿人|供稿人|报送者|经办人'],
  [
    'authors',
    '撰稿人|撰写人|采写人|执笔人|通讯员|文/图|图/文|文图|摄影|作者|撰稿|撰写|采写|执笔|撰文|记者|署名|供图|文|图|摄',
  ],
  ['date', '报送日期|报送时间|上报时间|上报日期|投稿日期|投稿时间|发送时间|填报时间|日期|时间|Date'],
  ['link', '链接|网址|原文链接'],
  ['sender', '发件人|From|供稿|报送|投稿|上报'],
  ['subject', '主题|Subject|Fwd|Fw|转发|回复|Re'],
  [
    'skip',
    '联系电话|联系方式|联系人|电话|手机|地址|邮箱|电子邮箱|收件人|抄送|字数|备注|附件|初审|复审|一审|二审|责任编辑|责编|编辑|关键词|摘要|To|Cc',
  ],
];

/** Labels that are understood without a colon: 审签 王建 副书记. */
export const bareLabels = /^(?:审签人?|审核人?|签发人?|审签领导|作者|撰稿人?|通讯员|报送人|摄影|供稿人|职务)$/;

/** 信息标题, 新闻稿: what the word says of the stream. */
export const streamInLabel = /^(信息|新闻)/;

const postHead =
  '书记|主任|局长|镇长|乡长|县长|区长|市长|州长|院长|校长|园长|部长|政委|教导员|指导员|主席|会长|经理|总经理|董事长|站长|所长|科长|股长|处长|厅长|队长|大队长|支队长|中队长|行长|台长|社长|总编|总编辑|主编|检察长|秘书长|组长|场长|厂长|馆长|总工程师|委员|常委|党委委员|党组成员|班子成员|干事|干部';
const postBefore =
  '党委|党组|党工委|党总支|党支部|支部|纪委|纪检|机关|县委|县政府|政府|州委|市委|区委|镇|乡|县|局|院|校|公司|街道|人大|政协|政法|宣传|组织|统战|武装|工会|办公室|政工室|党政办|院办|综合科|信息科|办|常务|执行|第一|代理|代|分管|主管|主持工作的?';
const onePost = `(?:${postBefore}){0,4}副?(?:${postHead})`;
export const post = `${onePost}(?:[、,/兼 ]{1,2}${onePost})*`;

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪莫盛柴安鲍庞纪舒屈项祝符章柳路骆阮麦葛俞涂鲁申倪严牛温芦季欧柏齐聂焦向管肖齐詹翟樊梅左兰成阳卓桑尼丹索洛次普边巴旦泽仁罗央拉甘蒲冉覃韦蓝蒙华辛关车尤童游裴苗岳凌霍虞苑伍耿覃单连桂佟牟司匡狄米贝明臧计伏谈茅解应宗宣贲郁杭诸左吉钮嵇邢滑荣翁荀羊惠甄家封芮储靳段富巫乌焦弓牧隗山谷车班仰秋仲伊宫宁仇栾暴厉戎祖刘景束幸司韶郜黎蓟薄印宿怀鄂籍屠池乔能苍双闻莘党贡劳逄姬冀郏浦尚农别庄晏瞿充慕茹习宦艾鱼容古慎戈庾终暨居衡步都耿满弘国寇广禄阙东殴殳沃利蔚越夔隆师巩厍晁勾敖融冷訾辛阚那简饶空沙养鞠须丰巢蒯相查后荆红竺权逯盖益桓';
const doubleSurnames = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|夏侯|长孙';
const han = '\\u3400-\\u9fff';
/** Dotted names of the peoples, names with a double surname, surname and one or two characters, 王某甲. */
export const personName = `[${han}]{1,6}(?:·[${han}]{1,6})+|(?:${doubleSurnames})[${han}]{1,2}|[${surnames}](?:某[甲乙丙丁戊己庚辛某]?|[${han}]{1,2})`;
/** Behind a label of persons a name need not have a known surname. */
export const anyName = new RegExp(`^(?:[${han}]{1,8}(?:·[${han}]{1,8})+|[${han}]{2,4})$`);

/** 已审签, 审核: said behind the leader's name. */
export const signingVerb =
  /(?:已经?)?(?:审签|审核|审阅|审定|审过|签过|签了?字|签发|把关|已审|审(?=[)。\s]|$))(?!人|领导|单|表|时)/g;

/** What is said around an item and is no title. */
export const chatter =
  /请查收|请审阅|请采用|请审|请编|烦请|您好|你好|老师|领导好|领导,|主任好|部长好|各位|谢谢|感谢|辛苦|收到|稿件如下|信息如下|现报送|报送如下|麻烦|请一并|请各|以下是|^转发|附件是|见附件|@|抓紧|此致|敬礼|发自我的|聊天记录|报送?信息\d|投稿:?$|报.{0,3}条|发来|帮忙|以上稿件|以上信息|已审|审签/;
/** A letter's own sentences, however long: never a body. */
export const courtesy = /麻烦|帮忙|我是|我们|你好|喂[,!]|语音|请查收|请审阅|请采用|烦请|您好|谢谢|感谢|现报送|报送如下/;
/** 我局拟报送新闻1篇:, 2018年第5期信息: what announces items. */
export const announcement =
  /报送?.{0,8}\d*[一二两三\d][条篇则]|^(?:我|现|今|兹).{0,6}(?:报送|投稿)|第\d+期.{0,4}(?:信息|简报|动态|专报)$|\d{1,2}:\d{2}$/;
/** Nobody files anything with these. */
export const notice = /请各|各单位|@所有人|抓紧|请于|通知/;
export const filing = /报|投稿|稿件|稿子|供稿|信息|新闻/;
export const noise =
  /^\s*(?:\[(?:图片|视频|文件|链接|语音|表情|动画表情|聊天记录)\]|\[[^\]]{1,20}群(?:\(\d+\))?\]|群聊的?聊天记录|(?:- ?){4,}|-{2,}.*(?:转发|原始)(?:的)?(?:邮件|消息).*-{2,}|-{2,}|此致|敬礼[!。]?|发自我的.*)\s*$/;
export const mediaMark = /^\s*\[(?:图片|视频|文件|链接)\]\s*/;
export const signatureRule = /^\s*-{2,}\s*$/;

export const zeroReport =
  /零报送|零报告|无(?:信息|稿件|新闻|内容)(?:需要?)?(?:可?报送?|上报)?|没有(?:信息|稿件|新闻)(?:报送|上报)/;

/** 报送信息一条, 新闻稿件1篇, 县水务局信息: the stream, said in passing. */
export const streamSaid =
  /(?:报送?|上报|投|呈报|现有)[^。,;《\n]{0,12}?(信息|新闻)|(信息|新闻)(?:稿件?)?[\d一二两三]+[条篇]|工作(信息)|(新闻)通稿|(信息)[:：]/;
export const genreSaid =
  /^(消息|通讯|图片|图片新闻|新闻图片|摄影|调研|调研报告|评论|言论|简讯|特写|专题|视频|经验交流|综述|人物通讯|深度报道)$/;

/** How a numbered item begins: 1. 一、 (2) ③ */
export const numbering =
  /^\s*(?:\(([一二三四五六七八九十\d]{1,2})\)|([一二三四五六七八九十]{1,2})[、.,]|(\d{1,2})(?:[、.)]|\.\s)|[\u2460-\u2473])\s*(?!\d)/;
export const fileEnding = /\.(?:docx?|wps|pdf|txt|xlsx?)\s*$/i;
/** The same inside a line: 1、《…》;2、《…》 */
export const inlineNumbering =
  /(?<=^|[\s:;,。])(?:\(([一二三四五六七八九十\d])\)|([一二三四五六七八九十]|\d)[、.)])(?!\d)/g;
/** What a body says at once: 本网讯, 近日. */
export const bodyBegin = /^\s*(?:本[网报刊台]讯|近日|日前|连日来|今年|为|\d{1,2}月\d{1,2}日[,，上下晨凌至])/;

/** Ends of a unit's name that offices leave out or cut short. */
export const unitShort: readonly (readonly [RegExp, string])[] = [
  [/^[县市区州](?=.{3})/, ''],
  [/教育和体育局/, '教体局'],
  [/市场监督管理局/, '市场监管局'],
  [/街道办事处/, '街道'],
  [/管理委员会/, '管委会'],
  [/办公室$/, '办'],
  [/农业农村局/, '农业局'],
  [/文化旅游局|文化和旅游局/, '文旅局'],
  [/人力资源和社会保障局/, '人社局'],
  [/发展和改革局/, '发改局'],
];

/** Behind a unit's name: 信息, 本周信息(2篇), 新闻稿: a heading, and no title. */
export const headingBehindUnit =
  /^(?:今[天日]|本[周月期]|近期|的|工作){0,3}(信息|新闻)稿?件?(?:\(?第? ?[\d一二两三四五]{1,2} ?[条篇则期]\)?)?[::]?\s*$/;
