// Run by npx, which puts the fetched packages on the PATH only: their folder is beside its .bin.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , engine, input] = process.argv;
const bin = process.env.PATH.split(':').find((folder) => folder.includes('_npx'));
const require = createRequire(join(bin, '..', 'x.js'));
const { rows, units, rounds } = JSON.parse(readFileSync(input, 'utf8'));

const create = 'CREATE TABLE ledger (unit INTEGER, month INTEGER, points INTEGER)';
const query = 'SELECT unit, month, COUNT(*) AS n, SUM(points) AS points FROM ledger GROUP BY unit, month';

async function duckdb() {
  const { DuckDBInstance } = require('@duckdb/node-api');
  return async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const start = performance.now();
    await connection.run(create);
    const appender = await connection.createAppender('ledger');
    for (const [unit, month, points] of rows) {
      appender.appendInteger(unit);
      appender.appendInteger(month);
      appender.appendInteger(points);
      appender.endRow();
    }
    appender.closeSync();
    const loaded = performance.now();
    const reader = await connection.runAndReadAll(query);
    const found = reader.getRows();
    const end = performance.now();
    connection.closeSync();
    return { load: loaded - start, query: end - loaded, found };
  };
}

function sqlite() {
  const { Database } = require('node-sqlite3-wasm');
  return () => {
    const database = new Database(':memory:');
    const start = performance.now();
    database.exec(create);
    database.exec('BEGIN');
    const statement = database.prepare('INSERT INTO ledger VALUES (?, ?, ?)');
    for (const row of rows) statement.run(row);
    statement.finalize();
    database.exec('COMMIT');
    const loaded = performance.now();
    const found = database.all(query).map(({ unit, month, n, points }) => [unit, month, n, points]);
    const end = performance.now();
    database.close();
    return { load: loaded - start, query: end - loaded, found };
  };
}

const run = engine === 'duckdb' ? await duckdb() : sqlite();
const times = { load: [], query: [] };
let found = [];
for (let round = -1; round < rounds; round += 1) {
  const result = await run();
  found = result.found;
  if (round < 0) continue;
  times.load.push(result.load);
  times.query.push(result.query);
}
const grid = () => Array.from({ length: units }, () => new Array(12).fill(0));
const [adoptions, points] = [grid(), grid()];
for (const [unit, month, n, sum] of found) {
  adoptions[unit][month - 1] = Number(n);
  points[unit][month - 1] = Number(sum);
}
console.log(JSON.stringify({ ...times, adoptions, points }));
