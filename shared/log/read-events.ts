/** Which events stand in a part of the log, with their private parts? */
import { ok } from '../result';
import { contentKeys } from './content';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { erasedSeqs } from './erasure';
import { eventRange } from './keys';
import { readPart } from './private-parts';
import { type ReadEvent, readEventRow } from './rows';
import type { KeyRange, LogStore, Row, RowPage, Stored, StoredRow } from './store';

export interface FoldedEvent<E, A> {
  readonly seq: number;
  readonly time: string;
  readonly command: string;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
  readonly bytes: number;
  /** What happened in the office; undefined where the event is the log's own. */
  readonly logged: LoggedEvent<E, A> | undefined;
  /** Whose private parts are gone since this event. */
  readonly erased: readonly number[] | undefined;
}

/** Those of one page of the storage; none only where the range has none. */
export async function readEvents<S, C extends CommandShape, E extends EventShape, A>(
  store: LogStore,
  workspace: string,
  domain: Domain<S, C, E, A>,
  from: number,
  to: number,
): Stored<readonly FoldedEvent<E, A>[]> {
  const page = await fullPage(store, workspace, eventRange(from, to));
  if (!page.ok) return page;
  const bare = page.value.rows.map((row) => readEventRow(row));
  const content = await contentRows(store, workspace, bare);
  if (!content.ok) return content;
  const read = page.value.rows.map((row) => readEventRow(row, (key) => content.value.get(key)));
  const parts = new Map<string, Row>();
  const ids = read.flatMap(({ chained }) => chained.private?.id ?? []);
  const [first] = ids;
  const last = ids.at(-1);
  if (first !== undefined && last !== undefined) {
    const rows = await wholeRange(store, workspace, { from: first, to: last });
    if (!rows.ok) return rows;
    for (const row of rows.value) parts.set(row.key, row);
  }
  return ok(
    read.map(({ chained, json, previous, hash, body }) => {
      const { v, seq, time, command, type, data } = chained;
      const row = chained.private === undefined ? undefined : parts.get(chained.private.id);
      const found = row === undefined ? undefined : readPart(row, seq);
      const part = found !== undefined && 'json' in found ? found : undefined;
      const bytes = json.length + (part?.json.length ?? 0);
      const erased = erasedSeqs(chained);
      const frame = { seq, time, command, previous, hash, body, bytes, erased };
      if (erased !== undefined) return { ...frame, logged: undefined };
      const given = part === undefined ? {} : { private: JSON.parse(part.json) as unknown };
      const event = domain.readEvent({ version: v, type, data, ...given });
      return { ...frame, logged: { seq, time, actor: domain.readActor(chained.actor), command, event } };
    }),
  );
}

/** The rows that stand beside these events; few have any. */
export async function contentRows(
  store: LogStore,
  workspace: string,
  events: readonly ReadEvent[],
): Stored<ReadonlyMap<string, Row>> {
  const keys = events.flatMap(({ chained }) => (chained.content === undefined ? [] : contentKeys(chained.content)));
  return keys.length === 0 ? ok(new Map<string, Row>()) : store.points(workspace, [...new Set(keys)]);
}

/** The first page that is not empty; no rows only where the range has none. */
export async function fullPage(store: LogStore, workspace: string, range: KeyRange): Stored<RowPage> {
  let next: string | undefined;
  for (;;) {
    const page = await store.page(workspace, range, next);
    if (!page.ok || page.value.rows.length > 0 || page.value.next === undefined) return page;
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
