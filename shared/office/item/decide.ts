/** May this be done with an item now? */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import type { Role } from '../roles';
import type { OfficeState } from '../state';
import { reasoned } from './acts';
import { allowed } from './life';
import { itemNow, mergedInto } from './now';
import { needsTop, signerOf, signsAs } from './signer';
import { stateNow } from './state-now';

export function decideItem(
  state: OfficeState,
  command: CommandOf<'move-item'>,
  actor: { readonly role: Role; readonly person?: string },
  now: string,
): Result<readonly OfficeEvent[]> {
  const { record, step, personal } = command;
  const item = itemNow(state, record);
  if (!item) return fail({ code: 'reference-missing', detail: { missing: record } });
  const from = stateNow(state, record, item);
  if (!allowed(step.act, from)) {
    return fail({ code: 'transition-refused', at: record, detail: { act: step.act, from } });
  }
  if (reasoned.includes(step.act) && personal.reason === undefined) {
    return fail({ code: 'input-invalid', at: 'reason', detail: { act: step.act } });
  }
  // A leader returns as he signs: what is of his own unit, in his own name.
  const signer = actor.person === undefined ? undefined : signerOf(state, item, actor.person, now);
  if (step.act === 'return' && actor.role === 'leader' && !signer) {
    return fail({
      code: 'not-the-signer',
      at: record,
      detail: { unit: state.unit.get(item.unit)?.name ?? null, top: false },
    });
  }
  if (step.act === 'sign') {
    if (personal.signedBy === undefined) return fail({ code: 'input-invalid', at: 'signedBy' });
    if (personal.signedPost === undefined) return fail({ code: 'input-invalid', at: 'signedPost' });
    const { signing, top } = step;
    if (signing.how === 'system') {
      const wanted = needsTop(state, item);
      if (!signer || !signsAs(signer, { ...personal, top }) || (wanted && !signer.top)) {
        const unit = state.unit.get(item.unit)?.name ?? null;
        return fail({ code: 'not-the-signer', at: record, detail: { unit, top: wanted } });
      }
    }
    const photo = signing.how === 'paper' ? signing.photo : undefined;
    if (photo !== undefined && !isPicture(state, record, photo)) {
      return fail({ code: 'reference-missing', at: 'photo', detail: { missing: photo } });
    }
  }
  if (step.act === 'merge') {
    if (!state.item.has(step.into)) return fail({ code: 'reference-missing', detail: { missing: step.into } });
    if (mergedInto(state, step.into) === record) {
      return fail({ code: 'transition-refused', at: record, detail: { act: step.act, from } });
    }
  }
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  return ok([{ type: 'item-moved', data: { record, step }, ...part }]);
}

/** The photo of a slip lies among the item's own pictures, or as a scan among its documents. */
function isPicture(state: OfficeState, record: string, photo: string): boolean {
  const file = state.files.get(record)?.find((one) => one.file === photo);
  return file !== undefined && file.archive !== 'text';
}
