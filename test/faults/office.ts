/** An office under faults: closing, paying out, coming late, sending twice, at every moment and in every order. */

import type { Office } from '../../addin/api/office';
import { compare, send } from '../../addin/live/send';
import { answers } from '../../shared/answer/answer';
import { commandAnswer } from '../../shared/answer/command-answer';
import type { Output } from '../../shared/contract/operations';
import type { LogStore } from '../../shared/log/store';
import type { Command, OfficeCommand } from '../../shared/office/commands';
import type { Log } from '../../shared/office/domain';
import type { OfficeState } from '../../shared/office/state';
import { recordIdOf } from '../../shared/record/identity';
import { ok, type Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { adoptionData, id, itemData, itemPersonal, rulesByLevel, say, set, span } from '../shared/office/office';
import { dying, everySchedule, Killed, scheduled } from './injected';
import { editor, figuresOf, give, named, officeOn, open, place, type Step, wrongIn } from './office-log';
import type { Tell } from './tell';

const long = process.env.TONGLIAN_LONG !== undefined;

const key = (text: string): string => `${span(text).from} ${span(text).to}`;
const item = (name: string, unit: string, day: string) => (s: OfficeState) =>
  set(s, 'item', name, itemData(unit, day), itemPersonal(name, `${unit}人`));
const adoption = (name: string, level: string, day: string, of: string) => (s: OfficeState) =>
  set(s, 'adoption', name, adoptionData(level, day, [id.item(of)]));
const prepare =
  (text: string): Step =>
  () => [say('prepare', { period: span(text) })];
const close =
  (text: string): Step =>
  (s) => [say('close', { period: span(text), code: s.drafts.get(key(text))?.code ?? 'AAAAAAAA' })];
const payout = (text: string): readonly Step[] => [
  () => [say('prepare-payout', { period: span(text) })],
  (s) => [say('approve-payout', { period: span(text), code: s.payoutDrafts.get(key(text))?.code ?? 'AAAAAAAA' })],
];

const given =
  (steps: readonly Step[]): Act =>
  (log, acknowledged) =>
    give(log, steps, new Map(), acknowledged);

const begun: Step = (s) => [
  set(s, 'unit', '甲镇', { name: '甲镇', board: null }),
  set(s, 'unit', '乙镇', { name: '乙镇', board: null }),
  set(s, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 县级: 100, 州级: 300 }) }),
];
const april: readonly Step[] = [
  begun,
  // The second names a unit that nobody knows.
  (s) => [
    item('一', '甲镇', '2018-04-02')(s),
    item('坏', '无此镇', '2018-04-02')(s),
    item('二', '乙镇', '2018-04-03')(s),
  ],
  (s) => [adoption('a', '县级', '2018-04-10', '一')(s), adoption('b', '州级', '2018-04-11', '二')(s)],
];
const halfYear: readonly Step[] = [
  ...april,
  prepare('2018-04'),
  close('2018-04'),
  // It has waited in an outbox past the seal.
  (s) => [item('三', '甲镇', '2018-05-02')(s), adoption('c', '县级', '2018-04-20', '三')(s)],
  prepare('2018-05'),
  close('2018-05'),
  ...payout('2018Q2'),
  () => [say('withdraw', { record: id.adoption('b'), personal: { reason: '重复刊登' } })],
  ...payout('2018Q3'),
];

async function undisturbed(
  steps: readonly Step[],
): Promise<{ readonly figures: unknown; readonly sent: readonly OfficeCommand[] }> {
  const store = place();
  const said = new Map<number, readonly OfficeCommand[]>();
  await give(officeOn(store), steps, said, new Set());
  expect(await wrongIn(store, [])).toEqual([]);
  return { figures: await figuresOf(officeOn(store)), sent: [...said.values()].flat() };
}

type Act = (log: Log, acknowledged: Set<string>) => Promise<void>;

/** Two at once, each with a process that is warm: every order in which their first calls can come, on a place of its own. */
async function everyOrder(
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

async function sayTo(log: Log, command: (state: OfficeState) => OfficeCommand, acknowledged: Set<string>) {
  const read = await log.read(command);
  if (!read.ok) throw new Error(read.problem.code);
  const [answer] = await log.append([read.value], editor);
  if (answer === undefined) throw new Error();
  if (answer.status !== 'refused') acknowledged.add(answer.id);
  return answer;
}

/** Prepares and closes until it holds; how often figures had changed in between. */
async function closing(log: Log, text: string, acknowledged: Set<string>): Promise<number> {
  for (let changed = 0; ; changed += 1) {
    for (const command of [prepare(text), close(text)]) {
      const answer = await sayTo(log, (s) => command(s)[0] as OfficeCommand, acknowledged);
      if (answer.status !== 'refused') continue;
      expect(answer.problem.code).toBe('draft-changed');
    }
    const sealed = await log.read((s) => s.seals.get(key(text))?.stands ?? false);
    if (sealed.ok && sealed.value) return changed;
  }
}

/** The office as a face reaches it, over a log that others use as well. */
const faceOf = (log: Log): Office => ({
  workspace: 'office1',
  call: async (name, { body, query }) => {
    if (name === 'postCommands') {
      // The name says whose body and whose output they are.
      const { commands } = body as unknown as { commands: Command[] };
      return ok({ results: (await log.append(commands, editor)).map(commandAnswer) }) as Result<Output<typeof name>>;
    }
    const read = await log.read((state) => answers.listStandings(state, (query ?? {}) as { after?: string }));
    return (read.ok ? read.value : read) as Result<Output<typeof name>>;
  },
});

const wanted = (title: string, length: number | null): Wanted[] => [
  { kind: 'unit', record: id.unit('甲镇'), data: { name: '甲镇', board: null }, personal: {} },
  { kind: 'item', record: id.item('一'), data: itemData('甲镇', '2018-04-02'), personal: itemPersonal(title, '张三') },
  {
    kind: 'adoption',
    record: id.adoption('a'),
    data: { ...adoptionData('县级', '2018-04-10', [id.item('一')]), length },
    personal: {},
  },
];
const workbook = async (log: Log, records: readonly Wanted[]) => {
  const face = faceOf(log);
  const compared = await compare(face, records);
  if (!compared.ok) throw new Error(compared.problem.code);
  const sent = await send(face, compared.value);
  if (!sent.ok) throw new Error(sent.problem.code);
  return sent.value;
};

export function officeFaults(tell: Tell): void {
  test('its half year, killed at every storage call, ends with the same figures, seals and payouts', async () => {
    const { figures } = await undisturbed(halfYear);
    // 100 for 一, 100 for 三; the 300 for 二 were paid, and taken back by the next payout, once.
    expect((figures as { paid: [string, number][] }).paid.reduce((sum, [, gross]) => sum + gross, 0)).toBe(200);
    let points = 0;
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; ; at += long ? 1 : 3) {
        const store = place();
        const said = new Map<number, readonly OfficeCommand[]>();
        const acknowledged = new Set<string>();
        const { gate, died } = dying(at, moment);
        await give(officeOn(store, gate), halfYear, said, acknowledged).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        if (!died()) break;
        points += 1;
        expect([at, moment, await wrongIn(store, acknowledged)]).toEqual([at, moment, []]);
        await give(officeOn(store), halfYear, said, acknowledged);
        expect([at, moment, await wrongIn(store, acknowledged)]).toEqual([at, moment, []]);
        expect([at, moment, await figuresOf(officeOn(store))]).toEqual([at, moment, figures]);
      }
    }
    expect(points).toBeGreaterThan(15);
    tell('killed at any moment of an office’s half year', points, 'points');
    tell('a command that waited past the seal', points, 'points');
    tell('a payout after a withdrawn adoption', points, 'points');
    tell('one bad row in a batch', points, 'points');
  });

  test('a submission between every two steps of closing: sealed with it, refused until checked again, or 更正', async () => {
    let redrafted = 0;
    let late = 0;
    const schedules = await everyOrder(
      given(april),
      [
        async (log, acknowledged) => {
          redrafted += await closing(log, '2018-04', acknowledged);
        },
        async (log, acknowledged) => {
          const answer = await sayTo(log, adoption('c', '州级', '2018-04-21', '一'), acknowledged);
          expect(answer.status).toBe('applied');
        },
      ],
      async (store) => {
        const log = officeOn(store);
        const { boards, residuals } = (await figuresOf(log)) as { boards: [string, number][][]; residuals: string[][] };
        const sealed = Object.fromEntries(boards[0] ?? []).甲镇 ?? 0;
        const corrected = (residuals[0] ?? [])
          .map((one) => JSON.parse(one) as { scale: string; amount: number })
          .filter(({ scale }) => scale === 'points')
          .reduce((sum, { amount }) => sum + amount, 0);
        if (corrected !== 0) late += 1;
        // The better adoption counts: in the seal, or as the difference beside it.
        expect(sealed + corrected).toBe(300);
      },
    );
    expect(Math.min(redrafted, late)).toBeGreaterThan(0);
    tell('a submission between every two steps of closing', schedules, 'schedules');
    tell('a draft that changed before the seal', redrafted, 'times');
    tell('a command that waited past the seal', late, 'times');
  });

  test('every command of the half year repeated after closing and paying: known, and nothing moves', async () => {
    const store = place();
    const said = new Map<number, readonly OfficeCommand[]>();
    await give(officeOn(store), halfYear, said, new Set());
    const figures = await figuresOf(officeOn(store));
    const sent = [...said.values()].flat();
    for (const commands of [sent, [...sent].reverse(), ...sent.map((one) => [one])]) {
      const again = await officeOn(store).append(commands, { person: 'p2', role: 'administrator' });
      expect(
        again.filter(({ status }) => status !== 'known').map((one) => 'problem' in one && one.problem.code),
      ).toEqual(
        commands.flatMap(({ type, ...one }) =>
          type === 'record' && 'record' in one && one.record === id.item('坏') ? ['reference-missing'] : [],
        ),
      );
    }
    expect(await figuresOf(officeOn(store))).toEqual(figures);
    tell('a repeated command after closing', sent.length * 3, 'times');
  });

  test('the same workbook by two faces at once: each row is one record, set once', async () => {
    const rows = wanted('春耕', null);
    const schedules = await everyOrder(
      async () => undefined,
      [0, 1].map(() => async (log: Log) => {
        expect((await workbook(log, rows)).refused).toEqual([]);
      }),
      async (store) => {
        const read = await officeOn(store).read((s, { seq }) => [seq, s.item.size, s.adoption.size]);
        expect(read).toEqual({ ok: true, value: [3, 1, 1] });
      },
    );
    tell('the same workbook by two faces at once', schedules, 'schedules');
  });

  test('a workbook sent as A, B, A, B by two faces in turn: four settings of the row, the last stands', async () => {
    const store = place();
    const contents = ['A', 'B', 'A', 'B'];
    for (const [at, title] of contents.entries()) {
      for (const again of [0, 1]) {
        const sent = await workbook(officeOn(store), wanted(title, null));
        expect([at, again, sent.applied]).toEqual([at, again, again === 1 ? 0 : at === 0 ? 3 : 1]);
      }
    }
    expect(await wrongIn(store, [])).toEqual([]);
    expect(await officeOn(store).read((s) => s.item.get(id.item('一'))?.personal?.title)).toEqual({
      ok: true,
      value: 'B',
    });
    tell('a re-import A → B → A → B', contents.length * 2, 'times');
  });

  test('a copied file: whichever comes second shows its row as stale, and overwrites nothing', async () => {
    let stale = 0;
    const schedules = await everyOrder(
      async (log) => void (await workbook(log, wanted('春耕', null))),
      ['春耕（原件）', '春耕（副本）'].map((title) => async (log: Log) => {
        const { refused, applied } = await workbook(log, wanted(title, null));
        expect(refused.map(({ problem }) => problem.code).every((code) => code === 'stale-row')).toBe(true);
        stale += refused.length;
        expect(applied + refused.length).toBe(1);
      }),
      async (store) => {
        const read = await officeOn(store).read((s) => s.item.get(id.item('一'))?.personal?.title);
        expect(read.ok && ['春耕（原件）', '春耕（副本）'].includes(read.value ?? '')).toBe(true);
      },
    );
    expect(stale).toBeGreaterThan(0);
    tell('a copied file', schedules, 'schedules');
  });

  test('two adoptions of one item for two months at once: together they give what the best of them gives', async () => {
    const schedules = await everyOrder(
      given(april),
      [
        async (log, acknowledged) => void (await sayTo(log, adoption('d', '州级', '2018-04-28', '一'), acknowledged)),
        async (log, acknowledged) => void (await sayTo(log, adoption('e', '州级', '2018-05-03', '一'), acknowledged)),
      ],
      async (store) => {
        const { boards } = (await figuresOf(officeOn(store))) as { boards: [string, number][][] };
        const [inApril, inMay] = boards.map((lines) => Object.fromEntries(lines).甲镇 ?? 0);
        expect([inApril, inMay]).toEqual([300, 0]);
      },
    );
    tell('two adoptions of one item for two months at once', schedules, 'schedules');
  });

  test('the clock at the month’s last second, in China and in UTC: it decides no month, and never runs backwards', async () => {
    const clocks = [
      '2018-04-30T15:59:59.999Z',
      '2018-04-30T16:00:00.000Z',
      '2018-04-30T23:59:59.999Z',
      '2018-05-01T00:00:00.000Z',
      // A machine whose clock is behind.
      '2018-04-30T15:59:59.999Z',
    ];
    const { figures } = await undisturbed(halfYear);
    for (const shift of clocks.keys()) {
      const store = place();
      let at = shift;
      const now = (): string => {
        at += 1;
        return clocks[at % clocks.length] ?? '';
      };
      await give(officeOn(store, open, now), halfYear, new Map(), new Set());
      // The chain's own proof holds the times to their order.
      expect(await wrongIn(store, [])).toEqual([]);
      expect(await figuresOf(officeOn(store))).toEqual(figures);
    }
    tell('the clock at the month’s last second, in China and in UTC', clocks.length, 'times');
  });

  test('who leaves on the first may speak until the last second in China, not in UTC', async () => {
    const person = recordIdOf('person', ['张三']);
    const roster: Step = (s) => [
      set(
        s,
        'person',
        '张三',
        { unit: id.unit('甲镇'), role: 'correspondent' },
        { name: '张三', post: null, phone: null },
      ),
      say('change-person', { record: person, from: '2018-05-01', step: { what: 'ended' }, personal: {} }),
    ];
    const spoken = async (instant: string) => {
      const store = place();
      const at = (now: string) => officeOn(store, open, () => now);
      await give(at('2018-04-01T00:00:00.000Z'), [begun, roster], new Map(), new Set());
      const log = at(instant);
      const read = await log.read(item('末', '甲镇', '2018-04-30'));
      if (!read.ok) throw new Error(read.problem.code);
      const [answer] = await log.append(named([read.value], 99), { person, role: 'correspondent' });
      return answer?.status;
    };
    expect(await spoken('2018-04-30T15:59:59.999Z')).toBe('applied');
    expect(await spoken('2018-04-30T16:00:00.000Z')).toBe('refused');
    tell('the clock at the month’s last second, in China and in UTC', 2, 'times');
  });
}
