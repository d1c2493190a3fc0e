/** The pane and the page, built into dist/pane: relative addresses, and chunks within the budgets of test/addin/chunks.test.ts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The sample office of the first run, beside the pages. */
const sample: Plugin = {
  name: 'sample',
  generateBundle() {
    const source = readFileSync(here('../test/cases/sample/office-2018.xlsx'));
    this.emitFile({ type: 'asset', fileName: 'sample.xlsx', source });
  },
};

/** What Excel must know of the functions of cells: their script under an address that stays, names and words in both languages. */
const cellFunctions: Plugin = {
  name: 'cell-functions',
  buildStart() {
    this.emitFile({ type: 'chunk', id: here('cells/functions.ts'), fileName: 'cells/functions.js' });
  },
  async generateBundle() {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(here('cells/functions.ts'));
    if (errors.length > 0) throw new Error(errors.join('\n'));
    // What the compiler made of it just before: Vite's own configuration is not to reach into the sources.
    const { inChinese } = await import(here('../dist/addin/cells/metadata.js'));
    this.emitFile({ type: 'asset', fileName: 'cells/functions.en.json', source: metadataJson });
    this.emitFile({ type: 'asset', fileName: 'cells/functions.zh.json', source: inChinese(metadataJson) });
  },
};

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../manifest/public'),
  plugins: [react(), sample, cellFunctions],
  build: {
    outDir: here('../dist/pane'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: here('index.html'),
        taskpane: here('taskpane/index.html'),
        page: here('page/index.html'),
        sign: here('sign/index.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            // The reader of workbooks is the largest library of the page.
            { name: 'spreadsheet', test: /node_modules[\\/]@e965/ },
            { name: 'schemas', test: /node_modules[\\/]zod/ },
          ],
        },
      },
    },
  },
});
