/** May this file be attached to an item or an adoption, or taken off it? */
import { fail, ok, type Result } from '../../result';
import type { OfficeEvent } from '../events';
import type { OfficeState } from '../state';
import type { FileCommand } from './acts';
import { holderOf, takesNoFile } from './holder';

/** More than any item has; a bound for what the state keeps of one. */
const mostFiles = 50;

/** Problems: `reference-missing` (no such item or adoption), `registered-only` (只登记、不存正文), `too-many-files`. */
export function decideFile(
  state: OfficeState,
  command: FileCommand,
  by: string,
  now: string,
): Result<readonly OfficeEvent[]> {
  const { record, file } = command;
  const about = holderOf(state, record);
  if (!about) return fail({ code: 'reference-missing', detail: { missing: record } });
  const kept = state.files.get(record) ?? [];
  const there = kept.some((one) => one.file === file);
  if (command.type === 'detach') return ok(there ? [{ type: 'detached', data: { record, file } }] : []);
  if (takesNoFile(state, about, now)) return fail({ code: 'registered-only', at: record });
  if (there) return ok([]);
  if (kept.length >= mostFiles) return fail({ code: 'too-many-files', at: record, detail: { limit: mostFiles } });
  const { fileType: type, size, archive, personal } = command;
  return ok([{ type: 'attached', data: { record, file, type, size, archive, by }, private: personal }]);
}
