/** When is it worth keeping a snapshot? When the tail that a cold start would read after the last one has grown long. */
import type { CommandShape, Domain, EventShape } from './domain';
import type { Fold } from './fold';
import { type SnapshotStore, takeSnapshot } from './snapshot';

export interface SnapshotSettings {
  readonly store: SnapshotStore;
  /** Events of the tail from which on it counts as long. */
  readonly events?: number;
  /** The same in characters. */
  readonly bytes?: number;
  /** So long nothing was written, in milliseconds, before a snapshot is taken. */
  readonly quiet?: number;
}

export interface SnapshotKeeper {
  /** To be told after every reading and writing; it does not wait for what it begins. */
  readonly look: () => void;
  /** Takes one now, if anything happened since the last; false where none was kept. */
  readonly keep: () => Promise<boolean>;
}

/** Two requests more at a cold start, one for events and one for their private parts. */
const longTail = 1000;
const longText = 4 * 1024 * 1024;

export function snapshotKeeper<S, C extends CommandShape, E extends EventShape, A>(
  workspace: string,
  domain: Domain<S, C, E, A>,
  fold: Fold<S, E, A>,
  settings: SnapshotSettings | undefined,
  wait: (milliseconds: number) => Promise<void>,
  report: (error: unknown) => void,
): SnapshotKeeper {
  const { store, events = longTail, bytes = longText, quiet = 3000 } = settings ?? {};
  let busy = false;
  /** After a failure the next try waits for another long tail. */
  let notBefore = 0;

  const keep = async (): Promise<boolean> => {
    const { state, head } = fold.current();
    if (store === undefined || fold.tail().events === 0) return false;
    const snapshot = takeSnapshot(domain, state, head);
    notBefore = head.seq + events;
    if (snapshot === undefined || !(await store.write(workspace, snapshot))) return false;
    notBefore = 0;
    // Something in it may have been erased while it was being written.
    if (fold.kept(head.seq)) return true;
    await store.remove(workspace);
    return false;
  };
  const isLong = (): boolean => {
    const tail = fold.tail();
    return tail.events >= events || tail.bytes >= bytes;
  };
  /** In the midst of a large import only each time that the log has grown by a third: all of them cost but a few. */
  const isPressing = (): boolean => fold.tail().events * 4 >= fold.current().head.seq;

  const keepWhenQuiet = async (): Promise<void> => {
    while (isLong()) {
      const { seq } = fold.current().head;
      if (!isPressing()) {
        await wait(quiet);
        if (fold.current().head.seq !== seq) continue;
      }
      if (!(await keep())) return;
    }
  };

  return {
    keep,
    look: () => {
      if (store === undefined || domain.snapshot === undefined || busy || !isLong()) return;
      if (fold.current().head.seq < notBefore) return;
      busy = true;
      keepWhenQuiet()
        .catch(report)
        .finally(() => {
          busy = false;
        });
    },
  };
}
