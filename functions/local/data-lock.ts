/** Does another process work on this data? Two storages over one file would overwrite each other. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Held until the process ends, however it ends: a socket dies with its owner, a file with a process number in it
 * would outlive a kill. False where it is still held after the patience, in milliseconds.
 */
export async function holdData(dataDir: string, patience: number): Promise<boolean> {
  const address = lockAddress(dataDir);
  for (let waited = 0; ; waited += 100) {
    if (await listen(address)) return true;
    if (await isAlive(address)) {
      if (waited >= patience) return false;
      await new Promise((go) => setTimeout(go, 100));
    } else rmSync(address, { force: true });
  }
}

/** Short, as a socket's path may have 104 characters at most. */
function lockAddress(dataDir: string): string {
  const name = `tonglian-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** False where the address is there already, alive or not. */
function listen(address: string): Promise<boolean> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : failed(error)));
    server.listen(address, () => {
      server.unref();
      // A kill leaves it behind; the next one clears it away.
      process.once('exit', () => rmSync(address, { force: true }));
      done(true);
    });
  });
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
    );
  });
}
