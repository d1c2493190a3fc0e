/** Makes dist/functions-app/main.js: the functions in one file, as they are deployed. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One file is read faster at a cold start than thousands of modules. CommonJS: the host cannot load an ESM bundle. */
export function bundle(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Only the host has it.
    external: ['@azure/functions-core'],
    // Some packages are modules that ask where they lie; in CommonJS that is the bundle itself.
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'external',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle(`${here}main.ts`, `${here}../dist/functions-app/main.js`);
}
