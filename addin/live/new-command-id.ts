/** Ids of acts are random: the same step may be taken again after figures changed. */
export const newCommandId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
