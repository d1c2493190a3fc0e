/** Does a header come again inside a body: at a page break, or for another table? */
import type { Leads } from './body';
import type { Header } from './header';
import { textOf, type View } from './view';
import { stem } from './word';

/** The same header again at a page break: nothing new stands between, and the numbering goes on. */
export function continues(
  view: View,
  header: Header,
  found: Header,
  between: readonly number[],
  records: readonly number[],
  leads: Leads,
): boolean {
  if (records.length === 0 || !sameHeader(header, found)) return false;
  const heading = new Set<string>();
  for (let r = Math.max(0, header.top - 4); r < header.top; r++)
    for (const p of view.pieces(r, header.left, header.right)) heading.add(p.text);
  const repeated = between.every((row) =>
    view.pieces(row, header.left, header.right).every((p) => heading.has(p.text)),
  );
  if (!repeated) return false;
  const last = records[records.length - 1] ?? 0;
  const serial = leads.serial;
  if (serial === undefined) return between.length > 0 || found.top === last + 1;
  const before = Number(view.text(last, serial));
  const after = Number(view.text(found.bottom + 1, serial));
  return Number.isFinite(before) && Number.isFinite(after) && view.text(found.bottom + 1, serial) !== ''
    ? after > before
    : found.top === last + 1;
}

function sameHeader(a: Header, b: Header): boolean {
  if (a.left !== b.left || Math.abs(a.right - b.right) > 1) return false;
  const same = a.paths.filter((path, i) => path.map(stem).join('/') === (b.paths[i] ?? []).map(stem).join('/')).length;
  return same >= a.paths.length * 0.8;
}

/** Cheap: do the first texts of a row stand in the header's first row as well? */
export function repeats(view: View, header: Header, row: number): boolean {
  let same = 0;
  for (let c = header.left; c <= header.right && same < 2; c++) {
    const head = view.own(header.top, c);
    if (head === null) continue;
    const here = view.own(row, c);
    if (typeof here !== 'string' || (here !== head && textOf(here) !== textOf(head))) return false;
    same += 1;
  }
  return same === 2;
}
