/** Which sheets need not be read anew? Those that nobody has touched since they were read, and that compute nothing from others. */
import type { Grid } from '../../shared/sheet/grid';
import type { Writes } from '../../shared/sheet/writes';
import type { Contents as Asked } from './excel-contents';
import type { Extent } from './excel-extents';
import type { Contents } from './port';

export interface Touched {
  /** Somebody, here or elsewhere, has changed this sheet. @param sheet its id. */
  touch(sheet: string): void;
  /** Between this and what it returns, these sheets are ours to change. */
  writing(writes: Writes): () => void;
  /** Changes are heard from now on; false: no longer. */
  hear(hears: boolean): void;
  /** At the beginning of a reading: what is heard of afterwards may not be in it. */
  moment(): number;
  /** What of an earlier reading still stands. */
  standing(extent: Extent, since: Contents | undefined): Grid | undefined;
  remember(contents: Contents, read: readonly { readonly extent: Extent; readonly grid: Grid }[], moment: number): void;
}

interface Remembered {
  readonly moment: number;
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, { readonly extent: Extent; readonly grid: Grid }>;
}

export function touchedSheets(): Touched {
  let hears = false;
  let tick = 0;
  /** By id, and by name for what we write. */
  const last = new Map<string, number>();
  let readings = new WeakMap<Contents, Remembered>();
  const named = (name: string): string => `name ${name.toLowerCase()}`;
  const mark = (of: string): void => {
    tick += 1;
    last.set(of, tick);
  };
  return {
    touch: mark,
    writing({ cells, sheets }) {
      const names = [...new Set([...cells.map(({ sheet }) => sheet), ...sheets.map(({ name }) => name)])];
      const all = (): void => {
        for (const name of names) mark(named(name));
      };
      all();
      return all;
    },
    hear(now) {
      hears = now;
      if (!now) readings = new WeakMap();
    },
    moment: () => tick,
    standing(extent, since) {
      const known = since && readings.get(since);
      const before = known?.sheets.get(extent.id);
      if (!hears || !known || !before) return undefined;
      const touched = Math.max(last.get(extent.id) ?? 0, last.get(named(extent.name)) ?? 0) > known.moment;
      return touched || !sameExtent(before.extent, extent) ? undefined : before.grid;
    },
    remember(contents, read, moment) {
      // Of what was read before changes were heard nothing can be said.
      if (hears) readings.set(contents, { moment, sheets: new Map(read.map((one) => [one.extent.id, one])) });
    },
  };
}

function sameExtent(one: Extent, other: Extent): boolean {
  const { area } = one;
  return (
    one.name === other.name &&
    one.hidden === other.hidden &&
    one.own === other.own &&
    (area === null || other.area === null
      ? area === other.area
      : area.top === other.area.top &&
        area.left === other.area.left &&
        area.bottom === other.area.bottom &&
        area.right === other.area.right)
  );
}

/** What a formula shows may change with any other sheet, and Excel says nothing of it. */
export const computes = ({ parts }: Asked): boolean =>
  parts.some(({ formulas, values }) =>
    formulas.some((line, row) =>
      line.some((one, col) => typeof one === 'string' && one.startsWith('=') && one !== values[row]?.[col]),
    ),
  );
