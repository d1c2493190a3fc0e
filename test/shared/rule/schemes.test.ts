/** Sixteen published schemes as rule workbooks: every figure, reason and open question of their worked examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../addin/workbook/file';
import type { Facts, Scale } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import { readRules } from '../../../shared/rule/read-rules';
import type { Credit, RuleResult } from '../../../shared/rule/result';
import type { RuleSet } from '../../../shared/rule/rule-set';
import { recognise } from '../../../shared/sheet/recognise';
import { rank } from '../../../shared/tally/ranking';
import { caseFolder } from '../sheet/case-workbook';
import { type SchemeExample, schemeFacts } from './scheme-facts';

interface Scheme {
  readonly unit: string;
  readonly examples: readonly SchemeExample[];
}
type Named = Readonly<Record<string, unknown>>;

const folder = join(caseFolder, 'schemes');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

async function ruleSetOf(name: string): Promise<RuleSet> {
  const opened = await openWorkbook(readFileSync(join(folder, `${name}.xlsx`)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const grids = await opened.value.grids();
  if (!grids.ok) throw new Error(grids.problem.code);
  const { ruleSet, issues } = readRules(recognise(grids.value).tables, grids.value);
  expect(issues).toEqual([]);
  if (!ruleSet) throw new Error('no rule set');
  return ruleSet;
}

const sum = (credits: readonly Credit[]): number => credits.reduce((total, { amount }) => total + (amount ?? 0), 0);

/** The figure of one item: an amount, nought with its reason, or what is open about it. */
function figure(credits: readonly Credit[], result: RuleResult, item: string, scale: Scale): unknown {
  const open = credits.find(({ amount, issue }) => amount === null && issue !== undefined);
  if (open) {
    const issue = result.issues.find(
      ({ code, detail }) => code === open.issue && detail?.item === item && detail.scale === scale,
    );
    const { min, max, fact } = issue?.detail ?? {};
    const yuan = (bound: unknown): unknown => (typeof bound === 'number' ? bound / 100 : bound);
    return {
      issue: open.issue,
      ...(fact === undefined ? {} : { fact }),
      ...(min === undefined ? {} : { min: yuan(min), max: yuan(max) }),
    };
  }
  const total = sum(credits) / 100;
  const reason = total === 0 ? credits.find((credit) => credit.reason)?.reason : undefined;
  return reason ? { value: total, reason } : total;
}

function compare(expected: unknown, got: unknown): void {
  if (expected === null) expect(typeof got === 'number' ? got : (got as { value: number }).value).toBe(0);
  else if (typeof expected === 'number' && typeof got === 'object' && got !== null && 'value' in got)
    expect(got.value).toBe(expected);
  else expect(got).toEqual(expected);
}

function byName(credits: readonly Credit[], scale: Scale, who: 'units' | 'authors', name: string): number {
  const own = credits.filter((credit) => credit.scale === scale);
  if (who === 'units') return sum(own.filter(({ unit, person }) => (person ?? unit) === name)) / 100;
  return (
    own.reduce(
      (total, { person, amount, authors }) =>
        total + (person === name ? (amount ?? 0) : (authors.find((author) => author.name === name)?.amount ?? 0)),
      0,
    ) / 100
  );
}

const labels: Readonly<Record<string, string>> = { 'adopted by 两办 or above': '两办及以上', 'to 中办': '中办' };
const beside: ReadonlySet<Credit['what']> = new Set([
  'quota-over',
  'quota-short',
  'quota-met',
  'rate',
  'event',
  'lump',
  'total-band',
  'rank-prize',
  'cap',
]);

function check(
  ruleSet: RuleSet,
  facts: Facts & { readonly of: readonly number[] },
  example: SchemeExample,
  unit: Scale,
): void {
  const result = price(ruleSet, facts);
  const { from, to } = facts.period;
  const credits = result.credits.filter(({ date }) => date === null || (date >= from && date <= to));
  const { expect: right } = example;
  const items = (scale: Scale, expected: readonly unknown[]): void => {
    facts.items.forEach((item, index) => {
      const own = credits.filter((credit) => credit.item === item.id && credit.scale === scale);
      compare(expected[facts.of[index] ?? 0], figure(own, result, item.id, scale));
    });
  };
  const totals = (key: string, scale: Scale, who: 'units' | 'authors'): void => {
    for (const [name, expected] of Object.entries((right[key] ?? {}) as Named)) {
      if (typeof expected === 'number')
        expect([key, name, byName(credits, scale, who, name)]).toEqual([key, name, expected]);
      else {
        const shares = credits.flatMap(({ scale: of, authors }) =>
          of === scale ? authors.filter((author) => author.name === name) : [],
        );
        const issue = result.issues.find(
          ({ code, detail }) => code === 'needs-decision' && detail?.field === 'authors',
        );
        expect(shares.some(({ amount }) => amount === null)).toBe(true);
        expect({
          issue: issue?.code,
          min: Number(issue?.detail?.min) / 100,
          max: Number(issue?.detail?.max) / 100,
        }).toEqual(expected);
      }
    }
  };
  items(unit, right.items);
  if (right.itemPoints) items('points', right.itemPoints as unknown[]);
  if (right.itemCounts) items('count', right.itemCounts as unknown[]);
  totals('units', unit, 'units');
  totals('authors', unit, 'authors');
  totals('unitPoints', 'points', 'units');
  totals('authorPoints', 'points', 'authors');
  totals('unitCounts', 'count', 'units');
  totals('authorCounts', 'count', 'authors');
  for (const [name, expected] of Object.entries((right.adjust ?? {}) as Named)) {
    const own = credits.filter(
      ({ scale, what, unit: of, person }) => scale === unit && beside.has(what) && (person ?? of) === name,
    );
    expect(sum(own) / 100).toBe(expected);
  }
  for (const [name, expected] of Object.entries((right.running ?? {}) as Named)) {
    expect((example.given?.before?.[name] ?? 0) + byName(credits, unit, 'units', name)).toBe(expected);
  }
  for (const [name, flags] of Object.entries((right.flags ?? {}) as Named)) {
    const zh = { 'nothing-submitted': '零报送', 'nothing-adopted': '零采用' };
    expect(result.flags.filter((found) => found.unit === name).map(({ flag }) => zh[flag])).toEqual(flags);
  }
  for (const quota of (right.quotas ?? []) as { who: string; of: string; done: number; min: number; short: number }[]) {
    const of = labels[quota.of] ?? quota.of;
    const own = result.quotas.find((found) => (found.person ?? found.unit) === quota.who && found.of === of);
    expect({ who: quota.who, of: quota.of, done: own?.done, min: own?.min, short: own?.short }).toEqual(quota);
  }
  if (right.ranks) {
    const units = facts.units.map(({ id, name }) => ({
      unit: id,
      name,
      board: null,
      points: byName(credits, unit, 'units', id) * 100,
      submitted: null,
      adopted: null,
      adoptions: null,
      rate: null,
    }));
    const places = rank(units, ruleSet.office).flatMap((board) =>
      board.lines.map((row) => [row.name, row.place] as const),
    );
    expect(Object.fromEntries(places)).toEqual(right.ranks);
  }
}

describe.each(names)('%s', (name) => {
  const scheme = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Scheme;
  const unit: Scale = scheme.unit === '元' ? 'money' : 'points';
  let ruleSet: RuleSet;
  beforeAll(async () => {
    ruleSet = await ruleSetOf(name);
  });
  test.each(scheme.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    check(ruleSet, schemeFacts(example, unit), example, unit);
  });
});

test('there are 167 examples', () => {
  const all = names.flatMap(
    (name) => (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Scheme).examples,
  );
  expect(all.length).toBe(167);
});
