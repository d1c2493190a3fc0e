/** A code that is good once: an invitation (邀请码), a link for signing off (审签链接). It is made where it is given; the log keeps its hash only. */
import { bodyHash } from '../log/hash';
import { isWorkspace } from '../log/keys';

/** Crockford's digits: none of them reads like another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A hundred bits: nobody tries them all, so that the hash needs no salt. */
const length = 20;

export interface OnceCode {
  readonly workspace: string;
  readonly secret: string;
}

/** `county-7K3M9-…`: the office's name and 20 digits. @param random at least 20 bytes of chance. */
export function onceCode(workspace: string, random: Uint8Array): string {
  if (random.length < length) throw new RangeError('too few bytes of chance');
  // 256 is a multiple of 32, so every digit is as likely as any other.
  const drawn = [...random.subarray(0, length)].map((byte) => digits[byte % digits.length] ?? '').join('');
  return `${workspace}-${(drawn.match(/.{5}/g) ?? []).join('-')}`;
}

/** As typed: blanks, case and letters that look like digits do not matter. Undefined where it is no code. */
export function readOnceCode(text: string): OnceCode | undefined {
  const [, workspace = '', rest = ''] = /^([^-]+)-(.+)$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const secret = rest.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const office = workspace.toLowerCase();
  const whole = secret.length === length && [...secret].every((digit) => digits.includes(digit));
  return whole && isWorkspace(office) ? { workspace: office, secret } : undefined;
}

/** 64 hexadecimal digits. Purpose and office are part of it: a code is good for one thing in one office. */
export const onceHash = (purpose: 'invitation' | 'sign-link', { workspace, secret }: OnceCode): string =>
  bodyHash([purpose, workspace, secret]);
