/** 审签 as it is filled in: who signed, with which post, how it came; and the step that it makes of an item. */
import type { ItemSaid, ItemStep, Signing } from '../../../shared/office/item/acts';
import type { Signer } from '../../live/signers';

/** How an editor records what a leader has signed elsewhere; by link and in the system the leader signs himself. */
export const recordedWays = ['noted', 'paper'] as const satisfies readonly Signing['how'][];
type RecordedWay = (typeof recordedWays)[number];

export interface SignOff {
  readonly name: string;
  readonly post: string;
  readonly how: RecordedWay;
  /** The slip's number. */
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

function signingOf(how: RecordedWay, mark: string): Signing | null {
  if (how === 'noted') return { how };
  return mark === '' ? null : { how, slip: mark };
}
