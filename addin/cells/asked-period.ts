/** Which period does a cell ask for? As people write it: 2018-04, 2018年4月, 2018Q1, 2018 Q1, 一季度, 201804, or a date. */
import { addDays, type LocalDate, monthOf, monthSpan, type Period, parsePeriod } from '../../shared/calendar';
import { compact } from '../../shared/language/normalise';
import { readPeriod } from '../../shared/language/period';

/** Excel turns a typed 2018-04 into the first of April and hands its serial over. */
const firstSerial: LocalDate = '1899-12-30' as LocalDate;

/** @param year of what is written without one; undefined where the workbook names none. */
export function askedPeriod(typed: string, year: number | undefined): Period | undefined {
  const text = compact(typed).toUpperCase();
  if (/^\d{5}$/.test(text)) {
    const month = monthOf(addDays(firstSerial, Number(text)));
    return monthSpan(month, month);
  }
  const whole = text
    .replace(/^(\d{4})(0[1-9]|1[0-2])$/, '$1-$2')
    .replace(/^(?=[QH]\d$)/, year === undefined ? '' : String(year));
  return parsePeriod(whole) ?? readPeriod(whole, year === undefined ? {} : { year });
}
