/** What has the office registered: its units and its items, and which of these can be met again as a repeat or a source? */
import type { Output } from '../../../shared/contract/operations';
import type { KnownItem } from '../../../shared/intake/repeats';
import type { Office } from '../../api/office';
import { allPages } from '../all-pages';

export type UnitEntry = Output<'listUnits'>['entries'][number];
export type ItemEntry = Output<'listItems'>['entries'][number];

export interface Register {
  readonly units: readonly UnitEntry[];
  readonly items: readonly ItemEntry[];
  /** Without what was withdrawn, merged into another, or whose title was erased. */
  readonly known: readonly KnownItem[];
}

export const emptyRegister: Register = { units: [], items: [], known: [] };

const gone: readonly string[] = ['withdrawn', 'repeat'];

/** Null where one of the lists did not come. */
export async function askRegister(office: Office): Promise<Register | null> {
  const [units, items] = await Promise.all([
    allPages((query) => office.call('listUnits', { query })),
    allPages((query) => office.call('listItems', { query })),
  ]);
  if (!units.ok || !items.ok) return null;
  const known = items.value.flatMap(({ record, unit, title, link, receivedOn, state }) =>
    title === null || gone.includes(state) ? [] : [{ record, unit, title, link, receivedOn }],
  );
  return { units: units.value, items: items.value, known };
}
