/** The sample office: every figure and every issue that its case expects, month by month and for the quarter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../addin/live/report';
import { parsePeriod } from '../../../shared/calendar';
import { gridsOf, settleGrids } from './settle-file';

const folder = join(__dirname, '../../cases/sample');

interface ExpectedUnit {
  readonly submitted: number;
  readonly counted: number;
  readonly items: number;
  readonly adoptions: number;
  readonly byOutlet: Readonly<Record<string, number>>;
  readonly points: number;
  readonly place: number | null;
}
interface ExpectedIssue {
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly [name: string]: unknown;
}
interface Expected {
  readonly units: readonly { readonly unit: string; readonly board: string; readonly ranked: boolean }[];
  readonly periods: Readonly<
    Record<
      string,
      {
        readonly units: Readonly<Record<string, ExpectedUnit>>;
        readonly county: Omit<ExpectedUnit, 'byOutlet' | 'place'>;
        readonly columnSums: Omit<ExpectedUnit, 'byOutlet' | 'place'>;
      }
    >
  >;
  readonly fees: Readonly<
    Record<
      string,
      {
        readonly total: number;
        readonly authors: readonly {
          readonly author: string;
          readonly gross: number;
          readonly lines: readonly { readonly share: number }[];
        }[];
      }
    >
  >;
  readonly issues: readonly ExpectedIssue[];
}

// The case's own contract (test/cases/README.md) fixes this shape.
const { expected } = JSON.parse(readFileSync(join(folder, 'office-2018.json'), 'utf8')) as { expected: Expected };

const reports = new Map<string, Report>();

async function reportOf(text: string): Promise<Report> {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  const made = reports.get(text) ?? (await settleGrids(await gridsOf('sample/office-2018.xlsx'), undefined, period));
  reports.set(text, made);
  return made;
}

const periods = [
  ['2018-01', '2018-01'],
  ['2018-02', '2018-02'],
  ['2018-03', '2018-03'],
  ['2018-04', '2018-04'],
  ['2018-Q1', '2018Q1'],
] as const;

describe.each(periods)('sample office %s', (name, text) => {
  test('every unit: submitted, 条, 条次, by outlet, points, place', async () => {
    const { boards } = await reportOf(text);
    const found = Object.fromEntries(
      boards.flatMap(({ ranking }) =>
        ranking.map(({ unit, submitted, adopted, adoptions, byOutlet, points, place }) => [
          unit,
          { submitted, items: adopted, adoptions, byOutlet, points: Number(points), place },
        ]),
      ),
    );
    const wanted = Object.fromEntries(
      Object.entries(expected.periods[name]?.units ?? {}).map(([unit, { counted: _, ...figures }]) => [unit, figures]),
    );
    expect(found).toEqual(wanted);
  });

  test('boards in the order of the task sheet, lines in order of place', async () => {
    const { boards } = await reportOf(text);
    expect(boards.map(({ board }) => board)).toEqual([...new Set(expected.units.map(({ board }) => board))]);
    for (const { board, ties, ranking } of boards) {
      expect(ties).toBe('1-1-3');
      const members = expected.units.filter((unit) => unit.board === board).map(({ unit }) => unit);
      expect(ranking.map(({ unit }) => unit).sort()).toEqual(members.sort());
      const places = ranking.map(({ place }) => place ?? 999);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('the county: a composite counts once', async () => {
    const { totals } = await reportOf(text);
    const { submitted, counted, items, adoptions, points } = expected.periods[name]?.county ?? {};
    expect({ ...totals, points: Number(totals.points) }).toEqual({
      submitted,
      counted,
      adopted: items,
      adoptions,
      points,
    });
  });

  test('the lines of every unit add up to its points', async () => {
    const { boards } = await reportOf(text);
    for (const { points, lines } of boards.flatMap(({ ranking }) => ranking)) {
      const total = lines.reduce((sum, line) => sum + Math.round(Number(line.points) * 100), 0);
      expect(total).toBe(Math.round(Number(points) * 100));
    }
  });
});

describe.each([
  ['2018-Q1', '2018Q1'],
  ['2018-04', '2018-04'],
])('fees %s', (name, text) => {
  test('gross per author, item by item, and in all', async () => {
    const { payouts } = await reportOf(text);
    const wanted = expected.fees[name];
    const found = payouts.lines.map(({ author, gross, lines }) => ({
      author,
      gross: Number(gross),
      shares: lines.map(({ amount }) => Number(amount)).sort((a, b) => a - b),
    }));
    const byAuthor = (a: { author: string | null }, b: { author: string | null }): number =>
      (a.author ?? '') < (b.author ?? '') ? -1 : 1;
    expect(found.sort(byAuthor)).toEqual(
      (wanted?.authors ?? [])
        .map(({ author, gross, lines }) => ({
          author,
          gross,
          shares: lines.map(({ share }) => share).sort((a, b) => a - b),
        }))
        .sort(byAuthor),
    );
    expect(Number(payouts.gross)).toBe(wanted?.total);
  });
});

test.each(periods)(
  'every issue that the case lists is pointed out at its cell, and nothing else: %s',
  async (_, text) => {
    const { issues } = await reportOf(text);
    const named = (code: string, cell: string): string => `${cell} ${code}`;
    const found = issues.map(({ code, at }) => named(code, at ?? '')).sort();
    const wanted = expected.issues.map(({ kind, sheet, cell }) => named(kind, `${sheet}!${cell}`)).sort();
    expect(found).toEqual(wanted);
  },
);

test('a repeat names the cell of the item that counts', async () => {
  const { issues } = await reportOf('2018-04');
  expect(issues.find(({ at }) => at === '报送采用台账!E96')?.detail.of).toBe('报送采用台账!E91');
});
