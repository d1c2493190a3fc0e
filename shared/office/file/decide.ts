/** May this file be attached to an item, or taken off it? */
import { localDateAt } from '../../calendar';
import { fail, ok, type Result } from '../../result';
import type { OfficeEvent } from '../events';
import { itemNow } from '../item/now';
import { unitOn } from '../reference/on';
import type { OfficeState } from '../state';
import type { FileCommand } from './acts';

/** More than any item has; a bound for what the state keeps of one. */
const mostFiles = 50;

/** Problems: `reference-missing` (no such item), `registered-only` (只登记、不存正文), `too-many-files`. */
export function decideFile(
  state: OfficeState,
  command: FileCommand,
  by: string,
  now: string,
): Result<readonly OfficeEvent[]> {
  const { record, file } = command;
  const item = itemNow(state, record);
  if (!item) return fail({ code: 'reference-missing', detail: { missing: record } });
  const kept = state.files.get(record) ?? [];
  const there = kept.some((one) => one.file === file);
  if (command.type === 'detach') return ok(there ? [{ type: 'detached', data: { record, file } }] : []);
  if (item.registeredOnly === true || isRegisteredOnly(state, item.unit, now))
    return fail({ code: 'registered-only', at: record });
  if (there) return ok([]);
  if (kept.length >= mostFiles) return fail({ code: 'too-many-files', at: record, detail: { limit: mostFiles } });
  const { fileType: type, size, archive, personal } = command;
  return ok([{ type: 'attached', data: { record, file, type, size, archive, by }, private: personal }]);
}

/** Of a unit bound to secrecy only that an item came is kept, no text of it: decided by what holds today. */
export function isRegisteredOnly(state: OfficeState, unit: string, now: string): boolean {
  return unitOn(state, unit, localDateAt(now) ?? '9999-12-31')?.registeredOnly ?? false;
}
