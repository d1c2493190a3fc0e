/** How does what is too large for an event's row stand beside it? In rows named by its own hash, which only the hash is chained of. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import * as z from 'zod';
import { contentKey } from './keys';
import type { Row } from './store';
import { joinText, longestText, splitText } from './text';

/** Characters of an event's data from which on it stands apart. */
export const largeText = 200_000;

const version = 1;

/** What the chained event has in place of its data. */
export const contentReference = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  parts: z.int().min(1).max(999),
});
export type ContentReference = z.infer<typeof contentReference>;

export interface Content {
  readonly reference: ContentReference;
  /** The same text is the same rows, whoever writes them and however often. */
  readonly rows: readonly Row[];
}

/** @param json canonical, so that the same data is the same content. */
export function contentOf(json: string): Content {
  const hash = bytesToHex(sha256(json));
  const rows: Row[] = [];
  for (let start = 0; start < json.length; ) {
    let end = Math.min(start + longestText, json.length);
    // No part ends within a surrogate pair, which would not survive UTF-8.
    if (end < json.length && /[\ud800-\udbff]/.test(json[end - 1] ?? '')) end -= 1;
    const columns = { v: version, ...splitText('json', json.slice(start, end)) };
    rows.push({ key: contentKey(hash, rows.length), columns });
    start = end;
  }
  return { reference: { hash, parts: rows.length }, rows };
}

export function contentKeys({ hash, parts }: ContentReference): readonly string[] {
  return Array.from({ length: parts }, (_, part) => contentKey(hash, part));
}

/** The text again; undefined where a row is missing or is not what was written. */
export function readContent(reference: ContentReference, rowOf: (key: string) => Row | undefined): string | undefined {
  const texts = contentKeys(reference).map((key) => joinText('json', rowOf(key)?.columns ?? {}));
  if (texts.some((text) => text === undefined)) return undefined;
  const json = texts.join('');
  return bytesToHex(sha256(json)) === reference.hash ? json : undefined;
}
