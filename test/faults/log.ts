/** Nothing acknowledged missing, nothing twice, the chain unbroken: whatever dies, comes late or comes at once. */
import type { Answer } from '../../shared/log/append';
import { derivedId } from '../../shared/log/hash';
import { type Fault, memoryStore } from '../../shared/log/memory';
import { memorySnapshots } from '../../shared/log/memory-snapshots';
import type { SnapshotStore } from '../../shared/log/snapshot';
import type { LogStore } from '../../shared/log/store';
import { add, idOf, openShelf, type ShelfCommand } from '../shared/log/shelf';
import { atDaysEnd, day, notesAtDaysEnd } from '../shared/log/shelf-day';
import {
  allRows,
  dying,
  everySchedule,
  type Gate,
  gated,
  gatedSnapshots,
  Killed,
  scheduled,
  violations,
} from './injected';
import type { Tell } from './tell';

const long = process.env.TONGLIAN_LONG !== undefined;

interface Place {
  readonly store: LogStore;
  readonly snapshots: SnapshotStore;
}
const place = (): Place => ({ store: memoryStore({ pageRows: 40 }), snapshots: memorySnapshots() });
const open: Gate = (call) => call();
const officeOf = ({ store, snapshots }: Place, gate: Gate = open) =>
  openShelf(gated(store, gate), {
    tries: 5,
    snapshots: { store: gatedSnapshots(snapshots, gate), events: 1_000_000 },
  });
type Office = ReturnType<typeof officeOf>;
const acknowledgedBy = (answers: readonly Answer[]): string[] =>
  answers.filter(({ status }) => status !== 'refused').map(({ id }) => id);
const amounts = async (office: Office): Promise<Record<string, number>> => {
  const read = await office.read((state) => Object.fromEntries(state.amounts));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};

export function logFaults(tell: Tell): void {
  describe('killed between any two storage calls', () => {
    const survive = async (at: number, moment: 'before' | 'after', seen: string[]): Promise<boolean> => {
      const where = place();
      const acknowledged = new Set<string>();
      const { gate, died } = dying(at, moment);
      const first = officeOf(where, gate);
      try {
        for (const step of day) for (const id of acknowledgedBy(await step(first))) acknowledged.add(id);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      if (!died()) return false;
      seen.push(...violations(await allRows(where.store), acknowledged));
      // The outbox sends all of it again, to a process that knows nothing.
      const second = officeOf(where);
      for (const step of day) for (const id of acknowledgedBy(await step(second))) acknowledged.add(id);
      seen.push(...violations(await allRows(where.store), acknowledged));
      for (const office of [second, officeOf(where), openShelf(where.store)]) {
        const now = await amounts(office);
        if (JSON.stringify(now) !== JSON.stringify(atDaysEnd)) seen.push(`${at} ${moment}: ${JSON.stringify(now)}`);
        const notes = await office.read((state) => [...state.notes.values()].join());
        if (!notes.ok || notes.value !== notesAtDaysEnd) seen.push(`${at} ${moment}: ${JSON.stringify(notes)}`);
      }
      return true;
    };

    test('every point is tried, before and after the storage did it', async () => {
      const seen: string[] = [];
      let points = 0;
      for (const moment of ['before', 'after'] as const) {
        for (let at = 1; await survive(at, moment, seen); at += 1) points += 1;
      }
      expect(seen).toEqual([]);
      expect(points).toBeGreaterThan(50);
      tell('killed between any two storage calls', points, 'points');
      tell('one bad row in a batch', points, 'points');
    });

    test('a re-import A → B → A → B: four commands, each once, wherever it was cut off', async () => {
      /** As the import ids are made: of content and of what it replaces. */
      const steps = ['A', 'B', 'A', 'B'];
      const run = async (office: Office): Promise<Answer[]> => {
        const answers: Answer[] = [];
        for (const content of steps) {
          const read = await office.state();
          if (!read.ok) throw new Error(read.problem.code);
          const already = answers.length;
          const command = add(`${content} over ${already}`, 1, content);
          answers.push(...(await office.append([command, command], 'w')));
        }
        return answers;
      };
      const seen: string[] = [];
      let points = 0;
      for (const moment of ['before', 'after'] as const) {
        for (let at = 1; ; at += 1) {
          const where = place();
          const { gate, died } = dying(at, moment);
          await run(officeOf(where, gate)).catch(() => undefined);
          if (!died()) break;
          points += 1;
          const acknowledged = acknowledgedBy(await run(officeOf(where)));
          const rows = await allRows(where.store);
          seen.push(...violations(rows, acknowledged));
          expect(await amounts(officeOf(where))).toEqual({ A: 2, B: 2 });
        }
      }
      expect(seen).toEqual([]);
      tell('a re-import A → B → A → B', points, 'points');
    });
  });

  describe('at once', () => {
    const batch = [add('a', 5), add('b', -3), add('c', -9), add('d', 1)];

    test('the same batch from two people, in every order of their storage calls', async () => {
      const seen: string[] = [];
      const schedules = await everySchedule(long ? 14 : 9, async (choose) => {
        const where = place();
        const { gate, run } = scheduled(choose);
        const two = [0, 1].map((who) => officeOf(where, gate(who)));
        const sent = two.map((office, who) => office.append(batch, `p${who}`));
        await run(sent);
        const answers = (await Promise.all(sent)).flat();
        const rows = await allRows(where.store);
        seen.push(...violations(rows, acknowledgedBy(answers)));
        // Whoever comes second knows them, and the third withdrawal is refused to both.
        const counted = ['applied', 'known', 'refused'].map((s) => answers.filter(({ status }) => status === s).length);
        if (counted.join() !== '3,3,2') seen.push(`answered ${counted.join()}`);
        if ((await amounts(officeOf(where))).a !== 3) seen.push('the amounts differ');
      });
      expect(seen).toEqual([]);
      expect(schedules).toBeGreaterThan(20);
      tell('the same batch from two people at once', schedules, 'schedules');
    });

    test('one who erases, one who writes and one who keeps a snapshot, in every order', async () => {
      const seen: string[] = [];
      const schedules = await everySchedule(long ? 8 : 5, async (choose) => {
        const where = place();
        await officeOf(where).append([add('a', 5, 'a', '甲'), add('b', 5, 'b', '乙')], 'w');
        const { gate, run } = scheduled(choose);
        const [eraser, writer, keeper] = [0, 1, 2].map((who) => officeOf(where, gate(who)));
        if (eraser === undefined || writer === undefined || keeper === undefined) throw new Error();
        const acts = [
          eraser.erase({ id: idOf('gone'), seqs: [1] }, 'li').then((answer) => [answer]),
          writer.append([add('c', 5, 'c', '丙'), add('d', -5, 'a')], 'w'),
          keeper.state().then(async () => {
            await keeper.keep();
            return [];
          }),
        ];
        await run(acts);
        const answers = (await Promise.all(acts)).flat();
        seen.push(...violations(await allRows(where.store), acknowledgedBy(answers)));
        if (answers.some(({ status }) => status !== 'applied')) seen.push(JSON.stringify(answers));
        for (const one of [officeOf(where), openShelf(where.store)]) {
          const notes = await one.read((state) => [...state.notes.values()].join());
          if (!notes.ok || notes.value !== '乙,丙') seen.push(JSON.stringify(notes));
        }
      });
      expect(seen).toEqual([]);
      tell('killed between any two storage calls', schedules, 'schedules');
    });

    test('200 writers in one process, and 200 in as many', async () => {
      for (const processes of [1, 200]) {
        const store = memoryStore();
        const logs = Array.from({ length: processes }, () => openShelf(store, { tries: 400 }));
        const answers = await Promise.all(
          Array.from(
            { length: 200 },
            (_, i) => logs[i % processes]?.append([add(i, 1, 'a', `第${i}件`)], `p${i}`) ?? [],
          ),
        );
        expect(violations(await allRows(store), acknowledgedBy(answers.flat()))).toEqual([]);
        expect(answers.flat().map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 'applied'));
      }
      tell('200 writers at once', 400, 'writers');
    });
  });

  const calls = long ? 10_000 : 3000;
  test(`503, 500, 412, lost and slow answers at random over ${calls} calls`, async () => {
    let seed = 20180301;
    const chance = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    let made = 0;
    let quiet = false;
    let corrupt = 0;
    let lost = 0;
    const kinds: readonly Fault[] = ['unavailable', 'unknown', 'conflict', 'lost'];
    const fault = async (): Promise<Fault | undefined> => {
      made += 1;
      if (quiet) return undefined;
      if (chance() < 0.3) await new Promise((go) => setImmediate(go));
      const trouble = chance() < 0.15 ? kinds[Math.floor(chance() * kinds.length)] : undefined;
      if (trouble === 'lost') lost += 1;
      return trouble;
    };
    const store = memoryStore({ pageRows: 7, emptyPages: 1, fault });
    const inner = memorySnapshots();
    const snapshots: SnapshotStore = {
      ...inner,
      newest: async (workspace) => {
        const kept = await inner.newest(workspace);
        // Now and then a corrupt one.
        if (quiet || kept === undefined || chance() < 0.7) return kept;
        corrupt += 1;
        return { ...kept, text: kept.text.slice(1) };
      },
    };
    const sent = new Map<string, ShelfCommand>();
    const acknowledged = new Set<string>();
    for (let round = 0; made < calls; round += 1) {
      // Fresh processes each round: what they do not know they must read, or meet.
      const offices = [0, 1, 2, 3].map(() =>
        openShelf(store, { tries: 6, snapshots: { store: snapshots, events: 50 } }),
      );
      const commands = Array.from({ length: 12 }, (_, i) => add(`${round}-${i}`, 1, 'a', `${round}-${i}`));
      for (const command of commands) sent.set(command.id, command);
      const work = offices.map((office, i) => office.append(commands.slice(i * 2, i * 2 + 6), `p${i}`));
      const gone = offices[round % 4]?.erase({ id: derivedId('gone', round), seqs: [1 + round] }, 'li');
      for (const answers of await Promise.all([...work, ...(gone === undefined ? [] : [gone.then((one) => [one])])])) {
        for (const answer of answers) {
          if (answer.status !== 'refused') acknowledged.add(answer.id);
          else if (!['busy', 'service-away', 'not-found'].includes(answer.problem.code)) {
            throw new Error(answer.problem.code);
          }
        }
      }
    }
    quiet = true;
    expect(violations(await allRows(store), acknowledged)).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(50);
    const last = openShelf(store, { snapshots: { store: snapshots } });
    const again = await last.append([...sent.values()], 'w');
    expect(again.filter(({ status }) => status === 'refused')).toEqual([]);
    expect(await last.read((state) => state.amounts.get('a'))).toEqual({ ok: true, value: sent.size });
    const states = await Promise.all(
      [last, openShelf(store)].map((office) => office.read((state) => JSON.stringify([...state.notes]))),
    );
    expect(states[0]).toEqual(states[1]);
    expect(violations(await allRows(store), sent.keys())).toEqual([]);
    expect([corrupt, lost].every((count) => count > 0)).toBe(true);
    tell('503, 500, 412, lost and slow answers at random', made, 'calls');
    tell('the answer lost after the commit', lost, 'times');
    tell('a corrupt snapshot', corrupt, 'times');
  });
}
