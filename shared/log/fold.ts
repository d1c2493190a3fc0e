/** What is true in the office now? A state in memory that reads the head and then only the events it has not seen. */
import { ok } from '../result';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { chainStart } from './hash';
import { eventKey, headKey } from './keys';
import { type FoldedEvent, readEvents } from './read-events';
import { type CommandMark, type Head, readHead } from './rows';
import { shareNext } from './share-next';
import { type SnapshotStore, stateOf } from './snapshot';
import type { LogStore, Stored } from './store';

export interface Fold<S, E, A> {
  readonly current: () => Folded<S>;
  /** Reads the head once, and what is new; true for what was committed before the call. */
  readonly catchUp: () => Stored<Folded<S>>;
  /** Takes events that this process has just committed, without reading them again. */
  readonly take: (written: Written<E, A>) => void;
  /** What became of commands whose events were folded here. */
  readonly mark: (command: string) => CommandMark | undefined;
  /** Stored events of a range, with their private parts, one page of the storage. */
  readonly read: (from: number, to: number) => Stored<readonly FoldedEvent<E, A>[]>;
  /** What a cold start would read behind the last snapshot that is known of. */
  readonly tail: () => { readonly events: number; readonly bytes: number };
  /** A snapshot stands at this seq; false where it may hold what was erased since, and has to go again. */
  readonly kept: (seq: number) => boolean;
}

export interface Written<E, A> {
  readonly events: readonly LoggedEvent<E, A>[];
  readonly head: Head;
  readonly etag: string;
  readonly bytes: number;
  /** The body's hash by command. */
  readonly bodies: ReadonlyMap<string, string>;
}

export interface Folded<S> {
  readonly state: S;
  readonly head: Head;
  /** Known only where the state stands at the log's head, as far as was read. */
  readonly etag: string | undefined;
  readonly exists: boolean;
}

const start: Head = { seq: 0, hash: chainStart, time: '' };

export function openFold<S, C extends CommandShape, E extends EventShape, A>(
  store: LogStore,
  workspace: string,
  domain: Domain<S, C, E, A>,
  snapshots?: SnapshotStore,
): Fold<S, E, A> {
  const nothing = (): Folded<S> => ({ state: domain.initial(), head: start, etag: undefined, exists: false });
  let folded = nothing();
  let marks = new Map<string, CommandMark>();
  /** The seq of the snapshot that the state began with, or that was taken of it. */
  let kept = 0;
  let bytes = 0;
  let fromSnapshot = false;
  let oldest = 0;

  /** Throws the state away; it is folded anew, without any snapshot from before this seq. */
  const forget = (before: number): void => {
    folded = nothing();
    marks = new Map();
    kept = 0;
    bytes = 0;
    fromSnapshot = false;
    oldest = Math.max(oldest, before);
  };
  /** One step; a state that a throwing step left half changed is thrown away and read anew. */
  const step = (logged: LoggedEvent<E, A>, body: string): void => {
    try {
      domain.evolve(folded.state, logged);
    } catch (error) {
      forget(fromSnapshot ? kept + 1 : 0);
      throw error;
    }
    marks.set(logged.command, { seq: logged.seq, body });
  };
  const moveTo = (head: Head): void => {
    folded = { state: folded.state, head, etag: undefined, exists: true };
  };

  const recall = async (head: Head): Promise<void> => {
    if (snapshots === undefined || domain.snapshot === undefined) return;
    const snapshot = await snapshots.newest(workspace);
    if (snapshot === undefined) return;
    // It may still hold what was erased after it.
    if (snapshot.head.seq < oldest) return snapshots.remove(workspace);
    // Else it is of another log that stood here.
    if (snapshot.head.seq > head.seq) return;
    const state = stateOf(domain, snapshot);
    if (state === undefined) return;
    folded = { state, head: snapshot.head, etag: undefined, exists: true };
    kept = snapshot.head.seq;
    fromSnapshot = true;
  };

  const read = (from: number, to: number): Stored<readonly FoldedEvent<E, A>[]> =>
    readEvents(store, workspace, domain, from, to);

  /** Where the chain does not go on, the snapshot may be the one that is wrong; the log alone is believed. */
  const broken = (reason: string): Stored<Folded<S>> => {
    if (!fromSnapshot) throw new Error(reason);
    forget(kept + 1);
    return advance();
  };

  const advance = async (): Stored<Folded<S>> => {
    const found = await store.head(workspace);
    if (!found.ok) return found;
    if (found.value === undefined) return ok(folded);
    const head = readHead(found.value);
    if (folded.head.seq === 0 && head.seq > 0) await recall(head);
    const before = folded.head.seq;
    while (folded.head.seq < head.seq) {
      const from = folded.head.seq + 1;
      const page = await read(from, head.seq);
      if (!page.ok) return page;
      if (page.value.length === 0) throw new Error(`${eventKey(from)} is missing, the head is at ${head.seq}`);
      for (const one of page.value) {
        // A commit of this process may have been answered, and its events taken, while the page was read.
        if (one.seq <= folded.head.seq) continue;
        if (one.seq !== folded.head.seq + 1 || one.previous !== folded.head.hash) {
          return broken(`the chain is broken at ${eventKey(one.seq)}`);
        }
        if (one.erased?.some((seq) => seq <= before)) {
          // The state remembers what is gone. Events of this pass were read without it.
          forget(one.seq);
          return advance();
        }
        if (one.logged !== undefined) step(one.logged, one.body);
        else marks.set(one.command, { seq: one.seq, body: one.body });
        bytes += one.bytes;
        moveTo({ seq: one.seq, hash: one.hash, time: one.time });
      }
    }
    if (folded.head.seq === head.seq) {
      if (folded.head.hash !== head.hash) return broken(`${headKey} does not belong to the chain`);
      folded = { ...folded, head, etag: found.value.etag, exists: true };
    }
    return ok(folded);
  };

  return {
    current: () => folded,
    catchUp: shareNext(advance),
    take: ({ events, head, etag, bytes: added, bodies }) => {
      for (const logged of events) {
        if (logged.seq !== folded.head.seq + 1) continue;
        step(logged, bodies.get(logged.command) ?? '');
        // The hash of an inner event is never asked for: the chain goes on from the head.
        moveTo({ seq: logged.seq, hash: head.hash, time: logged.time });
      }
      bytes += added;
      if (folded.head.seq === head.seq) folded = { ...folded, head, etag, exists: true };
    },
    mark: (command) => marks.get(command),
    read,
    tail: () => ({ events: folded.head.seq - kept, bytes }),
    kept: (seq) => {
      if (seq < oldest) return false;
      kept = seq;
      bytes = 0;
      return true;
    },
  };
}
