/** 校验码: eight characters by which a printed period and its seal know each other. */

/** Without I, O, 0 and 1, which paper confuses. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** @param hash hexadecimal, at least 16 digits. 40 bits of it: enough against chance, and short enough to read out. */
export function codeOf(hash: string): string {
  return Array.from(
    { length: 8 },
    (_, index) => letters[Number.parseInt(hash.slice(2 * index, 2 * index + 2), 16) % 32],
  ).join('');
}
