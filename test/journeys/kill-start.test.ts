/**
 * `npm start -- --once` killed with its whole process group at ten moments, then run to its end: what the service had
 * answered for stays, at its place in the log, and nothing stands there twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Started, serving, start } from './local-service';

const moments = 10;

interface Standing {
  readonly seq: number;
  readonly command: string;
}

/** What the service itself lists, read over HTTP like any other client would: the record and its place in the log. */
async function standings(url: string, workspace: string): Promise<ReadonlyMap<string, Standing>> {
  const signIn = await fetch(`${url}/local/sign-in?workspace=${workspace}`, { method: 'POST' });
  const { token } = (await signIn.json()) as { token: string }; // the trial sign-in's own shape
  const found = new Map<string, Standing>();
  for (let after = ''; ; ) {
    const page = await fetch(`${url}/api/workspaces/${workspace}/standings${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = (await page.json()) as { entries: ({ record: string } & Standing)[]; next: string | null }; // the contract's
    for (const { record, seq, command } of body.entries) found.set(record, { seq, command });
    if (body.next === null) return found;
    after = `?after=${body.next}`;
  }
}

test(`killed at ${moments} moments, nothing acknowledged is missing and nothing stands twice`, async () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'tonglian-kill-')));
  const [whole = '', killed = ''] = folders;
  const acknowledged = new Map<string, Standing>();
  try {
    // How long a whole run takes here, so that the moments spread over it.
    const began = process.hrtime.bigint();
    const first = start(whole, '--once');
    expect(`${await first.ended} ${first.output()}`).toMatch(/^0 /);
    const length = Number(process.hrtime.bigint() - began) / 1e6;
    const workspace = /^workspace ([0-9a-z]+)/m.exec(first.output())?.[1] ?? '';
    expect(workspace).not.toBe('');

    for (let moment = 1; moment <= moments; moment += 1) {
      const run = start(killed, '--once');
      const watch = watchAcknowledged(run, workspace, acknowledged);
      await new Promise((done) => setTimeout(done, (length * moment) / (moments + 1)));
      // However slow the machine has become meanwhile: the last is killed once something was answered for.
      if (moment === moments) await Promise.race([watch.seen, run.ended]);
      run.kill('SIGKILL');
      await run.ended;
      await watch.stop();
    }

    const last = start(killed, '--port', '0');
    const found = await standings(await serving(last), workspace);
    last.kill('SIGTERM');
    await last.ended;
    // Each record was set once: as many events as records, and no number twice.
    expect(found.size).toBeGreaterThan(400);
    const numbers = [...found.values()].map(({ seq }) => seq);
    expect(new Set(numbers).size).toBe(found.size);
    expect(Math.max(...numbers)).toBe(found.size);
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [record, standing] of acknowledged) expect(found.get(record)).toEqual(standing);
    process.stdout.write(
      `kill test: ${moments} moments, ${found.size} commands, ${acknowledged.size} seen acknowledged, 0 missing, 0 double\n`,
    );
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

/** Keeps asking the service what it holds: whatever it answers is acknowledged. */
function watchAcknowledged(
  run: Started,
  workspace: string,
  acknowledged: Map<string, Standing>,
): { readonly seen: Promise<void>; readonly stop: () => Promise<void> } {
  let stopped = false;
  let see = (): void => undefined;
  const seen = new Promise<void>((done) => {
    see = done;
  });
  const loop = (async () => {
    while (!stopped) {
      const url = run.url();
      try {
        if (url !== undefined)
          for (const [record, one] of await standings(url, workspace)) {
            acknowledged.set(record, one);
            see();
          }
      } catch {
        // Killed in between, or not there yet.
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return {
    seen,
    stop: async () => {
      stopped = true;
      await loop;
    },
  };
}
