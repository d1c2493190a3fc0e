/** Which corrections hold for a sheet or a table, although rows were added, a column inserted, a header renamed? */
import type { Body } from './body';
import {
  type Change,
  type Correction,
  type Fingerprint,
  headKey,
  type Overrides,
  type Roles,
  type RowRole,
} from './correction';
import type { Forced, Found } from './find';
import type { Header } from './header';
import type { View } from './view';

const alike = 0.6;
/** 不是表 must not spread to tables that only share their common columns. */
const nearlySame = 0.8;

export function fingerprintOf(texts: readonly string[]): Fingerprint {
  return { heads: [...new Set(texts.map(headKey).filter((t) => t !== ''))] };
}

export function headsOf(header: Pick<Header, 'paths'>): readonly string[] {
  return header.paths.flat();
}

/** 0 to 1: the share of header texts that both have; a text that was only lengthened or cut counts as the same. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  if (a.heads.length === 0 || b.heads.length === 0) return 0;
  const there = new Set(b.heads);
  const shared = a.heads.filter((head) => there.has(head) || b.heads.some((other) => nearly(head, other))).length;
  return (2 * shared) / (a.heads.length + b.heads.length);
}

function nearly(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && short.length * 2 >= long.length && (long.startsWith(short) || long.endsWith(short));
}

/** Rows that corrections name as headers, found by their texts. */
export function forcedHeaders(view: View, corrections: readonly Correction[]): Forced {
  const forced = new Map<number, { readonly bottom?: number }>();
  for (const { fingerprint, change } of corrections) {
    if (change.what !== 'header') continue;
    const wanted = new Set(fingerprint.heads);
    let best: { row: number; score: number } | undefined;
    for (let r = 0; r < Math.min(view.rows, 400); r++) {
      const first = view.pieces(r, 0, view.cols - 1);
      if (!first.some((p) => wanted.has(headKey(p.text)))) continue;
      const texts: string[] = [];
      for (let k = r; k < r + change.rows; k++) texts.push(...view.pieces(k, 0, view.cols - 1).map((p) => p.text));
      const score = likeness(fingerprint, fingerprintOf(texts));
      if (score >= alike && (!best || score > best.score)) best = { row: r, score };
    }
    if (best) forced.set(best.row, { bottom: best.row + change.rows - 1 });
  }
  return forced;
}

const pathKey = (path: readonly string[]): string => path.map(headKey).join('/');

const holding = (corrections: readonly Correction[], print: Fingerprint, least: number): readonly Change[] =>
  corrections.filter((c) => likeness(c.fingerprint, print) >= least).map((c) => c.change);

export function isDropped(found: Found, corrections: readonly Correction[]): boolean {
  return holding(corrections, fingerprintOf(headsOf(found.header)), nearlySame).some((c) => c.what === 'no-table');
}

/** The corrections of one table; of several for one thing the last holds. */
export function overridesFor(view: View, header: Header, corrections: readonly Correction[]): Overrides {
  const changes = holding(corrections, fingerprintOf(headsOf(header)), alike);
  const named = header.paths.flatMap((path, i) => (path.length > 0 ? [i] : []));
  const leaf = (i: number | undefined) => headKey((header.paths[i ?? -1] ?? []).slice(-1)[0] ?? '');
  const paths = header.paths.map(pathKey);
  const at = new Map<number, Extract<Change, { what: 'column' }>>();
  for (const change of changes) {
    if (change.what !== 'column') continue;
    const wanted = pathKey(change.path);
    const same = paths.flatMap((p, i) => (p === wanted ? [i] : []));
    const between = (i: number) =>
      Number(leaf(named[named.indexOf(i) - 1]) === change.before) +
      Number(leaf(named[named.indexOf(i) + 1]) === change.after);
    // A renamed column is known by both its neighbours; of equal headers the one between the same neighbours is meant.
    const index =
      same.length > 0
        ? [...same].sort((a, b) => between(b) - between(a) || a - b)[0]
        : paths.findIndex((p, i) => p !== '' && between(i) === 2);
    if (index !== undefined && index >= 0) at.set(index, change);
  }
  const last = <T extends Change['what']>(what: T) =>
    changes.filter((c): c is Extract<Change, { what: T }> => c.what === what).slice(-1)[0];
  const said = new Map(changes.flatMap((c) => (c.what === 'line' ? [[pathKey(c.path), c.meaning] as const] : [])));
  const labels = new Map(changes.flatMap((c) => (c.what === 'row' ? [[c.label, c.role] as const] : [])));
  return {
    kind: last('kind')?.kind,
    orientation: last('orientation')?.orientation,
    column: (index) => at.get(index)?.meaning,
    line: (path) => said.get(pathKey(path)),
    rows: (body) => rolesOf(view, header, body, labels),
  };
}

/** The first text of a row, in matching form: what a correction of a row goes by. */
export function rowLabel(view: View, row: number, left: number, right: number): string {
  return headKey(view.pieces(row, left, right).find((p) => typeof p.value === 'string')?.text ?? '');
}

function rolesOf(view: View, header: Header, body: Body, labels: ReadonlyMap<string, RowRole>): Roles {
  if (labels.size === 0) return { records: body.records, totals: body.totals, notes: [], fixed: new Set() };
  const said = (row: number) => labels.get(rowLabel(view, row, header.left, header.right));
  const rows = [
    ...body.records.map((row) => ({ row, role: said(row) ?? 'record' })),
    ...body.totals.map((row) => ({ row, role: said(row) ?? 'total' })),
    ...[...body.notes, ...body.pending].map((row) => ({ row, role: said(row) ?? 'kept' })),
  ].sort((a, b) => a.row - b.row);
  const of = (role: RowRole) => rows.filter((one) => one.role === role).map((one) => one.row);
  return {
    records: of('record'),
    totals: of('total'),
    notes: of('note'),
    fixed: new Set(rows.filter((one) => said(one.row) !== undefined).map((one) => one.row)),
  };
}
