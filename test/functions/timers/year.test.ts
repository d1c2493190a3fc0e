/** A year by the clock, with runs that are lost, late and doubled: every deadline reminded once, none on a day off, every draft prepared once. */
import { Cron } from 'croner';
import type { Message } from '../../../functions/notice/port';
import type { Service } from '../../../functions/service';
import { timers } from '../../../functions/timers/timers';
import { localDateAt } from '../../../shared/calendar';
import { type TimerName, timerNames } from '../../../shared/contract/schedule';
import type { LoggedEvent } from '../../../shared/log/domain';
import type { Command } from '../../../shared/office/commands';
import type { Actor } from '../../../shared/office/domain';
import type { OfficeEvent } from '../../../shared/office/events';
import { recordIdOf } from '../../../shared/record/identity';
import type { RecordData, RecordKind } from '../../../shared/record/records';
import { itemData, itemPersonal, taskData } from '../../shared/office/office';
import { testService } from '../http/service';

/** 国务院办公厅关于2018年部分节假日安排的通知, and the weekends on which one works for them. */
const off2018 = new Set(
  [
    ['2018-01-01', 1],
    ['2018-02-15', 7],
    ['2018-04-05', 3],
    ['2018-04-29', 3],
    ['2018-06-16', 3],
    ['2018-09-22', 3],
    ['2018-10-01', 7],
    ['2018-12-30', 2],
  ].flatMap(([from, days]) => Array.from({ length: Number(days) }, (_, at) => dayAfter(String(from), at))),
);
const work2018 = new Set(['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'].map((day) => `2018-${day}`));
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
function works(day: string): boolean {
  if (work2018.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !off2018.has(day) && weekday !== 0 && weekday !== 6;
}

/** The same luck every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const names = ['懒镇', '勤镇'] as const;
const unitOf = (name: string): string => recordIdOf('unit', [name]);
const taskOf = (name: string, per: string): string => recordIdOf('task', [name, per]);
const person = (name: string): string => recordIdOf('person', [name]);
const special = { from: '2018-06-01', to: '2018-08-16' };
const asked = [
  ['week', 1, null],
  ['month', 2, null],
  ['quarter', 6, null],
  ['year', 24, null],
  ['once', 1, special],
] as const;

let ids = 0;
function record<K extends RecordKind>(kind: K, id: string, data: RecordData<K>, personal: object = {}): Command {
  ids += 1;
  return {
    id: String(ids).padStart(32, '0'),
    type: 'record',
    kind,
    record: id,
    replaces: 0,
    data,
    personal,
  } as Command;
}

const setUp: Command[] = [
  ...names.map((name) => record('unit', unitOf(name), { name, board: null })),
  record('settings', recordIdOf('settings', ['一']), {
    validFrom: '2018-01-01',
    countingOffice: null,
    late: 'correction',
    schedule: {
      deadlines: ['每周一下班前', '每月28日前'],
      holidays: 'after',
      lead: null,
      days: [],
      drafts: { month: 2, quarter: 5, year: 10 },
    },
  }),
  ...names.flatMap((name) =>
    asked.map(([per, min, period]) =>
      record('task', taskOf(name, per), taskData(unitOf(name), { text: `${per} ${min}`, min, per, period })),
    ),
  ),
  ...['张三', '走了', '勤人'].map((name) =>
    record(
      'person',
      person(name),
      { unit: unitOf(name === '勤人' ? '勤镇' : '懒镇'), role: 'correspondent' },
      { name, post: null, phone: null, mail: `p${name.codePointAt(0)}@example.cn` },
    ),
  ),
];
const item = (receivedOn: string, n: number): Command =>
  record(
    'item',
    recordIdOf('item', [receivedOn, String(n)]),
    { ...itemData('勤镇', receivedOn), stream: '信息' },
    itemPersonal(`勤镇${receivedOn}${n}`, '勤人'),
  );

interface Run {
  readonly at: number;
  readonly timer: TimerName;
  readonly times: number;
}

/** What the host runs, as it goes: a third lost, a fifth late by up to a day, a fifth twice at once. */
function runs(random: () => number): readonly Run[] {
  const [from, to] = [Date.parse('2017-12-31T16:00:00Z'), Date.parse('2018-12-31T16:00:00Z')];
  const all = timerNames.flatMap((timer) => {
    const cron = new Cron(timers[timer].schedule, { mode: '6-part', timezone: 'UTC', domAndDow: true, paused: true });
    const found: Run[] = [];
    for (let at = cron.nextRun(new Date(from - 1)); at && at.getTime() < to; ) {
      const late = random() < 0.2 ? Math.floor(random() * 20 * 3_600_000) : 0;
      if (random() < 0.67) found.push({ at: at.getTime() + late, timer, times: random() < 0.2 ? 2 : 1 });
      // Of the many of a day a few are enough.
      at = cron.nextRun(timer === 'deliver' ? new Date(at.getTime() + Math.floor(random() * 12 * 3_600_000)) : at);
    }
    return found;
  });
  return all.filter(({ at }) => at < to).sort((a, b) => a.at - b.at);
}

test('a year with lost, late and doubled runs', async () => {
  const random = dice(2018);
  let now = '2017-12-31T16:00:00.000Z';
  const sent: (Message & { readonly at: string })[] = [];
  const refused = { mail: 0, wecom: 0, dingtalk: 0 };
  const base = testService(() => now);
  const service: Service = {
    ...base,
    channels: () => ['mail', 'wecom'],
    send: async (message) => {
      if (random() < 0.3) {
        refused[message.channel] += 1;
        return 'econnection';
      }
      sent.push({ ...message, at: now });
      return null;
    },
  };
  const log = service.log('office1');
  const editor = { person: 'p1', role: 'editor' } as const;
  const give = async (commands: readonly Command[]): Promise<void> => {
    const answers = await log.append(commands, editor);
    expect(answers.filter(({ status }) => status !== 'applied')).toEqual([]);
  };
  await give(setUp);
  await give([
    {
      id: 'f'.repeat(32),
      type: 'change-person',
      record: person('走了'),
      from: '2018-07-01',
      step: { what: 'ended' },
      personal: {},
    },
  ]);
  let day = '2017-12-31';
  const all = runs(random);
  for (const { at, timer, times } of all) {
    now = new Date(at).toISOString();
    // 勤镇 files at the beginning of everything, whatever runs or not.
    for (const today = localDateAt(now) ?? ''; day < today; ) {
      day = dayAfter(day, 1);
      const monday = new Date(`${day}T00:00:00Z`).getUTCDay() === 2;
      const count = (monday ? 1 : 0) + (day.endsWith('-01') ? 2 : 0);
      if (count > 0) await give(Array.from({ length: count }, (_, n) => item(day, n)));
      // The last Monday moves behind the holidays.
      if (day === '2018-01-01') await give([item(day, 9)]);
    }
    await Promise.all(Array.from({ length: times }, () => timers[timer].run(service)));
  }

  const events: LoggedEvent<OfficeEvent, Actor>[] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page = await log.events(from);
    if (!page.ok) throw new Error(page.problem.code);
    events.push(...page.value.events);
    from = page.value.next;
  }
  const told = (type: string) => events.filter(({ event }) => event.type === type);
  const dayOf = (time: string): string => localDateAt(time) ?? '';

  // Reminded: each deadline of who never files, once; none of who always does.
  const mondays = Array.from({ length: 53 }, (_, at) => dayAfter('2018-01-01', 7 * at));
  const months = Array.from({ length: 12 }, (_, at) => `2018-${String(at + 1).padStart(2, '0')}`);
  const expected = [
    ...mondays.map((to) => `${taskOf('懒镇', 'week')} ${dayAfter(to, -6)} ${to}`),
    ...months.map((month) => `${taskOf('懒镇', 'month')} ${month}-01 ${dayBefore(month)}`),
    ...[0, 3, 6, 9].map((at) => `${taskOf('懒镇', 'quarter')} ${months[at]}-01 ${dayBefore(months[at + 2] ?? '')}`),
    `${taskOf('懒镇', 'year')} 2018-01-01 2018-12-31`,
    `${taskOf('懒镇', 'once')} ${special.from} ${special.to}`,
  ];
  const reminders = told('reminded').flatMap(({ event }) => (event.type === 'reminded' ? [event.data] : []));
  expect(reminders.map(({ task, period }) => `${task} ${period.from} ${period.to}`).sort()).toEqual(expected.sort());
  for (const { time } of [...told('reminded'), ...told('warned')])
    expect([dayOf(time), works(dayOf(time))]).toEqual([dayOf(time), true]);

  // Warned: at most once a month for each task, and never who files in time.
  const warnings = told('warned').flatMap(({ event }) => (event.type === 'warned' ? [event.data] : []));
  expect(new Set(warnings.map(({ task, month }) => `${task} ${month}`)).size).toBe(warnings.length);
  expect(new Set(warnings.map(({ unit }) => unit))).toEqual(new Set([unitOf('懒镇')]));

  // Drafts: eleven months and three quarters end in time; those of December come in January.
  const drafts = told('prepared').flatMap(({ event }) => (event.type === 'prepared' ? [event.data.period] : []));
  expect(drafts.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
    [
      ...months.slice(0, 11).map((month) => `${month}-01 ${dayBefore(month)}`),
      ...[0, 3, 6].map((at) => `${months[at]}-01 ${dayBefore(months[at + 2] ?? '')}`),
    ].sort(),
  );

  // Told: each person and group once for a matter, in office hours, and nobody who left.
  const queued = told('notice-queued').flatMap(({ event }) => (event.type === 'notice-queued' ? [event.data] : []));
  const delivered = told('notice-settled').filter(
    ({ event }) => event.type === 'notice-settled' && event.data.outcome === 'delivered',
  );
  expect(new Set(queued.map(({ matter, person, channel }) => `${matter} ${person} ${channel}`)).size).toBe(
    queued.length,
  );
  expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  expect(delivered).toHaveLength(sent.length);
  for (const { at, to } of sent) {
    const hour = (new Date(at).getUTCHours() + 8) % 24;
    expect([at, works(dayOf(at)), hour >= 8 && hour < 20]).toEqual([at, true, true]);
    if (to === `p${'走'.codePointAt(0)}@example.cn`) expect(dayOf(at) < '2018-07-01').toBe(true);
    expect(to).not.toBe(`p${'勤'.codePointAt(0)}@example.cn`);
  }
  const state = await log.read((read) => [...read.notices.values()].filter(({ state }) => state === 'given-up').length);
  expect(state).toMatchObject({ value: 0 });
  expect(base.errors).toEqual([]);

  const count = (type: string): number => told(type).length;
  console.log(
    `2018: ${all.length} runs; reminded ${count('reminded')} (week 53, month 12, quarter 4, year 1, once 1), warned ${count('warned')}, ` +
      `drafts ${count('prepared')}, notices queued ${count('notice-queued')}, tried ${count('notice-tried')}, ` +
      `delivered ${delivered.length}, refused by server or robot ${refused.mail + refused.wecom}`,
  );
});

/** The last day of a month. */
function dayBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
