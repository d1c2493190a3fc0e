/** Under which name does a file lie? SHA-256 of its bytes, so the same bytes have one name. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

export const fileHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Throws for what could lead anywhere else. */
export function checkedHash(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file');
  return hash;
}
