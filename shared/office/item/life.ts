/** Which states can an item be in, and what leads from one to another? As data, so that code, table and docs say the same. */

/** Chinese names: shared/text, terms.itemStates. */
export const itemStates = [
  'draft',
  'awaiting-signature',
  'submitted',
  'accepted',
  'returned',
  'planned',
  'sent-up',
  'adopted',
  'not-adopted',
  'withdrawn',
  'repeat',
] as const;
export type ItemState = (typeof itemStates)[number];

/** What a person does with an item. */
export const itemActs = [
  'file',
  'sign',
  'accept',
  'return',
  'refile',
  'plan',
  'send-up',
  'reject',
  'withdraw',
  'merge',
  'restore',
] as const;
export type ItemAct = (typeof itemActs)[number];

interface Transition {
  readonly from: readonly ItemState[];
  /** Undefined where the act leaves the state as it is. */
  readonly to?: ItemState;
}

/**
 * 已采用 is in no `to`: it follows from an adoption that stands, from every state but 已撤稿 and 并入重复, and goes with it.
 * An item that was printed cannot be withdrawn or rejected before its adoption is.
 */
export const itemTransitions: Readonly<Record<ItemAct, Transition>> = {
  file: { from: ['draft'], to: 'submitted' },
  sign: { from: ['draft', 'awaiting-signature', 'submitted', 'accepted', 'planned', 'sent-up', 'adopted'] },
  accept: { from: ['submitted'], to: 'accepted' },
  return: { from: ['awaiting-signature', 'submitted', 'accepted', 'planned'], to: 'returned' },
  refile: { from: ['returned'], to: 'submitted' },
  plan: { from: ['submitted', 'accepted'], to: 'planned' },
  'send-up': { from: ['submitted', 'accepted', 'planned'], to: 'sent-up' },
  reject: { from: ['submitted', 'accepted', 'planned', 'sent-up'], to: 'not-adopted' },
  withdraw: {
    from: ['draft', 'awaiting-signature', 'submitted', 'accepted', 'returned', 'planned', 'sent-up', 'not-adopted'],
    to: 'withdrawn',
  },
  merge: {
    from: ['awaiting-signature', 'submitted', 'accepted', 'returned', 'planned', 'sent-up', 'not-adopted', 'adopted'],
    to: 'repeat',
  },
  restore: { from: ['not-adopted', 'withdrawn', 'repeat'], to: 'submitted' },
};

export function allowed(act: ItemAct, from: ItemState): boolean {
  return itemTransitions[act].from.includes(from);
}
