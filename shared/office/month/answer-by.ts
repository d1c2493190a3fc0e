/** 单位核对单: until when may a unit answer before the office may take its silence for consent? */
import { addDays, isLocalDate, type LocalDate, localDateAt } from '../../calendar';
import { settingsOn } from '../reference/on';
import type { OfficeState, Span } from '../state';

/** As offices give them where their settings say nothing. */
const usualDays = 2;

export const confirmDays = (state: OfficeState, { to }: Span): number => settingsOn(state, to).confirmDays ?? usualDays;

/** The last day on which a unit may answer to this draft. */
export function answerBy(state: OfficeState, { time }: { readonly time: string }, period: Span): LocalDate | null {
  const drafted = localDateAt(time);
  return drafted === undefined ? null : addDays(drafted, confirmDays(state, period));
}

export function daysAreOver(state: OfficeState, draft: { readonly time: string }, period: Span, now: string): boolean {
  const [last, today] = [answerBy(state, draft, period), localDateAt(now)];
  return last !== null && today !== undefined && isLocalDate(today) && last < today;
}
