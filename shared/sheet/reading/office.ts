/** A whole workbook → what the office is to keep of it: units, people, tasks, rules, items, adoptions, counts, scores. */

import { isLocalDate, monthOf, monthSpan, type Period } from '../../calendar';
import { recordIdOf } from '../../record/identity';
import { ruleVersions } from '../../rule/versions';
import { textOrder } from '../../text-order';
import type { Grid } from '../grid';
import type { Table } from '../table';
import { readLedger } from './ledger';
import { outletNames } from './outlets';
import { readRoster } from './roster';
import { readTally } from './tallies';
import { readTasks } from './tasks';
import { tableUnits } from './units';
import { unmet } from './unmet';
import { type View, view } from './view';
import { Collected, type Reading, type Wanted } from './wanted';

export interface Sheets {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
}

/**
 * @param rules the workbook that holds the rule sheets, where it is another one.
 * @param period what a tally is about that bears no period of its own.
 */
export function readOffice(sheets: Sheets, rules: Sheets = sheets, period: Period | null = null): Reading {
  const out = new Collected();
  const views = viewsOf(sheets);
  const ruleViews = rules === sheets ? views : viewsOf(rules);
  const pointsRuled = readRuleSheets(rules, out);
  const names = outletNames([...ruleViews, ...views]);
  const of = (kind: Table['kind']): readonly View[] => views.filter(({ table }) => table.kind === kind);
  for (const found of of('quota')) readTasks(found, sheets.tables, out);
  const tallies = of('tally').map((found) => ({ found, units: tableUnits(found, sheets.tables, out) }));
  for (const found of of('roster')) readRoster(found, out);
  const unitsListed = out.records.some(({ kind }) => kind === 'unit');
  for (const found of of('ledger')) readLedger(found, names, unitsListed, out);
  const days = daysOf(out);
  const sources: Table[] = [];
  for (const { found, units } of tallies) {
    // What the ledger of this workbook covers is a result of ours, or is compared with one: no count of its own.
    const { from = '9', to = '' } = found.table.period ?? {};
    const counts = !days.some((day) => day >= from && day <= to);
    readTally(found, units, period, names, { counts, scores: counts || !pointsRuled }, out);
    if (counts) sources.push(found.table);
  }
  out.issues.push(...unmet(out.records, views));
  return {
    records: itemsFirst(out.records),
    places: out.places,
    issues: out.issues,
    sources,
    periods: periodsOf(out, views),
  };
}

/** A composite names items of later rows: what is adopted is sent after everything that can be. */
function itemsFirst(records: readonly Wanted[]): readonly Wanted[] {
  return [...records.filter(({ kind }) => kind !== 'adoption'), ...records.filter(({ kind }) => kind === 'adoption')];
}

function viewsOf({ grids, tables }: Sheets): readonly View[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return tables.flatMap((table) => {
    const grid = bySheet.get(table.sheet);
    return grid ? [view(table, grid)] : [];
  });
}

/** @returns whether the rules give points. */
function readRuleSheets({ grids, tables }: Sheets, out: Collected): boolean {
  let points = false;
  for (const { validFrom, ruleSet, issues } of ruleVersions(tables, grids)) {
    out.issues.push(...issues);
    if (!ruleSet) continue;
    const version = { ...ruleSet, validFrom };
    out.add(
      { kind: 'rules', record: recordIdOf('rules', [validFrom]), data: { validFrom, ruleSet: version }, personal: {} },
      {},
    );
    points ||= ruleSet.scales.includes('points');
  }
  return points;
}

/** The tallies' own periods, and the months in which the ledger has something, each once, by their end. */
function periodsOf(out: Collected, views: readonly View[]): readonly Period[] {
  const found = new Map<string, Period>();
  const add = (from: string, to: string): void => {
    if (isLocalDate(from) && isLocalDate(to)) found.set(`${to} ${from}`, { from, to });
  };
  for (const { table } of views) if (table.kind === 'tally' && table.period) add(table.period.from, table.period.to);
  for (const date of daysOf(out)) {
    if (!isLocalDate(date)) continue;
    const month = monthSpan(monthOf(date), monthOf(date));
    add(month.from, month.to);
  }
  return [...found].sort(([a], [b]) => textOrder(a, b)).map(([, span]) => span);
}

/** The days on which the ledger has something. */
function daysOf({ records }: Collected): readonly string[] {
  return records.flatMap((wanted) => {
    const date = wanted.kind === 'item' ? wanted.data.receivedOn : wanted.kind === 'adoption' ? wanted.data.date : null;
    return date ?? [];
  });
}
