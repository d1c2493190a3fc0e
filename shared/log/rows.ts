/** How do an event, its private part, a command and the head stand in rows, and how are they read back? */
import * as z from 'zod';
import { canonicalJson } from './canonical';
import type { LoggedEvent, RawEvent } from './domain';
import { chainHash, privateMac } from './hash';
import { commandKey, eventKey, headKey, privateKey } from './keys';
import type { Cell, Row } from './store';
import { joinText, splitText } from './text';

/** Stands for a body's hash that went with what could have been guessed from it. */
export const erasedBody = '';

/** Of the rows themselves, not of the events in them. */
export const rowVersion = 1;

export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
}

export const headRow = (head: Head): Row => ({ key: headKey, columns: { v: rowVersion, ...head } });

const head = z.object({ v: z.literal(rowVersion), seq: z.int().min(0), hash: z.string(), time: z.string() });
export function readHead(row: Row): Head {
  const { seq, hash, time } = head.parse(row.columns);
  return { seq, hash, time };
}

export interface CommandMark {
  /** The log's seq once the command was in: its last event, or what stood before it where it caused none. */
  readonly seq: number;
  readonly body: string;
}

export const commandRow = (id: string, mark: CommandMark): Row => ({
  key: commandKey(id),
  columns: { v: rowVersion, ...mark },
});

const mark = z.object({ v: z.literal(rowVersion), seq: z.int().min(0), body: z.string() });
export function readMark(row: Row): CommandMark {
  const { seq, body } = mark.parse(row.columns);
  return { seq, body };
}

/** What is chained. Its text is stored and hashed as it was first written. */
const chained = z.strictObject({
  v: z.int(),
  seq: z.int().min(1),
  time: z.string(),
  actor: z.unknown(),
  command: z.string(),
  type: z.string(),
  data: z.unknown(),
  private: z.strictObject({ id: z.string(), mac: z.string() }).optional(),
});
export type ChainedEvent = z.infer<typeof chained>;

export interface EventRows {
  readonly rows: readonly Row[];
  readonly hash: string;
  /** The longest text in them, in UTF-16 characters. */
  readonly longest: number;
}

export function eventRows<A>(
  logged: LoggedEvent<Omit<RawEvent, 'version'>, A>,
  version: number,
  previous: string,
  body: string,
  salt: () => string,
  columns: Readonly<Record<string, Cell>>,
): EventRows {
  const { seq, time, actor, command, event } = logged;
  const rows: Row[] = [];
  let longest = 0;
  let reference: ChainedEvent['private'];
  if (event.private !== undefined) {
    const text = canonicalJson(event.private);
    const key = salt();
    reference = { id: privateKey(seq), mac: privateMac(key, text) };
    rows.push({ key: reference.id, columns: { v: rowVersion, salt: key, ...splitText('json', text) } });
    longest = text.length;
  }
  const { type, data } = event;
  const json = canonicalJson({ v: version, seq, time, actor, command, type, data, private: reference });
  const hash = chainHash(previous, json);
  // The body's hash stands outside of the chain: it would let a guess be tested after an erasure, so it can go too.
  const own = { v: rowVersion, type, time, command, body, prev: previous, hash };
  rows.unshift({ key: eventKey(seq), columns: { ...columns, ...own, ...splitText('json', json) } });
  return { rows, hash, longest: Math.max(longest, json.length) };
}

export interface ReadEvent {
  readonly chained: ChainedEvent;
  readonly json: string;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}

const eventColumns = z.object({ v: z.literal(rowVersion), prev: z.string(), hash: z.string(), body: z.string() });
export function readEventRow(row: Row): ReadEvent {
  const { prev, hash, body } = eventColumns.parse(row.columns);
  const json = joinText('json', row.columns);
  if (json === undefined) throw new Error(`${row.key} has no text`);
  return { chained: chained.parse(JSON.parse(json)), json, previous: prev, hash, body };
}

export interface PrivatePart {
  readonly salt: string;
  readonly json: string;
}

/** What is left of a private part: which event took it away. */
export const erasedRow = (key: string, by: number): Row => ({ key, columns: { v: rowVersion, erased: by } });

const erasedColumns = z.object({ v: z.literal(rowVersion), erased: z.int().min(1) });
export const isErased = (row: Row): boolean => erasedColumns.safeParse(row.columns).success;

const privateColumns = z.object({ v: z.literal(rowVersion), salt: z.string() });
/** Undefined where it was erased. */
export function readPrivateRow(row: Row): PrivatePart | undefined {
  if (isErased(row)) return undefined;
  const json = joinText('json', row.columns);
  const { salt } = privateColumns.parse(row.columns);
  if (json === undefined) throw new Error(`${row.key} has no text`);
  return { salt, json };
}
