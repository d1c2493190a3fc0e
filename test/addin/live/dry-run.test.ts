/** Who would gain and who would lose? Against two real settlements of the sample office. */
import { inProcessOffice } from '../../../addin/api/in-process';
import { dryRun, type RulesVersion, rulesVersions, versionFor } from '../../../addin/live/dry-run';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { allStandings, compare, send } from '../../../addin/live/send';
import { type LocalDate, parsePeriod } from '../../../shared/calendar';
import { emptyRuleSet } from '../../../shared/rule/rule-set';
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
  const versions = await rulesVersions(office, standings.value);
  const old = versions.ok ? versionFor(versions.value, period) : undefined;
  if (!versions.ok || !old) throw new Error('no rules');
  expect(versions.value).toHaveLength(1);
  const found = await dryRun(old, read.value, period, 'zh');
  const ranking = await office.call('getRanking', { query: { period: '2018-04' } });
  if (!found.ok || !ranking.ok) throw new Error('no figures');
  expect(found.value.points.length).toBeGreaterThan(5);
  expect(found.value.fees).toEqual([]);
  for (const { name, before, after, lost, gained } of found.value.points) {
    // The lines that differ say the whole difference.
    const sum = (lines: typeof gained): number =>
      lines.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
    expect([name, sum(gained) - sum(lost)]).toEqual([name, after - before]);
    expect(gained.every(({ what, why }) => what !== '' && why !== '')).toBe(true);
    const line = ranking.value.boards.flatMap((board) => board.ranking).find(({ unit }) => unit === name);
    expect([name, before]).toEqual([name, Number(line?.points) * 100]);
    expect([name, after]).toEqual([name, (expected.periods['2018-04']?.units[name]?.points ?? 0) * 100]);
  }

  const same = await compare(office, read.value.reading.records);
  if (!same.ok) throw new Error(same.problem.code);
  await send(office, same.value);
  const now = await allStandings(office);
  const all = now.ok ? await rulesVersions(office, now.value) : now;
  if (!all.ok) throw new Error(all.problem.code);
  const [newest, first] = all.value;
  if (!newest || !first) throw new Error('one version');
  expect(all.value.map(({ seq }) => seq)).toEqual([newest.seq, old.seq]);
  expect(versionFor(all.value, period)).toBe(newest);
  const again = await dryRun(newest, read.value, period, 'zh');
  expect(again.ok && again.value.points).toEqual([]);
  // An older version can still be tried.
  const older = await dryRun(first, read.value, period, 'zh');
  expect(older.ok && older.value.points).toEqual(found.value.points);
});

test('the version that holds in a period: the latest valid from, of equal ones the last said', () => {
  const version = (seq: number, validFrom: string | null): RulesVersion => ({
    seq,
    validFrom,
    said: '2018-01-01T00:00:00Z',
    rules: { validFrom, ruleSet: emptyRuleSet },
  });
  const [first, corrected, later] = [version(1, null), version(5, null), version(3, '2018-07-01')];
  const holds = (text: string) => {
    const span = parsePeriod(text);
    return span && versionFor([later, corrected, first], span);
  };
  expect([holds('2018-06'), holds('2018-07'), holds('2019')]).toEqual([corrected, later, later]);
  expect(versionFor([later], { from: '2018-01-01' as LocalDate, to: '2018-01-31' as LocalDate })).toBeUndefined();
});

test('an office without rules has nothing to compare with', async () => {
  expect(await rulesVersions(inProcessOffice('w2'), new Map())).toEqual({ ok: true, value: [] });
});
