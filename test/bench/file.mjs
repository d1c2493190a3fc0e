// A whole workbook: read, recognised, settled, written back; time and peak memory beside the bare reader and writer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild } from './support/child.mjs';
import { ledgerWorkbook } from './support/ledger-workbook.mjs';
import { bounded, spread, time } from './support/measure.mjs';
import { year } from './support/office-data.mjs';

const program = (name) => fileURLToPath(new URL(`./support/${name}.mjs`, import.meta.url));

export async function bench({ small }) {
  const count = small ? 200 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'tonglian-bench-'));
  try {
    const input = join(folder, 'ledger.xlsx');
    writeFileSync(input, ledgerWorkbook(count));
    const runs = { bare: [], product: [] };
    for (let round = 0; round < (small ? 1 : 3); round += 1) {
      const turns = [
        async () => runs.bare.push(await inChild(program('bare-file'), [input, join(folder, 'bare.xlsx')])),
        async () =>
          runs.product.push(await inChild(program('settle-file'), [input, join(folder, 'settled.xlsx'), `${year}-06`])),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    }
    return resultsOf(runs, count, small);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultsOf({ bare, product }, count, small) {
  const of = (list, what) => spread(list.map((run) => run[what]));
  for (const { refused, adoptions } of product)
    if (refused > 0 || adoptions === null || adoptions === 0)
      throw new Error(`${refused} refused, ${adoptions} adoptions`);
  const label = `${count} rows`;
  const ratio = of(product, 'total').median / of(bare, 'total').median;
  return [
    time(`${label}: bare reader`, of(bare, 'read')),
    time(`${label}: bare writer`, of(bare, 'write')),
    time(`${label}: bare reader and writer`, of(bare, 'total')),
    time(`${label}: product, read`, of(product, 'read')),
    time(`${label}: product, recognise`, of(product, 'recognise')),
    time(`${label}: product, take in and settle`, of(product, 'settle')),
    time(`${label}: product, write`, of(product, 'write')),
    time(`${label}: product, all`, of(product, 'total')),
    bounded(`${label}: product / bare`, ratio, 'times', 1.5, { small }),
    time(`${label}: bare, peak memory`, of(bare, 'peak'), 'MB'),
    bounded(`${label}: product, peak memory`, of(product, 'peak').median, 'MB', 700, { small }),
  ];
}
