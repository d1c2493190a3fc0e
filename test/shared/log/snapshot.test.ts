import { memoryStore } from '../../../shared/log/memory';
import { memorySnapshots } from '../../../shared/log/memory-snapshots';
import type { LogSettings } from '../../../shared/log/open';
import type { SnapshotStore } from '../../../shared/log/snapshot';
import type { LogStore } from '../../../shared/log/store';
import { type Added, add, idOf, openShelf, type Shelf, type ShelfCommand, shelfDomain } from './shelf';

const commands = (count: number, name = 'c'): ShelfCommand[] =>
  Array.from({ length: count }, (_, i) => add(`${name}${i}`, i, `s${i % 3}`, `note ${i}`));
const idle = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await new Promise((go) => setImmediate(go));
};

/** Tells which rows of events were read. */
function watched(store: LogStore): { store: LogStore; calls: string[]; reset: () => void } {
  const calls: string[] = [];
  return {
    calls,
    reset: () => calls.splice(0),
    store: memoryCalls(store, (call) => calls.push(call)),
  };
}
function memoryCalls(store: LogStore, tell: (call: string) => void): LogStore {
  return {
    head: (workspace) => {
      tell('head');
      return store.head(workspace);
    },
    points: (workspace, keys) => {
      tell('points');
      return store.points(workspace, keys);
    },
    page: (workspace, range, next) => {
      tell(`page ${range.from}`);
      return store.page(workspace, range, next);
    },
    put: (workspace, rows) => {
      tell('put');
      return store.put(workspace, rows);
    },
    commit: (workspace, transaction) => {
      tell('commit');
      return store.commit(workspace, transaction);
    },
  };
}
type Settings = Partial<LogSettings<Shelf, ShelfCommand, Added, string>>;
const stateOf = async (store: LogStore, snapshots?: SnapshotStore, settings: Settings = {}) => {
  const log = openShelf(store, { ...(snapshots ? { snapshots: { store: snapshots } } : {}), ...settings });
  const read = await log.read((state, { seq, hash }) => ({ state: shelfDomain.fork(state), seq, hash }));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};

test('a cold start reads the snapshot and only the tail behind it, to the same state', async () => {
  const { store, calls, reset } = watched(memoryStore({ pageRows: 10 }));
  const snapshots = memorySnapshots();
  const log = openShelf(store, { snapshots: { store: snapshots } });
  await log.append(commands(40), 'w');
  expect(await log.keep()).toBe(true);
  expect(await log.keep()).toBe(false);
  await log.append(commands(5, 'd'), 'w');
  reset();
  const cold = await stateOf(store, snapshots);
  expect(calls).toEqual(['head', 'page e-000000000041', 'page x-000000000041']);
  expect(cold).toEqual(await stateOf(store));
  expect(cold.seq).toBe(45);
});

test('the same state from a snapshot at any place, with the rest in pieces', async () => {
  const store = memoryStore({ pageRows: 3 });
  const whole = openShelf(store);
  for (let at = 0; at < 12; at += 1) {
    const snapshots = memorySnapshots();
    const log = openShelf(store, { snapshots: { store: snapshots } });
    await log.append(commands(2, `a${at}`), 'w');
    await log.keep();
    await whole.append(commands(3, `b${at}`), 'w');
    expect(await stateOf(store, snapshots)).toEqual(await stateOf(store));
  }
});

test('a command from before the snapshot is known, with or without events, and also where it would be refused now', async () => {
  const store = memoryStore();
  const snapshots = memorySnapshots();
  const log = openShelf(store, { snapshots: { store: snapshots } });
  const nothing = { id: add('n', 1).id, type: 'nothing' } as const;
  await log.append([add(1, 5), add(2, -5), nothing], 'w');
  await log.keep();
  const cold = openShelf(store, { snapshots: { store: snapshots } });
  const answers = await cold.append([add(2, -5), nothing, add(1, 5), add(1, 6)], 'w');
  expect(answers.map(({ status }) => status)).toEqual(['known', 'known', 'known', 'refused']);
});

describe('a snapshot that is of no use costs time and nothing else', () => {
  const spoil = (
    change: (kept: NonNullable<Awaited<ReturnType<SnapshotStore['newest']>>>) => object,
  ): SnapshotStore => {
    const inner = memorySnapshots();
    return {
      ...inner,
      newest: async (workspace) => {
        const kept = await inner.newest(workspace);
        return kept === undefined ? undefined : { ...kept, ...change(kept) };
      },
    };
  };
  test.each<[string, SnapshotStore]>([
    ['it cannot be had', { ...memorySnapshots(), newest: async () => undefined }],
    ['it is of another form', spoil(() => ({ form: 'shelf 0' }))],
    ['it is no JSON', spoil(({ text }) => ({ text: text.slice(1) }))],
    ['it is no state', spoil(() => ({ text: '{"amounts":1}' }))],
    ['it is of another log', spoil(({ head }) => ({ head: { ...head, hash: 'f'.repeat(64) } }))],
    ['it is from beyond the end', spoil(({ head }) => ({ head: { ...head, seq: head.seq + 100 } }))],
  ])('%s', async (_, snapshots) => {
    const store = memoryStore();
    const log = openShelf(store, { snapshots: { store: snapshots } });
    await log.append(commands(9), 'w');
    await log.keep();
    expect(await stateOf(store, snapshots)).toEqual(await stateOf(store));
    await log.append(commands(9, 'd'), 'w');
    expect(await stateOf(store, snapshots)).toEqual(await stateOf(store));
  });

  test('it cannot be written: nobody is kept waiting, and it is not tried with every request', async () => {
    let tries = 0;
    const reported: string[] = [];
    const store: SnapshotStore = {
      ...memorySnapshots(),
      write: async () => {
        tries += 1;
        throw new Error('away');
      },
    };
    const log = openShelf(memoryStore(), {
      snapshots: { store, events: 10 },
      report: (_, what) => reported.push(what),
    });
    for (let i = 0; i < 15; i += 1) {
      const [answer] = await log.append([add(i, 1)], 'w');
      expect(answer?.status).toBe('applied');
      await idle();
    }
    expect(tries).toBe(1);
    expect(reported).toEqual(['snapshot']);
  });
});

// A snapshot whose writing had begun before an erasure came to stand behind it, with the erased text in it.
test('what is erased while a snapshot is being written does not stay in it', async () => {
  const store = memoryStore();
  const snapshots = memorySnapshots();
  let write = (): void => undefined;
  const begun = new Promise<void>((go) => {
    write = go;
  });
  const slow: SnapshotStore = {
    ...snapshots,
    write: async (workspace, snapshot) => {
      await begun;
      return snapshots.write(workspace, snapshot);
    },
  };
  const log = openShelf(store, { snapshots: { store: slow } });
  await log.append([add('a', 1, 'a', '甲')], 'w');
  const keeping = log.keep();
  expect(await log.erase({ id: idOf('gone'), seqs: [1] }, 'w')).toMatchObject({ status: 'applied' });
  await log.read(() => null);
  write();
  expect(await keeping).toBe(false);
  expect(await snapshots.newest('shelf')).toBeUndefined();
  expect(await log.keep()).toBe(true);
  expect((await snapshots.newest('shelf'))?.text).not.toContain('甲');
});

test('they are taken by themselves when the tail is long: often while young, rarely in a large import, once at its end', async () => {
  const taken: number[] = [];
  const inner = memorySnapshots();
  const snapshots: SnapshotStore = {
    ...inner,
    write: async (workspace, snapshot) => {
      taken.push(snapshot.head.seq);
      return inner.write(workspace, snapshot);
    },
  };
  let quiet = (): void => undefined;
  const log = openShelf(memoryStore(), {
    snapshots: { store: snapshots, events: 100 },
    wait: () =>
      new Promise((done) => {
        quiet = done;
      }),
  });
  for (let i = 0; i < 100; i += 1) {
    await log.append(commands(40, `r${i}-`), 'w');
    quiet();
    await idle();
  }
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.length).toBeLessThan(20);
  for (let i = 0; i < 3; i += 1) {
    quiet();
    await idle();
  }
  expect(taken.at(-1)).toBe(4000);
});

test('who finds a long tail at a cold start leaves a snapshot for the next', async () => {
  const store = memoryStore();
  await openShelf(store).append(commands(30), 'w');
  const snapshots = memorySnapshots();
  await openShelf(store, { snapshots: { store: snapshots, events: 20 } }).state();
  await idle();
  expect((await snapshots.newest('shelf'))?.head.seq).toBe(30);
});
