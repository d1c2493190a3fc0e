/** Of which units does the office only register items (只登记、不存正文)? */
import { ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import { allPages } from './all-pages';

export async function boundUnits(office: Office): Promise<Result<ReadonlySet<string>>> {
  const units = await allPages((query) => office.call('listUnits', { query }));
  if (!units.ok) return units;
  return ok(new Set(units.value.flatMap(({ record, registeredOnly }) => (registeredOnly ? [record] : []))));
}
