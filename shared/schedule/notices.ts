/** Whom has the clock to tell what? One notice for each person and matter, to those who stand on the roster that day. */

import type { LocalDate } from '../calendar';
import { derivedId } from '../log/hash';
import { type Channel, isPending, longestNotice, type Notice, type NoticeCommand } from '../office/notice/acts';
import { personOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import { groupBy } from '../tally/group-by';
import type { Owing } from '../tally/owing';
import { scheduleWords } from '../text/schedule';
import type { Owed, Slow } from '../text/schedule.zh';
import { textOrder } from '../text-order';
import type { Plan } from './plan';

/** Notices go to the office's own people, who read Chinese. */
const words = scheduleWords.zh;

/** Those with an address among a unit's correspondents. */
function correspondents(state: OfficeState, today: LocalDate): ReadonlyMap<string, readonly string[]> {
  const byUnit = new Map<string, string[]>();
  for (const [id] of state.person.entries()) {
    const person = personOn(state, id, today);
    if (!person?.there || person.role !== 'correspondent' || !person.personal?.mail) continue;
    byUnit.set(person.unit, [...(byUnit.get(person.unit) ?? []), id]);
  }
  return byUnit;
}

/** What is not queued yet of what was reminded and warned, for the channels that the service has for this office. */
export function noticesDue(
  workspace: string,
  state: OfficeState,
  plan: Plan,
  channels: readonly Channel[],
): readonly NoticeCommand[] {
  if (!plan.isWorkday || channels.length === 0) return [];
  const people = channels.includes('mail') ? correspondents(state, plan.day) : new Map<string, readonly string[]>();
  const found: NoticeCommand[] = [];
  const queue = (matter: string, channel: Channel, person: string | null, subject: string, text: string): void => {
    const notice = derivedId('notice', workspace, matter, channel, person);
    if (state.notices.has(notice)) return;
    const id = derivedId('queue', notice);
    found.push({ id, type: 'queue-notice', notice, matter, channel, person, personal: { subject, text } });
  };
  const reminded = plan.owing.filter((one) => one.reminded);
  for (const [dueOn, all] of by(reminded, (one) => one.dueOn)) {
    const over = dueOn < plan.day;
    const matter = `remind ${dueOn}`;
    const owed = all.map((one) => owedOf(state, one));
    for (const channel of channels) {
      if (channel !== 'mail')
        queue(
          matter,
          channel,
          null,
          matter,
          fitted(owed, (some) => words.owingText(dueOn, over, some)),
        );
    }
    for (const [unit, own] of by(all, (one) => one.unit)) {
      const lines = own.map((one) => owedOf(state, one));
      const missing = own.reduce((sum, one) => sum + one.owed, 0);
      for (const person of people.get(unit) ?? []) {
        const { subject, text } = words.owingMail;
        queue(
          matter,
          'mail',
          person,
          subject(dueOn, over, missing),
          fitted(lines, (some) => text(unitName(state, unit), dueOn, over, some)),
        );
      }
    }
  }
  const warned = plan.behind.filter((one) => one.warned);
  for (const [unit, own] of by(warned, (one) => one.unit)) {
    const month = own[0]?.month ?? '';
    const lines = own.map(({ task, done, expected }): Slow => ({ ...taskOf(state, task), done, expected }));
    for (const person of people.get(unit) ?? []) {
      const { subject, text } = words.slowMail;
      const name = unitName(state, unit);
      queue(
        `warn ${month}`,
        'mail',
        person,
        subject(name, month),
        fitted(lines, (some) => text(name, some)),
      );
    }
  }
  return found;
}

/** With as many lines as a notice holds: the log takes no longer one. How many are left out stands below. */
function fitted<T>(lines: readonly T[], text: (some: readonly T[]) => string): string {
  for (let shown = lines.length; ; shown -= Math.ceil(shown / 20)) {
    const left = lines.length - shown;
    const whole = `${text(lines.slice(0, shown))}${left === 0 ? '' : `\n${words.more(left)}`}`;
    if (whole.length <= longestNotice || shown === 0) return whole;
  }
}

/** 催报 as one text to paste: for each deadline those who owe, whether they were reminded or not. */
export function owingText(state: OfficeState, plan: Plan, language: 'zh' | 'en'): string {
  const { owingText, nothingOwed } = scheduleWords[language];
  if (plan.owing.length === 0) return nothingOwed;
  return [...by(plan.owing, (one) => one.dueOn)]
    .map(([dueOn, all]) =>
      owingText(
        dueOn,
        dueOn < plan.day,
        all.map((one) => owedOf(state, one)),
      ),
    )
    .join('\n\n');
}

/** Those that are to be sent now, oldest first; nothing is tried twice before its time. */
export function noticesToSend(state: OfficeState, now: string): readonly (Notice & { readonly id: string })[] {
  return [...state.notices.entries()].flatMap(([id, notice]) =>
    isPending(notice) && notice.again <= now ? [{ id, ...notice }] : [],
  );
}

/** The address on the roster that day; null for who left, moved to other work, or has none. */
export function addressOf(state: OfficeState, person: string, today: LocalDate): string | null {
  const on = personOn(state, person, today);
  return on?.there && on.role === 'correspondent' ? (on.personal?.mail ?? null) : null;
}

const unitName = (state: OfficeState, unit: string): string => state.unit.get(unit)?.name ?? '';

function taskOf(state: OfficeState, id: string): Pick<Owed, 'unit' | 'task' | 'of'> {
  const task = state.task.get(id);
  return { unit: unitName(state, task?.unit ?? ''), task: task?.text ?? '', of: task?.of ?? null };
}

const owedOf = (state: OfficeState, { task, owed }: Owing): Owed => ({ ...taskOf(state, task), owed });

/** In order of the key, so that one state gives one text. */
function by<T, K extends string>(all: readonly T[], key: (one: T) => K): readonly (readonly [K, readonly T[]])[] {
  // The keys are those that were just given.
  return ([...groupBy(all, key)] as [K, readonly T[]][]).sort(([a], [b]) => textOrder(a, b));
}
