/** Table storage for trials: the emulator as a child process, its data in a folder, gone when this process ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { StorageNews } from './storage-child';

export interface LocalStorage {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

export interface StorageSettings {
  readonly dataDir: string;
  /** Told once, when writes become slow. */
  readonly large: (entities: number) => void;
  /** The storage died and did not come back. */
  readonly lost: (error: Error) => void;
}

export class DataInUse extends Error {}

const account = 'tonglian';

/** Throws DataInUse where another process holds the folder. A child that dies is started again at the same address. */
export async function startStorage({ dataDir, large, lost }: StorageSettings): Promise<LocalStorage> {
  const folder = join(resolve(dataDir), 'storage');
  // Not the emulator's well-known key: whatever else runs on this machine has no business here.
  const key = randomBytes(64).toString('base64');
  let stopping = false;
  let child: ChildProcess;
  let port = 0;

  const start = async (): Promise<void> => {
    child = fork(require.resolve('./storage-child'), [folder, String(port)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` },
    });
    port = await firstNews(child);
    child.on('message', (news: StorageNews) => {
      if (news.kind === 'large') large(news.entities);
    });
    child.once('exit', () => {
      // Who asks meanwhile is refused the connection and asks again.
      if (!stopping) start().catch((error: unknown) => lost(error instanceof Error ? error : new Error(String(error))));
    });
  };
  await start();

  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${account}`,
      `AccountKey=${key}`,
      `TableEndpoint=http://127.0.0.1:${port}/${account};`,
    ].join(';'),
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

/** The port it listens on. */
function firstNews(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`the storage ended at once (${code})`)));
    child.once('message', (news: StorageNews) => {
      child.removeAllListeners('exit');
      if (news.kind === 'ready') return done(news.port);
      child.disconnect();
      if (news.kind === 'data-in-use') return failed(new DataInUse('the data folder is in use'));
      failed(new Error(`the storage did not start: ${news.kind === 'failed' ? news.reason : news.kind}`));
    });
  });
}
