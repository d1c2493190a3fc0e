/** `npm start` as a child process, for journeys: its process group can be killed, its address and output can be read. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export interface Started {
  readonly child: ChildProcess;
  /** The exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  /** Undefined until the service is there. */
  readonly url: () => string | undefined;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void;
}

export const start = (dataDir: string, ...more: readonly string[]): Started => launch(dataDir, more, 'warn');
/** The same, with a line logged for each request. */
export const startTelling = (dataDir: string, ...more: readonly string[]): Started => launch(dataDir, more, 'info');

function launch(dataDir: string, more: readonly string[], level: 'warn' | 'info'): Started {
  const child = spawn(process.execPath, [join(root, 'functions/local/start.mjs'), '--data', dataDir, ...more], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TONGLIAN_TRACE: '1', TONGLIAN_TOKEN: '', TONGLIAN_LOG_LEVEL: level },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return {
    child,
    ended: new Promise((done) => child.once('exit', done)),
    output: () => text,
    url: () => /^url (http:\S+)/m.exec(text)?.[1],
    kill: (signal) => {
      try {
        // The whole group: service, storage and the command line that it started.
        process.kill(-(child.pid ?? 0), signal);
      } catch {
        // It had ended by itself.
      }
    },
  };
}

/** The service's address once the sample office is settled and it goes on serving. */
export async function serving(started: Started): Promise<string> {
  for (let left = 600; left > 0; left -= 1) {
    const url = started.url();
    if (url !== undefined && started.output().includes('Ctrl+C')) return url;
    if (started.child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the service did not come up:\n${started.output()}`);
}
