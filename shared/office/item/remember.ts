/** What an act leaves behind with its item. */
import type { EventOf } from '../events';
import type { OfficeState } from '../state';
import { type ItemLife, untouched } from './acts';
import { itemTransitions } from './life';

export function rememberItem(state: OfficeState, { data, private: said }: EventOf<'item-moved'>): void {
  const { record, step } = data;
  const before = state.life.get(record) ?? untouched;
  const to = itemTransitions[step.act].to;
  const life: ItemLife = {
    ...before,
    at: to === undefined ? before.at : atOf(to),
    said: { ...before.said, ...said },
  };
  switch (step.act) {
    case 'file':
      state.life.set(record, { ...life, filed: { receivedOn: step.receivedOn, channel: step.channel } });
      return;
    case 'sign':
      state.life.set(record, { ...life, signing: step.signing, top: before.top || step.top });
      return;
    case 'plan':
      state.life.set(record, { ...life, issue: step.issue });
      return;
    case 'send-up':
      state.life.set(record, { ...life, sentTo: step.to });
      return;
    case 'merge':
      state.life.set(record, { ...life, into: step.into });
      return;
    case 'restore':
      state.life.set(record, { ...life, into: null });
      return;
    case 'accept':
    case 'return':
    case 'refile':
    case 'reject':
    case 'withdraw':
      state.life.set(record, life);
      return;
    default:
      step satisfies never;
  }
}

/** The states that an act leads to: 草稿, 待审签 and 已采用 follow from the record, its sign-off and its adoptions. */
function atOf(to: NonNullable<(typeof itemTransitions)[keyof typeof itemTransitions]['to']>): ItemLife['at'] {
  if (to === 'draft' || to === 'awaiting-signature' || to === 'adopted') throw new TypeError(`no act leads to ${to}`);
  return to;
}
