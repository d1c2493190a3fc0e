/** An item as it is now: its record with what was done since, when it counts, and the state it is in. */
import type { Item } from '../../record/records';
import type { OfficeState } from '../state';
import type { ItemState } from './life';

/** The record as the acts since have changed it; undefined where there is none. */
export function itemNow(state: OfficeState, id: string): Item | undefined {
  const item = state.item.get(id);
  return item && withLife(state, id, item);
}

export function* itemsNow(state: OfficeState): IterableIterator<readonly [id: string, item: Item]> {
  for (const [id, item] of state.item.entries()) yield [id, withLife(state, id, item)];
}

function withLife(state: OfficeState, id: string, item: Item): Item {
  const life = state.life.get(id);
  const countsOn = state.late.get(id)?.countsOn ?? null;
  if (!life && countsOn === null) return item;
  const { filed, signing, at, said } = life ?? { filed: null, signing: null, at: null, said: null };
  const receivedOn = filed ? filed.receivedOn : item.receivedOn;
  return {
    ...item,
    received: filed ? 'yes' : item.received,
    receivedOn: receivedOn !== null && countsOn !== null ? countsOn : receivedOn,
    channel: filed?.channel ?? item.channel,
    signature: signing ? 'complete' : item.signature,
    withdrawn: at === 'withdrawn' || (item.withdrawn && at === null),
    personal: item.personal && {
      ...item.personal,
      ...(said?.signedBy === undefined ? {} : { signedBy: said.signedBy }),
      ...(said?.signedPost === undefined ? {} : { signedPost: said.signedPost }),
    },
  };
}

/** The item that a merged one went into; itself where it was not merged. */
export function mergedInto(state: OfficeState, id: string): string {
  let at = id;
  for (let next = intoOf(state, at); next !== null; next = intoOf(state, at)) at = next;
  return at;
}

function intoOf(state: OfficeState, id: string): string | null {
  const life = state.life.get(id);
  return life?.at === 'repeat' ? life.into : null;
}

/**
 * @param adopted an adoption of the item stands.
 * @param mustSign the office counts nothing that is unsigned.
 */
export function itemStateOf(state: OfficeState, id: string, adopted: boolean, mustSign: boolean): ItemState {
  const item = itemNow(state, id);
  const at = state.life.get(id)?.at ?? null;
  if (at === 'repeat') return 'repeat';
  if (!item || item.withdrawn) return 'withdrawn';
  if (adopted) return 'adopted';
  if (item.received === 'not-yet') return 'draft';
  const signed = item.signature === 'complete' || item.signature === 'unrecorded';
  if ((at === null || at === 'submitted') && mustSign && !signed) return 'awaiting-signature';
  return at ?? 'submitted';
}
