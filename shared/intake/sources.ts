/** Which registered item was printed here? Title, unit and date speak together; where two are near a person decides. */

import { dayNumber, isLocalDate } from '../calendar';
import { textOrder } from '../text-order';
import { likeness, type TitleMark, titleMark } from './likeness';
import type { KnownItem } from './repeats';

export interface Printed {
  readonly title: string;
  /** The unit that the outlet names, where it does. */
  readonly unit: string | null;
  readonly date: string | null;
}

export interface Suggestion {
  readonly item: KnownItem;
  readonly score: number;
  readonly title: number;
  readonly sameUnit: boolean | null;
  /** Days from receipt to printing; null where one of them is unknown. */
  readonly days: number | null;
}

export interface Suggestions {
  readonly list: readonly Suggestion[];
  /** The one that stands alone, with a second witness beside the title; null where a person has to choose. */
  readonly clear: Suggestion | null;
}

/** Below this a title is another one. */
const leastTitle = 0.34;
const clearTitle = 0.7;
/** By so much the next one must fall behind. */
const clearLead = 0.2;
/** Within so many days of its receipt an item is usually printed. */
const soon = 45;

export function sourceFinder(items: readonly KnownItem[]): (printed: Printed, most?: number) => Suggestions {
  const marks = items.map((item) => ({ item, mark: titleMark(item.title) }));
  return (printed, most = 5) => {
    const own = titleMark(printed.title);
    const list = marks
      .flatMap(({ item, mark }) => suggestion(printed, own, item, mark) ?? [])
      .sort((a, b) => b.score - a.score || textOrder(a.item.record, b.item.record))
      .slice(0, most);
    const [first, second] = list;
    const alone =
      first !== undefined &&
      first.title >= clearTitle &&
      first.sameUnit !== false &&
      // Never by the title alone.
      (first.sameUnit === true || (first.days !== null && first.days >= -1 && first.days <= soon)) &&
      (second === undefined || first.score - second.score >= clearLead);
    return { list, clear: alone && first !== undefined ? first : null };
  };
}

function suggestion(printed: Printed, own: TitleMark, item: KnownItem, mark: TitleMark): Suggestion | null {
  const title = likeness(own, mark);
  if (title < leastTitle) return null;
  const sameUnit = printed.unit === null ? null : printed.unit === item.unit;
  const days = daysBetween(item.receivedOn, printed.date);
  return { item, title, sameUnit, days, score: title + unitWeight(sameUnit) + dateWeight(days) };
}

const unitWeight = (same: boolean | null): number => (same === null ? 0 : same ? 0.2 : -0.25);

function dateWeight(days: number | null): number {
  if (days === null) return 0;
  // Printed before it came in: another item, or one that the unit sent straight to the paper.
  if (days < -3) return -0.2;
  return days <= soon ? 0.15 * (1 - Math.max(0, days) / soon) : -0.1;
}

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !isLocalDate(from) || !isLocalDate(to)) return null;
  return dayNumber(to) - dayNumber(from);
}
