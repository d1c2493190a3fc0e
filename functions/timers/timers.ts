/** What runs by the clock, and when? In UTC, since the host knows no other; which day it is in China, the code asks. */
import { app } from '@azure/functions';
import { type TimerName, timerNames } from '../../shared/contract/schedule';
import type { Service } from '../service';
import { close } from './close';
import { deliver } from './deliver';
import { say } from './say';

interface Timer {
  /** NCRONTAB: second, minute, hour, day, month, weekday. */
  readonly schedule: string;
  readonly run: (service: Service) => Promise<void>;
}

export const timers: Readonly<Record<TimerName, Timer>> = {
  // 09:00 and 14:00 in China: the second finds what the first missed.
  remind: { schedule: '0 0 1,6 * * *', run: (service) => say(service, 'remind') },
  // 09:10 in China.
  warn: { schedule: '0 10 1 * * *', run: (service) => say(service, 'warn') },
  // 06:30 in China, on the day that begins there while UTC still has the one before.
  prepare: { schedule: '0 30 22 * * *', run: (service) => say(service, 'prepare') },
  // 07:00 in China, where the office has said that it is done by itself.
  close: { schedule: '0 0 23 * * *', run: close },
  // Every ten minutes from 08:00 to 19:50 in China.
  deliver: { schedule: '0 */10 0-11 * * *', run: deliver },
};

export function runOnSchedule(service: Service): void {
  for (const name of timerNames) {
    const { schedule, run } = timers[name];
    app.timer(name, { schedule, handler: () => run(service) });
  }
}
