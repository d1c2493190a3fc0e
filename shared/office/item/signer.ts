/** 系统内审签: may this person sign this item off? Only a leader of its own unit, with the name and post of the roster. */
import { localDateAt } from '../../calendar';
import { keyOf } from '../../language/normalise';
import { isTopPost } from '../../language/post';
import type { Item } from '../../record/records';
import { personOn, unitOn } from '../reference/on';
import type { OfficeState } from '../state';
import { strictnessOf } from './checks';

export interface Signer {
  readonly name: string;
  readonly post: string;
  /** 主要领导 */
  readonly top: boolean;
}

/** Undefined for who is no leader of the item's unit today, or without name and post on the roster. */
export function signerOf(state: OfficeState, item: Item, person: string, now: string): Signer | undefined {
  const today = localDateAt(now) ?? '';
  const on = personOn(state, person, today);
  if (!on?.there || on.role !== 'leader' || on.unit !== item.unit) return undefined;
  const { name = '', post = null } = on.personal ?? {};
  if (name === '' || post === null || post === '') return undefined;
  return { name, post, top: isTopPost(post, unitOn(state, item.unit, today)?.name ?? '') };
}

/** 重要稿件由主要领导审签: by kind and unit, as the office has set. */
export function needsTop(state: OfficeState, item: Item): boolean {
  const how = strictnessOf(state, item, 'top-leader');
  return how === 'noted' || how === 'required';
}

/** As the roster has them: nobody signs by another's name, or as more than he is. */
export function signsAs(
  { name, post, top }: Signer,
  said: { readonly signedBy?: string | undefined; readonly signedPost?: string | undefined; readonly top: boolean },
): boolean {
  return keyOf(said.signedBy ?? '') === keyOf(name) && keyOf(said.signedPost ?? '') === keyOf(post) && said.top === top;
}
