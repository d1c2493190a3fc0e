/** Snapshots in memory, for tests. */
import type { Snapshot, SnapshotStore } from './snapshot';

export function memorySnapshots(): SnapshotStore {
  const kept = new Map<string, Snapshot>();
  return {
    newest: async (workspace) => kept.get(workspace),
    write: async (workspace, snapshot) => {
      const known = kept.get(workspace);
      if (known !== undefined && known.head.seq >= snapshot.head.seq) return false;
      kept.set(workspace, snapshot);
      return true;
    },
    remove: async (workspace) => void kept.delete(workspace),
  };
}
