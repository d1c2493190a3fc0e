/** How do the private parts of events stand in rows beside the chain? Those of one transaction share a row, each can go alone. */
import * as z from 'zod';
import { privateKey } from './keys';
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
  readonly columns: Readonly<Record<string, Cell>>;
  readonly parts: number;
  readonly characters: number;
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
    last.parts < mostParts &&
    json.length <= shortText &&
    last.characters + json.length <= mostCharacters;
  const { first, columns, parts, characters } = fits
    ? last
    : { first: seq, columns: { v: version }, parts: 0, characters: 0 };
  const n = seq - first;
  const grown = {
    first,
    columns: { ...columns, [`s${n}`]: salt, ...splitText(`p${n}_`, json) },
    parts: parts + 1,
    characters: characters + json.length,
  };
  return { packs: [...(fits ? packs.slice(0, -1) : packs), grown], id: privateKey(first) };
}

export const packRow = ({ first, columns }: PrivatePack): Row => ({ key: privateKey(first), columns });

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
