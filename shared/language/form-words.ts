/** The headings of the workbook that a unit fills in: those of a ledger, so that what comes back is read like one. */
import { idColumn } from './ledger-words';

export const formHeadings = {
  serial: '序号',
  unit: '单位',
  receivedOn: '报送日期',
  stream: '类别',
  genre: '体裁',
  title: '标题',
  authors: '作者',
  filedBy: '报送人',
  signedBy: '审签人',
  signedPost: '审签人职务',
  outlet: '采用媒体',
  adoptedOn: '采用日期',
  note: '备注',
} as const;
export type FormField = keyof typeof formHeadings;

/** Hidden: which record the row is, and what it said when the workbook was handed out. */
export const hiddenHeadings = { id: idColumn, mark: '通联底稿' } as const;

export const formStreams = ['信息', '新闻'] as const;
/** What a unit may choose where the office has used no kinds of its own yet. */
export const usualGenres = ['消息', '通讯', '图片', '视频', '评论', '经验信息', '调研信息', '问题建议'] as const;
