/** Law: a sheet that an office might lay out is read back whole. */
import * as fc from 'fast-check';
import { plainGrid } from '../../../shared/sheet/grid';
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

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 200 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '单位',
      '序号',
      '标题',
      '采用情况',
      '得分',
      '合计',
      '小计',
      '甲镇',
      '人民日报',
      '一、乡镇',
      '注:无',
      '每月2条',
      '—',
      '50%',
      '2023年4月',
      '附件1',
      '媒体\n单位',
      '备注',
      '姓名',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.boolean() },
);
const area = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(9))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));

test(`${runs} sheets of anything are read without a throw, and what is read hangs together`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(area, { maxLength: 6 }),
      (values, merges) => {
        const { tables } = recognise([plainGrid('S', values, { merges })]);
        for (const table of tables) {
          expect(table.places).toHaveLength(table.records.length);
          expect(table.body === null).toBe(table.records.length === 0);
          expect(table.header.bottom).toBeGreaterThanOrEqual(table.header.top);
          const rows = table.places.filter((place) => typeof place === 'number');
          expect(new Set([...rows, ...table.totals.filter((t) => typeof t === 'number'), ...table.notes]).size).toBe(
            rows.length + table.totals.filter((t) => typeof t === 'number').length + table.notes.length,
          );
          expect(new Set(table.columns.map((c) => c.col)).size).toBe(table.columns.length);
          for (const quota of table.quotas ?? []) expect(table.records).toContain(quota.record);
        }
      },
    ),
    { numRuns: runs },
  );
});
