/** Azurite's tables in memory, for tests that need many requests and no kill. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export interface PlainAzurite {
  readonly connectionString: string;
  readonly stop: () => void;
}

export async function plainAzurite(): Promise<PlainAzurite> {
  const key = randomBytes(64).toString('base64');
  const child = fork(join(__dirname, '..', '..', 'bench', 'plain-azurite.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', AZURITE_ACCOUNTS: `bench:${key}` },
  });
  const port = await new Promise<number>((done, failed) => {
    child.once('message', (message) => done(Number(message)));
    child.once('exit', (code) => failed(new Error(`Azurite ended (${code})`)));
  });
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=bench;AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/bench;`,
    stop: () => child.disconnect(),
  };
}
