/** A link by which a leader signs one item off: the code is made here and stays here, the office is told its hash. */
import { derivedId } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { onceCode, onceHash, readOnceCode } from '../../shared/office/once-code';

interface Asked {
  readonly workspace: string;
  readonly record: string;
  readonly name: string;
  readonly post: string;
  readonly days: number;
}

/** @param pane the address of the pane or the page, beside which the leader's page lies. */
export function signLink(
  { workspace, record, name, post, days }: Asked,
  pane: string,
  random: Uint8Array,
): { readonly command: Command; readonly url: string } {
  const code = onceCode(workspace, random);
  const read = readOnceCode(code);
  if (read === undefined) throw new Error('a code that cannot be read');
  const hash = onceHash('sign-link', read);
  const personal = { ...(name === '' ? {} : { name }), ...(post === '' ? {} : { post }) };
  const id = derivedId('give-sign-link', workspace, record, hash);
  const url = new URL('../sign/index.html', pane);
  url.search = '';
  url.hash = code;
  return { command: { id, type: 'give-sign-link', record, hash, days, personal }, url: url.href };
}
