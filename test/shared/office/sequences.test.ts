/** Whatever happens in whatever order, the office says what a plain model says, and nothing is lost between sealed months. */
import * as fc from 'fast-check';
import { canonicalJson } from '../../../shared/log/canonical';
import type { LoggedEvent } from '../../../shared/log/domain';
import type { Command } from '../../../shared/office/commands';
import { type Actor, officeDomain } from '../../../shared/office/domain';
import type { OfficeEvent } from '../../../shared/office/events';
import { evolve } from '../../../shared/office/evolve';
import { officeSnapshot } from '../../../shared/office/snapshot';
import { emptyOffice, type OfficeState } from '../../../shared/office/state';
import { residualsOf } from '../../../shared/tally/residuals';
import { settle } from '../../../shared/tally/settle';
import { Model, type Sums } from './model';
import { adoptionData, id, itemData, itemPersonal, period, rulesByLevel, set, span, testLogs } from './office';
import {
  commandsOf,
  day,
  fields,
  inModel,
  levelNames,
  levels,
  months,
  n,
  quarters,
  type Said,
  said,
  spanOf,
  units,
  watched,
} from './steps';

const runs = process.env.TONGLIAN_LONG ? 2000 : 100;
const plain = (sums: Sums): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...sums].filter(([, amount]) => amount !== 0).map(([unit, amount]) => [units[unit] ?? '', amount]),
  );

const named = (amounts: Iterable<readonly [string, number]>): Readonly<Record<string, number>> => {
  const sums = new Map<string, number>();
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount);
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
};

/** Points by unit on the board of a period, and yuan by unit in its payout. */
function shownBy(state: OfficeState, text: string) {
  const { boards, payout } = settle(state, period(text));
  return {
    board: named(boards.flatMap(({ lines }) => lines.map(({ name, points }) => [name, points ?? 0] as const))),
    payout: named(
      payout.payees.map(({ unit, gross }) => [state.unit.get(unit ?? '')?.name ?? '', Number(gross)] as const),
    ),
  };
}

let steps = 0;
let applied = 0;
let seals = 0;

async function follow(sequence: readonly Said[]): Promise<void> {
  const logs = testLogs();
  const model = new Model();
  const editor: Actor = { person: 'p1', role: 'administrator' };
  const stateNow = async (writer: 0 | 1): Promise<OfficeState> => {
    const read = await logs[writer].state();
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.state;
  };
  for (const unit of units)
    await logs[0].append([set(await stateNow(0), 'unit', unit, { name: unit, board: null })], editor);
  await logs[0].append(
    [set(await stateNow(0), 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel(levels) })],
    editor,
  );

  const items = ([0, 1] as const).map((n): Said => ({ step: { act: 'item', n, unit: n }, writer: n, again: true }));
  for (const { step, writer, again } of [...items, ...sequence]) {
    const actor: Actor = { person: `p${writer}`, role: 'administrator' };
    let went = true;
    for (const make of commandsOf(step)) {
      const command = make(await stateNow(writer));
      const [answer] = await logs[writer].append([command], actor);
      went = answer?.status === 'applied';
      if (again && went) {
        const before = (await stateNow(0)).position.get('head')?.seq;
        const [repeated] = await logs[writer === 0 ? 1 : 0].append([command], { person: 'p3', role: 'editor' });
        expect(repeated?.status).toBe('known');
        expect((await stateNow(0)).position.get('head')?.seq).toBe(before);
      }
    }
    steps += 1;
    if (went) applied += 1;
    if (went && step.act === 'seal') seals += 1;
    expect([step, went]).toEqual([step, inModel(model, step)]);
    const state = await stateNow(writer);
    const boards = new Map<string, Readonly<Record<string, number>>>();
    const found: unknown[] = [];
    const wanted: unknown[] = [];
    for (const text of [...watched, ...quarters, '2018']) {
      const { board, payout } = shownBy(state, text);
      boards.set(text, board);
      if (text === '2018') continue;
      const book = watched.includes(text) ? 'month' : 'quarter';
      found.push([text, board, book === 'quarter' ? payout : null]);
      const paid = book === 'quarter' ? plain(model.shown('payout', spanOf(text))) : null;
      wanted.push([text, plain(model.shown(book, spanOf(text))), paid]);
    }
    expect(found).toEqual(wanted);
    nothingLost(state, model, boards);
  }
  await foldedInPieces(logs[0]);
}

/** Sealed months + their residuals + open months = all adoptions that stand. */
function nothingLost(
  state: OfficeState,
  model: Model,
  boards: ReadonlyMap<string, Readonly<Record<string, number>>>,
): void {
  const found = watched.flatMap((text) => {
    const sealed = state.seals.get(`${span(text).from} ${span(text).to}`)?.stands;
    const residuals = sealed ? residualsOf(state, span(text)) : [];
    return [
      ...Object.entries(boards.get(text) ?? {}),
      ...residuals.flatMap(({ scale, unit, amount }): [string, number][] =>
        scale === 'points' ? [[state.unit.get(unit ?? '')?.name ?? '', amount]] : [],
      ),
    ];
  });
  expect(named(found)).toEqual(boards.get('2018'));
  expect(named(found)).toEqual(plain(model.now(['2018-01-01', '2018-12-31'])));
}

async function foldedInPieces(log: ReturnType<typeof testLogs>[0]): Promise<void> {
  const events: LoggedEvent<OfficeEvent, Actor>[] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page = await log.events(from);
    if (!page.ok) throw new Error(page.problem.code);
    events.push(...page.value.events);
    from = page.value.next;
  }
  const text = (state: OfficeState): string => canonicalJson(officeSnapshot.save(state));
  const live = await log.state();
  const whole = emptyOffice();
  for (const logged of events) evolve(whole, logged);
  expect(live.ok && text(live.value.state)).toBe(text(whole));
  for (const cut of [Math.floor(events.length / 3), events.length - 1]) {
    const first = emptyOffice();
    for (const logged of events.slice(0, cut)) evolve(first, logged);
    // Once over a snapshot as it is stored, once over a fork as a transaction has it.
    const kept = officeSnapshot.load(JSON.parse(JSON.stringify(officeSnapshot.save(first))));
    const fork = officeDomain.fork(first);
    for (const logged of events.slice(cut)) {
      evolve(kept, logged);
      evolve(fork, logged);
    }
    expect(text(kept)).toBe(text(whole));
    expect(text(fork)).toBe(text(whole));
  }
}

test(`${runs} sequences of commands say at every step what the model says`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(said, { minLength: 6, maxLength: 16 }), follow), { numRuns: runs });
  expect(seals).toBeGreaterThan(runs / 2);
  console.info(`${runs} sequences, ${steps} steps, ${applied} applied, ${seals} seals and approvals: 0 violations`);
}, 900_000);

test('the order in which records arrive changes no figure', async () => {
  const arrival = fc.uniqueArray(
    fields({ n: fc.nat(9), level: fc.nat(3), day, of: fc.uniqueArray(n, { minLength: 1, maxLength: 2 }) }),
    { selector: ({ n }) => n, minLength: 2, maxLength: 8 },
  );
  const figures = async (adoptions: readonly { n: number; level: number; day: string; of: number[] }[]) => {
    const [log] = testLogs();
    const actor: Actor = { person: 'p1', role: 'editor' };
    const give = async (make: (state: OfficeState) => Command): Promise<void> => {
      const read = await log.state();
      if (!read.ok) throw new Error(read.problem.code);
      await log.append([make(read.value.state)], actor);
    };
    for (const unit of units) await give((s) => set(s, 'unit', unit, { name: unit, board: null }));
    await give((s) => set(s, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel(levels) }));
    for (const i of [0, 1, 2, 3]) {
      await give((s) =>
        set(s, 'item', `i${i}`, itemData(units[i % 3] ?? '', '2018-01-02'), itemPersonal(`第${i}条`, '人')),
      );
    }
    for (const { n, level, day, of } of adoptions) {
      await give((s) =>
        set(
          s,
          'adoption',
          `o${n}`,
          adoptionData(
            levelNames[level] ?? '',
            day,
            of.map((i) => id.item(`i${i}`)),
          ),
        ),
      );
    }
    const read = await log.state();
    if (!read.ok) throw new Error(read.problem.code);
    const { state } = read.value;
    return months.map((text) => shownBy(state, text));
  };
  const shuffled = arrival.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([list, other]) => expect(await figures(other)).toEqual(await figures(list))),
    { numRuns: 40 },
  );
});
