/** Remembers a link, and what ends it: an answer, another link, or a change of the item that it shows. */
import type { EventOf } from '../events';
import type { ItemStep } from '../item/acts';
import type { OfficeState } from '../state';
import { markOf, type SignLink } from './acts';

export function rememberSignLink(state: OfficeState, event: EventOf<'sign-link-given' | 'sign-link-ended'>): void {
  if (event.type === 'sign-link-ended') {
    settle(state, event.data.record, 'ended');
    return;
  }
  const { record, hash, until } = event.data;
  const { name = null, post = null } = event.private ?? {};
  state.signLinks.set(record, { hash, until, state: 'open', name, post });
  state.signLinkHashes.set(hash, record);
}

/** What the office does in its own house leaves what the leader is shown as it was. */
const harmless: readonly ItemStep['act'][] = ['accept', 'plan', 'send-up'];

export function settleSignLink(
  state: OfficeState,
  event: EventOf<'recorded' | 'item-moved' | 'attached' | 'detached'>,
): void {
  const { record } = event.data;
  const step = event.type === 'item-moved' ? event.data.step : null;
  if (step !== null && harmless.includes(step.act)) return;
  const link = state.signLinks.get(record);
  settle(state, record, link && step && linkOf(step) === markOf(link.hash) ? 'used' : 'ended');
}

/** By which link it was said. */
function linkOf(step: ItemStep): string | undefined {
  if (step.act === 'return') return step.link;
  return step.act === 'sign' && step.signing.how === 'link' ? step.signing.link : undefined;
}

function settle(state: OfficeState, record: string, to: SignLink['state']): void {
  const link = state.signLinks.get(record);
  if (link?.state === 'open') state.signLinks.set(record, { ...link, state: to });
}
