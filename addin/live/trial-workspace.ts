/** In which trial office does a workbook belong? The one of its units, so that two offices tried on one machine stay apart. */
import { derivedId } from '../../shared/log/hash';
import type { Wanted } from '../../shared/sheet/reading/wanted';

export function trialWorkspace(records: readonly Wanted[]): string {
  const units = records.filter(({ kind }) => kind === 'unit').map(({ record }) => record);
  return `t${derivedId('trial', units.sort()).slice(0, 15)}`;
}
