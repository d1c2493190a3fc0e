/**
 * `npm start -- --once` killed with its whole process group at ten moments, then run to its end: what the service had
 * answered for stays, at its place in the log, and nothing stands there twice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../functions/local/host';

const root = join(__dirname, '../..');
const moments = 10;

interface Entry {
  readonly record: string;
  readonly seq: number;
  readonly command: string;
}

function start(dataDir: string): {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output: () => string;
} {
  const child = spawn(process.execPath, [join(root, 'functions/local/start.mjs'), '--once', '--data', dataDir], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TONGLIAN_TRACE: '1' },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return { child, ended: new Promise((done) => child.once('exit', done)), output: () => text };
}

/** What the service itself lists, read over HTTP like any other client would. */
async function standings(url: string, workspace: string): Promise<readonly Entry[]> {
  const signIn = await fetch(`${url}/local/sign-in?workspace=${workspace}`, { method: 'POST' });
  const { token } = (await signIn.json()) as { token: string }; // the trial sign-in's own shape
  const entries: Entry[] = [];
  for (let after = ''; ; ) {
    const page = await fetch(`${url}/api/workspaces/${workspace}/standings${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = (await page.json()) as { entries: Entry[]; next: string | null }; // the contract's shape
    entries.push(...body.entries);
    if (body.next === null) return entries;
    after = `?after=${body.next}`;
  }
}

test(`killed at ${moments} moments, nothing acknowledged is missing and nothing stands twice`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tonglian-kill-'));
  const acknowledged = new Map<string, { readonly seq: number; readonly command: string }>();
  try {
    // How long a whole run takes here, so that the moments spread over it.
    const whole = mkdtempSync(join(tmpdir(), 'tonglian-whole-'));
    const began = process.hrtime.bigint();
    const first = start(whole);
    expect(await first.ended).toBe(0);
    const length = Number(process.hrtime.bigint() - began) / 1e6;
    rmSync(whole, { recursive: true, force: true });
    const workspace = /workspace ([0-9a-z]+)/.exec(first.output())?.[1] ?? '';
    expect(workspace).not.toBe('');

    for (let moment = 1; moment <= moments; moment += 1) {
      const run = start(dataDir);
      const watch = watchAcknowledged(run, workspace, acknowledged);
      await new Promise((done) => setTimeout(done, (length * moment) / (moments + 1)));
      try {
        process.kill(-(run.child.pid ?? 0), 'SIGKILL');
      } catch {
        // It may have ended by itself.
      }
      await run.ended;
      await watch.stop();
    }
    const last = start(dataDir);
    expect([await last.ended, last.output()]).toEqual([0, expect.any(String)]);

    const host = await startLocal({
      port: 0,
      dataDir,
      appPath: join(root, 'dist/functions-app/main.js'),
      hostFile: join(root, 'host.json'),
      now: () => new Date(),
      log: () => undefined,
      storageLarge: () => undefined,
      storageLost: () => undefined,
    });
    if (!host.ok) throw new Error(host.problem.code);
    const found = await standings(host.value.url, workspace);
    await host.value.stop();
    // Each record was set once: as many events as records, and no number twice.
    expect(found.length).toBeGreaterThan(400);
    expect(new Set(found.map(({ seq }) => seq)).size).toBe(found.length);
    expect(Math.max(...found.map(({ seq }) => seq))).toBe(found.length);
    const now = new Map(found.map(({ record, seq, command }) => [record, { seq, command }]));
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [record, entry] of acknowledged) expect(now.get(record)).toEqual(entry);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 600_000);

/** Keeps asking the service what it holds: whatever it answers is acknowledged. */
function watchAcknowledged(
  run: { readonly output: () => string },
  workspace: string,
  acknowledged: Map<string, { readonly seq: number; readonly command: string }>,
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      const url = /url (http:\S+)/.exec(run.output())?.[1];
      try {
        if (url)
          for (const { record, seq, command } of await standings(url, workspace))
            acknowledged.set(record, { seq, command });
      } catch {
        // Killed in between, or not there yet.
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await loop;
    },
  };
}
