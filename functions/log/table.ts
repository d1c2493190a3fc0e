/** The log's storage on Azure Table storage: one table for all offices, a partition for each. */
import { odata, RestError, type TableEntityResult, type TransactionAction } from '@azure/data-tables';
import { headKey, isWorkspace } from '../../shared/log/keys';
import { rowFault, transactionFault } from '../../shared/log/limits';
import type { Cell, LogStore, Row, Stored, StoredRow, StoreFailure, Transaction } from '../../shared/log/store';
import { ok, type Result } from '../../shared/result';
import type { StorageAccount } from '../storage/account';
import { patience, tableClient } from './client';
import { countRequests, type RequestCounter } from './count-requests';
import { isMissingTable, storeFailure } from './store-failure';

/** Lower case: the emulator tells tables apart by case, Azure does not. */
const tableName = 'log';
const pointsAtOnce = 16;
/** Each may take a megabyte. */
const putsAtOnce = 4;

export interface TableStore extends LogStore {
  /** Requests sent so far. */
  readonly counted: ReturnType<typeof countRequests>['counted'];
  /** Every office that has a log: a scan over the partitions, for timers only. */
  readonly workspaces: () => Promise<readonly string[]>;
}

type Entity = TableEntityResult<Record<string, unknown>>;

export function tableStore(
  account: StorageAccount,
  counter: Pick<RequestCounter, 'policy' | 'counted'> = countRequests(),
): TableStore {
  const reader = tableClient(account, tableName, 4, counter);
  // A write that is sent twice meets its own first try: whether to try again is for the log, which looks first.
  const writer = tableClient(account, tableName, 0, counter);

  const commit = async (workspace: string, transaction: Transaction, again = true): Stored<string> => {
    const { head, etag, rows, replaced = [] } = transaction;
    const reason = transactionFault(workspace, transaction);
    if (reason !== undefined) return failed({ kind: 'rejected', reason });
    const entity = ({ key, columns }: Row) => ({ partitionKey: workspace, rowKey: key, ...columns });
    const first: TransactionAction =
      etag === undefined ? ['create', entity(head)] : ['update', entity(head), 'Replace', { etag }];
    const actions = [
      first,
      ...rows.map((row): TransactionAction => ['create', entity(row)]),
      // Behind the head's ETag nobody else writes; without one of its own the row would be made where it is missing.
      ...replaced.map((row): TransactionAction => ['update', entity(row), 'Replace', { etag: '*' }]),
    ];
    try {
      const answer = await writer.submitTransaction(actions, { abortSignal: AbortSignal.timeout(patience) });
      // In the order of the actions; an answer to an update does not name its row.
      const written = answer.subResponses[0]?.etag;
      const whole =
        answer.subResponses.length === actions.length && answer.subResponses.every(({ status }) => status < 300);
      return whole && written !== undefined ? ok(written) : failed({ kind: 'unknown' });
    } catch (error) {
      if (again && isMissingTable(error)) {
        await writer.createTable();
        return commit(workspace, transaction, false);
      }
      return failed(storeFailure(error, etag === undefined ? 'create' : 'replace'));
    }
  };

  const put = async (workspace: string, { key, columns }: Row, again = true): Stored<null> => {
    const reason = rowFault(workspace, { key, columns });
    if (reason !== undefined) return failed({ kind: 'rejected', reason });
    try {
      const entity = { partitionKey: workspace, rowKey: key, ...columns };
      await writer.upsertEntity(entity, 'Replace', { abortSignal: AbortSignal.timeout(patience) });
      return ok(null);
    } catch (error) {
      if (again && isMissingTable(error)) {
        await writer.createTable();
        return put(workspace, { key, columns }, false);
      }
      return failed(storeFailure(error, 'read'));
    }
  };

  const point = async (workspace: string, key: string): Stored<StoredRow | undefined> => {
    try {
      const entity = await reader.getEntity(workspace, key, { abortSignal: AbortSignal.timeout(patience) });
      return ok(storedRow(entity));
    } catch (error) {
      // Neither the row nor, before the first write, the table.
      if (error instanceof RestError && error.statusCode === 404) return ok(undefined);
      return failed(storeFailure(error, 'read'));
    }
  };

  return {
    counted: counter.counted,
    workspaces: async () => {
      const names: string[] = [];
      const heads = reader.listEntities({
        queryOptions: { filter: odata`RowKey eq ${headKey}`, select: ['PartitionKey'] },
      });
      try {
        for await (const { partitionKey } of heads) if (partitionKey !== undefined) names.push(partitionKey);
      } catch (error) {
        if (!isMissingTable(error)) throw error;
      }
      return names;
    },
    head: (workspace) => point(checked(workspace), headKey),
    points: async (workspace, keys) => {
      checked(workspace);
      const found = new Map<string, StoredRow>();
      for (let start = 0; start < keys.length; start += pointsAtOnce) {
        const some = keys.slice(start, start + pointsAtOnce);
        for (const row of await Promise.all(some.map((key) => point(workspace, key)))) {
          if (!row.ok) return row;
          if (row.value !== undefined) found.set(row.value.key, row.value);
        }
      }
      return ok(found);
    },
    page: async (workspace, { from, to }, next) => {
      const filter = odata`PartitionKey eq ${checked(workspace)} and RowKey ge ${from} and RowKey le ${to}`;
      try {
        const pages = reader
          .listEntities({ queryOptions: { filter }, abortSignal: AbortSignal.timeout(patience) })
          .byPage(next === undefined ? {} : { continuationToken: next });
        const page = await pages.next();
        if (page.done === true) return ok({ rows: [] });
        const rows = page.value.map(storedRow);
        const { continuationToken } = page.value;
        return ok(continuationToken === undefined ? { rows } : { rows, next: continuationToken });
      } catch (error) {
        if (isMissingTable(error)) return ok({ rows: [] });
        return failed(storeFailure(error, 'read'));
      }
    },
    put: async (workspace, rows) => {
      checked(workspace);
      for (let start = 0; start < rows.length; start += putsAtOnce) {
        const some = rows.slice(start, start + putsAtOnce);
        for (const written of await Promise.all(some.map((row) => put(workspace, row))))
          if (!written.ok) return written;
      }
      return ok(null);
    },
    commit: (workspace, transaction) => commit(checked(workspace), transaction),
  };
}

const failed = (problem: StoreFailure): Result<never, StoreFailure> => ({ ok: false, problem });

function checked(workspace: string): string {
  if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
  return workspace;
}

const service = new Set(['partitionKey', 'rowKey', 'timestamp', 'etag', 'odata.metadata']);

function storedRow(entity: Entity): StoredRow {
  const columns: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (service.has(name)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') columns[name] = value;
  }
  return { key: entity.rowKey ?? '', etag: entity.etag, columns };
}
