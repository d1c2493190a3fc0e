/** 审签 as it is filled in: who signed, with which post, how it came; and the step that it makes of an item. */
import type { ItemSaid, ItemStep, Signing } from '../../../shared/office/item/acts';
import type { Signer } from '../../live/signers';

export interface SignOff {
  readonly name: string;
  readonly post: string;
  readonly how: Signing['how'];
  /** The slip's number, or the link's mark. */
  readonly mark: string;
  readonly top: boolean;
  /** Of the paper slip. */
  readonly photo: File | null;
}

export const noSignOff: SignOff = { name: '', post: '', how: 'noted', mark: '', top: false, photo: null };

/** A name of the roster brings its post along, as long as nobody has typed another. */
export function namedSignOff(before: SignOff, name: string, signers: readonly Signer[]): SignOff {
  const posts = signers.map(({ post }) => post ?? '');
  const post = signers.find((one) => one.name === name.trim())?.post;
  return { ...before, name, post: post && ['', ...posts].includes(before.post) ? post : before.post };
}

/** Null where a word is missing. */
export function signStep({ name, post, how, mark, top }: SignOff): {
  readonly step: ItemStep;
  readonly said: ItemSaid;
} | null {
  const signing = signingOf(how, mark.trim());
  if (name.trim() === '' || post.trim() === '' || signing === null) return null;
  return { step: { act: 'sign', top, signing }, said: { signedBy: name.trim(), signedPost: post.trim() } };
}

export const isLinkMark = (mark: string): boolean => /^[0-9a-z]{8,64}$/.test(mark);

function signingOf(how: Signing['how'], mark: string): Signing | null {
  switch (how) {
    case 'paper':
      return mark === '' ? null : { how, slip: mark };
    case 'link':
      return isLinkMark(mark) ? { how, link: mark } : null;
    case 'noted':
    case 'system':
      return { how };
    default:
      return how satisfies never;
  }
}
