/** Attachments of a package on the disk: which are whole, and where their bytes stand, without holding them. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fileLineBegins, readFileLine } from '../api/file-lines';

export const isFileLine = (line: Buffer): boolean =>
  line.subarray(0, fileLineBegins.length).toString() === fileLineBegins;

interface Place {
  readonly offset: number;
  readonly length: number;
}

interface FilesRead {
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
      const found = readFileLine(line.toString('utf8'));
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
      const part = readFileLine(line.toString('utf8'));
      if (part === undefined) throw new Error(`the package ${path} has changed`);
      parts.push(Buffer.from(part.bytes, 'base64'));
    }
    return new Uint8Array(Buffer.concat(parts));
  } finally {
    await package_.close();
  }
}
