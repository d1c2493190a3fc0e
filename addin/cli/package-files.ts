/** How do attachments stand in a package? Behind the log, each in lines of a part, with a sum over each line. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as z from 'zod';
import { summedLine, unsummed } from '../../shared/log/package-text';

/** A line of a megabyte. */
const partBytes = 768 * 1024;

const part = z.strictObject({
  bytes: z.string(),
  file: z.string().regex(/^[0-9a-f]{64}$/),
  of: z.int().min(1),
  part: z.int().min(0),
});

/** Fields stand in the order of their names, so a line of a file is known by its first. */
const beginning = '{"bytes":"';
export const isFileLine = (line: Buffer): boolean => line.subarray(0, beginning.length).toString() === beginning;

export function* fileLines(file: string, bytes: Uint8Array): Generator<string> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const of = Math.max(1, Math.ceil(whole.length / partBytes));
  for (let at = 0; at < of; at += 1) {
    const some = whole.subarray(at * partBytes, (at + 1) * partBytes);
    yield summedLine({ bytes: some.toString('base64'), file, of, part: at });
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

export interface FilesRead {
  /** Takes a line where it stands; false where it is not what was written. */
  readonly take: (line: Buffer, offset: number) => boolean;
  /** Those that are whole, each in the places of its lines. */
  readonly whole: () => ReadonlyMap<string, readonly Place[]>;
}

/** Lines come in their order; of each file only where it stands is kept. */
export function readFiles(): FilesRead {
  const whole = new Map<string, readonly Place[]>();
  let current: { file: string; of: number; places: Place[]; hash: ReturnType<typeof createHash> } | undefined;
  return {
    whole: () => whole,
    take: (line, offset) => {
      const found = part.safeParse(unsummed(line.toString('utf8'))).data;
      if (found === undefined) return false;
      const { file, of, bytes } = found;
      if (found.part === 0) current = { file, of, places: [], hash: createHash('sha256') };
      if (current?.file !== file || current.places.length !== found.part) return false;
      current.places.push({ offset, length: line.length });
      current.hash.update(Buffer.from(bytes, 'base64'));
      if (current.places.length < of) return true;
      const same = current.hash.digest('hex') === file;
      if (same) whole.set(file, current.places);
      current = undefined;
      return same;
    },
  };
}

/** The bytes again, from where they stand in the package. */
export async function bytesAt(path: string, places: readonly Place[]): Promise<Uint8Array> {
  const package_ = await open(path, 'r');
  try {
    const parts: Buffer[] = [];
    for (const { offset, length } of places) {
      const line = Buffer.alloc(length);
      await package_.read(line, 0, length, offset);
      parts.push(Buffer.from(part.parse(unsummed(line.toString('utf8'))).bytes, 'base64'));
    }
    return new Uint8Array(Buffer.concat(parts));
  } finally {
    await package_.close();
  }
}
