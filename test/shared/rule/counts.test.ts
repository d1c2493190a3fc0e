/** Circulars that give counts only: priced by rule sheets of their offices, the printed scores stand again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../addin/workbook/file';
import type { CountFacts } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import { readRules } from '../../../shared/rule/read-rules';
import { columnIndex } from '../../../shared/sheet/address';
import type { Grid } from '../../../shared/sheet/grid';
import { recognise } from '../../../shared/sheet/recognise';
import { caseFolder, caseWorkbook } from '../sheet/case-workbook';
import { factsOf } from './rule-sheet';

async function rulesOf(name: string) {
  const opened = await openWorkbook(readFileSync(join(caseFolder, `rules/${name}.xlsx`)));
  const grids = opened.ok ? await opened.value.grids() : opened;
  if (!grids.ok) throw new Error(grids.problem.code);
  const { ruleSet, issues } = readRules(recognise(grids.value).tables, grids.value);
  expect(issues).toEqual([]);
  if (!ruleSet) throw new Error('no rule set');
  return ruleSet;
}

/** The figures of the first table's columns that name an adopting outlet. */
async function countsOf(name: string) {
  const { grids, tables } = await caseWorkbook(`sheets/${name}`);
  const table = tables[0];
  const grid = grids.find(({ sheet }) => sheet === table?.sheet) as Grid; // safe: a table names its sheet
  const period = table?.period ?? { from: '', to: '' };
  const columns = table?.columns.filter(({ field, outlet }) => field === 'adopted' && outlet !== undefined) ?? [];
  const counts = (table?.records ?? []).flatMap((unit, index) =>
    columns.map(({ col, path, outlet = null }): CountFacts => {
      const leaf = path.at(-1) ?? null;
      const genre = path.length > 2 && leaf !== outlet ? leaf : null;
      const n = Number(grid.values[Number(table?.places[index]) - 1]?.[columnIndex(col)] ?? 0);
      return { id: `${unit} ${path.join()}`, unit, measure: 'adopted', outlet, level: null, genre, n, period };
    }),
  );
  return { units: table?.records ?? [], counts, period };
}

test.each([
  ['zhalantun-2023q1', [205, 180, 145, 135, 130]],
  ['holingol-2018-0102', [5, 15, 5, 10, 25]],
])('%s', async (name, printed) => {
  const { units, counts, period } = await countsOf(name);
  expect(counts.some(({ n }) => n > 0)).toBe(true);
  const { credits, issues } = price(
    await rulesOf(name),
    factsOf([], { counts, period, units: units.map((unit) => ({ id: unit, name: unit, ranked: true })) }),
  );
  const points = units.map(
    (unit) => credits.reduce((sum, credit) => (credit.unit === unit ? sum + (credit.amount ?? 0) : sum), 0) / 100,
  );
  expect(points).toEqual(printed);
  expect(issues).toEqual([]);
});

test('the pay matrix of a county office of education, taken as it is', async () => {
  const { grids, tables } = await caseWorkbook('sheets/guannan-edu-2014-paytable');
  const { ruleSet, issues } = readRules(tables, grids);
  expect(issues).toEqual([]);
  if (!ruleSet) throw new Error('no rule set');
  const worth = (outlet: string, placement: string | null, length: number | null, genre: string) => {
    const { credits } = price(ruleSet, factsOf([{ adoptions: [{ outlet, placement, length, genre }] }]));
    return credits.map(({ amount, reason }) => (amount === null ? null : (reason ?? amount / 100)));
  };
  expect([
    worth('人民日报', '头版头条', 900, '通讯'),
    worth('新华日报', '一版', 900, '通讯'),
    worth('江苏教育报', '3版', 250, '消息'),
    worth('江苏教育报', '3版', 200, '消息'),
    worth('灌南日报', '3版', 199, '消息'),
    worth('苍梧晚报', '3版', 40, '一句话新闻'),
    worth('某某晚报', '3版', 400, '消息'),
  ]).toEqual([[5000], [1500], [300], [300], [30], [20], ['no-rule']]);
});

test('the fee table of a school account, taken as it is', async () => {
  const { grids, tables } = await caseWorkbook('sheets/nau-wechat-fee-table');
  const { ruleSet, issues } = readRules(tables, grids);
  expect(issues).toEqual([]);
  if (!ruleSet) throw new Error('no rule set');
  const worth = (reads: number, length: number) =>
    price(ruleSet, factsOf([{ adoptions: [{ outlet: '官方微信', reads, length }] }])).credits.map(
      ({ amount }) => (amount ?? 0) / 100,
    );
  expect([worth(1000, 800), worth(1000, 1000), worth(1655, 1200), worth(20001, 100)]).toEqual([
    [20],
    [30],
    [50],
    [1000],
  ]);
});
