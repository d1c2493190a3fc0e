/** Which texts of a header stand over each column, from the top down? */
import { textOf, type View } from './view';

/** A header's texts over each column, a merged cell once; a group label that was not merged serves its blank neighbours. */
export function pathsOf(
  view: View,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (let c = left; c <= right; c++) {
    const path: string[] = [];
    for (let r = top; r <= bottom; r++) {
      const merge = view.mergeAt(r, c);
      if (merge && merge.top < r && merge.top >= top) continue;
      let text = textOf(view.seen(r, c));
      if (text === '' && !merge && r < bottom && named(view, r + 1, bottom, c))
        text = groupFromLeft(view, r, c, { left, bottom, paths, path });
      if (text !== '') path.push(text);
    }
    paths.push(path);
  }
  return paths;
}

/** Does anything stand over the column in these rows? */
export function named(view: View, from: number, to: number, col: number): boolean {
  for (let r = from; r <= to; r++) if (view.text(r, col) !== '') return true;
  return false;
}

/** The label to the left that was not merged over this column, if it heads other columns too and stands in the same group. */
function groupFromLeft(
  view: View,
  row: number,
  col: number,
  at: {
    readonly left: number;
    readonly bottom: number;
    readonly paths: readonly (readonly string[])[];
    readonly path: readonly string[];
  },
): string {
  for (let c = col - 1; c >= at.left; c--) {
    if (!named(view, row + 1, at.bottom, c)) return '';
    const text = view.text(row, c);
    if (text === '') continue;
    const own = at.paths[c - at.left] ?? [];
    const before = own.slice(0, own.indexOf(text));
    return !view.mergeAt(row, c) && before.join('/') === at.path.join('/') ? text : '';
  }
  return '';
}
