/** The sample office's points and fees, from its own rule sheets, figure for figure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../shared/rule/explain';
import { price } from '../../../shared/rule/price';
import { readRules } from '../../../shared/rule/read-rules';
import type { Credit } from '../../../shared/rule/result';
import type { RuleSet } from '../../../shared/rule/rule-set';
import { caseFolder, caseWorkbook } from '../sheet/case-workbook';
import { sampleFacts } from './sample-facts';

interface Fees {
  readonly total: number;
  readonly authors: readonly {
    readonly author: string;
    readonly gross: number;
    readonly lines: readonly { readonly serial: number; readonly share: number }[];
  }[];
}
interface Expected {
  readonly units: readonly { readonly unit: string; readonly board: string; readonly ranked: boolean }[];
  readonly periods: Readonly<Record<string, { readonly units: Readonly<Record<string, { readonly points: number }>> }>>;
  readonly fees: Readonly<Record<string, Fees>>;
  readonly issues: readonly { readonly kind: string; readonly serial?: number; readonly genre?: string }[];
}

const spans: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '2018-01': ['2018-01-01', '2018-01-31'],
  '2018-02': ['2018-02-01', '2018-02-28'],
  '2018-03': ['2018-03-01', '2018-03-31'],
  '2018-04': ['2018-04-01', '2018-04-30'],
  '2018-Q1': ['2018-01-01', '2018-03-31'],
};

describe('the sample office', () => {
  let expected: Expected;
  let ruleSet: RuleSet;
  let credits: readonly Credit[];
  let issues: ReturnType<typeof price>['issues'];
  beforeAll(async () => {
    expected = (JSON.parse(readFileSync(join(caseFolder, 'sample/office-2018.json'), 'utf8')) as { expected: Expected })
      .expected;
    const { grids, tables } = await caseWorkbook('sample/office-2018');
    const read = readRules(tables, grids);
    expect(read.issues).toEqual([]);
    if (!read.ruleSet) throw new Error('no rule set');
    ruleSet = read.ruleSet;
    const ledger = grids.find(({ sheet }) => sheet === '报送采用台账');
    if (!ledger) throw new Error('no ledger');
    const result = price(ruleSet, sampleFacts(ledger, expected, { from: '2018-01-01', to: '2018-04-30' }));
    credits = result.credits;
    issues = result.issues;
  });
  const within = (span: string) => {
    const [from, to] = spans[span] ?? ['', ''];
    return credits.filter(({ date }) => date !== null && date >= from && date <= to);
  };

  test.each(Object.keys(spans))('points per unit in %s', (span) => {
    const points: Record<string, number> = {};
    for (const unit of expected.units) points[unit.unit] = 0;
    for (const { scale, unit, amount } of within(span))
      if (scale === 'points' && unit) points[unit] = (points[unit] ?? 0) + (amount ?? 0);
    const right = Object.fromEntries(
      Object.entries(expected.periods[span]?.units ?? {}).map(([unit, figures]) => [unit, figures.points * 100]),
    );
    expect(points).toEqual(right);
  });

  test.each(['2018-Q1', '2018-04'])('fees per author and item in %s', (span) => {
    const fees = expected.fees[span];
    const lines = new Map<string, number>();
    for (const credit of within(span)) {
      if (credit.scale !== 'money') continue;
      for (const { name, amount } of credit.authors) {
        if (amount !== 0)
          lines.set(`${name} ${credit.item}`, (lines.get(`${name} ${credit.item}`) ?? 0) + (amount ?? 0));
      }
    }
    const right = new Map(
      fees?.authors.flatMap(({ author, lines: own }) =>
        own.map(({ serial, share }) => [`${author} ${serial}`, Math.round(share * 100)] as const),
      ),
    );
    expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(right));
    expect([...lines.values()].reduce((sum, amount) => sum + amount, 0)).toBe((fees?.total ?? 0) * 100);
  });

  test('a genre without a column is the only open figure', () => {
    const planted = expected.issues.filter(({ kind }) => kind === 'no-rate');
    expect(issues.map(({ code, detail }) => [code, detail?.item, detail?.genre])).toEqual(
      planted.map(({ serial, genre }) => ['no-rate', String(serial), genre]),
    );
  });

  test('explanations name the cells and what was left out', () => {
    const lower = credits.find(({ scale, item, reason }) => scale === 'points' && item === '14' && reason === 'lower');
    if (!lower) throw new Error('no such line');
    expect(explain(lower, ruleSet, 'zh')).toEqual({
      text: '县级 中国·红原、微红原 2分不计（就高），同稿阿坝日报 10分已计',
      cells: ['计分标准!H10', '计分标准!C17'],
    });
  });
});
