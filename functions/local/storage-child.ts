/** The storage emulator as a process of its own: it lives as long as its parent and loses nothing it acknowledged. */
import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { azuriteTables } from './azurite';
import { holdData } from './data-lock';
import { savedAnswers } from './saved-answers';

export type StorageNews =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'data-in-use' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Each write now costs so much that one should know. */
  | { readonly kind: 'large'; readonly entities: number };

const largeFrom = 20_000;
/** A predecessor that has just lost its parent may need a moment to end. */
const lockPatience = 5_000;

async function main(dataDir: string, port: number): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  if (!(await holdData(dataDir, lockPatience))) return tell({ kind: 'data-in-use' });
  const tables = azuriteTables('127.0.0.1', port, join(dataDir, 'tables.json'));
  await tables.start();
  const { db } = tables.metadataStore;
  // It would save in the midst of a transaction.
  db.autosaveDisable();
  let warned = false;
  const save = (): Promise<void> => {
    const entities = db.collections.reduce((sum, collection) => sum + collection.count(), 0);
    if (!warned && entities > largeFrom) {
      warned = true;
      tell({ kind: 'large', entities });
    }
    return new Promise((done, failed) => db.saveDatabase((error) => (error ? failed(error) : done())));
  };
  const [handle] = tables.httpServer.listeners('request');
  tables.httpServer.removeAllListeners('request');
  // Its own application is the only listener it has.
  tables.httpServer.on('request', savedAnswers(handle as RequestListener, save));
  const address = tables.httpServer.address();
  tell({ kind: 'ready', port: typeof address === 'object' && address !== null ? address.port : port });
}

function tell(news: StorageNews): void {
  process.send?.(news);
}

// The channel breaks when the parent ends in whatever way. All that was answered is saved, so there is nothing to wait for.
process.on('disconnect', () => process.exit(0));
// Ctrl-C goes to the whole group; the parent says when it is over.
process.on('SIGINT', () => undefined);

const [dataDir = '', port = '0'] = process.argv.slice(2);
main(dataDir, Number(port)).catch((error: unknown) => {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
});
