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
  readonly credits: readonly Credit[];
  readonly issues: readonly Problem[];
  readonly pooled: readonly Pooled[];
}

export type WhyNothing = (scale: ScaleLines, item: ItemFacts) => CreditReason | null;

/** Why an item as a whole gives nothing in a scale. */
export function whyNothing(
  compiled: Compiled,
  items: readonly ItemFacts[],
  gated: ReadonlyMap<Scale, ReadonlySet<string>>,
): WhyNothing {
  const topics = new Map(compiled.scales.map(({ scale, policy }) => [scale, sameTopic(items, policy)]));
  const plain = gated.size === 0 && [...topics.values()].every((set) => set.size === 0);
  return ({ scale }, item) => {
    if (!item.counts) return 'not-counted';
    if (plain) return null;
    if (topics.get(scale)?.has(item.id)) return 'same-topic';
    return gated.get(scale)?.has(item.id) ? 'within-quota' : null;
  };
}

/** Pieces that count only in groups are given back. */
export function pricedItems(
  compiled: Compiled,
  sight: Sight,
  world: World,
  items: readonly ItemFacts[],
  why: WhyNothing,
  out: Sink,
): readonly Pooled[] {
  const pooled: Pooled[] = [];
  for (const item of items) itemLines(compiled, sight, world, item, why, pooled, out);
  return pooled;
}
