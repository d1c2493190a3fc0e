/** Does what was built stay within its budgets, and does it keep to its own address? */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPane } from '../../office-host/serve';

const firstUse = 250_000;
const furtherChunk = 150_000;

const size = (file: string): number => gzipSync(readFileSync(file)).length;
const assets = join(builtPane, 'assets');

beforeAll(() => {
  if (!existsSync(assets)) throw new Error('dist/pane is missing: npm run build');
});

/** Scripts that stand in the page, and those that they import at once; a chunk that is only imported when needed is none. */
function before(page: string): Set<string> {
  const html = readFileSync(join(builtPane, page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\.\/assets\/([^"]+\.js)"/g)].map((found) => found[1] ?? '');
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(join(assets, file), 'utf8');
    for (const found of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) waiting.push(found[1] ?? '');
  }
  return seen;
}

test.each(['taskpane', 'page', 'sign'])('%s: at most 250 kB before first use', (page) => {
  const files = [...before(page)];
  expect(files.length).toBeGreaterThan(0);
  const total = files.reduce((sum, file) => sum + size(join(assets, file)), 0);
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThanOrEqual(firstUse);
});

test('every further chunk at most 150 kB', () => {
  const first = new Set([...before('taskpane'), ...before('page')]);
  const further = readdirSync(assets).filter((file) => file.endsWith('.js') && !first.has(file));
  expect(further.length).toBeGreaterThan(0);
  const large = further
    .map((file) => [file, size(join(assets, file))] as const)
    .filter(([, bytes]) => bytes > furtherChunk);
  expect(large).toEqual([]);
});

test('the reader of workbooks and the core come only when they are needed', () => {
  for (const page of ['taskpane', 'page']) {
    const names = [...before(page)].join(' ');
    expect(names).not.toMatch(/spreadsheet|session|file-/);
  }
});

test('only Office.js comes from another address, from Microsoft', () => {
  for (const page of ['taskpane', 'page']) {
    const html = readFileSync(join(builtPane, page, 'index.html'), 'utf8');
    const outside = [...html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map((found) => found[1]);
    expect(outside).toEqual(page === 'taskpane' ? ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'] : []);
  }
});
