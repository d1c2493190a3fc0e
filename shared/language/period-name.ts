/** How does a title name a period? */
import { dateParts, firstDay, lastDay, monthOf, monthParts, type Period, printPeriod } from '../calendar';

const ordinals = ['一', '二', '三', '四'];

/** The period as a title names it; readPeriod reads it back: 2018年4月, 2018年第一季度, 2018年上半年, 2018年2月26日至2018年3月25日. */
export function namePeriod(period: Period): string {
  const first = monthParts(monthOf(period.from));
  const last = monthParts(monthOf(period.to));
  const whole = period.from === firstDay(monthOf(period.from)) && period.to === lastDay(monthOf(period.to));
  const short = printPeriod(period);
  if (/^\d{4}$/.test(short)) return `${first.year}年`;
  const part = /([QH])(\d)$/.exec(short);
  if (part) {
    const index = Number(part[2]) - 1;
    return part[1] === 'Q'
      ? `${first.year}年第${ordinals[index]}季度`
      : `${first.year}年${index === 0 ? '上' : '下'}半年`;
  }
  if (whole && first.year === last.year) {
    return first.month === last.month
      ? `${first.year}年${first.month}月`
      : `${first.year}年${first.month}-${last.month}月`;
  }
  if (whole) return `${first.year}年${first.month}月至${last.year}年${last.month}月`;
  const [a, b] = [dateParts(period.from), dateParts(period.to)];
  return `${a.year}年${a.month}月${a.day}日至${b.year}年${b.month}月${b.day}日`;
}
