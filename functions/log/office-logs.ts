/** The logs of the offices over one storage account, each opened once. */
import { randomBytes } from 'node:crypto';
import type { SnapshotSettings } from '../../shared/log/keep-snapshot';
import { openLog } from '../../shared/log/open';
import type { LogStore } from '../../shared/log/store';
import { officeDomain } from '../../shared/office/domain';
import type { Log } from '../service';

interface Settings {
  readonly store: LogStore;
  readonly snapshots?: SnapshotSettings;
  readonly report?: (error: unknown, command: string) => void;
}

/** Names come with requests: of offices that there are not, no more than this stay in memory. */
const mostOpen = 1000;

export function officeLogs({ store, snapshots, report }: Settings): (workspace: string) => Log {
  const logs = new Map<string, Log>();
  return (workspace) => {
    const known = logs.get(workspace);
    if (known) return known;
    const log = openLog({
      store,
      workspace,
      domain: officeDomain,
      now: () => new Date().toISOString(),
      begun: () => new Promise((go) => setImmediate(go)),
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      ...(snapshots === undefined ? {} : { snapshots }),
      ...(report === undefined ? {} : { report }),
    });
    // Two logs of one office in a process do no harm: the storage decides between them.
    if (logs.size >= mostOpen) logs.clear();
    logs.set(workspace, log);
    return log;
  };
}
