/** In which trial office does a workbook belong? The one of its units, so that two offices tried on one machine stay apart. */
import { derivedId } from '../../shared/log/hash';
import type { Reading } from '../../shared/sheet/reading/wanted';

/** The units that a breakdown or a tally lists: one misspelt in a ledger's row makes no other office. */
export function trialWorkspace({ records, places }: Pick<Reading, 'records' | 'places'>): string {
  const named = records.filter(({ kind }) => kind === 'unit').map(({ record }) => record);
  const listed = named.filter((record) => Object.keys(places.get(record) ?? {}).length > 0);
  const units = listed.length > 0 ? listed : named;
  return `t${derivedId('trial', units.sort()).slice(0, 15)}`;
}
