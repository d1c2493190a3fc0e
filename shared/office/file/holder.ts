/** What may a file hang on, and whose is it? An item; or an adoption, as the evidence of it (剪报, 稿费单). */
import { localDateAt } from '../../calendar';
import { sourceIdsOf } from '../adoption/now';
import { unitOn } from '../reference/on';
import type { OfficeState } from '../state';

/** An item, or a unit that wrote without filing one. */
interface About {
  readonly unit: string;
  readonly item: string | null;
}

/** Of an adoption all its sources; undefined where there is no such item or adoption. */
export function holderOf(state: OfficeState, record: string): readonly About[] | undefined {
  const item = state.item.get(record);
  if (item) return [{ unit: item.unit, item: record }];
  const adoption = state.adoption.get(record);
  if (!adoption) return undefined;
  return sourceIdsOf(state, record, adoption).map((id) => {
    const unit = state.item.get(id)?.unit;
    return unit === undefined ? { unit: id, item: null } : { unit, item: id };
  });
}

/** Nothing of it is another unit's: of a composite no single unit is told what hangs on it. */
export const isHeldBy = (state: OfficeState, record: string, unit: string): boolean =>
  holderOf(state, record)?.every((one) => one.unit === unit) ?? false;

/** Adoptions that the item is a source of. */
export function adoptionsOf(state: OfficeState, item: string): readonly string[] {
  const found: string[] = [];
  for (const [id] of state.adoption.entries())
    if (holderOf(state, id)?.some((one) => one.item === item)) found.push(id);
  return found;
}

/** A clipping shows what was kept out of the office's own books: one such source is enough. */
export const takesNoFile = (state: OfficeState, about: readonly About[], now: string): boolean =>
  about.some(
    ({ unit, item }) =>
      isRegisteredOnly(state, unit, now) || (item !== null && state.item.get(item)?.registeredOnly === true),
  );

/** Of a unit bound to secrecy only that an item came is kept, no text of it: decided by what holds today. */
export function isRegisteredOnly(state: OfficeState, unit: string, now: string): boolean {
  return unitOn(state, unit, localDateAt(now) ?? '9999-12-31')?.registeredOnly ?? false;
}
