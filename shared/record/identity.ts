/** Which record is this? Ids follow from what identifies a thing, so that the same row is the same record wherever it is read. */
import { bodyHash, derivedId } from '../log/hash';
import { type RecordKind, records } from './records';

/**
 * The id of a record from the normalised fields that identify it.
 * `ordinal` tells apart rows that agree in all of them.
 *
 * Its limit: the hash has no salt, since a workbook that is read without a server must give the ids that the service has,
 * and the same ones in every office that a package may reach. Who holds the log and guesses all fields of a row (a unit
 * with a name; a unit, a title and a day) can see that the row was there, also after its private part was erased. An id is
 * therefore no secret, and no place for what is one: such an item is registered under a neutral title to begin with.
 */
export function recordIdOf(kind: RecordKind, identifying: readonly (string | null)[], ordinal = 0): string {
  return records[kind].letter + bodyHash([kind, identifying, ordinal]).slice(0, 20);
}

/**
 * The id of the command that sets a record to this content, replacing what the event `replaces` had set (0 for none).
 * The same row sent twice is the same command; A → B → A are three.
 */
export function importId(workspace: string, record: string, content: unknown, replaces: number): string {
  return derivedId(workspace, record, content, replaces);
}
