/** A review of the sample office against the raw ledger's expectation; remarks stand when it is made again; charts are in the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { reviewOf } from '../../../addin/live/review-writes';
import { openWorkbook } from '../../../addin/workbook/file';
import { parsePeriod } from '../../../shared/calendar';
import { reviewOf as answered, caseOffice } from './case-office';

const sample = join(__dirname, '../../cases/sample');
interface Figures {
  readonly units: Readonly<
    Record<
      string,
      {
        readonly submitted: number;
        readonly items: number;
        readonly adoptions: number;
        readonly points: number;
        readonly place: number | null;
      }
    >
  >;
  readonly county: {
    readonly submitted: number;
    readonly counted: number;
    readonly items: number;
    readonly adoptions: number;
    readonly points: number;
  };
}
const { periods } = JSON.parse(readFileSync(join(sample, 'office-2018.json'), 'utf8')).expected as {
  readonly periods: Readonly<Record<string, Figures>>;
};

test('2018Q1: overview, months and every unit as the ledger gives them', async () => {
  const review = await answered(await caseOffice('sample/office-2018.xlsx', '2018Q1'), '2018Q1');
  const same = (figures: (typeof review.overview)[number]['figures'], county: Figures['county'] | undefined) =>
    expect(figures).toEqual({
      submitted: county?.submitted,
      counted: county?.counted,
      adopted: county?.items,
      adoptions: county?.adoptions,
      points: String(county?.points),
    });
  same(review.overview[0]?.figures ?? null, periods['2018-Q1']?.county);
  for (const month of ['2018-01', '2018-02', '2018-03']) {
    same(review.trend.find(({ period }) => period.from.startsWith(month))?.figures ?? null, periods[month]?.county);
  }
  const lines = review.boards.flatMap(({ lines }) => lines);
  expect(lines).toHaveLength(24);
  for (const { unit, submitted, adopted, adoptions, points, place } of lines) {
    const {
      submitted: sent,
      items,
      adoptions: times,
      points: due,
      place: stood,
    } = periods['2018-Q1']?.units[unit] ?? {};
    expect([unit, submitted, adopted, adoptions, Number(points), place]).toEqual([
      unit,
      sent,
      items,
      times,
      due,
      stood,
    ]);
  }
  for (const { base, bonus, deduction, correction, points } of review.appraisal) {
    expect(Number(base) + Number(bonus) + Number(deduction) + Number(correction)).toBe(Number(points));
  }
  // A composite of several units was printed once.
  expect(review.outlets.reduce((sum, { adoptions }) => sum + adoptions, 0)).toBe(
    review.overview[0]?.figures?.adoptions,
  );
});

test('three charts of the file draw their tables; a remark typed into our sheet is there after the next making', async () => {
  const { office } = await caseOffice('sample/office-2018.xlsx', '2018Q1');
  const q1 = parsePeriod('2018Q1');
  const opened = await openWorkbook(readFileSync(join(sample, 'office-2018.xlsx')));
  if (!q1 || !opened.ok) throw new Error('no sample');
  const book = opened.value;
  const make = async () => {
    const grids = await book.grids();
    const made = grids.ok ? await reviewOf(office, grids.value, q1, 'zh') : grids;
    if (!made.ok) throw new Error(made.problem.code);
    const written = await book.write({ cells: [], sheets: made.value.sheets });
    if (!written.ok) throw new Error(written.problem.code);
  };
  await make();
  const grids = await book.grids();
  const remarks = grids.ok ? grids.value.find(({ sheet }) => sheet === '督查意见') : undefined;
  const row = remarks?.values.findIndex(([label]) => label === '整改要求') ?? -1;
  await book.write({ cells: [{ sheet: '督查意见', row, col: 1, value: '限期补报' }], sheets: [] });
  await make();
  const again = await book.grids();
  const kept = again.ok ? again.value.find(({ sheet }) => sheet === '督查意见') : undefined;
  expect(kept?.values[row]?.slice(0, 2)).toEqual(['整改要求', '限期补报']);

  const zip = await JSZip.loadAsync(await book.save());
  const charts = Object.keys(zip.files).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(3);
  const xml = (await Promise.all(charts.map((path) => zip.file(path)?.async('string') ?? ''))).join('');
  expect(xml.match(/<c:(line|bar)Chart>/g)?.sort()).toEqual(['<c:barChart>', '<c:barChart>', '<c:lineChart>']);
  // What the chart remembers is what its cells hold.
  expect(xml).toMatch(
    /'督查图表'!\$B\$3:\$B\$5<\/c:f><c:numCache>.*?<c:v>38<\/c:v>.*?<c:v>32<\/c:v>.*?<c:v>46<\/c:v>/s,
  );
});
