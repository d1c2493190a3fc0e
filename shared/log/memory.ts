/** The log's storage in memory: for files without a server and for tests. It fails like the real one. */
import { ok, type Result } from '../result';
import { headKey, isWorkspace } from './keys';
import { rowFault, transactionFault } from './limits';
import type { KeyRange, LogStore, Row, RowPage, Stored, StoredRow, StoreFailure, Transaction } from './store';

export interface StoreCall {
  readonly operation: 'head' | 'points' | 'page' | 'put' | 'commit';
  /** How many calls came before. */
  readonly number: number;
}

/** What goes wrong with a call: `lost` is a commit that was written and whose answer never came. */
export type Fault = 'unavailable' | 'unknown' | 'conflict' | 'lost';

export interface MemorySettings {
  readonly pageRows?: number;
  /** Asked before every call; one that answers late makes the storage slow. */
  readonly fault?: (call: StoreCall) => Fault | undefined | Promise<Fault | undefined>;
  /** How many empty pages come before a full one. */
  readonly emptyPages?: number;
}

interface Partition {
  readonly rows: Map<string, StoredRow>;
  /** Keys by their first character, so that a log's growing keys need no sorting. */
  readonly buckets: Map<string, Bucket>;
}

interface Bucket {
  readonly keys: string[];
  sorted: boolean;
}

export function memoryStore(settings: MemorySettings = {}): LogStore {
  const { pageRows = 1000, emptyPages = 0, fault = () => undefined } = settings;
  const partitions = new Map<string, Partition>();
  let calls = 0;
  let writes = 0;

  const partition = (workspace: string): Partition => {
    if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
    const found = partitions.get(workspace) ?? { rows: new Map(), buckets: new Map() };
    partitions.set(workspace, found);
    return found;
  };

  const call = async <T>(operation: StoreCall['operation'], answer: () => Result<T, StoreFailure>): Stored<T> => {
    calls += 1;
    // Even the fastest storage answers later: who forgets to wait shall notice here.
    const trouble = await fault({ operation, number: calls - 1 });
    switch (trouble) {
      case undefined:
        return answer();
      case 'lost':
        answer();
        return failed({ kind: 'unknown' });
      default:
        return failed({ kind: trouble });
    }
  };

  const commit = (workspace: string, transaction: Transaction): Result<string, StoreFailure> => {
    const reason = transactionFault(workspace, transaction);
    if (reason !== undefined) return failed({ kind: 'rejected', reason });
    const { rows, buckets } = partition(workspace);
    if (rows.get(headKey)?.etag !== transaction.etag) return failed({ kind: 'conflict' });
    const { replaced = [] } = transaction;
    if (replaced.some((row) => !rows.has(row.key))) return failed({ kind: 'conflict' });
    if (transaction.rows.some((row) => rows.has(row.key))) return failed({ kind: 'exists' });
    writes += 1;
    const etag = `W/"${writes}"`;
    for (const row of [transaction.head, ...transaction.rows, ...replaced]) {
      if (!rows.has(row.key)) remember(buckets, row.key);
      rows.set(row.key, stored(row, etag));
    }
    return ok(etag);
  };

  const put = (workspace: string, given: readonly Row[]): Result<null, StoreFailure> => {
    for (const row of given) {
      const reason = rowFault(workspace, row);
      if (reason !== undefined) return failed({ kind: 'rejected', reason });
    }
    const { rows, buckets } = partition(workspace);
    for (const row of given) {
      writes += 1;
      if (!rows.has(row.key)) remember(buckets, row.key);
      rows.set(row.key, stored(row, `W/"${writes}"`));
    }
    return ok(null);
  };

  const page = (workspace: string, range: KeyRange, next?: string): RowPage => {
    const { rows, buckets } = partition(workspace);
    const [skipped = '', start = range.from] = next === undefined ? [] : split(next);
    if (Number(skipped) < emptyPages) return { rows: [], next: `${Number(skipped) + 1} ${start}` };
    const keys = keysFrom(buckets, start, range.to, pageRows + 1);
    const after = keys[pageRows];
    const found = keys.slice(0, pageRows).flatMap((key) => rows.get(key) ?? []);
    return after === undefined ? { rows: found } : { rows: found, next: `0 ${after}` };
  };

  return {
    head: (workspace) => call('head', () => ok(partition(workspace).rows.get(headKey))),
    points: (workspace, keys) =>
      call('points', () => {
        const { rows } = partition(workspace);
        return ok(new Map(keys.flatMap((key) => pair(key, rows.get(key)))));
      }),
    page: (workspace, range, next) => call('page', () => ok(page(workspace, range, next))),
    put: (workspace, rows) => call('put', () => put(workspace, rows)),
    commit: (workspace, transaction) => call('commit', () => commit(workspace, transaction)),
  };
}

const failed = (problem: StoreFailure): Result<never, StoreFailure> => ({ ok: false, problem });
const stored = (row: Row, etag: string): StoredRow => ({ key: row.key, columns: { ...row.columns }, etag });
const pair = (key: string, row: StoredRow | undefined): [string, StoredRow][] =>
  row === undefined ? [] : [[key, row]];

function split(next: string): [string, string] {
  const blank = next.indexOf(' ');
  return [next.slice(0, blank), next.slice(blank + 1)];
}

function remember(buckets: Map<string, Bucket>, key: string): void {
  const first = key.slice(0, 1);
  const bucket = buckets.get(first) ?? { keys: [], sorted: true };
  buckets.set(first, bucket);
  const last = bucket.keys.at(-1);
  if (last !== undefined && last > key) bucket.sorted = false;
  bucket.keys.push(key);
}

function keysFrom(buckets: Map<string, Bucket>, from: string, to: string, count: number): string[] {
  const found: string[] = [];
  for (const first of [...buckets.keys()].sort()) {
    const bucket = buckets.get(first);
    if (bucket === undefined || first < from.slice(0, 1) || first > to.slice(0, 1)) continue;
    if (!bucket.sorted) bucket.keys.sort();
    bucket.sorted = true;
    for (let i = firstNotBelow(bucket.keys, from); i < bucket.keys.length && found.length < count; i += 1) {
      const key = bucket.keys[i];
      if (key === undefined || key > to) break;
      found.push(key);
    }
  }
  return found;
}

function firstNotBelow(keys: readonly string[], bound: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
