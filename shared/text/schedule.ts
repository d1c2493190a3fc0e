/** What goes out by the clock, in both languages. */
import { schedule as en } from './schedule.en';
import { schedule as zh } from './schedule.zh';

export const scheduleWords = { zh, en } as const;
