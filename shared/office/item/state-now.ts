/** The state that an item is in now, as the office's own word on 审签 has it. */
import type { Item } from '../../record/records';
import { rulesForDay } from '../../tally/rules-on';
import { adoptedItems } from '../adoption/now';
import type { OfficeState } from '../state';
import { strictnessOf } from './checks';
import type { ItemState } from './life';
import { itemStateOf } from './now';

export function stateNow(state: OfficeState, record: string, item: Item): ItemState {
  const asked = strictnessOf(state, item, 'sign-off') ?? rulesForDay(state, item.receivedOn).office.signOff.value;
  const mustSign = asked === 'required';
  return itemStateOf(state, record, adoptedItems(state).has(record), mustSign);
}
