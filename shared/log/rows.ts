/** How do an event, its private part, a command and the head stand in rows, and how are they read back? */
import * as z from 'zod';
import { canonicalJson } from './canonical';
import { contentOf, contentReference, largeText, readContent } from './content';
import type { LoggedEvent, RawEvent } from './domain';
import { chainHash, privateMac } from './hash';
import { commandKey, eventKey, headKey } from './keys';
import { type PrivatePack, place } from './private-parts';
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
  data: z.unknown().optional(),
  /** In place of data that is too large for a row. */
  content: contentReference.optional(),
  private: z.strictObject({ id: z.string(), mac: z.string() }).optional(),
});
export type ChainedEvent = z.infer<typeof chained>;

export interface EventRow {
  readonly row: Row;
  /** The rows of private parts so far, with the event's own. */
  readonly packs: readonly PrivatePack[];
  /** To be written before: what is too large for the row. */
  readonly content: readonly Row[];
  readonly hash: string;
  /** The longest text in them, in UTF-16 characters. */
  readonly longest: number;
}

export function eventRow<A>(
  logged: LoggedEvent<Omit<RawEvent, 'version'>, A>,
  version: number,
  previous: string,
  body: string,
  salt: () => string,
  columns: Readonly<Record<string, Cell>>,
  before: readonly PrivatePack[],
): EventRow {
  const { seq, time, actor, command, event } = logged;
  let packs = before;
  let longest = 0;
  let reference: ChainedEvent['private'];
  if (event.private !== undefined) {
    const part = { salt: salt(), json: canonicalJson(event.private) };
    const placed = place(packs, seq, part);
    packs = placed.packs;
    reference = { id: placed.id, mac: privateMac(part.salt, part.json) };
    longest = part.json.length;
  }
  const { type, data } = event;
  const text = canonicalJson(data);
  const apart = text.length > largeText ? contentOf(text) : undefined;
  const said = apart === undefined ? { data } : { content: apart.reference };
  const json = canonicalJson({ v: version, seq, time, actor, command, type, ...said, private: reference });
  const hash = chainHash(previous, json);
  // The body's hash stands outside of the chain: it would let a guess be tested after an erasure, so it can go too.
  const large = apart === undefined ? {} : { content: true };
  const own = { v: rowVersion, type, time, command, body, prev: previous, hash, ...large };
  const row = { key: eventKey(seq), columns: { ...columns, ...own, ...splitText('json', json) } };
  return { row, packs, content: apart?.rows ?? [], hash, longest: Math.max(longest, json.length) };
}

export interface ReadEvent {
  readonly chained: ChainedEvent;
  readonly json: string;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}

const eventColumns = z.object({ v: z.literal(rowVersion), prev: z.string(), hash: z.string(), body: z.string() });
/** @param rowOf where its content stands, if it has some; without it `data` is missing then. */
export function readEventRow(row: Row, rowOf?: (key: string) => Row | undefined): ReadEvent {
  const { prev, hash, body } = eventColumns.parse(row.columns);
  const json = joinText('json', row.columns);
  if (json === undefined) throw new Error(`${row.key} has no text`);
  const event = chained.parse(JSON.parse(json));
  if (event.content === undefined || rowOf === undefined) return { chained: event, json, previous: prev, hash, body };
  const text = readContent(event.content, rowOf);
  if (text === undefined) throw new Error(`${row.key} has lost its content`);
  return { chained: { ...event, data: JSON.parse(text) as unknown }, json, previous: prev, hash, body };
}
