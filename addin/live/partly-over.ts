/** Does a formula mean some of these rows and not all of them? Then it would say something else once they have changed places. */

/** A sheet's name with its !, then A1, A1:B2 or 3:5; texts are passed over. Whole columns hold every row. */
const references =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.\\])(?:\$?[A-Za-z]{1,3}\$?([1-9]\d{0,6})(?::\$?[A-Za-z]{1,3}\$?([1-9]\d{0,6}))?|\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!\\])/gu;

interface Rows {
  readonly sheet: string;
  /** Zero-based, both included. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * @param home the sheet on which the formula stands.
 * @param own the row in which it stands, where that moves along with what it means.
 */
export function partlyOver(formula: string, home: string, { sheet, top, bottom }: Rows, own?: number): boolean {
  for (const [, named, row, to = row, from, until] of formula.matchAll(references)) {
    const where = named === undefined ? home : named.replace(/^'|'$/g, '').replaceAll("''", "'");
    const [first, last] = row === undefined ? [Number(from) - 1, Number(until) - 1] : [Number(row) - 1, Number(to) - 1];
    if (Number.isNaN(first) || where !== sheet || last < top || first > bottom) continue;
    if (first === own && last === own) continue;
    if (first > top || last < bottom) return true;
  }
  return false;
}
