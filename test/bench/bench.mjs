// `npm run bench -- NAME [--json]`: runs test/bench/NAME.mjs over what `npm run build` made; without a name it lists them.
// A bench gives its results as [{case, value, unit, budget?, ok?}]; one that is not ok ends the run with 1.
import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
/** Parts of benches, without a `bench` of their own. */
const parts = ['bench', 'ledger', 'functions-server', 'plain-azurite'];
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.replace('.mjs', ''))
  .filter((name) => !parts.includes(name));
const json = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((word) => word !== '--json');
const unknown = asked.filter((name) => !names.includes(name));

const machine = `${cpus().length} × ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const line = ({ case: name, value, unit, budget, ok }) =>
  `${name}: ${value} ${unit}${budget === undefined ? '' : ` (budget ${budget}${ok ? '' : ', EXCEEDED'})`}`;

if (asked.length === 0 || unknown.length > 0) {
  console.log(`npm run bench -- ${names.join(' | ')} [--json]`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else if (!existsSync(join(folder, '../../dist/shared'))) {
  console.error('npm run build comes first');
  process.exitCode = 2;
} else {
  for (const name of asked) {
    const { bench } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const results = await bench({ say: (result) => json || console.log(line(result)) });
    if (json) console.log(JSON.stringify({ bench: name, machine, results }));
    if (results.some(({ ok }) => ok === false)) process.exitCode = 1;
  }
}
