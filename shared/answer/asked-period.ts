/** Which period is asked for? None that would have to be reckoned month by month for centuries. */
import { monthOf, monthParts, type Period, parsePeriod } from '../calendar';

/** A campaign of a decade is the longest that anyone reports on. */
const longest = 10 * 12;

export function askedPeriod(text: string): Period | undefined {
  const period = parsePeriod(text);
  if (!period || period.from < '1900' || period.to >= '2200') return undefined;
  const [first, last] = [monthParts(monthOf(period.from)), monthParts(monthOf(period.to))];
  return (last.year - first.year) * 12 + last.month - first.month < longest ? period : undefined;
}
