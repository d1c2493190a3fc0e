/** How much of a table was read as a careful reader sees it? The measure of the cases' contract. */
import type { Quota, Table } from '../../../shared/sheet/table';

type OneOrMany<T> = T | readonly T[];
interface ExpectedMeaning {
  readonly path: readonly string[];
  readonly field: OneOrMany<string>;
  readonly outlet?: OneOrMany<string>;
  readonly cumulative?: boolean;
  readonly part?: boolean;
}
export interface ExpectedTable {
  readonly sheet: string;
  readonly kind: string;
  readonly title: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly orientation?: string;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly body: Table['body'];
  readonly key: string | number;
  readonly columns: readonly (ExpectedMeaning & { readonly col: string })[];
  readonly rows?: readonly (ExpectedMeaning & { readonly row: number })[];
  readonly records: readonly string[];
  readonly totals: readonly (number | string)[];
  readonly notes: readonly number[];
  readonly hidden?: readonly number[];
  readonly quotas?: readonly Quota[];
}

const bare = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, '');
const many = <T>(value: OneOrMany<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const sorted = (list: readonly unknown[]): string[] => list.map(String).sort();
const share = <T>(list: readonly T[], right: (one: T) => boolean): number =>
  list.length === 0 ? 1 : list.filter(right).length / list.length;

function meant(
  expected: ExpectedMeaning,
  got:
    | { readonly field: string; readonly outlet?: string; readonly cumulative?: boolean; readonly part?: boolean }
    | undefined,
): boolean {
  if (!got) return false;
  const outlets = many(expected.outlet).map(bare);
  return (
    many(expected.field).includes(got.field) &&
    (outlets.length === 0 || outlets.includes(bare(got.outlet))) &&
    Boolean(expected.cumulative) === Boolean(got.cumulative) &&
    (expected.part === undefined || expected.part === Boolean(got.part))
  );
}

/** A share from 0 to 1 for each facet. */
export type Facets = Readonly<Record<string, number>>;
const essential = [
  'kind',
  'orientation',
  'header',
  'body',
  'records',
  'totals',
  'columns',
  'rows',
  'quotas',
  'quotasInvented',
];
export const isWhole = (facets: Facets): boolean =>
  essential.every((name) => facets[name] === undefined || facets[name] === 1);

export function compare(expected: ExpectedTable, got: Table | undefined): Facets {
  const column = (col: string) => got?.columns.find((c) => c.col === col);
  const facets: Record<string, number | boolean> = {
    kind: expected.kind === got?.kind,
    orientation: (expected.orientation ?? 'rows') === got?.orientation,
    title: bare(expected.title) === bare(got?.title),
    period: same(expected.period, got?.period),
    header: same(expected.header, got?.header),
    body: same(expected.body, got?.body),
    key: String(expected.key) === String(got?.key),
    records: same(expected.records.map(bare), got?.records.map(bare)),
    totals: same(sorted(expected.totals), sorted(got?.totals ?? [])),
    notes: same(sorted(expected.notes), sorted(got?.notes ?? [])),
    hidden: same(expected.hidden, got?.hidden),
    columns: share(expected.columns, (c) => meant(c, column(c.col))),
    paths: share(expected.columns, (c) => same(c.path.map(bare), column(c.col)?.path.map(bare))),
  };
  const { rows } = expected;
  if (rows)
    facets.rows = share(rows, (line) =>
      meant(
        line,
        got?.rows?.find((r) => r.row === line.row),
      ),
    );
  if (expected.quotas?.length) {
    const left = [...(got?.quotas ?? [])];
    facets.quotas = share(expected.quotas, (quota) => {
      const at = left.findIndex((q) => quotaKey(q) === quotaKey(quota));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    facets.quotasInvented = left.length === 0;
  }
  return Object.fromEntries(Object.entries(facets).map(([name, value]) => [name, Number(value)]));
}

const quotaKey = (q: Quota): string =>
  [
    q.cell,
    bare(q.record),
    q.min,
    q.max,
    q.per,
    Boolean(q.none),
    Boolean(q.part),
    Boolean(q.perHead),
    Boolean(q.even),
    q.counts ?? '',
    q.measure ?? '',
    (q.each ?? []).map(bare).join(),
  ].join('|');
