/** What of a workbook must be read anew? Sheets that are the same objects as before hold the same tables; where all are, the records stand as well. */
import type { Grid } from '../../shared/sheet/grid';
import { type Recognised, recognise } from '../../shared/sheet/recognise';
import type { Table } from '../../shared/sheet/table';
import { type ReadingOptions, readWorkbook, type Understood, understand } from './read-workbook';

type Reader = (
  grids: readonly Grid[],
  options: Pick<ReadingOptions, 'corrections' | 'bound' | 'kept'>,
) => ReturnType<typeof readWorkbook>;

/** One for each window: it keeps what it read last. */
export function workbookReader(): Reader {
  let said = '';
  let known = new Map<Grid, Recognised>();
  let last: { readonly grids: readonly Grid[]; readonly tables: readonly Table[]; readonly found: Understood } | null =
    null;
  return (grids, options) =>
    readWorkbook(grids, options, {
      recognise(typed, corrections) {
        const now = JSON.stringify(corrections);
        if (now !== said) known = new Map();
        said = now;
        known = new Map(typed.map((grid) => [grid, known.get(grid) ?? recognise([grid], corrections)]));
        const found = [...known.values()];
        return { tables: found.flatMap(({ tables }) => tables), issues: found.flatMap(({ issues }) => issues) };
      },
      understand(typed, tables) {
        if (!last || !sameIn(last.grids, typed) || !sameIn(last.tables, tables))
          last = { grids: typed, tables, found: understand(typed, tables) };
        return last.found;
      },
    });
}

const sameIn = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);
