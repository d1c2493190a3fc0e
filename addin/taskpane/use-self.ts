/** As whom does who sits at this pane act? Null while it is not known: then nothing is hidden, and the office decides. */
import type { Self } from '../../shared/contract/membership';
import type { Office } from '../api/office';
import { useAsked } from './use-asked';

const nobody = null as Self | null;

async function askSelf(office: Office): Promise<Self | null> {
  const answer = await office.call('getSelf', {});
  return answer.ok ? answer.value : null;
}

export const useSelf = (): Self | null => useAsked<Self | null>(askSelf, nobody, null).value;

/** Those who keep the office's records; others look, and the leader signs. */
export const mayWrite = (self: Self | null): boolean =>
  self === null || self.role === 'editor' || self.role === 'administrator';
