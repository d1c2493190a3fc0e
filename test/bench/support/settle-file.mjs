// What the command line does with a workbook: read, recognise, take the records into an office, settle, write into a copy.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import '../../../addin/cli/sparing.mjs';
import { report } from './child.mjs';

const require = createRequire(import.meta.url);
const { openWorkbook } = require('../../../dist/addin/workbook/file.js');
const { readWorkbook } = require('../../../dist/addin/live/read-workbook.js');
const { settleWorkbook } = require('../../../dist/addin/live/settle.js');
const { writesFor } = require('../../../dist/addin/live/writes.js');
const { trialWorkspace } = require('../../../dist/addin/live/trial-workspace.js');
const { trialOffice } = require('../../../dist/addin/api/trial-office.js');
const { parsePeriod } = require('../../../dist/shared/calendar.js');

const value = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const [, , input, output, period] = process.argv;
const start = performance.now();
const marks = { start };
const mark = (name) => {
  const before = Object.values(marks).at(-1);
  marks[name] = performance.now();
  return marks[name] - before;
};

const workbook = value(await openWorkbook(new Uint8Array(readFileSync(input))));
const grids = value(await workbook.grids());
const read = mark('read');
const reading = value(readWorkbook(grids));
const recognise = mark('recognise');
const settled = value(
  await settleWorkbook(trialOffice(trialWorkspace(reading.reading)), reading, {
    period: parsePeriod(period),
  }),
);
const settle = mark('settle');
value(await workbook.write(writesFor(reading, settled.figures, 'zh')));
writeFileSync(output, await workbook.save());
const write = mark('write');
const { adoptions, adopted } = settled.figures.ranking.totals;
report({
  read,
  recognise,
  settle,
  write,
  total: performance.now() - start,
  refused: settled.sent.refused.length,
  adoptions,
  adopted,
});
