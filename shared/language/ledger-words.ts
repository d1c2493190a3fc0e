/** The words by which offices tell the columns, and the remarks, of a ledger or a roster apart. Matched in compact text. */

/** Who a column of persons names. The first that fits; a plain 姓名 is what the table is about. */
export const personWords = {
  signedBy: /审签|審簽|审核|審核|签发|簽發|审批|審批|审稿|把关|核稿/,
  leader: /领导|領導|分管|负责人|負責人|主管|责任人/,
  filedBy: /报送人|報送人|上报人|填报人|投稿人|供稿人|报送者|经办/,
  author: /作者|撰稿|署名|采写|採寫|执笔|记者|記者|摄影|通讯员|通訊員|文\/图/,
  correspondent: /通讯员|通訊員|信息员|信息員|联络员|聯絡員|宣传员|联系人|聯繫人|报送员/,
} as const;

/** What a date, or a column under a shared heading, belongs to. */
export const receiptWords = /收稿|报送|報送|上报|上報|投稿|来稿|收到|接收|提交/;
export const adoptionWords = /采用|採用|录用|錄用|刊发|刊發|刊登|刊播|发表|發表|发布|發布|播出|见报|見報|上稿|采编/;

export const channelWords = /渠道|方式|途径|途徑/;
/** 信息 or 新闻: the two streams. */
export const streamWords = /类别|類別|类型|類型|性质|性質|分类/;
export const streamValues = /^(政务|党委)?信息|新闻|宣传|稿件/;
export const useWords = /综合|綜合|单条|單條|(采用|刊用|录用|编发)(形式|方式)/;
export const compositeValues = /综合|綜合|合编|摘编|整合/;
export const issueValue = /第?(\d+)期/;
/** 领导批示: whose note the item bears. */
export const instructionWords = /批示/;
/** 市级领导批示, 省领导, 县委书记: the level is told before the person. */
export const instructionLevel =
  /(国家|中央|省部?|自治区|市|州|盟|县|区|旗|乡|镇|校|院|厅|局)(?=级|领导|委|政府|长|主要|分管|主席)级?/g;
export const noInstruction = /^([-—/无否没有]+|未(获|被)?批示)?$/;
export const readsWords = /阅读|点击|浏览|播放/;
export const photosWords = /(照片|图片)(数|张数|幅数|数量)|^(幅|张)数$/;
/** Where a printing can be read. */
export const linkWords = /链接|鏈接|网址|網址|网页地址|^url$/i;
export const feeWords = /媒体稿费|稿费单|媒体稿酬/;

/** 备注 */
export const dittoMark = /^\s*(〃|″|”|“|"|''|´´|々|同上|上同|同前|-"-)\s*$/;
export const withdrawnWords = /撤稿|撤回|撤销|撤銷|撤下|作废/;
export const lateWords = /迟报|遲報|逾期|超时|补报|延报/;
/** 图3幅 in a column of words and minutes: no length. */
export const pictureLength = /^(组图|图|图片|照片|图文)/;
export const directWords = /直接投稿|自行投稿|自主投稿|自投|单位直投|直投/;

/** A sheet's or table's name that says what or when, not who: no name of a board. */
export const noBoardWords =
  /^(sheet|工作表)\d*$|\d{4}|[年月周]|季度|统计|統計|汇总|彙總|排名|通报|台账|任务|信息|新闻|采用|报送/i;
/** Where the name of a board ends in the title of its table. */
export const boardEnd =
  /(政务|政務|党政|新闻|新聞|宣传|宣傳|信息|报送|報送|上报|采用|採用|稿件|投稿|排名|统计|統計|得分|积分|情况)/;
/** Numbering and period before what a title is about: (一), 附件2:, 2018年1—2月份. */
export const titleNumbering = /^(\(?[一二三四五六七八九十\d]+[)、.]|附件?\d*[::]?)+/;
export const titlePeriod = /^\d{4}年.*?月份?/;

/** Tables whose title says that they are rules may state tasks; those are read with the rules. */
export const ruleTitleWords = /标准|办法|细则|标準|辦法/;
export const taskTitleWords = /分解|任务表|任務表/;

/** 信息, the stream that fills the monthly task. */
export const informationWord = /信息/;

/** Columns of a tally: what counts after the checks, and adoptions (条次) told from items (条). */
export const countedWords = /有效|合格|计分|经审/;
export const adoptionCountWords = /[条篇件]次|次数/;

export const issueColumnWords = /^期[号次数]|刊期/;
/** 第12期, whatever its width and zeros. */
export const issueText = (number: number): string => `第${number}期`;

/** 中央媒体, 各级报纸, 其他: a class of outlets, not one. */
export const outletClassEnd = /(媒体|报纸|报刊|网站|平台|刊物|电视台?)$/;
export const outletClassStart = /^(中央|国家|全国|省|自治区|州|市|地市|县|区|旗|镇|校|院|各|其他|其它|本级|上级)/;

/** Columns of ours in a ledger: the record's id, and what has become of it. */
export const idColumn = '通联编号';
export const statusColumn = '通联状态';
