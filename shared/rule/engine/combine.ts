/** What do the adoptions of one item bring together? A running total, so that a later one brings the difference. */

import { levelKey, levelRung } from '../../language/rule/level';
import { points as exact, multiply } from '../../money';
import type { ScalePolicy } from '../policy';

export interface Entry {
  readonly amount: number;
  readonly level: string | null;
  readonly pool: string | null;
}

/** Takes adoptions one by one and gives the total after each. */
export interface Running {
  add(entry: Entry): number;
}

/** 0 is the highest. Levels that the office ranks itself come first in its own order; unknown ones last. */
function rankOf(level: string | null, order: readonly string[]): number {
  if (level === null) return 1000;
  const stated = order.findIndex((word) => levelKey(word) === levelKey(level));
  if (stated >= 0) return stated;
  const rung = levelRung(level);
  return rung === undefined ? 900 : 100 + rung;
}

export function running(policy: ScalePolicy): Running {
  const combine = policy.combine.value;
  switch (combine.mode) {
    case 'all': {
      let total = 0;
      return { add: ({ amount }) => (total += amount) };
    }
    case 'highest': {
      let best: { rank: number; amount: number } | undefined;
      return {
        add({ amount, level }) {
          const rank = combine.by === 'level' ? rankOf(level, policy.levels.value) : 0;
          if (!best || rank < best.rank || (rank === best.rank && amount > best.amount)) best = { rank, amount };
          return best.amount;
        },
      };
    }
    case 'per-level':
    case 'per-pool': {
      const best = new Map<string, number>();
      let total = 0;
      return {
        add({ amount, level, pool }) {
          const key = combine.mode === 'per-level' ? levelKey(level ?? '') : (pool ?? '');
          const before = best.get(key);
          if (before === undefined || amount > before) {
            best.set(key, amount);
            total += amount - (before ?? 0);
          }
          return total;
        },
      };
    }
    case 'share': {
      let highest: number | undefined;
      let rest = 0;
      const part = (amount: number): number => multiply(exact(amount), combine.ratio, 10000, policy.digits.value);
      return {
        add({ amount }) {
          if (highest === undefined) highest = amount;
          else if (amount > highest) {
            rest += part(highest);
            highest = amount;
          } else rest += part(amount);
          return highest + rest;
        },
      };
    }
    default:
      return combine satisfies never;
  }
}
