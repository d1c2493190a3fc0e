/** How does an export stand in a file? A line for each row, with a sum over it, between a first and a last line. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import * as z from 'zod';
import { canonicalJson } from './canonical';
import { chainStart } from './hash';
import { headKey } from './keys';
import { type Head, headRow } from './rows';
import type { Row } from './store';
import { type ChainFault, verifyChain } from './verify';

export interface Package {
  readonly workspace: string;
  /** Behind which event it begins; seq 0 for a whole log. */
  readonly base: Head;
  readonly head: Head;
  readonly rows: readonly Row[];
}

export interface PackageFault {
  /** From 1; missing where a line is missing. */
  readonly line?: number;
  readonly key?: string;
  /** Of the event whose private part it is about. */
  readonly seq?: number;
  /** - damaged: the line is not what was written. - cut: the file has lost its end. Others as in `verifyChain`. */
  readonly fault: ChainFault['fault'] | 'damaged' | 'cut' | 'no-package';
}

const place = z.strictObject({ seq: z.int().min(0), hash: z.string(), time: z.string() });
const first = z.strictObject({
  tonglian: z.literal('log'),
  v: z.literal(1),
  workspace: z.string(),
  base: place,
  head: place,
});
const row = z.strictObject({
  key: z.string(),
  columns: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const last = z.strictObject({ rows: z.int().min(0) });

/** The lines of the file; each ends with a line feed. */
export function* packageLines({ workspace, base, head, rows }: Package): Generator<string> {
  yield summedLine({ tonglian: 'log', v: 1, workspace, base, head });
  for (const { key, columns } of rows) yield summedLine({ key, columns });
  yield summedLine({ rows: rows.length });
}

/** A line of the file: what is changed in it later, its sum betrays. */
export const summedLine = (value: object): string => `${withSum(canonicalJson(value))}\n`;

/** The sum stands as a last field, so that the line stays JSON. */
const withSum = (json: string): string => `${json.slice(0, -1)},"~":"${sumOf(json)}"}`;
const sumOf = (json: string): string => bytesToHex(sha256(json)).slice(0, 16);

export interface ReadPackage {
  /** Undefined where the file is none, or damaged beyond reading. */
  readonly package: Package | undefined;
  readonly events: number;
  readonly commands: number;
  /** Empty where nothing was changed, lost or added since the file was written, and the chain holds. */
  readonly faults: readonly PackageFault[];
  /** On which line, from 1, a row stands. */
  readonly lineOf: ReadonlyMap<string, number>;
}

export function readPackage(lines: readonly string[]): ReadPackage {
  const faults: PackageFault[] = [];
  const values = lines.map((text, index) => {
    const value = unsummed(text);
    if (value === undefined) faults.push({ line: index + 1, fault: 'damaged' });
    return value;
  });
  const opening = first.safeParse(values[0]).data;
  if (opening === undefined) {
    const faults = [{ line: 1, fault: 'no-package' }] as const;
    return { package: undefined, events: 0, commands: 0, faults, lineOf: new Map() };
  }
  const closing = last.safeParse(values.at(-1)).data;
  const body = values.slice(1, closing === undefined ? undefined : -1);
  if (closing?.rows !== body.length) faults.push({ fault: 'cut' });
  const rows: Row[] = [];
  const lineOf = new Map<string, number>();
  body.forEach((value, index) => {
    const read = row.safeParse(value).data;
    if (read === undefined) {
      if (value !== undefined) faults.push({ line: index + 2, fault: 'damaged' });
      return;
    }
    if (lineOf.has(read.key)) faults.push({ line: index + 2, key: read.key, fault: 'twice' });
    lineOf.set(read.key, index + 2);
    rows.push(read);
  });
  const { workspace, base, head } = opening;
  if (base.seq === 0 && base.hash !== chainStart) faults.push({ line: 1, fault: 'damaged' });
  const report = verifyChain([...rows, headRow(head)], base);
  for (const { key, seq, fault } of report.faults) {
    const at = key === headKey ? 1 : lineOf.get(key);
    faults.push({ ...(at === undefined ? {} : { line: at }), key, ...(seq === undefined ? {} : { seq }), fault });
  }
  return {
    package: { workspace, base, head, rows },
    events: report.events,
    commands: report.commands,
    faults,
    lineOf,
  };
}

/** Undefined where a byte of the line is another one. */
export function unsummed(text: string): unknown {
  const cut = text.length - '","~":"0123456789abcdef"}'.length + 1;
  const json = `${text.slice(0, cut)}}`;
  if (cut < 1 || text !== withSum(json)) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
