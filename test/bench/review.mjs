// The supervisors' quarter over the office host, through the real Office.js in Chromium: an office of 300 units and 20,000
// adoptions, made and written by clicking; how often Excel is asked, how much goes with one request, and how long it takes.

import { officeWorkbook } from './support/ledger-workbook.mjs';
import { bounded, spread, time } from './support/measure.mjs';
import { ledgerLines, makeOffice, year } from './support/office-data.mjs';
import { paneHost } from './support/pane-host.mjs';

/** A large workbook is read and settled for minutes where others work on the machine. */
const patience = 600_000;
const ready = { name: '写回工作簿', disabled: false };

export async function bench({ small, say }) {
  const { openBrowser, openInExcel, bookFrom, gridsOf, openView, valuesOf } = await paneHost();
  const [units, adoptions] = small ? [12, 60] : [300, 20_000];
  const office = withoutRepeats(makeOffice(Math.ceil(adoptions * 1.02), { units }), adoptions);
  const book = bookFrom(await gridsOf(officeWorkbook(office)));
  const browser = await openBrowser();
  try {
    const { pane, page, host, errors } = await openInExcel(browser, { book });
    page.setDefaultTimeout(patience);
    const opened = performance.now();
    await pane.getByRole('button', ready).waitFor();
    say(`the workbook is read: ${Math.round(performance.now() - opened)} ms, ${host.batches.length} syncs`);
    await openView(pane, 'month');
    await pane.getByLabel('统计时段').selectOption({ label: `${year} 年第二季度` });
    await pane.getByRole('button', ready).waitFor();
    const runs = [];
    // The first makes the sheets, each further one replaces them.
    for (let round = 0; round < (small ? 1 : 4); round += 1) {
      await openView(pane, 'month');
      const review = pane.getByRole('button', { name: '写入督查表', disabled: false });
      await review.waitFor();
      const before = host.batches.length;
      const start = performance.now();
      await review.click();
      const confirm = pane.getByRole('button', { name: '确认写回' });
      await confirm.waitFor();
      const made = performance.now();
      await confirm.click();
      await pane.getByText(/^已写回：/).waitFor();
      const written = performance.now();
      const sent = host.batches.slice(before);
      runs.push({
        made: made - start,
        written: written - made,
        syncs: sent.length,
        largest: Math.max(...sent.map((batch) => JSON.stringify(batch).length)) / 1e6,
      });
      await pane.getByRole('button', ready).waitFor();
      const again = host.batches.length - before - sent.length;
      Object.assign(runs.at(-1), { settled: performance.now() - start, again });
      say(`round ${round + 1}: ${JSON.stringify(runs.at(-1))}`);
    }
    const strange = errors.filter((error) => !error.includes('404'));
    if (strange.length > 0) throw new Error(strange[0]);
    sameTotal(valuesOf(book, '督查排名'), office);
    const of = (what) => spread(runs.map((run) => run[what]));
    const most = (what) => Math.max(...runs.map((run) => run[what]));
    const label = `${units} units, ${adoptions} adoptions`;
    return [
      time(`${label}: the quarter's review made`, of('made')),
      time(`${label}: written into the workbook`, of('written')),
      time(`${label}: until the pane has read it all again`, of('settled')),
      bounded(`${label}: syncs to write`, most('syncs'), 'syncs', 20),
      bounded(`${label}: largest request`, most('largest'), 'MB', 2),
    ];
  } finally {
    await browser.close();
  }
}

/** So many lines; an item that an outlet prints again counts once, so that without such lines rows are what must come out. */
function withoutRepeats(office, count) {
  const seen = new Set();
  const fresh = ({ id }, outlet) => seen.size < count && !seen.has(`${id} ${outlet}`) && seen.add(`${id} ${outlet}`);
  const adoptions = office.adoptions
    .map((adoption) => ({ ...adoption, sources: adoption.sources.filter((item) => fresh(item, adoption.outlet)) }))
    .filter(({ sources }) => sources.length > 0);
  return { ...office, adoptions };
}

/** The total row has the quarter's 条次: the ledger's rows of these months, one for each unit that a printing is of. */
function sameTotal(values, office) {
  const expected = ledgerLines(office).filter(({ month }) => month >= 4 && month <= 6).length;
  const total = values.at(-1)[values.find((row) => row.includes('采用条次')).indexOf('采用条次')];
  if (total !== expected) throw new Error(`the review has ${total} adoptions, the ledger ${expected}`);
}
