/** What does a row of a unit's workbook say? Eight bytes of it, kept in the row, so that a touched row is told from an untouched one. */
import { bodyHash } from '../log/hash';
import type { Wanted } from '../sheet/reading/wanted';

export type ItemWanted = Extract<Wanted, { kind: 'item' }>;

/** Only what stands in the row: channel, state and the like are the office's own. */
export function rowMark({ data, personal }: ItemWanted): string {
  const { unit, stream, genre, receivedOn } = data;
  const { title, authors, filedBy, signedBy, signedPost, note } = personal;
  return bodyHash([unit, stream, genre, receivedOn, title, authors, filedBy, signedBy, signedPost, note]).slice(0, 16);
}
