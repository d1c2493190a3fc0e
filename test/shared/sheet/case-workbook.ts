/** A case's workbook as grids, and its tables as a careful reader saw them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../addin/workbook/file';
import { columnIndex } from '../../../shared/sheet/address';
import type { Grid } from '../../../shared/sheet/grid';
import type { Column, Line, Quota, Section, Table } from '../../../shared/sheet/table';

export const caseFolder = join(__dirname, '../../cases');
export const caseNames = [
  ...readdirSync(join(caseFolder, 'sheets'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `sheets/${name.replace('.json', '')}`),
  'sample/office-2018',
];

interface CaseTable {
  readonly sheet: string;
  readonly kind: Table['kind'];
  readonly title: string | null;
  readonly period: Table['period'];
  readonly orientation: Table['orientation'];
  readonly header: Table['header'];
  readonly body: Table['body'];
  readonly key: Table['key'];
  readonly columns: readonly Column[];
  readonly rows?: readonly Line[];
  readonly records: readonly string[];
  readonly totals: readonly (number | string)[];
  readonly notes: readonly number[];
  readonly quotas?: readonly Quota[];
}

const first = <T>(value: T | readonly T[]): T => (Array.isArray(value) ? value[0] : value) as T;

function places(grid: Grid, table: CaseTable): readonly (number | string)[] {
  const { body } = table;
  if (!body) return [];
  if (table.orientation === 'columns') {
    const units = table.columns.filter((column) => first(column.field) === 'unit').map((column) => column.col);
    return units.slice(-table.records.length);
  }
  const skipped = new Set([...table.totals, ...table.notes]);
  const rows: number[] = [];
  for (let row = body.top; row <= body.bottom; row += 1) {
    const filled = (at: number): boolean =>
      (grid.values[at] ?? []).some(
        (value, col) =>
          value !== null && value !== '' && col >= columnIndex(body.left) && col <= columnIndex(body.right),
      );
    const covered = grid.merges.some((merge) => merge.top < row - 1 && merge.bottom >= row - 1);
    if (!skipped.has(row) && (filled(row - 1) || covered)) rows.push(row);
  }
  return rows;
}

function sections(grid: Grid, table: CaseTable): readonly Section[] {
  const { body } = table;
  if (!body || table.orientation === 'columns') return [];
  const rows = table.notes.filter((row) => row > table.header.bottom && row <= body.bottom);
  const starts = rows.filter((row) => typeof grid.values[row - 1]?.[columnIndex(body.left)] === 'string');
  return starts.map((row, index) => {
    const text = String(grid.values[row - 1]?.[columnIndex(body.left)]);
    return { text, label: text, row, from: row + 1, to: (starts[index + 1] ?? body.bottom + 1) - 1 };
  });
}

export async function caseWorkbook(
  name: string,
): Promise<{ readonly grids: readonly Grid[]; readonly tables: readonly Table[] }> {
  const opened = await openWorkbook(readFileSync(join(caseFolder, `${name}.xlsx`)));
  if (!opened.ok) throw new Error(`${name}: ${opened.problem.code}`);
  const content = JSON.parse(readFileSync(join(caseFolder, `${name}.json`), 'utf8')) as {
    readonly tables: readonly CaseTable[];
  };
  const read = await opened.value.grids();
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  const grids = read.value;
  const settled = <M extends { readonly field: Column['field']; readonly outlet?: string }>(meaning: M): M => ({
    ...meaning,
    field: first(meaning.field),
    ...(meaning.outlet === undefined ? {} : { outlet: first(meaning.outlet) }),
  });
  const tables = content.tables.map((table): Table => {
    const grid = grids.find((one) => one.sheet === table.sheet);
    if (!grid) throw new Error(`${name}: no sheet ${table.sheet}`);
    const found = places(grid, table);
    if (found.length !== table.records.length) throw new Error(`${name}: ${found.length} places`);
    return {
      ...table,
      columns: table.columns.map(settled),
      ...(table.rows ? { rows: table.rows.map(settled) } : {}),
      places: found,
      sections: sections(grid, table),
      reasons: [],
      issues: [],
    };
  });
  return { grids, tables };
}
