/** The outbox in the browser's own database: by office and person, so that it is still there when the pane is opened again. */
import { type DBSchema, openDB } from 'idb';
import * as z from 'zod';
import { standing } from '../../shared/contract/listings';
import type { OutboxStore, Waiting } from './outbox';
import { memoryOutbox } from './outbox-memory';

interface Kept extends DBSchema {
  outbox: { key: [string, string, string]; value: Waiting };
  standings: { key: string; value: unknown[] };
}

/** Where the browser keeps nothing for us (a private window, storage switched off), what waits lasts as long as the window. */
export async function idbOutbox(): Promise<OutboxStore> {
  try {
    return await opened();
  } catch {
    return memoryOutbox();
  }
}

async function opened(): Promise<OutboxStore> {
  const database = await openDB<Kept>('tonglian', 1, {
    upgrade(created) {
      created.createObjectStore('outbox');
      created.createObjectStore('standings');
    },
  });
  return {
    // A string sorts before an array: the range holds every key that begins with these two.
    all: ({ workspace, person }) =>
      database.getAll('outbox', IDBKeyRange.bound([workspace, person, ''], [workspace, person, []] as never)),
    async put({ workspace, person }, those) {
      const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      for (const one of those) void transaction.store.put(one, [workspace, person, one.command.id]);
      await transaction.done;
    },
    async drop({ workspace, person }, ids) {
      const transaction = database.transaction('outbox', 'readwrite');
      for (const id of ids) void transaction.store.delete([workspace, person, id]);
      await transaction.done;
    },
    async standings(workspace) {
      const found = z.array(standing).safeParse(await database.get('standings', workspace));
      return found.success ? new Map(found.data.map((one) => [one.record, one])) : null;
    },
    async keepStandings(workspace, those) {
      await database.put('standings', [...those.values()], workspace);
    },
  };
}
