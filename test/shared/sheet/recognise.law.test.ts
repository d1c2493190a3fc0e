/** Law: a sheet that an office might lay out is read back whole. */
import * as fc from 'fast-check';
import { recognise } from '../../../shared/sheet/recognise';
import type { Table } from '../../../shared/sheet/table';
import { officeSheet, type Seen } from './office-sheet';

const runs = process.env.TONGLIAN_LONG ? 2000 : 300;

function asSeen(table: Table, like: Seen): Seen {
  return {
    kind: table.kind,
    title: (table.title ?? '').replace(/\s/g, ''),
    period: table.period,
    header: table.header,
    body: table.body ?? { top: 0, bottom: 0, left: '', right: '' },
    key: String(table.key),
    columns: table.columns.map(({ col, path, field, outlet, part, cumulative }) => {
      const wanted = like.columns.find((c) => c.col === col);
      return {
        col,
        path,
        field,
        ...(outlet !== undefined && (wanted === undefined || wanted.outlet !== undefined) ? { outlet } : {}),
        ...(part === undefined ? {} : { part }),
        ...(cumulative ? { cumulative } : {}),
      };
    }),
    records: table.records,
    totals: table.totals.map(Number),
    notes: table.notes,
  };
}

test(`${runs} random sheets of the trade are read whole`, () => {
  fc.assert(
    fc.property(officeSheet, ({ grid, seen }) => {
      const { tables } = recognise([grid]);
      expect(tables).toHaveLength(1);
      const table = tables[0];
      if (table) expect(asSeen(table, seen)).toEqual(seen);
    }),
    { numRuns: runs },
  );
});
