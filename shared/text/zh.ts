/** Every sentence that a user reads, in Chinese. */
import { named, type Sentences } from './sentences';

const factNames: Readonly<Record<string, string>> = {
  genre: '体裁',
  level: '级别',
  outlet: '媒体',
  length: '字数',
  minutes: '时长',
  seconds: '时长',
  reads: '阅读量',
  photos: '图片幅数',
  placement: '版面',
  stage: '采用方式',
  instruction: '批示领导的级别',
  awardLevel: '奖项级别',
};

export const sentences: Sentences = {
  // files and sheets
  'file-missing': (d) => `找不到文件${named(d, 'file', '“', '”')}，请检查路径。`,
  'not-a-workbook': (d) => `${named(d, 'file', '“', '”')}不是可以读取的工作簿，请另存为 .xlsx 后再试。`,
  'workbook-encrypted': () => '工作簿设有打开密码，请先去掉密码再试。',
  'workbook-too-large': (d) => `工作簿过大${named(d, 'limit', '，上限为 ')}，请拆分后再试。`,
  'target-read-only': (d) => `文件${named(d, 'file', '“', '”')}不能写入，请关闭占用它的程序或另选位置。`,
  'workbook-read-only': () => '这个工作簿是只读打开的，没有写入；请点“编辑工作簿”或另存一份，再写一次。',
  'workbook-protected': (d) =>
    d.place === 'file'
      ? '工作簿的结构受保护，不能添加工作表，没有写入；请用 Excel 或 WPS 撤销“保护工作簿”并保存，再到这里打开。'
      : '工作簿的结构受保护，不能添加工作表，没有写入；请在“审阅”里撤销“保护工作簿”，再写一次。',
  'sheet-protected': (d) =>
    d.place === 'file'
      ? '这张工作表受保护，这一格是锁定的，没有写入；请用 Excel 或 WPS 撤销工作表保护并保存，再到这里打开。'
      : '这张工作表受保护，没有写入；请在“审阅”里撤销工作表保护，再写一次，要写的内容还在这里。',
  'cell-editing': () => '有单元格正在编辑，请先按回车或 Esc 结束编辑，再试一次。',
  'sheet-gone': (d) => `工作表${named(d, 'sheet', '“', '”')}已被删除或改名，请重新读取后再试。`,
  'cell-not-writable': () => '该单元格属于数组公式或超级表的标题，不能单独改写，表中内容未改动，请另选一格。',
  'sheet-changed': (d) =>
    `预览以后${named(d, 'sheet', '“', '”')}有改动，还没有写回，表中内容未动。已按现在的内容重新读取，请再看一遍预览。`,
  'no-room': () => '表的右边要有两列空列，这一格已有内容，请先空出来再加。',
  'text-too-long': () => '文字超过 32767 个字符，一个单元格放不下，请缩短后再写入。',
  'excel-failed': () => 'Excel 没有完成这一步，表中内容未改动，请稍后再试。',
  'sheet-empty': () => '工作表是空的，没有可读的内容。',
  'sheet-no-table': () => '没有认出表格；若有表格，请指明表头所在的行。',
  'no-office-table': () => '工作簿里没有任务分解表、台账或统计表，请检查文件。',
  'unit-twice': (d) => `单位${named(d, 'unit', '“', '”')}出现了不止一次${named(d, 'first', '，首次在 ')}，请核对。`,
  'count-not-whole': (d) => `${named(d, 'text', '“', '”')}不是整数，条数要填整数，未计入，请改正。`,
  'number-unreadable': (d) => `${named(d, 'text', '“', '”')}不是能确定的数字，未计入，请改正。`,
  'date-unreadable': (d) => `${named(d, 'text', '“', '”')}不是能确定的日期，未计入，请改正。`,
  'title-missing': (d) => `这一行${named(d, 'unit', '（', '）')}没有标题，没有登记，请补上标题。`,
  'text-date': (d) => `日期是文本${named(d, 'text', '“', '”')}${named(d, 'date', '，按 ', ' 读取')}。`,
  'full-width': (d) => `含全角字符${named(d, 'text', '“', '”')}${named(d, 'reads', '，按“', '”读取')}。`,
  'cell-required': (d) => `缺${named(d, 'field', '“', '”') || '必填项'}，这一行未收，请该单位补齐后再发回。`,
  'unit-changed': (d) =>
    `这一行的单位写成了${named(d, 'unit', '“', '”')}，而这份上报表是${named(d, 'owner', '“', '”')}的，未收：请改回，别的单位的稿件由该单位报送。`,
  'formula-like-text': () => '文字以公式符号开头，已按文字保留，不会当作公式。',
  'outlet-spelling': (d) => `媒体写作${named(d, 'text', '“', '”')}${named(d, 'reads', '，按“', '”统计')}。`,
  'outlet-unknown': (d) => `媒体${named(d, 'text', '“', '”')}不在标准表中，请补充或改正。`,
  'unit-unknown': (d) => `单位${named(d, 'unit', '“', '”')}不在任务分解表中，请补充或改正。`,
  'unit-spelling': (d) => `单位写作${named(d, 'text', '“', '”')}${named(d, 'reads', '，按“', '”统计')}。`,
  'quota-without-number': (d) => `任务${named(d, 'text', '“', '”')}没有数量，请与来文单位确认。`,
  'quota-unreadable': (d) => `任务${named(d, 'text', '“', '”')}未能读懂，按原文保留，请改写。`,
  'period-unknown': () => '看不出统计的是哪一期，请在标题中写明年月或另行指定。',
  // figures that do not fit
  sum: (d) =>
    `数字不符：表中为 ${named(d, 'printed')}，${named(d, 'from', '按 ', ' ')}加总应为 ${named(d, 'right')}，请核对原表后改正。`,
  rate: (d) =>
    `比率不符：表中为 ${named(d, 'printed')}，按${named(d, 'from', ' ', ' 的')}条数应为 ${named(d, 'right')}，请核对后改正。`,
  place: (d) =>
    `名次不符：表中为第 ${named(d, 'printed')}，按${named(d, 'from', ' ', ' 的')}数值应为第 ${named(d, 'right')}，请核对后改正。`,
  points: (d) =>
    `分数不符：表中为 ${named(d, 'printed')}，按${named(d, 'from', ' ', ' 的')}条数折算应为 ${named(d, 'right')}；若另有加分或折半，请在备注中写明。`,
  'running-total': (d) =>
    `累计数 ${named(d, 'printed')} 小于本期数 ${named(d, 'right')}${named(d, 'from', '（', '）')}，请核对两处。`,
  'count-differs': (d) => `条数不一致：表中为 ${named(d, 'printed')}，台账为 ${named(d, 'right')}。`,
  'offices-differ': (d) =>
    `收稿单位数字不一致：${named(d, 'office')}为 ${named(d, 'printed')}，${named(d, 'by')}为 ${named(d, 'right')}，核对前按后者计。`,
  // findings in an office
  unsigned: (d) => `缺${named(d, 'missing') || '审签'}，补签前不计入。`,
  repeat: (d) => `与${named(d, 'of', ' ', ' ') || '先前一条'}重复，只计先收到的一条。`,
  'filer-not-in-roster': (d) =>
    `报送人${named(d, 'filer', '“', '”')}花名册未登记，${d.how === 'required' ? '登记前不计入' : '照常计入'}，请核对花名册。`,
  'top-leader-missing': (d) =>
    `应由主要领导审签而未审签，${d.how === 'required' ? '补签前不计入' : '照常计入'}，请补签。`,
  'text-kept': (d) =>
    `该单位稿件只登记、不存正文，现存有正文、链接或附件，${d.how === 'required' ? '改正前不计入' : '照常计入'}，请清除。`,
  'same-day-missed': (d) => `未在当日报送，${d.how === 'required' ? '按设置不计入' : '照常计入'}。`,
  'outlet-not-then': (d) =>
    `${named(d, 'date')} 媒体名录中没有“${named(d, 'outlet')}”（已停用或尚未启用），请核对日期或名录。`,
  'adoption-without-submission': () => '未见报送记录，按直接投稿计采用，不计上报。',
  late: () => '迟报，照常计入并列出。',
  withdrawn: () => '已撤稿，不计入。',
  'no-rate': (d) => `标准表中没有${named(d, 'genre', '“', '”')}这一类的金额，稿酬未定，请补充标准。`,
  'no-rule': () => '标准表中没有适用的条款，请补充标准。',
  'rules-not-yet': (d) =>
    `规则自 ${named(d, 'from')} 起施行，这一期间在此之前的稿件没有规则可依，没有计分计酬；请核对施行日期，或补上当时的规则表。`,
  'fee-missing': () => '缺媒体稿费单，按倍数计算的稿酬未定，请补登。',
  'fact-missing': (d) => `缺少${factNames[String(d.fact)] ?? '计算所需的内容'}，暂不能计算，请补登。`,
  'needs-decision': (d) =>
    `需由编辑确定数额${named(d, 'min', '，不低于 ')}${named(d, 'max', '，不高于 ')}，并写明理由。`,
  'out-of-range': (d) =>
    `确定的数额${named(d, 'value', ' ', ' ')}超出规定范围${named(d, 'min', '，下限 ')}${named(d, 'max', '，上限 ')}。`,
  'rule-unreadable': (d) =>
    `规则${named(d, 'text', '“', '”')}没有读懂，没有按它计算；请改成一格一个数或一句一个意思，如“每篇5分”“头版头条加倍”“每人每月最高200元”。`,
  'rule-unmet': (d) =>
    d.fact === 'task'
      ? `规则${named(d, 'text', '“', '”')}要对照任务数，工作簿里没有读到任务表，没有按它计算；请补一张任务分解表。`
      : `${named(d, 'text', '“', '”')}没有算进结果：工作簿里没有读到它要用的标准或登记；请在计分标准里写明，或在台账里单列一栏登记。`,
  'rule-gap': (d) =>
    `${named(d, 'level')}${named(d, 'outlet', '“', '”')}${named(d, 'genre', '的“', '”')}在用，但没有条款，请补充。`,
  'rule-overlap': (d) => `与${named(d, 'other', ' ', ' ') || '另一条'}都适用而数额不同，按在上的一条计，请写明条件。`,
  'rule-dead': (d) => `此条永远用不到${named(d, 'other', '（', ' 已写明同样的条件）')}，请删去或改写。`,
  'rule-falling': (d) => `数额低于${named(d, 'other', ' ', ' ') || '下一档'}，档次高的反而少，请核对。`,
  'identity-unfit': (d) => `${named(d, 'name')}的身份证号校验不符，导出时留空；请核对人员文件，该列应为文本格式。`,
  'card-unfit': (d) => `${named(d, 'name')}的银行卡号校验不符，导出时留空；请核对人员文件，该列应为文本格式。`,
  'payee-unknown': (d) => `人员文件中没有${named(d, 'unit')}${named(d, 'name')}，请补充后重新导出。`,
  'payee-twice': (d) => `人员文件中${named(d, 'name')}不止一人，请在该文件中写明单位后重新导出。`,
  'payee-unclear': (d) =>
    `${named(d, 'units')}都有作者“${named(d, 'name')}”，花名册不能确定是不是同一人，个税暂按两人分别计算；请在花名册登记：同一人登记一行，不同的人各登记一行。`,
  'rule-unbounded': () => '没有写明数额范围，每次都须由编辑确定；请写明上下限。',
  // commands and service
  'input-invalid': () => '提交的内容不符合要求，请检查标出的各项。',
  unauthenticated: () => '登录已失效，请重新登录。',
  forbidden: () => '没有权限，请联系管理员。',
  'not-bound': () => '这个账号还没有加入，请输入管理员给您的邀请码。',
  'invitation-unknown': () => '没有这个邀请码，请核对后重新输入，或请管理员重新邀请。',
  'invitation-expired': (d) => `邀请码已过期${named(d, 'until', '（有效至 ', '）')}，请管理员重新邀请。`,
  'invitation-used': () => '这个邀请码已经用过或已停用，请管理员重新邀请。',
  'account-bound': () => '这个账号已经加入；要换身份，请管理员先停用原来的。',
  'last-administrator': () => '这是最后一位管理员，不能停用；请先邀请另一位管理员。',
  'workspace-exists': (d) =>
    `工作区${named(d, 'workspace', '“', '”')}已经存在；要补发管理员邀请码，请用 workspace invite。`,
  'workspace-missing': (d) => `没有工作区${named(d, 'workspace', '“', '”')}，请先用 workspace create 建立。`,
  'not-found': () => '没有找到所要的内容，可能已被移走。',
  'method-not-allowed': () => '此处不支持这种操作。',
  'stale-row': () => '这一行已被他人改过，请对照两个版本后再提交。',
  'key-reused': () => '同一编号的命令内容不同，请重新提交。',
  'transition-refused': () => '目前的状态不能这样办理，请先查看该条的经过。',
  'reference-missing': (d) => `所引用的${named(d, 'missing', '“', '”') || '内容'}不存在，请先登记。`,
  'draft-missing': () => '这一期还没有草稿，请先生成草稿并核对。',
  'draft-changed': (d) =>
    `核对后数字有变动${named(d, 'unit', '（', ' 等）')}，尚未封账；请重新生成草稿、核对后再办理。`,
  'period-closed': () => '这一期已封账，不能再次办理；更正请按更正登记。',
  'period-open': () => '这一期尚未封账，请先封账。',
  'reopen-refused': (d) =>
    d.why === 'payout'
      ? '稿酬已批，不能重新开账；差额列入下次发放。'
      : d.why === 'longer'
        ? '所在的季度或年度已封账，不能重新开账；请按更正登记。'
        : d.why === 'later'
          ? '后一期已封账，不能重新开账；请按更正登记。'
          : '通报已印发，不能重新开账；请按更正登记。',
  'file-too-large': () => '附件超过 10 MB，请压缩后再试。',
  'file-type-refused': () => '这种附件不能收：只收 Word、Excel、PDF 和图片，不收带宏的文件。',
  'registered-only': () => '该单位的稿件只登记、不存正文和附件；请按保密规定另行保管。',
  'not-the-signer': (d) =>
    `这条稿件须由${named(d, 'unit') || '本单位'}的${d.top === true ? '主要领导' : '分管领导或主要领导'}本人审签，姓名、职务以花名册为准；请由其本人办理，或按纸质审签单登记。`,
  'sign-link-unknown': () => '没有这个审签链接，请从微信里重新点开整条链接，或请编辑重新发一条。',
  'sign-link-expired': (d) => `审签链接已过期${named(d, 'until', '（有效至 ', '）')}，请编辑重新发一条。`,
  'sign-link-used': () => '这个审签链接已经用过，您的意见已经记下；如需更改，请联系发给您的编辑。',
  'sign-link-ended': () => '稿件在发出链接后有改动，或链接已被收回，没有记下任何内容；请编辑重新发一条。',
  'too-many-files': (d) => `一篇稿件最多 ${d.limit ?? ''} 个附件，请先去掉不需要的。`,
  erased: () => '其内容已按规定清除，无法再导入。',
  'package-damaged': (d) =>
    `数据包${named(d, 'file', '“', '”')}已损坏或被改动，未导入；请用 verify 查看位置，重新导出。`,
  'log-of-another': () => '这份记录是另一个单位的，与打开的工作簿对不上；请换成与它放在一起的那一份，或只打开工作簿。',
  'command-too-large': () => '一次提交的内容过大，请分开提交。',
  'body-too-large': () => '发送的内容过大，请分批发送。',
  busy: () => '同时提交的人较多，尚未写入，请稍后重试。',
  'service-away': (d) => `服务${named(d, 'server', ' ', ' ')}暂时无法连接，内容没有丢失，请检查网络后再报送一次。`,
  internal: () => '服务出错，未作任何更改；请稍后再试，仍不行请联系管理员。',
  // a trial on one's own machine
  'port-in-use': (d) => `端口${named(d, 'port', ' ', ' ')}已被占用，请关闭占用它的程序，或换一个端口再启动。`,
  'data-in-use': (d) => `数据文件夹${named(d, 'folder', '“', '”')}正由另一个试用服务使用，请先关闭它，或换一个文件夹。`,
  'azure-present': (d) =>
    `这里有正式环境的设置${named(d, 'setting', '“', '”')}，试用服务不启动；请去掉该设置或在别的机器上试用。`,
};
