/** Where does a cell stand that was written a while ago? Rows and columns may have been put in, rows sorted, the sheet renamed. */
import type { CellValue, Grid } from '../../shared/sheet/grid';
import { groupBy } from '../../shared/tally/group-by';

/** A written cell, with the text by which its row is known again; null where the row has none. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly label: string | null;
}

/** The heading of a column in which something was written. */
export interface Head {
  readonly sheet: string;
  readonly col: number;
  readonly head: string;
}

export interface Marks<M extends Mark> {
  readonly cells: readonly M[];
  readonly heads: readonly Head[];
}

export interface Found<M extends Mark> {
  readonly mark: M;
  /** Undefined where it is gone, or could be more than one. */
  readonly place: { readonly grid: Grid; readonly row: number; readonly col: number } | undefined;
}

/** @param after what stands in the written cells once they are written. */
export function marksOf<M extends Omit<Mark, 'label'>>(
  grids: readonly Grid[],
  cells: readonly M[],
  after: (cell: M) => CellValue,
): Marks<M & Mark> {
  const marked: (M & Mark)[] = [];
  const heads: Head[] = [];
  for (const [sheet, those] of groupBy(cells, ({ sheet }) => sheet)) {
    const grid = grids.find((one) => one.sheet === sheet);
    const texts = grid && textsOf(grid);
    const written = new Map(those.map((cell) => [key(cell.row, cell.col), after(cell)]));
    const labels = new Map<number, string | null>();
    for (const cell of those) {
      const known = labels.get(cell.row);
      const label = known !== undefined ? known : grid && texts ? labelOf(grid, texts, cell.row, written) : null;
      labels.set(cell.row, label);
      marked.push({ ...cell, label });
    }
    const top = topOf(those.map(({ row }) => row));
    for (const col of grid ? new Set(those.map((cell) => cell.col)) : [])
      heads.push({ sheet, col, head: grid ? headOver(grid, col, top) : '' });
  }
  return { cells: marked, heads };
}

export function foundAgain<M extends Mark>(grids: readonly Grid[], { cells, heads }: Marks<M>): readonly Found<M>[] {
  return [...groupBy(cells, ({ sheet }) => sheet)].flatMap(([sheet, those]) => {
    const own = new Map(heads.flatMap((one) => (one.sheet === sheet ? [[one.col, one.head] as const] : [])));
    const there = grids.find((one) => one.sheet === sheet);
    if (there) return placesIn(there, those, own);
    // Renamed: another sheet holds every one of these cells.
    const renamed = grids
      .filter((one) => !one.own)
      .map((grid) => placesIn(grid, those, own))
      .filter((found) => found.every(({ mark, place }) => place !== undefined && mark.label !== null));
    return (renamed.length === 1 ? renamed[0] : undefined) ?? those.map((mark) => ({ mark, place: undefined }));
  });
}

function placesIn<M extends Mark>(
  grid: Grid,
  marks: readonly M[],
  heads: ReadonlyMap<number, string>,
): readonly Found<M>[] {
  const rows = textsOf(grid).rows;
  const rowNow = ({ row, label }: Mark): number | undefined => {
    if (label === null) return row;
    const found = rows.get(label) ?? [];
    // One text may name several rows: then only the one that stands where it stood is sure.
    return found.includes(row) ? row : found.length === 1 ? found[0] : undefined;
  };
  const places = marks.map((mark) => ({ mark, row: rowNow(mark) }));
  const top = topOf(places.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const now = new Map(Array.from({ length: grid.width }, (_, col) => [col, headOver(grid, col, top)] as const));
  const columnNow = (col: number): number | undefined => {
    const head = heads.get(col);
    if (head === undefined || alike(now.get(col) ?? '', head)) return col;
    const found = [...now].filter(([, one]) => one !== '' && alike(one, head));
    return found.length === 1 ? found[0]?.[0] : undefined;
  };
  return places.map(({ mark, row }) => {
    const col = columnNow(mark.col);
    return { mark, place: row === undefined || col === undefined ? undefined : { grid, row, col } };
  });
}

interface Texts {
  /** The rows in which a text stands, each once. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** How often a text stands in a column. */
  readonly inColumn: ReadonlyMap<string, number>;
}

function textsOf({ values }: Grid): Texts {
  const rows = new Map<string, number[]>();
  const inColumn = new Map<string, number>();
  values.forEach((line, row) => {
    line.forEach((value, col) => {
      if (typeof value !== 'string' || value === '') return;
      const those = rows.get(value);
      if (!those) rows.set(value, [row]);
      else if (those.at(-1) !== row) those.push(row);
      inColumn.set(`${col} ${value}`, (inColumn.get(`${col} ${value}`) ?? 0) + 1);
    });
  });
  return { rows, inColumn };
}

/** The text that no other row has in its column, such as the unit's name; else the first. What was not written comes before what was. */
function labelOf(
  { values, merges }: Grid,
  { inColumn }: Texts,
  row: number,
  written: ReadonlyMap<string, CellValue>,
): string | null {
  const line = values[row] ?? [];
  const covered = (col: number): boolean =>
    merges.some(
      (area) =>
        area.top <= row && area.bottom >= row && area.left <= col && area.right >= col && area.bottom > area.top,
    );
  const texts = (among: (col: number) => CellValue): readonly { readonly text: string; readonly col: number }[] =>
    line.flatMap((_, col) => {
      const text = among(col);
      return typeof text === 'string' && text !== '' && !covered(col) ? [{ text, col }] : [];
    });
  const all = [
    ...texts((col) => (written.has(key(row, col)) ? null : (line[col] ?? null))),
    ...texts((col) => written.get(key(row, col)) ?? null),
  ];
  return (all.find(({ text, col }) => (inColumn.get(`${col} ${text}`) ?? 0) <= 1) ?? all[0])?.text ?? null;
}

/** The texts over a cell down to its rows, those of merged cells too; a line that says one thing only is a title. */
function headOver(grid: Grid, col: number, top: number): string {
  const said: string[] = [];
  for (let row = 0; row < Math.min(top, grid.values.length); row += 1) {
    const texts = new Set((grid.values[row] ?? []).filter((value) => typeof value === 'string' && value !== ''));
    if (texts.size < 2) continue;
    const merge = grid.merges.find(
      (area) => area.top <= row && area.bottom >= row && area.left <= col && area.right >= col,
    );
    const value = merge ? grid.values[merge.top]?.[merge.left] : grid.values[row]?.[col];
    if (typeof value === 'string' && value !== '' && said.at(-1) !== value) said.push(value);
  }
  return said.join('\n');
}

/** Sorted rows may bring a row of texts between the heading and the first written row. */
const alike = (one: string, other: string): boolean =>
  one === other || (one !== '' && other !== '' && (one.startsWith(`${other}\n`) || other.startsWith(`${one}\n`)));

const topOf = (rows: readonly number[]): number =>
  rows.reduce((top, row) => Math.min(top, row), Number.POSITIVE_INFINITY);

const key = (row: number, col: number): string => `${row},${col}`;
