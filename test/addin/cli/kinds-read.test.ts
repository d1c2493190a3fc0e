/** Kinds of sheets that offices keep, drawn in test/cases/kinds: what is recognised in them, and what does not add up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../../addin/cli/findings';
import { recognise } from '../../../shared/sheet/recognise';
import { summaryOf } from '../../shared/sheet/summary';
import { drawnSheets } from './drawn-sheets';

const kinds = readFileSync(join(__dirname, '../../cases/kinds/read.txt'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((block) => {
    const [name = '', ...rest] = block.trimEnd().split('\n');
    const end = rest.indexOf('--');
    return { name, grids: drawnSheets(rest.slice(0, end)), reading: rest.slice(end + 1).join('\n') };
  });

test.each(kinds)('$name', ({ grids, reading }) => {
  const tables = recognise(grids).tables.flatMap(summaryOf);
  const found = findingsOf(grids).map(({ code, at, found: printed, expected }) =>
    ['!', code, at, ...(printed === undefined ? [] : [printed, '→', expected])].join(' '),
  );
  expect([...tables, ...found].join('\n')).toBe(reading);
});
