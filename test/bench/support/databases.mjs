// The same figures from DuckDB and SQLite, fetched by npx when they are needed and never a dependency: load and query.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spread } from './measure.mjs';
import { pointsOf } from './office-rules.mjs';

const databases = [
  { name: 'DuckDB', engine: 'duckdb', fetched: '@duckdb/node-api@1.4.4-r.1' },
  { name: 'SQLite (WebAssembly)', engine: 'sqlite', fetched: 'node-sqlite3-wasm@0.8.60' },
];
const program = fileURLToPath(new URL('./database-run.mjs', import.meta.url));

export function inDatabases({ folder, lines, units, small }) {
  const input = join(folder, 'ledger.json');
  const points = lines.map(({ level }) => pointsOf[level]);
  writeFileSync(
    input,
    JSON.stringify({
      units,
      rounds: small ? 1 : 5,
      rows: lines.map(({ unit, month }, at) => [unit, month, points[at]]),
    }),
  );
  return databases.map(({ name, engine, fetched }) => {
    const args = ['--yes', '-p', fetched, 'node', program, engine, input];
    const run = spawnSync('npx', args, { cwd: folder, encoding: 'utf8', timeout: 180_000, maxBuffer: 2 ** 28 });
    if (run.status !== 0) return { skipped: `${name} is skipped: npx could not fetch or run ${fetched}` };
    const { load, query, adoptions, points: sums } = JSON.parse(run.stdout.trim().split('\n').at(-1));
    const both = load.map((time, at) => time + query[at]);
    return {
      name,
      times: [
        ['load and query', spread(both)],
        ['query', spread(query)],
      ],
      figures: { adoptions, points: sums },
    };
  });
}
