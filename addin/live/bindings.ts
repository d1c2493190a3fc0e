/** Which tables of a workbook are live, and about which must a person be asked? */
import { columnIndex } from '../../shared/sheet/address';
import { fingerprintOf, likeness } from '../../shared/sheet/apply';
import type { Area, Grid } from '../../shared/sheet/grid';
import type { Table } from '../../shared/sheet/table';
import type { BoundArea } from '../workbook/port';
import type { Binding } from './kept';

export type Standing =
  | { readonly what: 'free' }
  | { readonly what: 'live' | 'aside'; readonly id: string }
  /** Under the bound area stands another header. */
  | {
      readonly what: 'changed';
      readonly id: string;
      readonly gone: readonly string[];
      readonly come: readonly string[];
    }
  /** A copy of the live table `id`, nobody said yet what for. */
  | { readonly what: 'copied'; readonly id: string };

export interface Bindings {
  of(table: Table): Standing;
  /** Live tables whose cells are gone. */
  readonly lost: readonly { readonly id: string; readonly binding: Binding }[];
}

export const headsOf = (table: Table): readonly string[] =>
  fingerprintOf((table.orientation === 'columns' ? (table.rows ?? []) : table.columns).flatMap(({ path }) => path))
    .heads;

/** Rows and columns under the header; the header itself where nothing stands below it yet. */
export function bodyArea({ header, body, columns }: Table): Area {
  const left = columnIndex(body?.left ?? columns[0]?.col ?? 'A');
  const right = columnIndex(body?.right ?? columns.at(-1)?.col ?? 'A');
  return body
    ? { top: body.top - 1, left, bottom: body.bottom - 1, right }
    : { top: header.bottom - 1, left, bottom: header.bottom - 1, right };
}

/** Below this a header is another one: one of five heads may be renamed. */
export const sameHeads = 0.8;

export function matchBindings(
  grids: readonly Grid[],
  tables: readonly Table[],
  bound: readonly BoundArea[],
  kept: ReadonlyMap<string, Binding>,
): Bindings {
  const standing = new Map<Table, Standing>();
  const lost: { id: string; binding: Binding }[] = [];
  const places = bound.flatMap(({ id, place, copy }) => (copy ? [] : [[id, place] as const]));
  for (const [id, binding] of kept) {
    const place = places.find(([one]) => one === id)?.[1];
    const free = tables.filter((table) => !standing.has(table));
    const table = place ? nearest(free, place.sheet, place.area) : undefined;
    if (!table) {
      if (binding.use === 'live') lost.push({ id, binding });
      continue;
    }
    const heads = headsOf(table);
    if (binding.use === 'aside' || likeness({ heads: binding.heads }, { heads }) >= sameHeads)
      standing.set(table, { what: binding.use, id });
    else {
      const gone = binding.heads.filter((head) => !heads.includes(head));
      standing.set(table, { what: 'changed', id, gone, come: heads.filter((head) => !binding.heads.includes(head)) });
    }
  }
  const live = [...standing].flatMap(([table, { what, ...more }]) =>
    what === 'live' && 'id' in more ? [{ table, id: more.id }] : [],
  );
  for (const { id, place, copy } of bound) {
    const table =
      copy && place && live.some((one) => one.id === id) ? nearest(tables, place.sheet, place.area) : undefined;
    if (table && !standing.has(table)) standing.set(table, { what: 'copied', id });
  }
  const rows = rowReader(grids);
  for (const table of live.length > 0 ? tables : []) {
    const first = standing.has(table) ? undefined : live.find((one) => isCopy(table, one.table, rows));
    if (first) standing.set(table, { what: 'copied', id: first.id });
  }
  return { of: (table) => standing.get(table) ?? { what: 'free' }, lost };
}

/** The table on that sheet that shares most rows with the area. */
function nearest(tables: readonly Table[], sheet: string, area: Area): Table | undefined {
  let best: { table: Table; rows: number } | undefined;
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const body = bodyArea(table);
    const top = Math.min(body.top, table.header.top - 1);
    const rows = Math.min(body.bottom, area.bottom) - Math.max(top, area.top) + 1;
    const columns = Math.min(body.right, area.right) - Math.max(body.left, area.left) + 1;
    if (rows > 0 && columns > 0 && (!best || rows > best.rows)) best = { table, rows };
  }
  return best?.table;
}

/** The same header and period, and at least half of the rows: somebody copied the sheet by another way than Excel's. */
function isCopy(table: Table, of: Table, rows: (table: Table) => readonly string[]): boolean {
  if (table.kind !== of.kind) return false;
  if (table.period?.from !== of.period?.from || table.period?.to !== of.period?.to || table.title !== of.title)
    return false;
  if (likeness({ heads: headsOf(table) }, { heads: headsOf(of) }) < 1) return false;
  const there = new Set(rows(of));
  const own = rows(table);
  return own.length > 0 && own.filter((row) => there.has(row)).length * 2 >= own.length;
}

/** The filled rows of a table's body as texts. */
function rowReader(grids: readonly Grid[]): (table: Table) => readonly string[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const known = new Map<Table, readonly string[]>();
  return (table) => {
    const before = known.get(table);
    if (before) return before;
    const { top, left, bottom, right } = bodyArea(table);
    const lines = (bySheet.get(table.sheet)?.values ?? []).slice(top, bottom + 1);
    const rows = lines
      .map((line) => line.slice(left, right + 1))
      .filter((line) => line.some((value) => value !== null))
      .map((line) => JSON.stringify(line));
    known.set(table, rows);
    return rows;
  };
}
