// The tests' own host of Excel, made into a program on the spot.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function paneHost() {
  const outfile = at('../../../dist/bench/pane-host.cjs');
  mkdirSync(at('../../../dist/bench'), { recursive: true });
  await build({
    stdin: {
      contents: `export { openBrowser } from './test/office-host/browser';
        export { openInExcel } from './test/office-host/open';
        export { bookFrom, sheetNamed, valuesOf } from './test/office-host/book';
        export { openView } from './test/journeys/open-view';
        export { gridsOf, sampleBytes } from './test/journeys/sample-office';`,
      resolveDir: at('../../..'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['playwright-core', 'esbuild'],
    // Its parts look for their files from a folder of the tests.
    define: { __dirname: JSON.stringify(at('../../journeys')) },
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
