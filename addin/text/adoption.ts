/** The labels of 采用登记, one for every place in every language. */
import type { Language } from '../../shared/text/sentence';

export interface AdoptionLabels {
  readonly view: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly readIt: string;
  readonly byHand: string;
  readonly nothingRead: string;
  readonly noOffice: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly placement: string;
  readonly issue: string;
  readonly length: string;
  readonly fee: string;
  readonly link: string;
  readonly composite: string;
  readonly sources: string;
  readonly choose: string;
  readonly search: string;
  readonly alike: (percent: number) => string;
  readonly days: (days: number) => string;
  readonly unfiled: string;
  readonly outletMissing: string;
  readonly sourceMissing: string;
  readonly composeHint: string;
  readonly feeUnread: string;
  readonly linkUnread: string;
  readonly confirm: string;
  readonly skip: string;
  readonly of: (nth: number, all: number) => string;
  readonly done: (title: string, count: number) => string;
  readonly unmatched: (count: number) => string;
  readonly match: string;
  readonly matched: (title: string) => string;
  readonly noMatch: string;
  readonly registered: string;
  readonly all: string;
  readonly bare: string;
  readonly noneBare: string;
  readonly attach: string;
  readonly attachHint: string;
  readonly attached: (names: string) => string;
  readonly registeredOnly: string;
  readonly unnamed: string;
  readonly remove: (name: string) => string;
  readonly removed: string;
  readonly declared: (count: number) => string;
  readonly verify: string;
}

export const adoptionLabels = (language: Language): AdoptionLabels => (language === 'zh' ? zh : en);

const zh: AdoptionLabels = {
  view: '采用登记',
  paste: '粘贴媒体目录或链接清单，每行一条',
  pasteHint: '可先写一行媒体和日期，如“阿坝日报 3月5日”，下面逐行写标题。',
  readIt: '识别',
  byHand: '手工登记',
  nothingRead: '没有读出刊播的标题，请手工登记。',
  noOffice: '请先打开有单位名单的工作簿。',
  title: '刊播标题',
  outlet: '媒体',
  date: '采用日期',
  placement: '版面',
  issue: '期号',
  length: '字数',
  fee: '媒体稿费（元）',
  link: '链接',
  composite: '综合采用（多个来源）',
  sources: '来源稿件',
  choose: '有几条相近，请选定来源。',
  search: '按标题查找来稿',
  alike: (percent) => `标题相近 ${percent}%`,
  days: (days) => (days >= 0 ? `收稿后 ${days} 天` : `早于收稿 ${-days} 天`),
  unfiled: '未见来稿，计入单位：',
  outletMissing: '请填写媒体',
  sourceMissing: '请选定来源稿件或单位',
  composeHint: '单条采用只能有一个来源；有几个来源的请勾选“综合采用”。',
  feeUnread: '媒体稿费请填数字，如 60 或 60.5',
  linkUnread: '链接请填 http:// 或 https:// 开头的完整网址，没有的请留空',
  confirm: '登记（回车）',
  skip: '跳过',
  of: (nth, all) => `第 ${nth} 条，共 ${all} 条`,
  done: (title, count) => `已登记“${title}”，本次共 ${count} 条。`,
  unmatched: (count) => `未对应来稿（${count}）`,
  match: '对应此稿',
  matched: (title) => `已对应“${title}”。`,
  noMatch: '暂无相近的来稿',
  registered: '已登记的采用',
  all: '全部',
  bare: '无依据',
  noneBare: '采用都附有依据。',
  attach: '附剪报、稿费单',
  attachHint: '剪报、稿费单的照片或扫描件，可直接拖到那条采用上。',
  attached: (names) => `已附“${names}”。`,
  registeredOnly: '来源稿件只登记、不存正文，不附剪报。',
  unnamed: '文件名已清除',
  remove: (name) => `去掉 ${name}`,
  removed: '已去掉。',
  declared: (count) => `单位自报待核实（${count}）`,
  verify: '核实',
};

const en: AdoptionLabels = {
  view: 'Adoptions',
  paste: 'Paste an outlet’s list or a list of links, one to a line',
  pasteHint: 'A line with outlet and day may come first, as “阿坝日报 3月5日”, the titles below it.',
  readIt: 'Read',
  byHand: 'By hand',
  nothingRead: 'No printed title was found: register by hand.',
  noOffice: 'Open a workbook with the list of units first.',
  title: 'Title as printed',
  outlet: 'Outlet',
  date: 'Printed on',
  placement: 'Placement',
  issue: 'Issue',
  length: 'Characters',
  fee: 'Outlet’s fee (yuan)',
  link: 'Link',
  composite: 'Composite (several sources)',
  sources: 'Source items',
  choose: 'Several are near: choose the source.',
  search: 'Find an item by its title',
  alike: (percent) => `title ${percent}% alike`,
  days: (days) => (days >= 0 ? `${days} days after receipt` : `${-days} days before receipt`),
  unfiled: 'No item filed, credit the unit:',
  outletMissing: 'Type the outlet',
  sourceMissing: 'Choose a source item or a unit',
  composeHint: 'A single adoption has one source; tick “Composite” where it has several.',
  feeUnread: 'Type the fee as a figure, such as 60 or 60.5',
  linkUnread: 'Type the whole address from http:// or https:// on, or leave it empty',
  confirm: 'Register (Enter)',
  skip: 'Skip',
  of: (nth, all) => `${nth} of ${all}`,
  done: (title, count) => `Registered “${title}”, ${count} so far.`,
  unmatched: (count) => `Without an item (${count})`,
  match: 'This is its item',
  matched: (title) => `Matched with “${title}”.`,
  noMatch: 'No item is near',
  registered: 'Registered adoptions',
  all: 'All',
  bare: 'Without evidence',
  noneBare: 'Every adoption has its evidence.',
  attach: 'Attach clipping or fee slip',
  attachHint: 'Photos or scans of clippings and fee slips can be dropped on their adoption.',
  attached: (names) => `Attached “${names}”.`,
  registeredOnly: 'A source is registered only: no clipping is kept.',
  unnamed: 'name erased',
  remove: (name) => `Take off ${name}`,
  removed: 'Taken off.',
  declared: (count) => `Declared by units, to verify (${count})`,
  verify: 'Verify',
};
