/** Why something in a sheet was read as it was, in Chinese. */
import type { Why } from '../sheet/reason';

export const reasons: Readonly<Record<Why, string>> = {
  'header-words': '这些词是常见的表头用词',
  'header-figures': '下面各列是数字',
  'header-style': '这一行的字体、底色或边框与下面不同',
  'header-corrected': '由您指定',
  'title-above': '表头上方的文字',
  'period-span': '表上印有起止日期',
  'period-title': '取自标题',
  'period-line': '取自表头上方的说明行',
  'period-year-from-date': '标题没有年份，按表内的日期推定',
  'period-sheet-name': '取自工作表名称',
  'kind-title': '标题和各列的内容一致',
  'kind-columns': '由各列的内容判断',
  'kind-corrected': '由您指定',
  'units-across': '各单位横向排列，每行是一个项目',
  'field-words': '由表头用词判断',
  'field-data': '由这一列的内容判断',
  'field-context': '由上级表头或相邻各列判断',
  'field-unknown': '没有认出来',
  'field-corrected': '由您指定',
  'total-word': '这一行写明是合计',
  'total-sum': '这一行等于其他各行之和',
};
