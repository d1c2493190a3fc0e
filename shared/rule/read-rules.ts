/** Which rules do a workbook's sheets state? 计分标准, 稿酬标准 and their 方案设置 → one rule set, and what could not be read. */
import { compact } from '../language/normalise';
import { isMoneySheet, isRuleSheet, isSettingColumn, isSettingTextColumn } from '../language/rule/sheet';
import type { Problem } from '../problem';
import type { Grid } from '../sheet/grid';
import { type View, view } from '../sheet/reading/view';
import type { Table } from '../sheet/table';
import type { Scale } from './facts';
import { cellText, ruleColumns, ruleRows } from './reading/columns';
import { readRow } from './reading/row';
import { type Line, readSettings } from './reading/settings';
import { withoutTouching } from './reading/touching';
import type { Rule, RuleRow, RuleSet } from './rule-set';

export interface ReadRules {
  /** null where the workbook has no rule sheet. */
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Problem[];
}

/** Reads every rule table and every block of settings; what is unreadable is an issue with its cell and prices nothing. */
export function readRules(tables: readonly Table[], grids: readonly Grid[]): ReadRules {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const views = tables.flatMap((table) => {
    const grid = bySheet.get(table.sheet);
    return grid && table.orientation === 'rows' && table.body ? [view(table, grid)] : [];
  });
  const settingViews = views.filter((found) => settingColumns(found) !== undefined);
  const ruleViews = views.filter((found) => !settingViews.includes(found) && isRules(found));
  if (ruleViews.length === 0) return { ruleSet: null, issues: [] };

  const rows: RuleRow[] = [];
  const rules: Rule[] = [];
  const issues: Problem[] = [];
  const scalesOf = new Map<string, Set<Scale>>();
  for (const found of ruleViews) {
    const tableScale: Scale =
      found.table.kind === 'payStandard'
        ? 'money'
        : found.table.kind === 'pointsStandard'
          ? 'points'
          : sheetScale(found);
    const columns = ruleColumns(found, tableScale);
    const own: Rule[] = [];
    for (const row of ruleRows(found)) {
      const read = readRow(found, columns, row);
      rows.push(read.row);
      own.push(...read.rules);
      issues.push(...read.issues);
    }
    const scales = scalesOf.get(found.grid.sheet) ?? new Set();
    for (const { scale, on } of own) if (on !== 'task') scales.add(scale);
    scalesOf.set(found.grid.sheet, scales);
    rules.push(...withoutTouching(own));
  }

  const lines = settingViews.flatMap((found) => settingLines(found, [...(scalesOf.get(found.grid.sheet) ?? [])]));
  const policies = readSettings(lines);
  rules.push(...policies.prices);
  const scales = (['points', 'money', 'count'] as const).filter((scale) =>
    rules.some((rule) => rule.scale === scale && rule.on !== 'task'),
  );
  return {
    ruleSet: {
      version: 1,
      title: ruleViews[0]?.table.title ?? null,
      validFrom: policies.validFrom,
      rows,
      rules,
      settings: [...policies.settings],
      scales,
      ...policies.scales,
      office: policies.office,
    },
    issues: unique(issues),
  };
}

/** By its kind; or, whatever it was taken for, a table of 事项 and figures on a sheet that is called a standard. */
function isRules(found: View): boolean {
  const { kind, title } = found.table;
  if (kind === 'payStandard' || kind === 'pointsStandard') return true;
  if (kind !== 'other' && kind !== 'quota') return false;
  if (!isRuleSheet(found.grid.sheet) && !isRuleSheet(title ?? '')) return false;
  const roles = new Set(ruleColumns(found, 'points').map(({ role }) => role));
  return roles.has('value') && (kind === 'other' || roles.has('kind'));
}

function sheetScale(found: View): Scale {
  const text = `${found.grid.sheet}${found.table.title ?? ''}`;
  return isMoneySheet(text) ? 'money' : 'points';
}

/** The columns 设置项 and 规定; undefined where the table is none of settings. */
function settingColumns(found: View): readonly [name: number, text: number] | undefined {
  const columns = found.table.columns;
  const name = columns.findIndex(({ path }) => isSettingColumn(path.join('')));
  const text = columns.findIndex(({ path }) => isSettingTextColumn(path.join('')));
  const [one, two] = [columns[name], columns[text]];
  return one && two ? [letterIndex(one.col), letterIndex(two.col)] : undefined;
}
const letterIndex = (letter: string): number =>
  [...letter].reduce((index, char) => index * 26 + char.charCodeAt(0) - 64, 0) - 1;

function settingLines(found: View, scales: readonly Scale[]): readonly Line[] {
  const [name, text] = settingColumns(found) ?? [0, 0];
  const of: readonly Scale[] = scales.length > 0 ? scales : ['points', 'money', 'count'];
  return ruleRows(found)
    .map((row) => ({
      name: compact(cellText(found, row, name)),
      text: cellText(found, row, text),
      at: found.at(row, text),
      scales: of,
    }))
    .filter((line) => line.name !== '' && line.text !== '');
}

function unique(issues: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.code} ${issue.at ?? ''} ${issue.detail?.text ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
