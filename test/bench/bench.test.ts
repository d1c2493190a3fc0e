/** Does every benchmark still run? Each once at its smallest size: what it says of speed is not looked at, only that it says it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(__dirname, 'bench.mjs');
const names = execFileSync(process.execPath, [program], { encoding: 'utf8' })
  .replace(/^.*-- /, '')
  .replace(/ \[.*$/s, '')
  .split(' | ');
/** Those that need neither server nor browser; the long run has them all. */
const brief = ['decide', 'explain', 'rules', 'scale'];
const run = process.env.TONGLIAN_LONG ? names : names.filter((name) => brief.includes(name));

test('the list of benchmarks has those that are run here', () => {
  expect(names).toEqual(expect.arrayContaining(brief));
  console.log(`benchmarks at their smallest size: ${run.join(', ')} of ${names.length}`);
});

test.each(run)('%s', (name) => {
  const done = spawnSync(process.execPath, [program, name, '--small', '--json'], {
    encoding: 'utf8',
    timeout: 230_000,
    maxBuffer: 2 ** 26,
    env: { ...process.env, TONGLIAN_BENCH_BUILT: '1' },
  });
  expect([done.status, done.status === 0 ? '' : done.stderr.slice(-2000)]).toEqual([0, '']);
  const report = JSON.parse(done.stdout);
  expect(Object.keys(report)).toEqual(['bench', 'machine', 'results']);
  expect(report.bench).toBe(name);
  expect(report.results.length).toBeGreaterThan(0);
  for (const result of report.results) {
    expect(typeof result.case).toBe('string');
    expect(['number', 'string']).toContain(typeof result.value);
    expect(typeof result.unit).toBe('string');
    expect('ok' in result).toBe('budget' in result);
  }
});
