/** For which periods can figures be asked? Those that the workbook names, and the quarters and years that they lie in. */

import { monthParts, monthSpan, monthsOf, type Period, yearMonth } from '../../shared/calendar';
import { textOrder } from '../../shared/text-order';

/** Newest first; of those that end on one day the shorter first. */
export function periodChoices(named: readonly Period[]): readonly Period[] {
  const found = new Map<string, Period>();
  const add = (period: Period): void => {
    found.set(`${period.from} ${period.to}`, period);
  };
  for (const period of named) {
    add(period);
    for (const month of monthsOf(period).slice(0, 24)) {
      const { year, month: number } = monthParts(month);
      const quarter = Math.ceil(number / 3) * 3;
      add(monthSpan(yearMonth(year, quarter - 2), yearMonth(year, quarter)));
      add(monthSpan(yearMonth(year, 1), yearMonth(year, 12)));
    }
  }
  return [...found.values()].sort((a, b) => textOrder(b.to, a.to) || textOrder(b.from, a.from));
}

/** What is shown at first: the last period that the workbook itself names. */
export function firstChoice(named: readonly Period[], choices: readonly Period[]): Period | undefined {
  const last = named.at(-1);
  return choices.find(({ from, to }) => last && from === last.from && to === last.to) ?? choices[0];
}
