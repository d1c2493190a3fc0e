/** Layouts of the trade, drawn in layouts.txt with what a careful reader sees in each: `### name; sheet; merges`, drawing, `--`, reading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../shared/sheet/recognise';
import { sketch } from './sketch';
import { summaryOf } from './summary';

const layouts = readFileSync(join(__dirname, 'layouts.txt'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((block) => {
    const [head = '', ...rest] = block.split('\n');
    const [name = '', sheet = '', merges = ''] = head.split(';').map((part) => part.trim());
    const [drawing = '', reading = ''] = rest.join('\n').split(/^--$/m);
    return { name, grid: sketch(sheet, drawing.trimEnd(), merges), reading: reading.trim() };
  });

test.each(layouts)('$name', ({ grid, reading }) => {
  const { tables, issues } = recognise([grid]);
  expect(tables.flatMap(summaryOf).join('\n') || 'no table').toBe(reading);
  expect(issues.map((issue) => issue.code)).toEqual(tables.length === 0 ? ['sheet-no-table'] : []);
});
