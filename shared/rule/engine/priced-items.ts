/** Lines that follow from the items themselves, whatever the period: several periods need them once. */
import type { Problem } from '../../problem';
import type { ItemFacts, Scale } from '../facts';
import type { Credit, CreditReason } from '../result';
import type { Pooled } from './batch-lines';
import type { Compiled, ScaleLines } from './compile';
import { type Sink, sink } from './emit';
import type { Sight, World } from './item-case';
import { itemLines } from './item-lines';
import { sameTopic } from './topics';

export interface PricedItems {
  readonly compiled: Compiled;
  readonly sight: Sight;
  readonly topics: Topics;
  readonly parts: readonly PricedPart[];
}

export interface PricedPart {
  readonly items: readonly ItemFacts[];
  readonly credits: readonly Credit[];
  readonly issues: readonly Problem[];
  /** Pieces that count only in groups. */
  readonly pooled: readonly Pooled[];
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

/** @param former under the same rules, units and people: what a part that is the very same object gave is taken over. */
export function pricedParts(
  compiled: Compiled,
  sight: Sight,
  world: World,
  parts: readonly (readonly ItemFacts[])[],
  topics: Topics,
  former?: PricedItems,
): readonly PricedPart[] {
  const why = whyNothing(topics, new Map());
  const known = former && isPlain(former.topics) && isPlain(topics) ? former.parts : [];
  return parts.map((items, at) => {
    const was = known[at];
    if (was?.items === items) return was;
    const out = sink();
    const pooled = pricedItems(compiled, sight, world, items, why, out);
    return { items, credits: out.credits, issues: out.issues, pooled };
  });
}

/** @returns the pieces that count only in groups. */
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
