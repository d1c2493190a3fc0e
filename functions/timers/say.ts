/** Timers that say what is due: the plan's commands, by the same door as everyone's. */
import type { TimerName } from '../../shared/contract/schedule';
import { commandsOf, planOf } from '../../shared/schedule/plan';
import type { Service } from '../service';
import { clock, countAnswers, eachOffice } from './each-office';

/** Late, twice or missed is harmless: what was said is in the state, and an id follows from office, matter and date. */
export function say(service: Service, timer: Exclude<TimerName, 'close' | 'deliver'>): Promise<void> {
  return eachOffice(service, timer, async ({ workspace, log, today }) => {
    const due = await log.read((state) => commandsOf[timer](workspace, planOf(state, today)));
    return due.ok ? countAnswers(await log.append(due.value, clock)) : due.problem.code;
  });
}
