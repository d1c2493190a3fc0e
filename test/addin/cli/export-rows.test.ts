/** The sample office as plain rows: every item and every source of an adoption is a row, and no text becomes a formula. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { main } from '../../../addin/cli/main';

const folder = mkdtempSync(join(tmpdir(), 'tonglian-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = join(__dirname, '../../cases/sample/office-2018.xlsx');

test('tonglian export --xlsx', async () => {
  const out = join(folder, 'rows.xlsx');
  expect(await main(['export', out, '--xlsx', '--from', sample])).toBe(0);
  const book = XLSX.read(readFileSync(out), { cellFormula: true });
  expect(book.SheetNames).toEqual(['单位', '稿件', '采用', '任务']);
  const [ledger, items, adoptions] = [
    XLSX.utils.sheet_to_json<unknown[]>(XLSX.readFile(sample).Sheets.报送采用台账 ?? {}, { header: 1 }),
    ...['稿件', '采用'].map((name) => XLSX.utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1 })),
  ];
  const titles = new Set(ledger?.flatMap((row) => row.map(String)));
  // Title, header, then the rows.
  const rows = (items ?? []).slice(2);
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) expect(titles).toContain(row[3]);
  const ids = new Set(rows.map((row) => row[0]));
  const sources = (adoptions ?? []).slice(2).map((row) => row[5]);
  expect(sources.length).toBeGreaterThan(100);
  for (const source of sources) if (source !== undefined) expect(ids).toContain(source);
  const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {}) as XLSX.CellObject[]);
  expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
  expect(rows.some((row) => /^[=＝]/.test(row[3] ?? ''))).toBe(true);
});
