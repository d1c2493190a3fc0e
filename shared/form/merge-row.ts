/** A row that came back changed → the office's record with what the unit changed, and nothing else of it. */
import type { ItemWanted } from './row-mark';

export function mergeRow(office: ItemWanted, returned: ItemWanted): ItemWanted {
  const { stream, genre, receivedOn } = returned.data;
  const { title, authors, filedBy, signedBy, signedPost, note } = returned.personal;
  const signed = signedBy !== office.personal.signedBy || signedPost !== office.personal.signedPost;
  const dated = receivedOn !== office.data.receivedOn;
  const noted = note !== office.personal.note;
  return {
    ...office,
    data: {
      ...office.data,
      stream,
      genre,
      receivedOn,
      ...(dated ? { received: returned.data.received } : {}),
      ...(signed ? { signature: returned.data.signature } : {}),
      ...(noted ? { withdrawn: returned.data.withdrawn, late: returned.data.late } : {}),
    },
    personal: { ...office.personal, title, authors, filedBy, signedBy, signedPost, note },
  };
}
