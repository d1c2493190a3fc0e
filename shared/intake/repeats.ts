/** Has this been registered before? By its title, its link, or a text that is nearly the same. A person decides. */
import { textOrder } from '../text-order';
import { likeness, titleKey, titleMark } from './likeness';

export interface KnownItem {
  readonly record: string;
  readonly unit: string;
  readonly title: string;
  readonly link: string | null;
  readonly receivedOn: string | null;
}

export interface Repeat {
  readonly item: KnownItem;
  readonly why: 'title' | 'link' | 'near';
  readonly likeness: number;
}

/** From here on two titles are shown as near. */
const near = 0.72;

/** http or https, www, what follows ? or #, and a closing slash make no other page. */
export function linkKey(link: string): string {
  return link
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** Surest first. What was withdrawn or merged is left out by the caller. */
export function repeatsOf(
  item: { readonly title: string; readonly link: string | null },
  known: readonly KnownItem[],
): readonly Repeat[] {
  const key = titleKey(item.title);
  const mark = titleMark(item.title);
  const link = item.link === null ? null : linkKey(item.link);
  const found = known.flatMap((other): Repeat[] => {
    if (link !== null && other.link !== null && linkKey(other.link) === link)
      return [{ item: other, why: 'link', likeness: 1 }];
    if (key === '') return [];
    if (titleKey(other.title) === key) return [{ item: other, why: 'title', likeness: 1 }];
    const alike = likeness(mark, titleMark(other.title));
    return alike >= near ? [{ item: other, why: 'near', likeness: alike }] : [];
  });
  return found.sort((a, b) => b.likeness - a.likeness || textOrder(a.item.record, b.item.record));
}
