/** Lines that follow from the items themselves, whatever the period: several periods need them once. */
import type { Problem } from '../../problem';
import type { ItemFacts, Scale } from '../facts';
import type { Credit, CreditReason } from '../result';
import type { Pooled } from './batch-lines';
import type { Compiled, ScaleLines } from './compile';
import type { Sink } from './emit';
import type { Sight, World } from './item-case';
import { itemLines } from './item-lines';
import { sameTopic } from './topics';

export interface PricedItems {
  readonly compiled: Compiled;
  readonly topics: Topics;
  readonly credits: readonly Credit[];
  readonly issues: readonly Problem[];
  readonly pooled: readonly Pooled[];
  readonly items: readonly ItemFacts[];
  /** How many credits and issues there are up to each item, itself included. */
  readonly upTo: { readonly credits: readonly number[]; readonly issues: readonly number[] };
}

/** By scale, the items that are further pieces of one that counts already. */
export type Topics = ReadonlyMap<Scale, ReadonlySet<string>>;

export const topicsOf = (compiled: Compiled, items: readonly ItemFacts[]): Topics =>
  new Map(compiled.scales.map(({ scale, policy }) => [scale, sameTopic(items, policy)]));

export type WhyNothing = (scale: ScaleLines, item: ItemFacts) => CreditReason | null;

/** Why an item as a whole gives nothing in a scale. */
export function whyNothing(topics: Topics, gated: ReadonlyMap<Scale, ReadonlySet<string>>): WhyNothing {
  const plain = gated.size === 0 && isPlain(topics);
  return ({ scale }, item) => {
    if (!item.counts) return 'not-counted';
    if (plain) return null;
    if (topics.get(scale)?.has(item.id)) return 'same-topic';
    return gated.get(scale)?.has(item.id) ? 'within-quota' : null;
  };
}

/** An item's lines depend on nothing but the item. */
const isPlain = (topics: Topics): boolean => [...topics.values()].every((set) => set.size === 0);

/**
 * Pieces that count only in groups are in `pooled`.
 * @param former under the same rules, units and people: the lines of an item that is the very same object are taken over.
 */
export function pricedItems(
  compiled: Compiled,
  sight: Sight,
  world: World,
  items: readonly ItemFacts[],
  topics: Topics,
  why: WhyNothing,
  out: Sink,
  former?: PricedItems,
): Pick<PricedItems, 'pooled' | 'upTo'> {
  const pooled: Pooled[] = [];
  const upTo = { credits: [] as number[], issues: [] as number[] };
  const known = former?.pooled.length === 0 && isPlain(former.topics) && isPlain(topics) ? former : undefined;
  items.forEach((item, place) => {
    if (known && known.items[place] === item) {
      takeOver(known.credits, known.upTo.credits, place, out.credits);
      takeOver(known.issues, known.upTo.issues, place, out.issues);
    } else itemLines(compiled, sight, world, item, why, pooled, out);
    upTo.credits.push(out.credits.length);
    upTo.issues.push(out.issues.length);
  });
  return { pooled, upTo };
}

function takeOver<T>(from: readonly T[], upTo: readonly number[], place: number, into: T[]): void {
  const end = upTo[place] ?? 0;
  for (let at = place === 0 ? 0 : (upTo[place - 1] ?? 0); at < end; at += 1) {
    const one = from[at];
    if (one !== undefined) into.push(one);
  }
}
