/** Which files does an item or an adoption have? */
import type { EventOf } from '../events';
import type { OfficeState } from '../state';

export function rememberFile(state: OfficeState, event: EventOf<'attached' | 'detached'>, time: string): void {
  const { record, file } = event.data;
  const others = (state.files.get(record) ?? []).filter((one) => one.file !== file);
  if (event.type === 'detached') {
    state.files.set(record, others);
    return;
  }
  const { record: _, ...data } = event.data;
  state.files.set(record, [...others, { ...data, time, name: event.private?.name ?? null }]);
}

/** Has any item or adoption still this file? */
export function isFileNeeded(state: OfficeState, file: string): boolean {
  for (const files of state.files.values()) if (files.some((one) => one.file === file)) return true;
  return false;
}
