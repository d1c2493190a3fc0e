/** The labels of 档案, one for every place in every language. */
import type { Language } from '../../shared/text/sentence';

const zh = {
  view: '档案',
  noOffice: '请先打开有单位名单的工作簿。',
  loading: '正在查……',
  none: '没有这样的文件。稿件的附件在收稿登记时拖入，审签单照片在审签时附上，剪报、稿费单拖到采用登记的那条采用上。',
  all: '全部',
  find: '按标题、文件名查找',
  unit: '单位',
  everyUnit: '全部单位',
  month: '月份',
  everyMonth: '不限月份',
  open: '下载',
  by: (name: string, day: string) => `${name} ${day} 附`,
  toItem: '看稿件',
  toAdoption: '看采用',
  proves: (outlet: string, day: string) => `采用依据：${outlet} ${day}`,
  unnamed: '文件名已清除',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
};
type ArchiveLabels = typeof zh;

const en: ArchiveLabels = {
  view: 'Archive',
  noOffice: 'Open a workbook with the list of units first.',
  loading: 'Looking…',
  none: 'There is no such file. Files are dropped at intake; the photo of a slip comes with the sign-off, clippings and fee slips are dropped on their adoption.',
  all: 'All',
  find: 'Find by title or file name',
  unit: 'Unit',
  everyUnit: 'All units',
  month: 'Month',
  everyMonth: 'All months',
  open: 'Download',
  by: (name, day) => `attached by ${name} on ${day}`,
  toItem: 'To the item',
  toAdoption: 'To the adoption',
  proves: (outlet, day) => `Evidence of ${outlet} ${day}`,
  unnamed: 'name erased',
  size: zh.size,
};

export const archiveLabels = (language: Language): ArchiveLabels => (language === 'zh' ? zh : en);
