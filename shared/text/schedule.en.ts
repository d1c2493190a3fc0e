/** Reminders, warnings and what else goes out by the clock, in English. */
import type { LocalDate } from '../calendar';
import type { ScheduleWords } from './schedule.zh';
import { taskName } from './task-name';

const date = (day: LocalDate): string => day;
const due = (day: LocalDate, over: boolean): string => (over ? `The deadline of ${day} has passed` : `Due on ${day}`);
const list = <T>(lines: readonly T[], line: (one: T) => string): string =>
  lines.map((one, index) => `${index + 1}. ${line(one)}`).join('\n');

export const schedule: ScheduleWords = {
  date,
  channels: { mail: 'mail', wecom: 'WeCom group', dingtalk: 'DingTalk group' },
  noticeStates: {
    queued: 'waiting',
    delivered: 'delivered',
    failed: 'not delivered, tried again later',
    'given-up': 'not delivered after several tries; please call or tell them in person',
    dropped: 'no longer sent',
  },
  owingText: (day, over, units) =>
    `${due(day, over)}; these units still owe:\n${list(units, (one) => `${one.unit}: ${taskName(one)}, ${one.owed} missing`)}\n${
      over ? 'Please submit soon' : 'Please submit in time'
    }; if you have, please check with us.`,
  owingMail: {
    subject: (day, over, owed) => `${over ? 'Overdue since' : 'Due on'} ${day}: ${owed} missing`,
    text: (unit, day, over, tasks) =>
      `${unit}:\n${due(day, over)}; still missing:\n${list(tasks, (one) => `${taskName(one)}, ${one.owed} missing`)}\n${
        over ? 'Please submit soon' : 'Please submit in time'
      }. If you have, please check with us whether it arrived.`,
  },
  slowMail: {
    subject: (unit, month) => `${unit} is behind its pace in ${month}`,
    text: (unit, tasks) =>
      `${unit}:\nBehind an even pace:\n${list(
        tasks,
        (one) => `${taskName(one)}, ${one.done} done, ${one.expected} expected by now`,
      )}\nPlease see to it. If the figures look wrong, please check with us.`,
  },
  more: (left) => `(${left} more are not listed here; please ask us.)`,
  commissionText: (unit, subject, day, note) =>
    `${unit}: we ask for an item on “${subject}” by ${day}.${note === null ? '' : `\n${note}`}\nPlease name the authors, who files it, and who signed it off with the post; if it cannot be done, tell us early.`,
  nothingOwed: 'No unit owes anything at present.',
  dayOff: 'Today is a day off; nobody is reminded.',
  holidaysUnknown: (year) =>
    `The holidays of ${year} are not known yet, so Monday to Friday are taken for workdays; please add days off and exchanged workdays in the settings.`,
};
