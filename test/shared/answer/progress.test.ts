/** Progress and slips: figures that agree with the tallies and with a count over the raw records; a slip says who must sign. */
import { dayWrites } from '../../../addin/live/day-writes';
import { parsePeriod } from '../../../shared/calendar';
import { slipPaper } from '../../../shared/circular/slip-paper';
import { operations } from '../../../shared/contract/operations';
import { caseOffice } from '../../addin/live/case-office';

const good = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const april = parsePeriod('2018-04');
if (!april) throw new Error('no month');

test('month by month what the tallies count; by stream what a plain count over the records gives', async () => {
  const { office, read } = await caseOffice('sample/office-2018.xlsx', '2018-04');
  const progress = operations.getProgress.output.parse(
    good(await office.call('getProgress', { query: { period: '2018H1' } })),
  );
  expect(progress.months).toHaveLength(6);
  for (const [index, month] of progress.months.entries()) {
    const { units } = good(await office.call('getTallies', { query: { period: month } }));
    expect(progress.lines.flatMap(({ stream, counts }) => (stream === null ? [counts[index]] : []))).toEqual(
      units.map(({ counted, submitted }) => counted ?? submitted),
    );
  }
  const items = good(await office.call('listItems', { query: {} })).entries;
  const raw = read.reading.records.flatMap((one) => (one.kind === 'item' ? [one.data] : []));
  expect(raw.length).toBeGreaterThan(40);
  for (const { unit, stream, counts, lastOn, zeros } of progress.lines) {
    const of = raw.filter(
      (one) => one.unit === unit && one.received === 'yes' && (stream === null || one.stream === stream),
    );
    expect([unit, stream, lastOn]).toEqual([
      unit,
      stream,
      of
        .map(({ receivedOn }) => receivedOn ?? '')
        .sort()
        .at(-1) ?? null,
    ]);
    const gone = items.filter(
      ({ state, signature }) =>
        ['withdrawn', 'repeat'].includes(state) || !['complete', 'unrecorded'].includes(signature),
    );
    const there = (month: string): number =>
      items.filter(
        (one) =>
          one.unit === unit &&
          // Tasks ask for information items; news has lines of its own.
          (stream === null ? one.stream === null || /信息/.test(one.stream) : one.stream === stream) &&
          one.received === 'yes' &&
          one.receivedOn?.startsWith(month) &&
          !gone.includes(one),
      ).length;
    expect([unit, stream, counts]).toEqual([unit, stream, progress.months.map(there)]);
    const any = (month: string): boolean =>
      items.some(
        (one) =>
          one.unit === unit && one.received === 'yes' && one.receivedOn?.startsWith(month) && !gone.includes(one),
      );
    const silent = (month: string): boolean => (stream === null ? !any(month) : there(month) === 0);
    expect(zeros).toBe(progress.months.length - 1 - progress.months.findLastIndex((month) => !silent(month)));
  }
});

test('the sheets hold every receipt and printing of the month, and what was declared says so', async () => {
  const { office, read } = await caseOffice('sample/office-2018.xlsx', '2018-04');
  const sheets = good(await dayWrites(office, april, 'zh'));
  expect(sheets.map(({ name }) => name)).toEqual(['收稿台账', '采用台账', '任务进度']);
  const inApril = (day: string | null): boolean => day?.startsWith('2018-04') ?? false;
  const items = read.reading.records.filter((one) => one.kind === 'item' && inApril(one.data.receivedOn));
  const printed = read.reading.records.flatMap((one) =>
    one.kind === 'adoption' && inApril(one.data.date) ? one.data.sources : [],
  );
  expect(sheets.map(({ blocks }) => blocks[0]?.rows.length).slice(0, 2)).toEqual([items.length, printed.length]);
  expect(sheets[2]?.blocks[0]?.header.slice(0, 7)).toEqual(['单位', '类别', '1月', '2月', '3月', '4月', '合计']);
});

test('a slip for each item, with the top leader’s box where the settings ask for it, and no text of what is only registered', async () => {
  const { office } = await caseOffice('sample/office-2018.xlsx', '2018-04');
  const slips = operations.getSlips.output.parse(good(await office.call('getSlips', { query: { period: '2018-04' } })));
  const { entries } = slips;
  const [first] = entries;
  if (!first) throw new Error('no slip');
  expect(new Set(entries.map(({ number }) => number)).size).toBe(entries.length);
  const labels = (by: 'leader' | 'top-leader') =>
    slipPaper([{ ...first, by }], 'zh').blocks.flatMap((block) =>
      block.kind === 'form' ? block.rows.map(({ label }) => label) : [],
    );
  expect(labels('leader')).not.toContain('主要领导审签');
  expect(labels('top-leader')).toContain('主要领导审签');
  expect(slipPaper(entries, 'zh').blocks.filter(({ kind }) => kind === 'break')).toHaveLength(entries.length - 1);
  const one = good(await office.call('getSlips', { query: { record: first.record } }));
  expect(one.entries).toEqual([first]);
});
