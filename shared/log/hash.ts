/** Fingerprints of the log: of events in their chain, of commands, of private parts. */
import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { canonicalJson } from './canonical';

/** What the first event follows. */
export const chainStart = '0'.repeat(64);

/** Over the stored text itself, so that proving it never depends on how a later version would write it. */
export const chainHash = (previous: string, json: string): string => textHash(`${previous}\n${json}`);

export const bodyHash = (body: unknown): string => textHash(canonicalJson(body));

/** Every platform has it, though it is none of ECMAScript's own. */
declare const TextEncoder: new () => { encodeInto(text: string, bytes: Uint8Array): { readonly written: number } };

const encoder = new TextEncoder();
/** Rows of an import come by the hundred thousand: each is encoded into the same bytes. */
const scratch = new Uint8Array(16_384);

function textHash(text: string): string {
  // A UTF-16 unit takes at most three bytes.
  const bytes = text.length * 3 <= scratch.length ? scratch : new Uint8Array(text.length * 3);
  return bytesToHex(sha256(bytes.subarray(0, encoder.encodeInto(text, bytes).written)));
}

/** Without its salt, which goes when the part is erased, nobody can test a guess against it. */
export const privateMac = (salt: string, json: string): string => bytesToHex(hmac(sha256, salt, json));

/**
 * An id for what is told by its parts: the same parts, the same id. 32 characters, as all command ids have.
 * `derivedId(workspace, recordKey, content, replacedSeq)`, `derivedId(id, 2)` for the second step of a larger act.
 */
export const derivedId = (...parts: readonly unknown[]): string => bodyHash(parts).slice(0, 32);
