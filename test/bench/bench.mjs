// `npm run bench -- NAME`: runs test/bench/NAME.mjs over what `npm run build` made; without a name it lists them.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== 'bench.mjs')
  .map((name) => name.replace('.mjs', ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (asked.length === 0 || unknown.length > 0) {
  console.log(`npm run bench -- ${names.join(' | ')}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const name of asked) {
    const { bench } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    if (!(await bench())) process.exitCode = 1;
  }
}
