/** 自动结账: which drafted periods are to be sealed by themselves today? */
import { addDays, isLocalDate, localDateAt } from '../../calendar';
import { settingsOn } from '../reference/on';
import type { OfficeState, Span } from '../state';
import { bookOf, overlaps, sealedIn, spanOrder } from './seals';

export interface Due {
  readonly period: Span;
  /** Of the draft that lay open: what has changed since is refused, and has to be drafted anew. */
  readonly code: string;
}

/**
 * Where the office has set `closeAfter`, so many days after the draft. Not before the period is over, not while a
 * request about it (数据核实申请) is undecided; what is sealed already is not due. In their order.
 *
 * @param now the instant, as the service tells it
 */
export function dueToClose(state: OfficeState, now: string): readonly Due[] {
  const today = localDateAt(now);
  if (today === undefined) return [];
  const due: Due[] = [];
  for (const [key, { code, time }] of state.drafts.entries()) {
    const [from = '', to = ''] = key.split(' ');
    const period = { from, to };
    const { closeAfter } = settingsOn(state, to);
    const drafted = localDateAt(time);
    if (closeAfter === undefined || drafted === undefined || !isLocalDate(to)) continue;
    const open = [...state.requests.values()].some((one) => one.decision === 'open' && overlaps(one.period, period));
    const sealed = sealedIn(state, bookOf(period)).some((span) => overlaps(span, period));
    if (!open && !sealed && to < today && addDays(drafted, closeAfter) <= today) due.push({ period, code });
  }
  return due.sort((a, b) => spanOrder(a.period, b.period));
}
