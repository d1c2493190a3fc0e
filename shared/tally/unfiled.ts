/** A unit wrote straight to an outlet: what stands for the item that it never filed. */
import type { Adoption, Item } from '../record/records';

export function unfiledId(adoption: string, unit: string): string {
  return `${adoption}.${unit}`;
}

/** The adoption, where the id is that of such a stand-in. */
export function unfiledOf(item: string): string | null {
  const [adoption, unit] = item.split('.');
  return unit === undefined ? null : (adoption ?? null);
}

/** What is known of the piece stands with its adoption. */
export function unfiledItem(unit: string, adoption: Adoption): Item {
  const { title = '', authors = [] } = adoption.personal ?? {};
  return {
    unit,
    stream: null,
    genre: adoption.genre,
    receivedOn: null,
    received: 'no',
    channel: null,
    signature: 'unrecorded',
    withdrawn: false,
    late: false,
    personal: { title, authors, filedBy: null, signedBy: null, signedPost: null, note: null },
  };
}
