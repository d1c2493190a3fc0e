/** The labels of 审签与保密: who must sign what, by when, and which units' items are only registered. */
import type { Language } from '../../shared/text/sentence';

const zh = {
  view: '审签保密',
  noOffice: '请先打开有单位名单的工作簿。',
  loading: '正在查……',
  signing: '审签和核实要求',
  how: { off: '不查', noted: '提醒，照常计入', required: '补签前不计入' },
  every: '全部稿件：须有审签人和职务',
  top: '由主要领导审签的稿件',
  topHint: '如 专报、经验、调研、信息，用顿号隔开；其余由分管领导审签。',
  topHow: '主要领导未签时',
  days: '收稿后几个工作日内须有审签',
  daysHint: '不填则不查超期。',
  confirmDays: '单位核对单须在几日内核实',
  confirmDaysHint: '从生成草稿之日起算，1 至 30 日；不填按两日。',
  save: '保存审签要求',
  saved: '已保存，从下一次统计起按此计。',
  secrecy: '只登记、不存正文的单位',
  secrecyHint:
    '政法、统战、公安、宗教、寺管等有保密要求的单位：只登记有这篇稿件，标题由编辑另拟，正文、消息和附件都不留存。',
  bind: '设为只登记',
  free: '恢复存正文',
  bound: '只登记',
  done: (unit: string) => `已设定：${unit}。`,
  onlyWriters: '由编辑或管理员设定。',
  findUnit: '查找单位',
};
export type ChecksLabels = typeof zh;

const en: ChecksLabels = {
  view: 'Sign-off rules',
  noOffice: 'Open a workbook with the list of units first.',
  loading: 'Looking…',
  signing: 'Sign-off and confirmation',
  how: { off: 'not checked', noted: 'pointed out, counted all the same', required: 'not counted until signed' },
  every: 'Every item: name and post of who signed',
  top: 'Kinds that the top leader signs',
  topHint: 'Such as 专报、经验、调研、信息, parted by 、; all else is signed by a leader in charge.',
  topHow: 'While the top leader has not',
  days: 'Workdays after receipt within which it must be signed',
  daysHint: 'Left empty, nothing is overdue.',
  confirmDays: 'Days within which a unit confirms its figures',
  confirmDaysHint: 'Counted from the draft, 1 to 30; left empty, two.',
  save: 'Save',
  saved: 'Saved; figures follow it from now on.',
  secrecy: 'Units whose items are only registered',
  secrecyHint:
    'Units bound to secrecy: only that an item came is kept, under a title that gives nothing away; no text, message or file.',
  bind: 'Register only',
  free: 'Keep texts again',
  bound: 'only registered',
  done: (unit) => `Done: ${unit}.`,
  onlyWriters: 'Editors and administrators set this.',
  findUnit: 'Find a unit',
};

export const checksLabels = (language: Language): ChecksLabels => (language === 'zh' ? zh : en);
