// Settling an office from its state: points, highest only, fees, rankings of a month, a quarter and the year, payouts.
// Beside it the floor (one plain pass) and what users would pick instead. All must agree on adoptions and plain points.
import { createRequire } from 'node:module';
import { bounded, measure, sameFigures, time } from './support/measure.mjs';
import { ledgerLines, makeOffice, year } from './support/office-data.mjs';
import { ruleGrids, ruleSetOf } from './support/office-rules.mjs';
import { stateOf, touch } from './support/office-state.mjs';
import { commonFigures, plainPass } from './support/plain-pass.mjs';
import { rivals } from './support/rivals.mjs';

const require = createRequire(import.meta.url);
const { parsePeriod } = require('../../dist/shared/calendar.js');
const { settle } = require('../../dist/shared/tally/settle.js');

const periods = [
  { text: `${year}-06`, from: 6, to: 6 },
  { text: `${year}-Q2`, from: 4, to: 6 },
  { text: `${year}`, from: 1, to: 12 },
];
const spans = periods.map(({ text }) => parsePeriod(text));
const months = Array.from({ length: 12 }, (_, at) => parsePeriod(`${year}-${String(at + 1).padStart(2, '0')}`));

export async function bench({ small, say }) {
  const counts = small ? [300] : (process.env.COUNTS ?? '1000,10000,100000').split(',').map(Number);
  const results = [];
  const product = [];
  const loaded = [];
  for (const count of counts) {
    const office = makeOffice(count);
    const lines = ledgerLines(office);
    const common = commonFigures(lines, office.units.length);
    const state = stateOf(office, ruleSetOf(ruleGrids()));
    const plain = stateOf(office, ruleSetOf(ruleGrids({ highest: false, fees: false })));
    const settleAll = (given) => spans.map((span) => settle(given, span));
    const cases = [
      { name: 'plain', run: () => plainPass(lines, office, periods) },
      { name: 'product', run: () => settleAll(touch(state, office)) },
      { name: 'loaded', before: () => stateOf(office, ruleSetOf(ruleGrids())), run: settleAll },
      { name: 'again', run: () => settleAll(state) },
      { name: 'counts', run: () => settleAll(touch(plain, office)) },
      {
        name: 'months',
        run: () => {
          const edited = touch(plain, office);
          return months.map((month) => settle(edited, month));
        },
      },
    ];
    const found = await measure(cases, small ? { rounds: 1, warm: 0 } : {});
    const of = (name) => found.get(name);
    sameFigures(
      figuresOf(of('product').value, office),
      expected(of('plain').value),
      `${count}: product and plain pass`,
    );
    sameFigures(commonOf(of('months').value, office), common, `${count}: product's months and plain pass`);
    product.push(of('product').median);
    loaded.push(of('loaded').median);
    const label = `${count} adoptions`;
    results.push(
      time(`${label}: plain pass`, of('plain')),
      time(`${label}: settled, first time`, of('loaded')),
      time(`${label}: settled again, after an edit`, of('product')),
      time(`${label}: asked again`, of('again')),
      time(`${label}: plain points only, no highest, no fees`, of('counts')),
      time(`${label}: twelve months, plain points`, of('months')),
    );
    sameFigures(
      figuresOf(of('loaded').value, office),
      figuresOf(of('product').value, office),
      `${count}: loaded and edited`,
    );
    for (const [what, name] of [
      ['settled, first time', 'loaded'],
      ['settled again', 'product'],
    ]) {
      const ratio = of(name).median / of('plain').median;
      results.push(
        count === counts.at(-1)
          ? bounded(`${label}: ${what} / plain pass`, ratio, 'times', 10, { small })
          : { case: `${label}: ${what} / plain pass`, value: ratio, unit: 'times' },
      );
    }
    for (const { name, times, figures } of await rivals({ office, lines, small, say })) {
      sameFigures(figures, common, `${count}: ${name} and plain pass`);
      for (const [what, spread] of times) results.push(time(`${label}: ${name}, ${what}`, spread));
    }
  }
  if (!small) {
    results.push(
      bounded('growth from 10000 to 100000: settled, first time', loaded[2] / loaded[1], 'times', 12),
      bounded('growth from 10000 to 100000: settled again', product[2] / product[1], 'times', 12),
    );
    const label = `${counts.at(-1)} adoptions`;
    const of = (name) => results.find((result) => result.case === `${label}: ${name}`)?.value;
    const pivot = of('LibreOffice, pivot refresh');
    if (pivot) {
      const again = of('settled again, after an edit');
      const than = (value, other, what) => ({ case: `${label}: ${what}`, value: value / other, unit: 'times' });
      results.push(
        bounded(`${label}: settled again, after an edit / pivot refresh`, again / pivot, 'times', 1),
        than(again, of('LibreOffice, pivot refresh, after an edit'), 'the same / pivot refresh, after an edit'),
        than(of('settled, first time'), of('LibreOffice, pivot made'), 'settled, first time / pivot made'),
      );
    }
  }
  return results;
}

const indexOf = ({ units }) => new Map(units.map(({ id }, at) => [id, at]));

/** What is asked of both: places, points, adoptions, and what each author gets. */
function figuresOf(settlements, office) {
  const index = indexOf(office);
  return settlements.map(({ boards, tallies, payout }) => ({
    boards: boards.map(({ lines }) =>
      sortedLines(
        lines.map(({ unit, points, place }) => ({
          unit: index.get(unit),
          points,
          adoptions: tallies.units.get(unit).adoptions,
          place,
        })),
      ),
    ),
    gross: grossOf(payout.payees.map(({ author, gross }) => [author, gross])),
  }));
}

const expected = (periods) =>
  periods.map(({ boards, gross }) => ({ boards: boards.map(sortedLines), gross: grossOf(gross) }));
const sortedLines = (lines) => [...lines].sort((one, other) => one.unit - other.unit);
const grossOf = (pairs) => [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));

function commonOf(settlements, office) {
  const of = (figure) => office.units.map(({ id }) => settlements.map((settlement) => figure(settlement, id)));
  const points = settlements.map(
    ({ boards }) => new Map(boards.flatMap(({ lines }) => lines.map(({ unit, points }) => [unit, points]))),
  );
  return {
    adoptions: of(({ tallies }, unit) => tallies.units.get(unit).adoptions),
    points: office.units.map(({ id }) => points.map((month) => month.get(id))),
  };
}
