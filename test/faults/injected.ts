/** Faults for the log's storage: a process that dies at a chosen call, and two whose calls come in a chosen order. */
import { everyKey } from '../../shared/log/keys';
import { wholeRange } from '../../shared/log/read-events';
import type { SnapshotStore } from '../../shared/log/snapshot';
import type { LogStore, Row } from '../../shared/log/store';
import { verifyChain } from '../../shared/log/verify';

/** What a storage call goes through on its way. */
export type Gate = <T>(call: () => Promise<T>) => Promise<T>;

export function gated(store: LogStore, gate: Gate): LogStore {
  return {
    head: (workspace) => gate(() => store.head(workspace)),
    points: (workspace, keys) => gate(() => store.points(workspace, keys)),
    page: (workspace, range, next) => gate(() => store.page(workspace, range, next)),
    put: (workspace, rows) => gate(() => store.put(workspace, rows)),
    commit: (workspace, transaction) => gate(() => store.commit(workspace, transaction)),
  };
}

export function gatedSnapshots(store: SnapshotStore, gate: Gate): SnapshotStore {
  return {
    newest: (workspace) => gate(() => store.newest(workspace)),
    write: (workspace, snapshot) => gate(() => store.write(workspace, snapshot)),
    remove: (workspace) => gate(() => store.remove(workspace)),
  };
}

export class Killed extends Error {}

/** Dies at its n-th call: before the storage gets it, or when the answer is on its way. Afterwards nothing gets through. */
export function dying(at: number, moment: 'before' | 'after'): { readonly gate: Gate; readonly died: () => boolean } {
  let calls = 0;
  let dead = false;
  return {
    died: () => dead,
    gate: async (call) => {
      calls += 1;
      if (dead) throw new Killed();
      if (calls < at) return call();
      dead = true;
      if (moment === 'after') await call();
      throw new Killed();
    },
  };
}

/** Lets the calls of several processes through one at a time, in the order of a schedule: who of those that wait. */
export function scheduled(choose: (waiting: number) => number): {
  readonly gate: (who: number) => Gate;
  /** Runs until all are done. */
  readonly run: (all: readonly Promise<unknown>[]) => Promise<void>;
} {
  const waiting: { readonly who: number; readonly go: () => void }[] = [];
  return {
    gate: (who) => (call) =>
      new Promise((done, failed) => {
        waiting.push({ who, go: () => call().then(done, failed) });
      }),
    run: async (all) => {
      let left = all.length;
      for (const one of all)
        one.finally(() => {
          left -= 1;
        });
      while (left > 0) {
        // Whoever can go on by himself does so now.
        for (let i = 0; i < 4; i += 1) await new Promise((go) => setImmediate(go));
        waiting.sort((a, b) => a.who - b.who);
        const [next] = waiting.splice(waiting.length > 0 ? choose(waiting.length) : 0, 1);
        next?.go();
      }
      await Promise.all(all);
    },
  };
}

/** Runs the trial once for every order in which the first `depth` calls can come; gives their number. */
export async function everySchedule(
  depth: number,
  trial: (choose: (waiting: number) => number) => Promise<void>,
): Promise<number> {
  const plan: { choice: number; readonly of: number }[] = [];
  for (let tried = 1; ; tried += 1) {
    let step = 0;
    await trial((waiting) => {
      const at = step;
      step += 1;
      if (at >= depth) return 0;
      if (at === plan.length) plan.push({ choice: 0, of: waiting });
      return Math.min(plan[at]?.choice ?? 0, waiting - 1);
    });
    // The last choice that has an alternative is the next schedule's.
    for (let last = plan.at(-1); last !== undefined; last = plan.at(-1)) {
      last.choice += 1;
      if (last.choice < last.of) break;
      plan.pop();
    }
    if (plan.length === 0) return tried;
  }
}

export async function allRows(store: LogStore, workspace = 'shelf'): Promise<readonly Row[]> {
  const rows = await wholeRange(store, workspace, everyKey);
  if (!rows.ok) throw new Error(rows.problem.kind);
  return rows.value;
}

/** What is wrong with a log after a fault: acknowledged commands that are missing, and whatever breaks the chain. */
export function violations(rows: readonly Row[], acknowledged: Iterable<string>): string[] {
  const keys = new Set(rows.map(({ key }) => key));
  const missing = [...acknowledged].filter((id) => !keys.has(`c-${id}`)).map((id) => `${id} is missing`);
  return [...missing, ...verifyChain(rows).faults.map(({ key, fault }) => `${key} ${fault}`)];
}
