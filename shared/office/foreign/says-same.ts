/** Does the office keep a record with the very content that another log has for it? */
import { canonicalJson } from '../../log/canonical';
import type { RecordCommand } from '../commands';
import type { OfficeState } from '../state';

export function saysSame(state: OfficeState, { kind, record, data, personal }: RecordCommand): boolean {
  const kept = state[kind].get(record);
  if (kept === undefined) return false;
  if (!('personal' in kept)) return canonicalJson(kept) === canonicalJson(data);
  return (
    canonicalJson(kept) === canonicalJson({ ...data, personal: Object.keys(personal).length > 0 ? personal : null })
  );
}
