/** The sample office: its workbook, and what it must give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../addin/workbook/file';
import type { Grid } from '../../shared/sheet/grid';

const folder = join(__dirname, '../cases/sample');
export const sampleBytes = (): Buffer => readFileSync(join(folder, 'office-2018.xlsx'));

export async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const opened = await openWorkbook(bytes);
  const grids = opened.ok ? await opened.value.grids() : opened;
  if (!grids.ok) throw new Error(grids.problem.code);
  return grids.value;
}

interface UnitExpected {
  readonly submitted: number;
  readonly items: number;
  readonly points: number;
  readonly place: number | null;
}
interface Expected {
  readonly units: readonly { readonly unit: string; readonly board: string; readonly ranked: boolean }[];
  readonly periods: Readonly<Record<string, { readonly units: Readonly<Record<string, UnitExpected>> }>>;
  readonly fees: Readonly<
    Record<
      string,
      { readonly total: number; readonly authors: readonly { readonly author: string; readonly gross: number }[] }
    >
  >;
}

export const expected: Expected = JSON.parse(readFileSync(join(folder, 'office-2018.json'), 'utf8')).expected;

/** Name, place, submitted, adopted and points of a board's units, by place. */
export function boardOf(board: string, period: string): readonly (readonly [string, string, string, string, string])[] {
  const figures = expected.periods[period]?.units ?? {};
  return expected.units
    .filter((unit) => unit.board === board)
    .map(({ unit }) => ({ unit, ...figures[unit] }))
    .sort((a, b) => (a.place ?? 99) - (b.place ?? 99))
    .map(({ unit, place, submitted, items, points }) => [
      String(place ?? ''),
      unit,
      String(submitted),
      String(items),
      String(points),
    ]);
}
