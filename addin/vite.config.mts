/** The pane and the page, built into dist/pane: relative addresses, and chunks within the budgets of test/addin/chunks.test.ts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
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

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../manifest/public'),
  plugins: [react(), sample],
  build: {
    outDir: here('../dist/pane'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('index.html'), taskpane: here('taskpane/index.html'), page: here('page/index.html') },
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
