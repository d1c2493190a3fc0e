/** Two who act at once, in every order in which their calls can come. */
import type { LogStore } from '../../shared/log/store';
import type { Log } from '../../shared/office/domain';
import { everySchedule, scheduled } from './injected';
import { give, officeOn, place, type Step, wrongIn } from './office-log';

const long = process.env.TONGLIAN_LONG !== undefined;

export type Act = (log: Log, acknowledged: Set<string>) => Promise<void>;

export const given =
  (steps: readonly Step[]): Act =>
  (log, acknowledged) =>
    give(log, steps, new Map(), acknowledged);

/** Two at once, each with a process that is warm: every order in which their first calls can come, on a place of its own. */
export async function everyOrder(
  before: Act,
  acts: readonly Act[],
  after: (store: LogStore) => Promise<void>,
): Promise<number> {
  return everySchedule(long ? 12 : 8, async (choose) => {
    const store = place();
    const acknowledged = new Set<string>();
    await before(officeOn(store), acknowledged);
    const { gate, run } = scheduled(choose);
    let held = false;
    const logs = acts.map((_, who) => officeOn(store, (call) => (held ? gate(who)(call) : call())));
    for (const log of logs) await log.read(() => null);
    held = true;
    await run(acts.map((act, who) => act(logs[who] as Log, acknowledged)));
    expect(await wrongIn(store, acknowledged)).toEqual([]);
    await after(store);
  });
}
