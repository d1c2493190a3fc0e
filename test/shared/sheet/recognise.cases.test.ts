/** The case workbooks are read as a careful reader sees them: bounds for all, and each by name so that a loss shows where. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../addin/workbook/file';
import { recognise } from '../../../shared/sheet/recognise';
import type { Table } from '../../../shared/sheet/table';
import { compare, type ExpectedTable, type Facets, isWhole } from './compare';

const folder = join(__dirname, '../../cases');
const names = [
  ...readdirSync(join(folder, 'sheets'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `sheets/${file.replace('.json', '')}`),
  'sample/office-2018',
];

async function read(name: string): Promise<{ readonly facets: readonly Facets[]; readonly invented: number }> {
  const opened = await openWorkbook(readFileSync(join(folder, `${name}.xlsx`)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const grids = await opened.value.grids();
  if (!grids.ok) throw new Error(grids.problem.code);
  const got = [...recognise(grids.value).tables];
  const expected = (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { tables: ExpectedTable[] })
    .tables;
  const facets = expected.map((table) => compare(table, take(got, table)));
  return { facets, invented: got.length };
}

function take(from: Table[], like: ExpectedTable): Table | undefined {
  const at = from.findIndex(
    (t) =>
      t.sheet === like.sheet &&
      Math.abs(t.header.top - like.header.top) <= 2 &&
      (t.body?.left ?? '') === (like.body?.left ?? ''),
  );
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

const all: Facets[] = [];
let invented = 0;
beforeAll(async () => {
  for (const name of names.filter((n) => n.startsWith('sheets/'))) {
    const result = await read(name);
    all.push(...result.facets);
    invented += result.invented;
  }
});

test('at least 38 of 39 tables whole, none invented', () => {
  expect(all).toHaveLength(39);
  expect(all.filter(isWhole).length).toBeGreaterThanOrEqual(38);
  expect(invented).toBe(0);
});

test.each(['title', 'period', 'notes', 'paths', 'key'])('%s at least 97 percent', (facet) => {
  const mean = all.reduce((sum, facets) => sum + (facets[facet] ?? 1), 0) / all.length;
  expect(mean).toBeGreaterThanOrEqual(0.97);
});

test.each(names)('%s', async (name) => {
  const { facets, invented: more } = await read(name);
  expect(facets.map((f) => Object.entries(f).filter(([, value]) => value < 1))).toEqual(facets.map(() => []));
  expect(more).toBe(0);
});
