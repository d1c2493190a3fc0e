/** Under which name does a file lie? */
import { createHash } from 'node:crypto';

export const fileHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Throws for what could lead anywhere else. */
export function checkedHash(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file');
  return hash;
}
