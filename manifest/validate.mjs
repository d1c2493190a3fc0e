/** May the manifest be shipped? `npm run validate` looks for itself; with `-- --online` Microsoft's own service is asked as well. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings } from './structure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [named] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const path = named ?? fileURLToPath(new URL('manifest.xml', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

const found = findings(readFileSync(path, 'utf8'), { version, root });
for (const line of found) console.error(line);
console.log(`${relative(process.cwd(), path)}: ${found.length ? `${found.length} findings` : 'nothing to object to'}`);
if (found.length) process.exitCode = 1;

if (process.argv.includes('--online')) {
  const { validateManifest } = await import('office-addin-manifest');
  try {
    const answer = await validateManifest(path);
    const { errors = [], warnings = [] } = answer.report ?? {};
    for (const { title, content } of [...errors, ...warnings]) console.error(`${title}: ${content}`);
    console.log(
      answer.isValid ? 'Microsoft accepts it' : `Microsoft does not accept it (status ${answer.status ?? 'unknown'})`,
    );
    if (!answer.isValid) process.exitCode = 1;
  } catch (error) {
    console.error(
      `Microsoft's service did not answer: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    process.exitCode = 1;
  }
}
