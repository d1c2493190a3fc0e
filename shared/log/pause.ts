/** How long does a writer wait after a failure before it tries again? */
import type { StoreFailure } from './store';

/** In milliseconds: longer with every failure, and never the same for two writers that failed together. */
export function pause(failure: StoreFailure, failures: number, random: (bytes: number) => Uint8Array): number {
  const [first = 0] = random(1);
  const longest = failure.kind === 'conflict' || failure.kind === 'exists' ? 20 : 100;
  return Math.round(Math.min(longest * 2 ** (failures - 1), 2000) * (0.5 + first / 512));
}
