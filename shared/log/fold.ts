/** What is true in the office now? A state in memory that reads the head and then only the events it has not seen. */
import { ok } from '../result';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { chainStart } from './hash';
import { eventKey, eventRange, headKey, privateKey, privateRange } from './keys';
import { type CommandMark, type Head, readEventRow, readHead, readPrivateRow } from './rows';
import { shareNext } from './share-next';
import type { KeyRange, LogStore, Row, Stored, StoredRow } from './store';

export interface Fold<S, E, A> {
  readonly current: () => Folded<S>;
  /** Reads the head once, and what is new; true for what was committed before the call. */
  readonly catchUp: () => Stored<Folded<S>>;
  /** Takes events that this process has just committed, without reading them again. */
  readonly take: (events: readonly LoggedEvent<E, A>[], head: Head, etag: string, bodies: Bodies) => void;
  /** What became of commands whose events were folded here. */
  readonly mark: (command: string) => CommandMark | undefined;
  /** Stored events of a range, with their private parts, one page of the storage. */
  readonly read: (from: number, to: number) => Stored<readonly FoldedEvent<E, A>[]>;
}

export type Bodies = ReadonlyMap<string, string>;

export interface Folded<S> {
  readonly state: S;
  readonly head: Head;
  /** Known only where the state stands at the log's head, as far as was read. */
  readonly etag: string | undefined;
  readonly exists: boolean;
}

export interface FoldedEvent<E, A> {
  readonly logged: LoggedEvent<E, A>;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}

const start: Head = { seq: 0, hash: chainStart, time: '' };

export function openFold<S, C extends CommandShape, E extends EventShape, A>(
  store: LogStore,
  workspace: string,
  domain: Domain<S, C, E, A>,
): Fold<S, E, A> {
  let folded: Folded<S> = { state: domain.initial(), head: start, etag: undefined, exists: false };
  let marks = new Map<string, CommandMark>();

  /** One step; a state that a throwing step left half changed is thrown away and read anew. */
  const step = (logged: LoggedEvent<E, A>, hash: string, body: string): void => {
    try {
      domain.evolve(folded.state, logged);
    } catch (error) {
      folded = { state: domain.initial(), head: start, etag: undefined, exists: false };
      marks = new Map();
      throw error;
    }
    marks.set(logged.command, { seq: logged.seq, body });
    folded = { state: folded.state, head: { seq: logged.seq, hash, time: logged.time }, etag: undefined, exists: true };
  };

  const read = async (from: number, to: number): Stored<readonly FoldedEvent<E, A>[]> => {
    const page = await fullPage(store, workspace, eventRange(from, to));
    if (!page.ok) return page;
    const last = page.value.at(-1);
    if (last === undefined) return ok([]);
    const read = page.value.map(readEventRow);
    const parts = new Map<string, Row>();
    if (read.some((event) => event.chained.private !== undefined)) {
      const range = privateRange(from, from + read.length - 1);
      const rows = await wholeRange(store, workspace, range);
      if (!rows.ok) return rows;
      for (const row of rows.value) parts.set(row.key, row);
    }
    return ok(
      read.map(({ chained, previous, hash, body }) => {
        const { v, seq, time, command, type, data } = chained;
        const part = parts.get(privateKey(seq));
        const given = part === undefined ? {} : { private: JSON.parse(readPrivateRow(part).json) as unknown };
        const event = domain.readEvent({ version: v, type, data, ...given });
        return { logged: { seq, time, actor: domain.readActor(chained.actor), command, event }, previous, hash, body };
      }),
    );
  };

  const advance = async (): Stored<Folded<S>> => {
    const found = await store.head(workspace);
    if (!found.ok) return found;
    if (found.value === undefined) return ok(folded);
    const head = readHead(found.value);
    while (folded.head.seq < head.seq) {
      const from = folded.head.seq + 1;
      const page = await read(from, head.seq);
      if (!page.ok) return page;
      if (page.value.length === 0) throw new Error(`${eventKey(from)} is missing, the head is at ${head.seq}`);
      for (const { logged, previous, hash, body } of page.value) {
        // A commit of this process may have been answered, and its events taken, while the page was read.
        if (logged.seq <= folded.head.seq) continue;
        if (logged.seq !== folded.head.seq + 1 || previous !== folded.head.hash) {
          throw new Error(`the chain is broken at ${eventKey(logged.seq)}`);
        }
        step(logged, hash, body);
      }
    }
    if (folded.head.seq === head.seq) {
      if (folded.head.hash !== head.hash) throw new Error(`${headKey} does not belong to the chain`);
      folded = { ...folded, head, etag: found.value.etag, exists: true };
    }
    return ok(folded);
  };

  return {
    current: () => folded,
    catchUp: shareNext(advance),
    take: (events, head, etag, bodies) => {
      for (const logged of events) {
        if (logged.seq !== folded.head.seq + 1) continue;
        // The hash of an inner event is never asked for: the chain goes on from the head.
        step(logged, head.hash, bodies.get(logged.command) ?? '');
      }
      if (folded.head.seq === head.seq) folded = { ...folded, head, etag, exists: true };
    },
    mark: (command) => marks.get(command),
    read,
  };
}

/** The first page that is not empty; no rows only where the range has none. */
async function fullPage(store: LogStore, workspace: string, range: KeyRange): Stored<readonly StoredRow[]> {
  let next: string | undefined;
  for (;;) {
    const page = await store.page(workspace, range, next);
    if (!page.ok) return page;
    if (page.value.rows.length > 0 || page.value.next === undefined) return ok(page.value.rows);
    next = page.value.next;
  }
}

/** All rows of a range, over as many pages as it takes. */
export async function wholeRange(store: LogStore, workspace: string, range: KeyRange): Stored<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let next: string | undefined;
  for (;;) {
    const page = await store.page(workspace, range, next);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    next = page.value.next;
    if (next === undefined) return ok(rows);
  }
}
