/** Snapshots of the offices' states on Azure Table storage: one table, a partition for each office, gzip in parts. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { odata, RestError, type TableEntity } from '@azure/data-tables';
import * as z from 'zod';
import type { Snapshot, SnapshotStore } from '../../shared/log/snapshot';
import type { StorageAccount } from '../storage/account';
import { patience, tableClient } from './client';
import { countRequests, type RequestCounter } from './count-requests';
import { isMissingTable } from './store-failure';

const snapshotTable = 'snapshots';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A property holds 64 KiB, an entity 1 MiB; the emulator counts the text that bytes travel as, a third more. */
const partBytes = 60 * 1024;
const partsInRow = 12;
const rowBytes = partBytes * partsInRow;
const rowsAtOnce = 4;

const newestKey = 'newest';
const partKey = (seq: number, row: number): string =>
  `p-${String(seq).padStart(12, '0')}-${String(row).padStart(4, '0')}`;
const partRange = { from: 'p-', to: 'p-~' };

const manifest = z.object({
  v: z.literal(1),
  seq: z.int().min(1),
  hash: z.string(),
  time: z.string(),
  form: z.string(),
  rows: z.int().min(1),
  /** Of the parts put together. */
  sha256: z.string(),
});

/** What fails is told and otherwise as if there were none, except for `remove`. */
export function tableSnapshots(
  account: StorageAccount,
  report: (error: unknown) => void,
  counter: Pick<RequestCounter, 'policy'> = countRequests(),
): SnapshotStore {
  const client = tableClient(account, snapshotTable, 2, counter);
  const signal = () => ({ abortSignal: AbortSignal.timeout(patience) });

  /** The manifest with its ETag. */
  const current = async (workspace: string) => {
    try {
      const entity = await client.getEntity(workspace, newestKey, signal());
      return { manifest: manifest.safeParse(entity).data, etag: entity.etag };
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 404) return undefined;
      throw error;
    }
  };
  const range = (workspace: string, from: string, to: string, select?: string[]) =>
    client.listEntities<Record<string, unknown>>({
      queryOptions: {
        filter: odata`PartitionKey eq ${workspace} and RowKey ge ${from} and RowKey le ${to}`,
        ...(select === undefined ? {} : { select }),
      },
      ...signal(),
    });
  /** Parts that no manifest names any more, left by this or an earlier process. */
  const clear = async (workspace: string, before: string): Promise<void> => {
    for await (const { rowKey } of range(workspace, partRange.from, before, ['RowKey'])) {
      if (rowKey !== undefined) await client.deleteEntity(workspace, rowKey, signal());
    }
  };

  /** False where another one stands there by now. */
  const drop = async (workspace: string, etag: string): Promise<boolean> => {
    try {
      await client.deleteEntity(workspace, newestKey, { etag, ...signal() });
      return true;
    } catch (error) {
      if (error instanceof RestError && (error.statusCode === 404 || error.statusCode === 412)) return false;
      throw error;
    }
  };

  const read = async (workspace: string, again = true): Promise<Snapshot | undefined> => {
    const found = await current(workspace);
    if (found?.manifest === undefined) return undefined;
    const { seq, hash, time, form, rows, sha256 } = found.manifest;
    const bytes: Uint8Array[] = [];
    let count = 0;
    for await (const entity of range(workspace, partKey(seq, 0), partKey(seq, rows - 1))) {
      count += 1;
      for (let part = 0; part < partsInRow; part += 1) {
        const value = entity[`b${part}`];
        if (value instanceof Uint8Array) bytes.push(value);
      }
    }
    const whole = Buffer.concat(bytes);
    if (count !== rows || sha256Of(whole) !== sha256) {
      // Its parts go when a newer one is written; else it is damaged, and would be in the way of the next at this seq.
      if ((await drop(workspace, found.etag)) || !again) throw new Error(`the snapshot at ${seq} is not whole`);
      return read(workspace, false);
    }
    return { head: { seq, hash, time }, form, text: (await unzip(whole)).toString('utf8') };
  };

  const write = async (workspace: string, { head, form, text }: Snapshot): Promise<boolean> => {
    const bytes = await zip(text, { level: 4 });
    const before = await current(workspace);
    if (before?.manifest !== undefined && before.manifest.seq >= head.seq) return false;
    const entities: TableEntity<Record<string, unknown>>[] = [];
    for (let start = 0; start < bytes.length; start += rowBytes) {
      const parts: Record<string, Uint8Array> = {};
      for (let part = 0; part < partsInRow && start + part * partBytes < bytes.length; part += 1) {
        const from = start + part * partBytes;
        parts[`b${part}`] = bytes.subarray(from, Math.min(from + partBytes, start + rowBytes));
      }
      entities.push({ partitionKey: workspace, rowKey: partKey(head.seq, entities.length), ...parts });
    }
    for (let start = 0; start < entities.length; start += rowsAtOnce) {
      const some = entities.slice(start, start + rowsAtOnce);
      await Promise.all(some.map((entity) => client.upsertEntity(entity, 'Replace', signal())));
    }
    const own = { v: 1, ...head, form, rows: entities.length, sha256: sha256Of(bytes) };
    const entity = { partitionKey: workspace, rowKey: newestKey, ...own };
    try {
      // Of two processes that do this at once, one comes too late; its parts go with the next ones.
      if (before === undefined) await client.createEntity(entity, signal());
      else await client.updateEntity(entity, 'Replace', { etag: before.etag, ...signal() });
    } catch (error) {
      if (error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412)) return false;
      throw error;
    }
    await clear(workspace, partKey(head.seq - 1, 9999));
    return true;
  };

  return {
    newest: (workspace) =>
      read(workspace).catch((error: unknown) => {
        if (!isMissingTable(error)) report(error);
        return undefined;
      }),
    write: async (workspace, snapshot) => {
      try {
        return await write(workspace, snapshot);
      } catch (error) {
        if (!isMissingTable(error)) throw error;
        await client.createTable();
        return write(workspace, snapshot);
      }
    },
    remove: async (workspace) => {
      try {
        await client.deleteEntity(workspace, newestKey, signal());
      } catch (error) {
        if (!(error instanceof RestError) || error.statusCode !== 404) throw error;
      }
      try {
        await clear(workspace, partRange.to);
      } catch (error) {
        if (!isMissingTable(error)) throw error;
      }
    },
  };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
