/** Who would gain and who would lose? Against two real settlements of the sample office. */
import { inProcessOffice } from '../../../addin/api/in-process';
import { dryRun } from '../../../addin/live/dry-run';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { allStandings, compare, send } from '../../../addin/live/send';
import { parsePeriod } from '../../../shared/calendar';
import { expected, gridsOf, sampleBytes } from '../../journeys/sample-office';

test('the sheet’s rules against those that the office has: every unit’s difference, and nothing where they agree', async () => {
  const read = readWorkbook(await gridsOf(sampleBytes()));
  const period = parsePeriod('2018-04');
  if (!read.ok || !period) throw new Error('no sample');
  const office = inProcessOffice('w1');
  // The office once had rules without the last rows of the points standard.
  const former = read.value.reading.records.map((wanted) =>
    wanted.kind === 'rules'
      ? {
          ...wanted,
          data: {
            ...wanted.data,
            ruleSet: {
              ...wanted.data.ruleSet,
              rules: wanted.data.ruleSet.rules.filter(({ scale, on }) => scale !== 'points' || on !== 'submission'),
            },
          },
        }
      : wanted,
  );
  const compared = await compare(office, former);
  if (!compared.ok) throw new Error(compared.problem.code);
  await send(office, compared.value);
  const standings = await allStandings(office);
  if (!standings.ok) throw new Error(standings.problem.code);
  const found = await dryRun(office, standings.value, read.value, period, 'zh');
  const ranking = await office.call('getRanking', { query: { period: '2018-04' } });
  if (!found.ok || !ranking.ok) throw new Error('no figures');
  expect(found.value.points.length).toBeGreaterThan(5);
  expect(found.value.fees).toEqual([]);
  for (const { name, before, after } of found.value.points) {
    const line = ranking.value.boards.flatMap((board) => board.ranking).find(({ unit }) => unit === name);
    expect([name, before]).toEqual([name, Number(line?.points) * 100]);
    expect([name, after]).toEqual([name, (expected.periods['2018-04']?.units[name]?.points ?? 0) * 100]);
  }

  const same = await compare(office, read.value.reading.records);
  if (!same.ok) throw new Error(same.problem.code);
  await send(office, same.value);
  const now = await allStandings(office);
  const again = now.ok ? await dryRun(office, now.value, read.value, period, 'zh') : now;
  expect(again.ok && again.value.points).toEqual([]);
});

test('an office without rules has nothing to compare with', async () => {
  const read = readWorkbook(await gridsOf(sampleBytes()));
  const period = parsePeriod('2018-04');
  if (!read.ok || !period) throw new Error('no sample');
  expect(await dryRun(inProcessOffice('w2'), new Map(), read.value, period, 'zh')).toEqual({
    ok: false,
    problem: { code: 'not-found' },
  });
});
