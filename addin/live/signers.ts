/** Whom does the workbook's roster name for a unit: the leaders who may sign, with their posts, and those who write? */
import type { Wanted } from '../../shared/sheet/reading/wanted';

export interface Signer {
  readonly name: string;
  readonly post: string | null;
}

/** @param unit the unit's record; undefined for everybody's. @returns correspondents first. */
export function writersOf(records: readonly Wanted[], unit: string | undefined): readonly string[] {
  const people = records.flatMap((one) =>
    one.kind === 'person' && (unit === undefined || one.data.unit === unit)
      ? [{ name: one.personal.name, writes: one.data.role === 'correspondent' }]
      : [],
  );
  const ordered = [...people.filter(({ writes }) => writes), ...people.filter(({ writes }) => !writes)];
  return [...new Set(ordered.map(({ name }) => name))];
}

/** @param unit the unit's record. */
export const signersOf = (records: readonly Wanted[], unit: string | undefined): readonly Signer[] =>
  records.flatMap((one) =>
    one.kind === 'person' && one.data.unit === unit && one.data.role === 'leader'
      ? [{ name: one.personal.name, post: one.personal.post }]
      : [],
  );
