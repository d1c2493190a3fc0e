/** Which record is this? Ids follow from what identifies a thing, so that the same row is the same record wherever it is read. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonical } from './canonical';
import { type RecordKind, records } from './records';

const hex = (text: string, digits: number): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/**
 * The id of a record from the normalised fields that identify it.
 * `ordinal` tells apart rows that agree in all of them.
 */
export function recordIdOf(kind: RecordKind, identifying: readonly (string | null)[], ordinal = 0): string {
  return records[kind].letter + hex(canonical([kind, identifying, ordinal]), 20);
}

/**
 * The id of the command that sets a record to this content, replacing what the event `replaces` had set (0 for none).
 * The same row sent twice is the same command; A → B → A are three.
 */
export function importId(workspace: string, record: string, content: unknown, replaces: number): string {
  return `m${hex(canonical([workspace, record, content, replaces]), 31)}`;
}
