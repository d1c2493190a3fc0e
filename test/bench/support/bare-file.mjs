// The bare reader and writer: a workbook is read and written again, and nothing is understood of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { report } from './child.mjs';

const require = createRequire(import.meta.url);
const XLSX = require('@e965/xlsx');
const [, , input, output] = process.argv;

const start = performance.now();
const book = XLSX.read(readFileSync(input), { type: 'buffer' });
const read = performance.now();
writeFileSync(output, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
report({ read: read - start, write: performance.now() - read, total: performance.now() - start });
