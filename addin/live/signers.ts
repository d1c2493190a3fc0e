/** Who may sign for a unit, by the workbook's roster: its leaders with their posts. */
import type { Wanted } from '../../shared/sheet/reading/wanted';

export interface Signer {
  readonly name: string;
  readonly post: string | null;
}

/** @param unit the unit's record. */
export const signersOf = (records: readonly Wanted[], unit: string | undefined): readonly Signer[] =>
  records.flatMap((one) =>
    one.kind === 'person' && one.data.unit === unit && one.data.role === 'leader'
      ? [{ name: one.personal.name, post: one.personal.post }]
      : [],
  );
