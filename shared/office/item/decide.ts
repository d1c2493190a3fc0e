/** May this be done with an item now? */
import type { Item } from '../../record/records';
import { fail, ok, type Result } from '../../result';
import { rulesForDay } from '../../tally/rules-on';
import { adoptedItems } from '../adoption/now';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import type { OfficeState } from '../state';
import { reasoned } from './acts';
import { strictnessOf } from './checks';
import { allowed, type ItemState } from './life';
import { itemNow, itemStateOf, mergedInto } from './now';

export function decideItem(state: OfficeState, command: CommandOf<'move-item'>): Result<readonly OfficeEvent[]> {
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
  if (step.act === 'sign') {
    if (personal.signedBy === undefined) return fail({ code: 'input-invalid', at: 'signedBy' });
    if (personal.signedPost === undefined) return fail({ code: 'input-invalid', at: 'signedPost' });
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

function stateNow(state: OfficeState, record: string, item: Item): ItemState {
  const asked = strictnessOf(state, item, 'sign-off') ?? rulesForDay(state, item.receivedOn).office.signOff.value;
  const mustSign = asked === 'required';
  return itemStateOf(state, record, adoptedItems(state).has(record), mustSign);
}
