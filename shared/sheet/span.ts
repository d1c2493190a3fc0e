/** Which days does a table speak of, by its title, the lines above it, its sheet's name? */

import { dayNumber, type LocalDate, type Period } from '../calendar';
import { readDate } from '../language/date';
import { daySpan, dayText, filling, monthInWords, rhythmText, yearText } from '../language/layout-words';
import { readPeriod } from '../language/period';
import { plain } from '../language/words';
import type { Decision, Why } from './reason';

export interface Said {
  /** From the top down. */
  readonly titles: readonly string[];
  /** Other lines above the table and at the top of the sheet. */
  readonly lines: readonly string[];
  /** Lines under the table: only their dates count. */
  readonly under: readonly string[];
  readonly sheet: string;
}

/** 2023.07 before other words. */
const dottedMonth = /(?<!\d)((?:19|20)\d{2})[./-](0?[1-9]|1[0-2])(?![\d./~-])(?=[^\d])/;

/** The last day that a line prints by itself: a signature, 填报时间. */
function filledOn(texts: readonly string[]): LocalDate | undefined {
  let found: LocalDate | undefined;
  for (const text of texts) {
    if (daySpan.test(plain(text))) continue;
    for (const match of text.match(dayText) ?? []) found = readDate(match, undefined) ?? found;
  }
  return found;
}

const days = (period: Period): number => dayNumber(period.to) - dayNumber(period.from);

export function periodOf(said: Said): Decision<Period> | undefined {
  const year =
    yearIn([...said.titles].reverse()) ?? yearIn(said.lines.map((l) => l.replace(filling, ''))) ?? yearIn([said.sheet]);
  const filled = filledOn([...said.under, ...said.lines]);
  const context = { ...(year === undefined ? {} : { year }), ...(filled === undefined ? {} : { filled }) };
  const lines = said.lines.map((text) => text.replace(filling, '').replace(rhythmText, ''));
  const read = (text: string) => readPeriod(text.replace(dottedMonth, monthInWords), context);

  for (const text of [...lines, ...said.titles]) {
    if (!daySpan.test(plain(text))) continue;
    const found = read(text);
    if (found) return { value: found, why: 'period-span', confidence: 0.98 };
  }
  const readings = [
    ...[...said.titles].reverse().map((text) => ({ text, why: 'period-title' as Why, confidence: 0.95 })),
    ...lines.map((text) => ({ text, why: 'period-line' as Why, confidence: 0.9 })),
  ].flatMap(({ text, why, confidence }) => {
    const value = read(text);
    return value ? [{ value, why: year === undefined ? ('period-year-from-date' as const) : why, confidence }] : [];
  });
  const shortest = readings.find((r) => days(r.value) < 300) ?? readings[0];
  if (shortest) return shortest;
  const named = read(said.sheet);
  return named ? { value: named, why: 'period-sheet-name', confidence: 0.7 } : undefined;
}

function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = yearText.exec(plain(text));
    if (found) return Number(found[1]);
  }
  return undefined;
}
