/** What was acknowledged outlives kill -9 of any of the processes, and nothing is in the log twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableStore } from '../../functions/log/table';
import type { Answer } from '../../shared/log/append';
import { everyKey } from '../../shared/log/keys';
import { wholeRange } from '../../shared/log/read-events';
import type { Row } from '../../shared/log/store';
import { verifyChain } from '../../shared/log/verify';
import { childrenOf, type HostProcess, isAlive, startedHost as start, until } from '../functions/local/host-process';
import { add, type ShelfCommand } from '../shared/log/shelf';
import type { Tell } from './tell';

export function killedFaults(tell: Tell): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'tonglian-kill-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  /** All that were started, so that a failing test leaves none behind. */
  const hosts: HostProcess[] = [];
  const startedHost = async (): Promise<HostProcess> => {
    const host = await start(dataDir);
    hosts.push(host);
    return host;
  };
  afterEach(async () => {
    for (const host of hosts.splice(0)) {
      if (host.child.exitCode === null && host.child.signalCode === null) process.kill(-host.pid, 'SIGKILL');
      await host.gone;
    }
  });

  const acknowledged = new Set<string>();
  const sent = new Map<string, ShelfCommand>();
  let named = 0;

  async function post(host: HostProcess, commands: readonly ShelfCommand[]): Promise<readonly Answer[]> {
    const response = await fetch(`${host.url}/api/shelves/commands`, {
      method: 'POST',
      body: JSON.stringify(commands),
    });
    const answers = (await response.json()) as readonly Answer[];
    for (const { id, status } of answers) if (status !== 'refused') acknowledged.add(id);
    return answers;
  }

  /** Posts batches of different sizes until it is cut off; what it sent is remembered, as an outbox would. */
  async function press(host: HostProcess, goOn: () => boolean): Promise<void> {
    while (goOn()) {
      named += 1;
      const commands = Array.from({ length: 1 + (named % 7) * 6 }, (_, i) =>
        add(`${named}-${i}`, 1, 'a', `第${named}件`),
      );
      for (const command of commands) sent.set(command.id, command);
      try {
        await post(host, commands);
      } catch {
        return;
      }
    }
  }

  const rowsOf = async (host: HostProcess): Promise<readonly Row[]> => {
    const rows = await wholeRange(tableStore(host.storageConnection), 'shelf', everyKey);
    if (!rows.ok) throw new Error(rows.problem.kind);
    return rows.value;
  };

  function expectWhole(rows: readonly Row[]): void {
    const report = verifyChain(rows);
    expect(report.faults).toEqual([]);
    const marks = new Set(rows.map((row) => row.key));
    expect([...acknowledged].filter((id) => !marks.has(`c-${id}`))).toEqual([]);
  }

  const moments = process.env.TONGLIAN_LONG === undefined ? 4 : 20;

  test(`kill -9 of the whole group at ${moments} moments under load`, async () => {
    for (let round = 0; round < moments; round += 1) {
      const host = await startedHost();
      const children = childrenOf(host.pid);
      expectWhole(await rowsOf(host));
      const pressing = [1, 2, 3].map(() => press(host, () => true));
      // On a slow machine too, something must have been answered before the first kill.
      await until(() => acknowledged.size > 0, 20_000);
      await new Promise((go) => setTimeout(go, 60 + ((round * 137) % 400)));
      process.kill(-host.pid, 'SIGKILL');
      await Promise.all([host.gone, ...pressing]);
      expect(await until(() => children.every((pid) => !isAlive(pid)), 3000)).toBe(true);
    }
    const host = await startedHost();
    expectWhole(await rowsOf(host));
    expect(acknowledged.size).toBeGreaterThan(0);
    // The outboxes send again what had no answer, and what had one.
    const all = [...sent.values()];
    for (let start = 0; start < all.length; start += 200) {
      const answers = await post(host, all.slice(start, start + 200));
      expect(answers.filter(({ status }) => status === 'refused')).toEqual([]);
    }
    expect(acknowledged.size).toBe(sent.size);
    const rows = await rowsOf(host);
    expectWhole(rows);
    expect(verifyChain(rows)).toMatchObject({ events: sent.size, commands: sent.size });
    tell('storage child killed under load', moments, 'times');
    host.child.kill('SIGTERM');
    await host.gone;
  });

  test('kill -9 of the host alone: its storage ends too, and the next start finds everything', async () => {
    const host = await startedHost();
    const children = childrenOf(host.pid);
    expect(children).toHaveLength(1);
    const pressing = press(host, () => true);
    await new Promise((go) => setTimeout(go, 150));
    process.kill(host.pid, 'SIGKILL');
    await Promise.all([host.gone, pressing]);
    const next = await startedHost();
    expect(await until(() => !children.some(isAlive), 3000)).toBe(true);
    expectWhole(await rowsOf(next));
    next.child.kill('SIGTERM');
    await next.gone;
  });

  test('kill -9 of the storage alone, under load: it comes back, and who waited is answered', async () => {
    const host = await startedHost();
    let pressing = true;
    const writers = [1, 2, 3].map(() => press(host, () => pressing));
    for (let round = 0; round < 3; round += 1) {
      await new Promise((go) => setTimeout(go, 120));
      for (const pid of childrenOf(host.pid)) process.kill(pid, 'SIGKILL');
      expect(await until(() => childrenOf(host.pid).length === 1, 3000)).toBe(true);
      await post(host, [add(`after kill ${round}`, 1)]);
    }
    pressing = false;
    await Promise.all(writers);
    const answers = await post(host, [add('at last', 1)]);
    expect(answers.map(({ status }) => status)).toEqual(['applied']);
    expectWhole(await rowsOf(host));
    host.child.kill('SIGTERM');
    await host.gone;
  });
}
