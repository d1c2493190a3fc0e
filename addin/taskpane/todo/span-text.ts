/** A period of an answer as people read it: 2018年4月. */
import { parsePeriod } from '../../../shared/calendar';
import { periodText } from '../../../shared/text/circular';
import type { Language } from '../../../shared/text/sentence';

export function spanText({ from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  const period = parsePeriod(`${from}..${to}`);
  return period ? periodText(period, language) : `${from}..${to}`;
}
