/** What do people call a span of days: a month, a quarter, a half, a year, or only its two ends? */

type PeriodParts =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'days' };

/** Both ends as YYYY-MM-DD and included. */
export function periodParts(from: string, to: string): PeriodParts {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear, lastMonth = 0, lastDay] = to.split('-').map(Number);
  const whole = day === 1 && year === lastYear && lastDay === new Date(Date.UTC(year, lastMonth, 0)).getUTCDate();
  if (!whole) return { kind: 'days' };
  const length = lastMonth - month + 1;
  if (length === 1) return { kind: 'month', year, month };
  if (length === 3 && month % 3 === 1) return { kind: 'quarter', year, quarter: (month + 2) / 3 };
  if (length === 6 && month % 6 === 1) return { kind: 'half', year, half: month === 1 ? 1 : 2 };
  return length === 12 ? { kind: 'year', year } : { kind: 'days' };
}
