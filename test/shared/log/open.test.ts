import type { Answer } from '../../../shared/log/append';
import { everyKey } from '../../../shared/log/keys';
import { type Fault, memoryStore, type StoreCall } from '../../../shared/log/memory';
import { wholeRange } from '../../../shared/log/read-events';
import type { LogStore, StoredRow } from '../../../shared/log/store';
import { verifyChain } from '../../../shared/log/verify';
import { add, idOf, openShelf, shelfDomain } from './shelf';

const allRows = async (store: LogStore): Promise<readonly StoredRow[]> => {
  const rows = await wholeRange(store, 'shelf', everyKey);
  if (!rows.ok) throw new Error(rows.problem.kind);
  return rows.value;
};
const statuses = (answers: readonly Answer[]): string[] => answers.map((answer) => answer.status);
const amount = async (log: ReturnType<typeof openShelf>, shelf = 'a'): Promise<number | undefined> => {
  const found = await log.state();
  return found.ok ? found.value.state.amounts.get(shelf) : undefined;
};

describe('append', () => {
  test('applies in order, on top of each other, and refuses without a trace', async () => {
    const store = memoryStore();
    const log = openShelf(store);
    const answers = await log.append([add(1, 5), add(2, -7), add(3, -5), add(4, -1)], 'wang');
    expect(answers).toEqual([
      { id: idOf(1), status: 'applied', seq: 1 },
      { id: idOf(2), status: 'refused', problem: { code: 'transition-refused' } },
      { id: idOf(3), status: 'applied', seq: 2 },
      { id: idOf(4), status: 'refused', problem: { code: 'transition-refused' } },
    ]);
    const rows = await allRows(store);
    expect(rows.map((row) => row.key).filter((key) => key.startsWith('c-'))).toHaveLength(2);
    expect(verifyChain(rows)).toEqual({ events: 2, commands: 2, faults: [] });
  });

  test('a repeated command is known, by whoever and whenever it comes; another body is not', async () => {
    const store = memoryStore();
    await openShelf(store).append([add(1, 5)], 'wang');
    const other = openShelf(store, { now: () => '2018-04-01T00:00:00.000Z' });
    const again = await other.append([add(1, 5), add(1, 6), add(2, 1), add(2, 1), add(2, 2)], 'li');
    expect(
      again.map((answer) => (answer.status === 'refused' ? answer.problem.code : [answer.status, answer.seq])),
    ).toEqual([['known', 1], 'key-reused', ['applied', 2], ['known', 2], 'key-reused']);
    expect(await amount(other)).toBe(6);
  });

  test('a repeated command is known where what came after it would refuse it now', async () => {
    const store = memoryStore();
    const log = openShelf(store);
    await log.append([add(1, 5), add(2, -5), add(3, 1), add(4, -1)], 'wang');
    expect(statuses(await openShelf(store).append([add(2, -5), add(4, -1)], 'wang'))).toEqual(['known', 'known']);
  });

  test('a command without events is remembered, also by another process', async () => {
    const store = memoryStore();
    const nothing = { id: idOf('n'), type: 'nothing' } as const;
    expect(statuses(await openShelf(store).append([nothing, nothing, add(1, 5)], 'w'))).toEqual([
      'applied',
      'known',
      'applied',
    ]);
    const other = openShelf(store);
    expect(statuses(await other.append([nothing, { ...add('n', 5) }], 'w'))).toEqual(['known', 'refused']);
    expect(verifyChain(await allRows(store)).faults).toEqual([]);
  });

  test('many that are known only by their rows are not taken for a crowd', async () => {
    const store = memoryStore();
    const nothings = Array.from({ length: 1500 }, (_, i) => ({ id: idOf(`n${i}`), type: 'nothing' }) as const);
    await openShelf(store).append(nothings, 'w');
    const again = await openShelf(store, { tries: 2 }).append([...nothings, add(1, 5)], 'w');
    expect(new Set(statuses(again.slice(0, 1500)))).toEqual(new Set(['known']));
    expect(again.at(-1)).toMatchObject({ status: 'applied' });
  });

  test('a throwing decision refuses its own command only, and is reported', async () => {
    const reported: string[] = [];
    const log = openShelf(memoryStore(), { report: (_, command) => reported.push(command) });
    const answers = await log.append([add(1, 5), { id: idOf('t'), type: 'throw' }, add(2, -5)], 'w');
    expect(statuses(answers)).toEqual(['applied', 'refused', 'applied']);
    expect(reported).toEqual([idOf('t')]);
  });

  test('ids that could not stand in a key are refused before anything is asked of the storage', async () => {
    const log = openShelf(memoryStore());
    const [answer] = await log.append([{ ...add(1, 1), id: '../head' }], 'w');
    expect(answer).toEqual({ id: '../head', status: 'refused', problem: { code: 'input-invalid', at: 'id' } });
  });

  test('batches larger than a transaction are packed, larger commands refused', async () => {
    const store = memoryStore();
    const log = openShelf(store);
    const answers = await log.append(
      [
        ...Array.from({ length: 250 }, (_, i) => add(i, 1)),
        { id: idOf('91'), type: 'many', shelf: 'a', amounts: Array.from({ length: 91 }, () => 1) },
        { id: idOf('90'), type: 'many', shelf: 'a', amounts: Array.from({ length: 90 }, () => 1) },
      ],
      'w',
    );
    expect(statuses(answers.slice(0, 250)).every((status) => status === 'applied')).toBe(true);
    expect(answers.slice(250)).toMatchObject([
      { problem: { code: 'command-too-large' } },
      { status: 'applied', seq: 340 },
    ]);
    expect(await amount(log)).toBe(340);
    expect(verifyChain(await allRows(store))).toEqual({ events: 340, commands: 251, faults: [] });
  });

  test('texts up to 900 KiB come back whole, longer ones are refused', async () => {
    const store = memoryStore();
    const log = openShelf(store);
    // Pairs at odd places would be cut in two by a plain split.
    const long = `x${'𠮷'.repeat(100_000)}`;
    const [first] = await log.append([add(1, 1, 'a', long)], 'w');
    expect(first?.status).toBe('applied');
    const [second] = await log.append([add(2, 1, 'a', 'x'.repeat(500 * 1024))], 'w');
    expect(second).toMatchObject({ status: 'refused', problem: { code: 'command-too-large' } });
    const read = await openShelf(store).read((state) => state.notes.get(1));
    expect(read).toEqual({ ok: true, value: long });
  });

  test('200 writers in one process need few transactions', async () => {
    let commits = 0;
    const store = memoryStore({
      fault: ({ operation }) => {
        if (operation === 'commit') commits += 1;
        return undefined;
      },
    });
    const log = openShelf(store);
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => log.append([add(i, 1)], `p${i}`)));
    expect(answers.flat().every((answer) => answer.status === 'applied')).toBe(true);
    expect(await amount(log)).toBe(200);
    expect(commits).toBeLessThan(10);
  });

  test('one reading of the head and one transaction, for 1 command or for 40', async () => {
    const calls: string[] = [];
    const store = memoryStore({
      fault: ({ operation }) => {
        calls.push(operation);
        return undefined;
      },
    });
    const log = openShelf(store);
    await log.append([add('first', 1)], 'w');
    calls.length = 0;
    await log.append([add('one', 1)], 'w');
    await log.append(
      Array.from({ length: 40 }, (_, i) => add(i, 1, 'a', `件${i}`)),
      'w',
    );
    await log.state();
    expect(calls).toEqual(['head', 'commit', 'head', 'commit', 'head']);
  });

  test("an event's time never goes back", async () => {
    const store = memoryStore();
    await openShelf(store, { now: () => '2018-03-02T00:00:00.000Z' }).append([add(1, 1)], 'w');
    const slow = openShelf(store, { now: () => '2018-03-01T00:00:00.000Z' });
    await slow.append([add(2, 1)], 'w');
    const events = await slow.events(2);
    expect(events).toMatchObject({ ok: true, value: { events: [{ seq: 2, time: '2018-03-02T00:00:00.000Z' }] } });
  });
});

describe('faults', () => {
  const plan = (faults: readonly (Fault | undefined)[]) => {
    let commits = 0;
    return ({ operation }: StoreCall): Fault | undefined => {
      if (operation !== 'commit') return undefined;
      commits += 1;
      return faults[commits - 1];
    };
  };

  test('an answer lost after the commit: found in the log, applied once', async () => {
    const store = memoryStore({ fault: plan(['lost']) });
    const log = openShelf(store);
    expect(await log.append([add(1, 5), add(2, -5)], 'w')).toEqual([
      { id: idOf(1), status: 'applied', seq: 1 },
      { id: idOf(2), status: 'applied', seq: 2 },
    ]);
    expect(verifyChain(await allRows(store))).toEqual({ events: 2, commands: 2, faults: [] });
  });

  test('the answer lost for a command without events', async () => {
    const store = memoryStore({ fault: plan(['lost']) });
    expect(statuses(await openShelf(store).append([{ id: idOf('n'), type: 'nothing' }], 'w'))).toEqual(['applied']);
  });

  test.each(['unavailable', 'unknown', 'conflict'] as const)('%s for a while: tried again', async (fault) => {
    const store = memoryStore({ fault: plan([fault, fault, fault]) });
    const log = openShelf(store);
    expect(statuses(await log.append([add(1, 5)], 'w'))).toEqual(['applied']);
    expect(await amount(log)).toBe(5);
  });

  test('for ever: given up in bounded tries, and the state has not moved', async () => {
    const store = memoryStore({ fault: ({ operation }) => (operation === 'commit' ? 'conflict' : undefined) });
    const log = openShelf(store, { tries: 4 });
    expect(await log.append([add(1, 5)], 'w')).toEqual([{ id: idOf(1), status: 'refused', problem: { code: 'busy' } }]);
    expect(await amount(log)).toBeUndefined();
    const away = openShelf(memoryStore({ fault: () => 'unavailable' }), { tries: 4 });
    expect(await away.append([add(1, 5)], 'w')).toMatchObject([{ problem: { code: 'service-away' } }]);
    expect(await away.state()).toEqual({ ok: false, problem: { code: 'service-away' } });
  });

  test('a decision is made anew on what another process wrote meanwhile', async () => {
    const inner = memoryStore();
    const rival = openShelf(inner);
    await rival.append([add('stock', 5)], 'w');
    let first = true;
    const store: LogStore = {
      ...inner,
      commit: async (workspace, transaction) => {
        if (first) {
          first = false;
          await rival.append([add('rival', -4)], 'w');
        }
        return inner.commit(workspace, transaction);
      },
    };
    const log = openShelf(store);
    expect(statuses(await log.append([add('a', -4), add('b', -1)], 'w'))).toEqual(['refused', 'applied']);
    expect(await amount(log)).toBe(0);
  });

  test('rows the storage will not take: tried one by one, only the one at fault is refused', async () => {
    const domain = {
      ...shelfDomain,
      columns: ({ event }: { event: { data: { amount: number } } }) =>
        event.data.amount === 7 ? { 'bad name': 1 } : {},
    };
    const reported: string[] = [];
    const log = openShelf(memoryStore(), { domain, report: (_, id) => reported.push(id) });
    const answers = await log.append(
      [1, 2, 7, 3, 4].map((n) => add(n, n)),
      'w',
    );
    expect(statuses(answers)).toEqual(['applied', 'applied', 'refused', 'applied', 'applied']);
    expect(reported).toEqual([idOf(7)]);
    expect(await amount(log)).toBe(10);
  });
});

describe('state', () => {
  test('folded in one go, in pieces or over empty pages, it is the same', async () => {
    const store = memoryStore({ pageRows: 3, emptyPages: 2 });
    const writer = openShelf(store);
    const reader = openShelf(store);
    for (let i = 0; i < 20; i += 1) {
      await writer.append([add(i, i, 'a', `n${i}`)], 'w');
      if (i % 3 === 0) await reader.state();
    }
    const states = await Promise.all([writer.state(), reader.state(), openShelf(store).state()]);
    expect(states[0]).toMatchObject({ ok: true, value: { seq: 20, state: { seen: 20 } } });
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
  });

  test('events are read in pages, from any place, with their private parts', async () => {
    const store = memoryStore({ pageRows: 4 });
    const log = openShelf(store);
    await log.append(
      Array.from({ length: 10 }, (_, i) => add(i, i, 'a', `n${i}`)),
      'w',
    );
    const seen: string[] = [];
    let from: number | undefined = 3;
    while (from !== undefined) {
      const page = await log.events(from);
      if (!page.ok) throw new Error(page.problem.code);
      for (const { seq, event } of page.value.events) seen.push(`${seq}${event.private?.note}`);
      from = page.value.next;
    }
    expect(seen).toEqual(['3n2', '4n3', '5n4', '6n5', '7n6', '8n7', '9n8', '10n9']);
    expect(await log.events(11)).toEqual({ ok: true, value: { events: [] } });
  });

  test('a broken chain is not folded', async () => {
    const inner = memoryStore();
    await openShelf(inner).append([add(1, 1), add(2, 2)], 'w');
    const store: LogStore = {
      ...inner,
      page: async (workspace, range, next) => {
        const page = await inner.page(workspace, range, next);
        if (!page.ok) return page;
        const rows = page.value.rows.map((row) =>
          row.key === 'e-000000000002' ? { ...row, columns: { ...row.columns, prev: 'f'.repeat(64) } } : row,
        );
        return { ok: true, value: { ...page.value, rows } };
      },
    };
    await expect(openShelf(store).state()).rejects.toThrow('chain is broken at e-000000000002');
  });
});
