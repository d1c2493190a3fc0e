/** How do the private parts of events stand in rows beside the chain? Those of one transaction share a row, each can go alone. */
import * as z from 'zod';
import { privateKey } from './keys';
import { columnBytes, wireBytes } from './limits';
import type { Cell, Row } from './store';
import { joinText, splitText } from './text';

const version = 1;

export interface PrivatePart {
  readonly salt: string;
  readonly json: string;
}

/** A row in the making. */
export interface PrivatePack {
  /** The seq of its first event, by which it is named. */
  readonly first: number;
  readonly parts: readonly (PrivatePart & { readonly seq: number })[];
  readonly characters: number;
  /** At most what the row takes in a request. */
  readonly bytes: number;
}

/** Two properties a part, of 252; and of an entity's 1 MiB some is left. */
const mostParts = 100;
const mostCharacters = 200 * 1024;
/** A longer one may have more properties than two. */
const shortText = 16 * 1024;

/** Puts a part into the last row, or into a new one. Parts come in the order of their events. */
export function place(
  packs: readonly PrivatePack[],
  seq: number,
  { salt, json }: PrivatePart,
): { readonly packs: readonly PrivatePack[]; readonly id: string } {
  const last = packs.at(-1);
  const fits =
    last !== undefined &&
    last.parts.length < mostParts &&
    json.length <= shortText &&
    last.characters + json.length <= mostCharacters;
  const { first, parts, characters, bytes } = fits ? last : emptyPack(seq);
  const grown = {
    first,
    parts: [...parts, { seq, salt, json }],
    characters: characters + json.length,
    bytes: bytes + columnBytes(columnsOf(seq - first, { salt, json })),
  };
  return { packs: [...(fits ? packs.slice(0, -1) : packs), grown], id: privateKey(first) };
}

function emptyPack(first: number): PrivatePack {
  const row = { key: privateKey(first), columns: { v: version } };
  return { first, parts: [], characters: 0, bytes: wireBytes(row) };
}

const columnsOf = (n: number, { salt, json }: PrivatePart): Record<string, Cell> => ({
  [`s${n}`]: salt,
  ...splitText(`p${n}_`, json),
});

export function packRow({ first, parts }: PrivatePack): Row {
  const columns: Record<string, Cell> = { v: version };
  for (const part of parts) Object.assign(columns, columnsOf(part.seq - first, part));
  return { key: privateKey(first), columns };
}

/** What is left of a part: which event took it away. */
export interface ErasedPart {
  readonly erasedBy: number;
}

/** Undefined where the row has no such part. Throws where it is none. */
export function readPart(row: Row, seq: number): PrivatePart | ErasedPart | undefined {
  const n = seq - firstOf(row);
  const { [`x${n}`]: by, [`s${n}`]: salt } = row.columns;
  const json = joinText(`p${n}_`, row.columns);
  if (by === undefined && salt === undefined && json === undefined) return undefined;
  if (by !== undefined && salt === undefined && json === undefined) return { erasedBy: z.int().min(1).parse(by) };
  if (by !== undefined || json === undefined) throw new Error(`${row.key} is no row of private parts`);
  return { salt: z.string().parse(salt), json };
}

/** The same row without one of its parts. */
export function withoutPart(row: Row, seq: number, by: number): Row {
  const n = seq - firstOf(row);
  const own = new RegExp(`^(s${n}|p${n}_[0-9]*)$`);
  const left = Object.entries(row.columns).filter(([name]) => !own.test(name));
  return { key: row.key, columns: { ...Object.fromEntries(left), [`x${n}`]: by } };
}

/** The events whose parts stand, or stood, in the row. */
export function seqsIn(row: Row): readonly number[] {
  const first = firstOf(row);
  return Object.keys(row.columns).flatMap((name) => {
    const [, n] = /^[sx](\d+)$/.exec(name) ?? [];
    return n === undefined ? [] : [first + Number(n)];
  });
}

function firstOf(row: Row): number {
  if (row.columns.v !== version) throw new Error(`${row.key} is of an unknown version`);
  return Number(row.key.slice(2));
}
