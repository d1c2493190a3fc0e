/** A local host as a process of its own, for tests that talk to it or kill it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FunctionListing } from '../../../functions/local/admin';
import { sourcesHook } from './from-sources';

export interface HostProcess {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
  readonly functions: readonly FunctionListing[];
  readonly storageConnection: string;
  /** Lines of its log, and of stderr. */
  readonly said: string[];
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
}

/** The host, or the problem that it names. It leads a process group of its own. */
export function startHost(
  dataDir: string,
  port = 0,
  environment: Record<string, string> = {},
): Promise<HostProcess | { readonly problem: unknown }> {
  const child = spawn(process.execPath, ['-r', sourcesHook, join(__dirname, 'run-host.ts'), dataDir, String(port)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`the host ended (${code})\n${said.join('\n')}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line) as Partial<HostProcess> & { problem?: unknown };
      if (told.problem !== undefined) done({ problem: told.problem });
      else if (told.url === undefined) said.push(line);
      // Said in one line by run-host.ts.
      else done({ ...(told as HostProcess), pid: child.pid ?? 0, said, child, gone });
    });
  });
}

export async function startedHost(
  dataDir: string,
  port = 0,
  environment: Record<string, string> = {},
): Promise<HostProcess> {
  const host = await startHost(dataDir, port, environment);
  if ('problem' in host) throw new Error(JSON.stringify(host.problem));
  return host;
}

export function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (condition()) return true;
    await new Promise((go) => setTimeout(go, 20));
  }
  return condition();
}
