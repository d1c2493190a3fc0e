/** A small office of three units with a ledger and a breakdown, as plain data that a test types into. */
import { type Grid, plainGrid } from '../../shared/sheet/grid';
import { type Book, bookFrom, cellKey, sheetNamed } from '../office-host/book';

export type Row = readonly (string | number | null)[];
export const header: Row = ['序号', '收稿日期', '单位', '标题', '作者', '审签人', '审签人职务', '采用媒体', '采用日期'];
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
export const item = (serial: number, unit: string, title: string, outlet: string | null = null): Row => [
  serial,
  day(`2018-04-${String(serial).padStart(2, '0')}`),
  unit,
  title,
  '张三',
  '李四',
  '局长',
  outlet,
  outlet === null ? null : day('2018-04-25'),
];
export const first = [
  item(1, '甲镇', '春耕备耕进行时', '阿坝日报'),
  item(2, '乙乡', '干部走村入户'),
  item(3, '丙局', '防火巡查到山头'),
  item(4, '甲镇', '清理河道垃圾'),
  item(5, '乙乡', '技能培训开班', '微红原'),
];
export const put = (book: Book, name: string, rows: readonly Row[]): void => {
  const sheet = sheetNamed(book, name);
  for (const key of [...sheet.cells.keys()]) if (Number(key.split(',')[0]) >= 2) sheet.cells.delete(key);
  rows.forEach((row, index) => {
    row.forEach((value, col) => {
      if (value !== null)
        sheet.cells.set(cellKey(index + 2, col), { value, ...(col === 1 || col === 8 ? { format: 'yyyy/m/d' } : {}) });
    });
  });
};
/** 任务分解表: each unit owes two items a month. */
export const tasksOf = (...units: readonly string[]): Grid =>
  plainGrid('任务', [
    ['2018年信息任务分解表'],
    ['序号', '单位', '每月信息任务'],
    ...units.map((unit, index) => [index + 1, unit, '每月2条']),
  ]);
/** 花名册: a correspondent of each unit. */
export const rosterOf = (...people: readonly (readonly [unit: string, name: string])[]): Grid =>
  plainGrid('花名册', [
    ['通讯员花名册'],
    ['序号', '单位', '姓名', '职务', '联系电话'],
    ...people.map(([unit, name], index) => [index + 1, unit, name, '干部', '']),
  ]);
export const workbook = (): Book => {
  const book = bookFrom([
    plainGrid('台账', [['2018年4月信息报送采用台账'], [...header]]),
    tasksOf('甲镇', '乙乡', '丙局'),
  ]);
  put(book, '台账', first);
  return book;
};
