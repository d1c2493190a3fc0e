/** A long list in pieces that each fit an event with room to spare. */
import { canonicalJson } from '../../log/canonical';

/** Characters. What is this long stands beside its event; names, which stand in a row of their own, are far less of it. */
const roomy = 1_000_000;

export function packed<T>(list: readonly T[]): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let size = 0;
  for (const entry of list) {
    const length = canonicalJson(entry).length;
    if (piece.length > 0 && size + length > roomy) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(entry);
    size += length;
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}
