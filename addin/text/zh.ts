/** The pane's and the page's labels in Chinese. */
import type { Labels } from './labels';
import { periodParts } from './period-parts';

const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'];

export const zh: Labels = {
  product: '通联',
  slogan: '新闻宣传和信息报送',
  otherLanguage: 'English',
  switchLanguage: '切换到英文',
  loading: '正在打开通联……',
  coreMissing: '通联没有完全载入，可能是网络中断。请检查网络后再试。',
  tryAgain: '再试一次',
  reading: '正在读取工作簿……',
  readAgain: '重新读取',
  cancel: '取消',
  close: '收起',
  stopped: '已停止；已经送达的保留，再点一次从停下处接着送。',
  localMode: '本机计算，不联网',
  serverMode: (workspace) => `已连接：${workspace}`,

  sheetTab: '表格',
  rankingTab: '排名',
  payoutTab: '稿酬',
  issuesTab: '问题',
  summary: (tables, records) => `认出 ${tables} 张表，${records} 条记录`,
  kinds: {
    quota: '任务分解表',
    tally: '统计表',
    ledger: '台账',
    payStandard: '稿酬标准',
    pointsStandard: '计分标准',
    roster: '花名册',
    schedule: '安排表',
    other: '其他表',
  },
  fields: {
    serial: '序号',
    rank: '名次',
    unit: '单位',
    person: '人员',
    post: '职务',
    phone: '电话',
    submitted: '上报数',
    adopted: '采用数',
    rate: '比率',
    points: '分数',
    quota: '任务数',
    amount: '金额',
    title: '标题',
    outlet: '媒体',
    level: '级别',
    genre: '体裁',
    placement: '版面',
    length: '篇幅',
    date: '日期',
    task: '任务',
    note: '备注',
    other: '其他',
  },
  header: (top, bottom) => (top === bottom ? `表头第 ${top} 行` : `表头第 ${top}–${bottom} 行`),
  body: (top, bottom) => `数据第 ${top}–${bottom} 行`,
  records: (count) => `${count} 条`,
  lines: (count) => `${count} 行`,
  cumulative: '累计',
  noTable: '这张工作表里没有认出表格。',
  pictureOf: (title) => `${title}的结构图`,
  selectColumn: (col, path, field) => `选中 ${col} 列：${path}，认作${field}`,
  untitled: '无标题',

  send: '报送本表',
  sendCount: (count) => `报送本表（${count}）`,
  sending: (done, of) => `正在报送 ${done} / ${of}`,
  allKnown: (known) => `${known} 条记录都已报送，没有新的更改。`,
  toSend: (fresh, changed) =>
    [fresh > 0 ? `新增 ${fresh} 条` : '', changed > 0 ? `更改 ${changed} 条` : ''].filter(Boolean).join('，') +
    '，尚未报送。',
  sent: (applied) => `已报送 ${applied} 条。`,
  refused: (count) => `${count} 条没有被接受，查看原因`,

  period: '统计时段',
  periodName: (from, to) => {
    const parts = periodParts(from, to);
    switch (parts.kind) {
      case 'month':
        return `${parts.year} 年 ${parts.month} 月`;
      case 'quarter':
        return `${parts.year} 年${quarters[parts.quarter - 1] ?? ''}`;
      case 'half':
        return `${parts.year} 年${parts.half === 1 ? '上半年' : '下半年'}`;
      case 'year':
        return `${parts.year} 年全年`;
      default:
        return `${from} 至 ${to}`;
    }
  },
  calculating: '正在计算……',
  noPeriod: '工作簿里没有写明时段，暂不能统计。请在标题或台账日期里写明年月。',
  place: '名次',
  unit: '单位',
  points: '积分',
  submitted: '上报',
  adopted: '采用',
  adoptions: '条次',
  rate: '采用率',
  oneBoard: '全部单位',
  unplaced: '不排名',
  totals: '合计',
  author: '作者',
  amount: '应发',
  withheld: '代扣',
  net: '实发',
  noAuthor: '未署名',
  noPayout: '这一时段没有应发的稿酬。',
  noRanking: '这一时段还没有可排名的数据。',
  payees: (count) => `${count} 人`,
  fundOver: (fund, by) => `超出奖励资金 ${fund} 元，超 ${by} 元，请先核定。`,
  explain: (name) => `${name}的依据`,
  noLines: '没有计分的内容。',
  yuan: (amount) => `${amount} 元`,
  openFigure: '查看依据',
  cells: '出处',
  rules: '标准',

  noIssues: '没有需要指出的问题。',
  errors: (count) => `${count} 处不符`,
  warnings: (count) => `${count} 处提醒`,
  goTo: (cell) => `到 ${cell}`,
  more: (count) => `另有 ${count} 处，展开`,

  preview: '写回工作簿',
  write: '确认写回',
  nothingToWrite: '工作簿里的数字与计算结果一致，没有要改的单元格。',
  changes: (count) => `将改动 ${count} 个单元格`,
  ownSheets: (sheets) => `更新由通联生成的工作表：${sheets.join('、')}`,
  cell: '单元格',
  before: '原值',
  after: '新值',
  blank: '空',
  writing: '正在写回……',
  written: (count, sheets) =>
    `已写回：${[count > 0 ? `${count} 个单元格` : '', ...sheets].filter(Boolean).join('、')}。`,

  dropTitle: '把工作簿拖到这里',
  dropText: '任务分解表、台账、统计表、计分和稿酬标准，原来怎么做的就怎么读，不用改版式。',
  dropHere: '松开即打开',
  choose: '选择工作簿',
  sample: '用样例试试',
  sampleMissing: '没有找到样例工作簿；请选择自己的工作簿。',
  stays: '文件只在本机打开，不会自动上传。涉密信息严禁录入。',
  oldExcel: '用 WPS 或旧版 Excel 也可以：在这里打开，看结果，再另存回去。旧格式 .xls 只读，结果另存为新的 .xlsx。',
  another: '换一个文件',
  save: '另存工作簿',
  saveFailed: '没有存成，请再试一次。',
  saved: (name) => `已存为 ${name}`,
  saveAsNew: '原文件是旧格式，结果存为新的 .xlsx。',
  sheets: '工作表',
  gridOf: (sheet) => `工作表 ${sheet}`,
  hiddenSheet: '隐藏',
  steps: [
    { title: '打开', text: '原样读懂您的表，说明认出了什么、哪里不符' },
    { title: '核对', text: '名次、积分、稿酬逐条说明依据，点到单元格' },
    { title: '写回', text: '结果写回原工作簿，其他内容一概不动' },
  ],
  selectedCell: '选中的单元格',
  excelTooOld: '这个版本的 Excel 不支持通联的任务窗格（需要 ExcelApi 1.11）。请用网页版打开同一个工作簿，功能相同。',
  openPage: '打开网页版',
};
