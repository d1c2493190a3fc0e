/** An office under faults: closing and paying out, killed at every moment, with what comes between and what is sent twice. */
import type { OfficeCommand } from '../../shared/office/commands';
import type { Log } from '../../shared/office/domain';
import type { OfficeState } from '../../shared/office/state';
import { id } from '../shared/office/office';
import { everyOrder, given } from './every-order';
import { adoption, april, close, halfYear, key, prepare, undisturbed } from './half-year';
import { dying, Killed } from './injected';
import { editor, figuresOf, give, officeOn, place, wrongIn } from './office-log';
import type { Tell } from './tell';

const long = process.env.TONGLIAN_LONG !== undefined;

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

export function closingFaults(tell: Tell): void {
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
}
