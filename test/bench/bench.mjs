// `npm run bench -- NAME … [--json] [--small]`: runs test/bench/NAME.mjs over what the sources give once they are built.
// Without a name it lists them. A benchmark exports `bench({ small, say })`, which gives its results: {case, value, unit} and,
// where there is one, {budget, ok}; `say` takes a result or a sentence as soon as there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../../build.mjs';
import { machine } from './support/machine.mjs';
import { inShort, table } from './support/table.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
/** Files beside them hold parts of benchmarks. */
const names = readdirSync(folder)
  .filter(
    (name) =>
      /\.mjs$/.test(name) && /^export (async )?function bench\b/m.test(readFileSync(join(folder, name), 'utf8')),
  )
  .map((name) => name.replace('.mjs', ''));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, small: { type: 'boolean', default: false } },
});
const small = values.small || process.env.TONGLIAN_BENCH_SMALL === '1';
const unknown = positionals.filter((name) => !names.includes(name));
if (positionals.length === 0 || unknown.length > 0) {
  console.log(`npm run bench -- ${names.join(' | ')} [--json] [--small]`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await buildIfNeeded(process.env.TONGLIAN_BENCH_BUILT === '1' ? [] : undefined);
  // What is under way or skipped is said beside the results, never among them.
  const say = (said) => process.stderr.write(`${typeof said === 'string' ? said : inShort(said)}\n`);
  for (const name of positionals) {
    const { bench } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const results = await bench({ small, say });
    const report = { bench: name, machine: machine(), results };
    console.log(values.json ? JSON.stringify(report) : table(report));
    if (results.some(({ ok }) => ok === false)) process.exitCode = 1;
  }
}
