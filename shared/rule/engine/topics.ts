/** 同一主题同一天计一组: which items are further pieces of one that counts already? */
import type { ItemFacts } from '../facts';
import type { ScalePolicy } from '../policy';

/** The first by date of receipt counts, whatever the order of arrival. */
export function sameTopic(items: readonly ItemFacts[], policy: ScalePolicy): ReadonlySet<string> {
  const how = policy.topic.value;
  const found = new Set<string>();
  if (how === 'each') return found;
  const first = new Map<string, ItemFacts>();
  const day = (item: ItemFacts): string => item.adoptions[0]?.date ?? item.receivedOn ?? '';
  for (const item of items) {
    if (!item.topic || !item.counts) continue;
    const owner = item.authors[0]?.name ?? item.unit ?? '';
    const key = `${owner}|${item.topic}|${how === 'day' ? day(item) : ''}`;
    const known = first.get(key);
    const earlier = !known || day(item) < day(known) || (day(item) === day(known) && item.id < known.id);
    if (known) found.add(earlier ? known.id : item.id);
    if (earlier) first.set(key, item);
  }
  return found;
}
