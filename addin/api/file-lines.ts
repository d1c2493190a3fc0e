/** How do attachments stand in a package? Behind the log, each in lines of a part, with a sum over each line. */
import * as z from 'zod';
import { fileHash } from '../../shared/file/file-hash';
import { summedLine, unsummed } from '../../shared/log/package-text';

/** A line of a megabyte. */
const partBytes = 768 * 1024;

const filePart = z.strictObject({
  bytes: z.string(),
  file: z.string().regex(/^[0-9a-f]{64}$/),
  of: z.int().min(1),
  part: z.int().min(0),
});
type FilePart = z.infer<typeof filePart>;

/** Fields stand in the order of their names, so a line of a file is known by its first. */
export const fileLineBegins = '{"bytes":"';

export function* fileLines(file: string, bytes: Uint8Array): Generator<string> {
  const of = Math.max(1, Math.ceil(bytes.length / partBytes));
  for (let at = 0; at < of; at += 1) {
    const some = bytes.subarray(at * partBytes, (at + 1) * partBytes);
    yield summedLine({ bytes: toBase64(some), file, of, part: at });
  }
}

/** Undefined where a byte of the line is another one. */
export const readFileLine = (line: string): FilePart | undefined => filePart.safeParse(unsummed(line)).data;

/** Of lines in their order. Undefined where one is not what was written, or a file is not whole. */
export function filesOfLines(lines: readonly string[]): ReadonlyMap<string, Uint8Array> | undefined {
  const whole = new Map<string, Uint8Array>();
  let parts: Uint8Array[] = [];
  for (const line of lines) {
    const found = readFileLine(line);
    if (found === undefined || found.part !== parts.length) return undefined;
    parts.push(fromBase64(found.bytes));
    if (parts.length < found.of) continue;
    const bytes = joined(parts);
    if (fileHash(bytes) !== found.file) return undefined;
    whole.set(found.file, bytes);
    parts = [];
  }
  return parts.length === 0 ? whole : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** An engine takes only so many arguments of one call. */
const step = 8192;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
