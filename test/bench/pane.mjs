// The pane on the office host, through the real Office.js in Chromium: how long until it can be used, and how often it asks Excel.
import { ledgerWorkbook } from './support/ledger-workbook.mjs';
import { bounded, spread, time } from './support/measure.mjs';
import { paneHost } from './support/pane-host.mjs';

const ready = /^写回工作簿$/;

export async function bench({ small, say }) {
  const { openBrowser, openInExcel, bookFrom, gridsOf, sampleBytes } = await paneHost();
  const books = [['sample office', await gridsOf(sampleBytes())]];
  if (!small) books.push(['2,000 rows', await gridsOf(ledgerWorkbook(2000))]);
  const browser = await openBrowser();
  const results = [];
  try {
    for (const [name, grids] of books) {
      const runs = [];
      // The first one warms the machine: its time is not counted.
      for (let round = 0; round < (small ? 1 : 6); round += 1) {
        const run = await once(browser, openInExcel, bookFrom(grids));
        if (small || round > 0) runs.push(run);
        say(`${name}: ${Math.round(run.usable)} ms`);
      }
      const last = runs.at(-1);
      const of = (what) => spread(runs.map((run) => run[what]));
      results.push(
        time(`${name}: until something is seen`, of('seen')),
        time(`${name}: until it can be used`, of('usable')),
        bounded(`${name}: syncs to read`, last.reading, 'syncs', 2),
        bounded(`${name}: largest answer`, last.largest / 1e6, 'MB', 2),
        time(`${name}: writing the figures back`, of('written')),
        bounded(`${name}: syncs to write, and to read what then stands there`, last.writing, 'syncs', 4),
      );
    }
  } finally {
    await browser.close();
  }
  return results;
}

async function once(browser, openInExcel, book) {
  const start = performance.now();
  const { pane, host, errors, close } = await openInExcel(browser, { book });
  try {
    await pane.getByRole('heading', { name: '通联' }).waitFor();
    const seen = performance.now() - start;
    await pane.getByRole('button', { name: ready, disabled: false }).waitFor();
    const usable = performance.now() - start;
    const reading = host.batches.length;
    const largest = Math.max(...host.answers.map((answer) => JSON.stringify(answer).length));
    await pane.getByRole('button', { name: ready }).click();
    const write = performance.now();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByText(/^已写回：/).waitFor();
    await pane.getByRole('button', { name: ready, disabled: false }).waitFor();
    const written = performance.now() - write;
    const strange = errors.filter((error) => !error.includes('404'));
    if (strange.length) throw new Error(strange[0]);
    return { seen, usable, reading, largest, written, writing: host.batches.length - reading };
  } finally {
    await close();
  }
}
