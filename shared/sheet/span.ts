/** Which days does a table speak of, by its title, the lines above it, its sheet's name? */

import { dayNumber, type LocalDate, type Period } from '../calendar';
import { readDate } from '../language/date';
import {
  annexNumber,
  daySpan,
  dayText,
  dottedMonth,
  filling,
  monthInWords,
  rhythmText,
  versionLine,
  yearText,
} from '../language/layout-words';
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

const isWithin = (inner: Period, outer: Period): boolean =>
  days(inner) < days(outer) && inner.from >= outer.from && inner.to <= outer.to;

/** (2018.1—2018.6): what stands in brackets may be a span that is none among other words. */
const bracketed = (text: string): readonly string[] =>
  [...text.matchAll(/[(（]([^()（）]+)[)）]/g)].map((found) => found[1] ?? '');

export function periodOf(said: Said): Decision<Period> | undefined {
  const year =
    yearIn([...said.titles].reverse()) ?? yearIn(said.lines.map((l) => l.replace(filling, ''))) ?? yearIn([said.sheet]);
  const filled = filledOn([...said.under, ...said.lines]);
  const context = { ...(year === undefined ? {} : { year }), ...(filled === undefined ? {} : { filled }) };
  const lines = said.lines
    .filter((text) => !versionLine.test(plain(text)))
    .map((text) => text.replace(filling, '').replace(rhythmText, ''));
  const spoken = (text: string) =>
    readPeriod(text.replace(annexNumber, '').replace(dottedMonth, monthInWords), context);
  const read = (text: string) =>
    spoken(text) ??
    bracketed(text)
      .map(spoken)
      .find((found) => found !== undefined);

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
  // 一月份 over one of several tables under 2023年一季度: the line tells what the title leaves open.
  const within = shortest && readings.find((r) => isWithin(r.value, shortest.value));
  if (shortest) return within ?? shortest;
  const named = read(said.sheet);
  return named ? { value: named, why: 'period-sheet-name', confidence: 0.7 } : undefined;
}

function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = yearText.exec(plain(text).replace(annexNumber, ''));
    if (found) return Number(found[1]);
  }
  return undefined;
}
