/** Every published sum, rank and rate of the cases follows from the figures as recognised; what does not is reported with its cell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../addin/workbook/file';
import { columnIndex, parseCellName } from '../../../shared/sheet/address';
import { check } from '../../../shared/sheet/check';
import type { Grid } from '../../../shared/sheet/grid';
import { numberOf } from '../../../shared/sheet/profile';
import { recognise } from '../../../shared/sheet/recognise';
import type { Quota, Table } from '../../../shared/sheet/table';

const folder = join(__dirname, '../../cases');
interface How {
  readonly op: string;
  readonly table: number;
  readonly col?: string;
  readonly terms?: Readonly<Record<string, number>>;
  readonly by?: string;
  readonly ties?: string;
  readonly of?: readonly [string, string] | string;
  readonly decimals?: number;
  readonly cells?: readonly string[];
  readonly row?: number;
  readonly rows?: readonly [number, number];
}
interface Check {
  readonly say: string;
  readonly expect: unknown;
  readonly how?: How;
}
const names = [
  ...readdirSync(join(folder, 'sheets'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `sheets/${file.replace('.json', '')}`),
  'sample/office-2018',
];
const checksOf = (name: string): readonly Check[] =>
  (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { checks: Check[] }).checks;

async function open(name: string): Promise<{ readonly grids: readonly Grid[]; readonly tables: readonly Table[] }> {
  const opened = await openWorkbook(readFileSync(join(folder, `${name}.xlsx`)));
  const grids = opened.ok ? await opened.value.grids() : opened;
  if (!grids.ok) throw new Error(grids.problem.code);
  return { grids: grids.value, tables: recognise(grids.value).tables };
}

const round = (value: number, decimals = 6): number =>
  Number((Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals).toFixed(decimals));

/** A cell as a figure; a cell of a broadcast, say, is none and counts nought as a blank does. */
function figure(grid: Grid, row: number, col: number): number {
  const text = String(grid.values[row]?.[col] ?? '').trim();
  const value = numberOf(text);
  return Number.isNaN(value) ? 0 : value;
}

function compute(how: How, grids: readonly Grid[], tables: readonly Table[]): unknown {
  const table = tables[how.table];
  const grid = grids.find((g) => g.sheet === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${how.table}`);
  const rows = table.places.filter((p): p is number => typeof p === 'number').map((p) => p - 1);
  const column = (letter: string) => rows.map((row) => figure(grid, row, columnIndex(letter)));
  const sum = (values: readonly number[]) => round(values.reduce((a, b) => a + b, 0));
  const quotas = table.quotas ?? [];
  const inColumn = (letter: string) => quotas.filter((q) => q.cell.replace(/\d/g, '') === letter && !q.part);
  switch (how.op) {
    case 'count':
      return table.records.length;
    case 'distinct':
      return [new Set(table.records).size, table.records.length];
    case 'sum':
      return sum(column(how.col ?? ''));
    case 'values':
      return column(how.col ?? '');
    case 'cells': {
      const found = (how.cells ?? []).map((cell) => {
        const [row, col] = parseCellName(cell) ?? [0, 0];
        return figure(grid, row, col);
      });
      return found.length === 1 ? found[0] : found;
    }
    case 'linear': {
      const terms = Object.entries(how.terms ?? {});
      return rows.map((row) => sum(terms.map(([letter, factor]) => factor * figure(grid, row, columnIndex(letter)))));
    }
    case 'rank': {
      const values = column(how.by ?? '');
      const better = (value: number) =>
        how.ties === '1-1-2' ? new Set(values.filter((v) => v > value)).size : values.filter((v) => v > value).length;
      return values.map((value) => better(value) + 1);
    }
    case 'rate': {
      const [adopted, submitted] = how.of as readonly [string, string];
      return rows.map((row) => {
        const whole = figure(grid, row, columnIndex(submitted));
        return whole === 0 ? 0 : round((100 * figure(grid, row, columnIndex(adopted))) / whole, how.decimals ?? 0);
      });
    }
    case 'line':
      return table.places.map((letter) => figure(grid, (how.row ?? 1) - 1, columnIndex(String(letter))));
    case 'columnSums': {
      const [from, to] = how.rows ?? [1, 0];
      return table.places.map((letter) =>
        sum(Array.from({ length: to - from + 1 }, (_, i) => figure(grid, from - 1 + i, columnIndex(String(letter))))),
      );
    }
    case 'quotaRanges':
      return inColumn(how.col ?? '').map((q) => [q.min, q.max]);
    case 'quotaSum':
      return sum(
        quotas
          .filter((q) => !q.part && (how.col ? q.cell.startsWith(how.col) : q.of === how.of))
          .map((q) => q.min ?? 0),
      );
    case 'quotaPers':
      return quotas.map((q) => q.per);
    case 'perYear': {
      const years: Record<string, number> = {
        day: 365,
        week: 52,
        month: 12,
        quarter: 4,
        'half-year': 2,
        year: 1,
        once: 1,
      };
      const most = new Map<string, number>();
      for (const q of inColumn(how.col ?? ''))
        if (q.min !== null)
          most.set(q.record, Math.max(most.get(q.record) ?? 0, q.min * (years[q.per ?? 'year'] ?? 1)));
      return [...most.values()];
    }
    case 'issues':
      return quotas.filter((q: Quota) => q.min === null && !q.none).map((q) => q.record);
    case 'eachCount':
      return quotas.reduce((all, q) => all + (q.each?.length ?? 0), 0);
    default:
      throw new Error(`unknown check ${how.op}`);
  }
}

describe.each(names.filter((name) => checksOf(name).some((c) => c.how)))('%s', (name) => {
  test.each(checksOf(name).filter((c) => c.how))('$say', async ({ how, expect: expected }) => {
    const { grids, tables } = await open(name);
    if (how) expect(compute(how, grids, tables)).toEqual(expected);
  });
});

test('every case has checks that were run, or says that its figures are to be reported', () => {
  expect(names.flatMap(checksOf).filter((c) => c.how).length).toBeGreaterThanOrEqual(50);
});

test('a score whose counts are blank is reported at its cell, not corrected', async () => {
  const { grids, tables } = await open('sheets/tongzhou-yuanlin-2016-09');
  const findings = check(grids, tables);
  expect(findings.map((f) => f.at.split('!')[1]?.replace(/[A-Z]+/, ''))).toContain('8');
});

test('the two planted errors of the sample are reported with both figures', async () => {
  const { grids, tables } = await open('sample/office-2018');
  const findings = check(grids, tables).filter((f) => f.code === 'sum');
  const cells = findings.map((f) => ({ at: f.at, found: f.found, expected: f.expected }));
  expect(cells).toEqual(
    expect.arrayContaining([
      { at: '2018年2月!L18', found: 3, expected: 2 },
      { at: '2018年3月!C33', found: 44, expected: 46 },
    ]),
  );
});
