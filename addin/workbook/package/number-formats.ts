/** Which number format does an id stand for, and does it show a date? */

/** Ids 27 to 36 and 50 to 58 are the Chinese edition's own (ECMA-376 18.8.30): year, month, day, hour, minute, second. */
const [y, m, d, h, min, s] = ['\u5e74', '\u6708', '\u65e5', '\u65f6', '\u5206', '\u79d2'].map((word) => `"${word}"`);
const yearMonth = `yyyy${y}m${m}`;
const monthDay = `m${m}d${d}`;
const hourMinute = `h${h}mm${min}`;
const hourMinuteSecond = `h${h}mm${min}ss${s}`;

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm/d/yy',
  31: `yyyy${y}m${m}d${d}`,
  32: hourMinute,
  33: hourMinuteSecond,
  34: `AM/PM${hourMinute}`,
  35: `AM/PM${hourMinuteSecond}`,
  36: yearMonth,
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: `AM/PM${hourMinute}`,
  56: `AM/PM${hourMinuteSecond}`,
  57: yearMonth,
  58: monthDay,
};

/** The format behind an id that the workbook does not define itself; undefined for General. */
export const builtInFormat = (id: number): string | undefined => builtIn[id];

/** A day of the calendar is shown, so that the serial depends on the year from which it counts; spans of time do not. */
export function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return !/general/i.test(bare) && /[yd]|m{3}/i.test(bare);
}
