// Recognising a sheet against loading its file: at most as long, and linear: ten times the rows at most twenty times the time.
import { createRequire } from 'node:module';
import { ledgerWorkbook } from './support/ledger-workbook.mjs';
import { bounded, measure, time } from './support/measure.mjs';

const require = createRequire(import.meta.url);
const { openWorkbook } = require('../../dist/addin/workbook/file.js');
const { recognise } = require('../../dist/shared/sheet/recognise.js');

async function load(bytes) {
  const workbook = await openWorkbook(bytes);
  const grids = workbook.ok ? await workbook.value.grids() : workbook;
  if (!grids.ok) throw new Error(JSON.stringify(grids.problem));
  return grids.value;
}

export async function bench({ small }) {
  const counts = small ? [100, 1000] : [10_000, 100_000];
  const results = [];
  const medians = [];
  for (const count of counts) {
    const bytes = ledgerWorkbook(count);
    // A grid reads looks of its cells when asked and remembers them: each run has its own.
    const found = await measure(
      [
        { name: 'load', run: () => load(bytes) },
        { name: 'recognise', before: () => load(bytes), run: (grids) => recognise(grids) },
      ],
      small ? { rounds: 1, warm: 0 } : { rounds: 5, warm: 1 },
    );
    const { tables } = found.get('recognise').value;
    const ledger = tables.find(({ sheet }) => sheet === '报送采用台账');
    if (ledger?.records.length !== count) throw new Error(`${ledger?.records.length} of ${count} rows were recognised`);
    const [loading, recognising] = [found.get('load'), found.get('recognise')];
    medians.push(recognising.median);
    const label = `${count} rows × 12 columns`;
    results.push(time(`${label}: loading the file`, loading), time(`${label}: recognising`, recognising));
    results.push(
      bounded(`${label}: recognising / loading`, recognising.median / loading.median, 'times', 1, { small }),
    );
  }
  results.push(
    bounded(`recognising ${counts[1]} / ${counts[0]} rows`, medians[1] / medians[0], 'times', 20, { small }),
  );
  return results;
}
