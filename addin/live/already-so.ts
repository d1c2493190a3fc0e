/** A row that two people deleted, or put back: who comes second is told that it is so, not that it was refused. */
import type { Command } from '../../shared/office/commands';
import type { ItemState } from '../../shared/office/item/life';
import type { Outcome } from './send';

/** From these an item can be put back; from any other it stands already. */
const away: readonly ItemState[] = ['withdrawn', 'repeat', 'not-adopted'];

export function alreadySo(command: Command | undefined, outcome: Outcome): Outcome {
  if (command?.type !== 'move-item' || outcome.problem?.code !== 'transition-refused') return outcome;
  const from = outcome.problem.detail?.from;
  const { act } = command.step;
  const so = act === 'withdraw' ? from === 'withdrawn' : act === 'restore' && !away.some((state) => state === from);
  return so ? { ...outcome, status: 'known', problem: null } : outcome;
}
