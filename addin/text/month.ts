/** The labels of 通报与督查, one for every place in every language. */
import type { Language } from '../../shared/text/sentence';

const zh = {
  view: '通报督查',
  noOffice: '先读取工作簿，选好期间。',
  circularTitle: '月度通报',
  reviewTitle: '季度督查、年度考核',
  payoutTitle: '稿酬发放',
  code: (code: string) => `校验码 ${code}`,
  open: (contests: number, unconfirmed: number, requests: number) =>
    `待定的三家核对 ${contests} 处，未签回的单位核对单 ${unconfirmed} 份，待处理的数据核实申请 ${requests} 件。`,
  changed: (units: number) => `出草稿之后有 ${units} 个单位的数字变了，请重新出草稿。`,
  prepare: '生成草稿',
  prepareAgain: '重新出草稿',
  seal: '封账',
  sealHint: '封账后本期名次不再变动，以后的差额列为更正。',
  issue: '登记印发',
  tables: '写入通报表',
  papers: '下载通报文稿',
  review: '写入督查表',
  payout: '写入稿酬表',
  list: '下载清单',
  making: '正在生成…',
};
export type MonthLabels = typeof zh;

const en: MonthLabels = {
  view: 'Circular',
  noOffice: 'Read the workbook and choose a period first.',
  circularTitle: 'Circular',
  reviewTitle: 'Review and appraisal',
  payoutTitle: 'Payout',
  code: (code) => `check code ${code}`,
  open: (contests, unconfirmed, requests) =>
    `Contested figures ${contests}, confirmations missing ${unconfirmed}, verification requests open ${requests}.`,
  changed: (units) => `Figures of ${units} units changed since the draft: prepare it again.`,
  prepare: 'Prepare the draft',
  prepareAgain: 'Prepare it again',
  seal: 'Close the period',
  sealHint: 'Places stay from then on; what differs later is listed as a correction.',
  issue: 'Record as issued',
  tables: 'Write the tables',
  papers: 'Download the papers',
  review: 'Write the review',
  payout: 'Write the payout',
  list: 'Download the list',
  making: 'Making …',
};

export const monthLabels = (language: Language): MonthLabels => (language === 'zh' ? zh : en);
