/** Which rules do a workbook's sheets state? 计分标准, 稿酬标准 and their 方案设置 → one rule set, and what could not be read. */
import { compact } from '../language/normalise';
import { namesFigure } from '../language/rule/note';
import { isUnconfirmed } from '../language/rule/setting';
import { isMoneySheet, isRuleSheet, isSettingColumn, isSettingTextColumn } from '../language/rule/sheet';
import type { Problem } from '../problem';
import { at } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import { type View, view } from '../sheet/reading/view';
import type { Table } from '../sheet/table';
import type { Scale } from './facts';
import { ruleColumns, ruleRows } from './reading/columns';
import { type ReadRow, readRow } from './reading/row';
import { readSentences, type Told } from './reading/sentences';
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
  const ruleViews = views.filter((found) => !isSettings(found) && isRules(found));
  const ruled = new Set(ruleViews.map(({ grid }) => grid.sheet));
  const written = grids.filter(
    (grid) =>
      !ruled.has(grid.sheet) &&
      isRuleSheet(grid.sheet) &&
      !hasSettings(grid) &&
      !tables.some((table) => table.sheet === grid.sheet && table.kind !== 'other'),
  );
  if (ruleViews.length === 0 && written.length === 0) return { ruleSet: null, issues: [] };

  const rows: RuleRow[] = [];
  const rules: Rule[] = [];
  const issues: Problem[] = [];
  const lines: Line[] = [];
  const scalesOf = new Map<string, Set<Scale>>();
  const say = (texts: readonly Told[], of: readonly Scale[]): void => {
    const said = readSentences(texts, of);
    lines.push(...said.lines);
    rules.push(...said.rules);
    issues.push(...said.issues);
  };
  for (const found of ruleViews) {
    const tableScale: Scale =
      found.table.kind === 'payStandard'
        ? 'money'
        : found.table.kind === 'pointsStandard'
          ? 'points'
          : sheetScale(found);
    const columns = ruleColumns(found, tableScale);
    const scales = scalesOf.get(found.grid.sheet) ?? new Set();
    scalesOf.set(found.grid.sheet, scales);
    if (!columns.some(({ role }) => giving.has(role))) {
      scales.add(tableScale);
      say(
        ruleRows(found).flatMap((row) => toldIn(found, row)),
        [tableScale],
      );
      continue;
    }
    const read = ruleRows(found).map((row) => readRow(found, columns, row));
    rows.push(...read.map(({ row }) => row));
    issues.push(...read.flatMap((row) => row.issues));
    const own = toldApart(read);
    for (const { scale, on } of own) if (on !== 'task') scales.add(scale);
    rules.push(...withoutTouching(own));
  }
  for (const found of ruleViews) {
    const texts = found.table.notes.flatMap((row) => toldIn(found, row - 1));
    say(texts, [...(scalesOf.get(found.grid.sheet) ?? [])]);
  }
  for (const grid of written) {
    const scale: Scale = isMoneySheet(grid.sheet) ? 'money' : 'points';
    scalesOf.set(grid.sheet, new Set([scale]));
    say(writtenIn(grid), [scale]);
  }

  // What a block of settings says comes after, and stands.
  const stated = grids.flatMap((grid) => settingLines(grid, [...(scalesOf.get(grid.sheet) ?? [])]));
  const policies = readSettings([...lines, ...stated]);
  rules.push(...policies.prices);
  issues.push(
    ...policies.settings
      .filter(({ read, text }) => !read && namesFigure(text) && !isUnconfirmed(text))
      .map(
        ({ at: place, text }): Problem => ({ code: 'rule-unreadable', at: place, detail: { text: text.slice(0, 40) } }),
      ),
  );
  const scales = (['points', 'money', 'count'] as const).filter((scale) =>
    rules.some((rule) => rule.scale === scale && rule.on !== 'task'),
  );
  return {
    ruleSet: {
      version: 1,
      title: ruleViews[0]?.table.title ?? written[0]?.sheet ?? null,
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

/** Rows that differ only in a column that was not understood price nothing: which of them fits is not known. */
function toldApart(rows: readonly ReadRow[]): readonly Rule[] {
  const keyOf = ({ on, stage, scale, when, every, payee }: Rule): string =>
    JSON.stringify([on, stage, scale, every, payee, when.map(({ fact, test }) => [fact, test])]);
  const effects = new Map<string, Set<string>>();
  for (const { rules, unsure } of rows)
    for (const rule of unsure ? rules : [])
      effects.set(keyOf(rule), (effects.get(keyOf(rule)) ?? new Set()).add(JSON.stringify(rule.effect)));
  return rows.flatMap(({ rules, unsure }) =>
    unsure ? rules.filter((rule) => (effects.get(keyOf(rule))?.size ?? 0) < 2) : rules,
  );
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

/** Columns that give figures; a table without one tells its rules in prose. */
const giving: ReadonlySet<string> = new Set(['value', 'cap', 'floor', 'task']);

const toldIn = (found: View, row: number): readonly Told[] =>
  (found.grid.values[row] ?? []).flatMap((value, col) =>
    typeof value === 'string' ? [{ text: value, at: found.at(row, col), row: `${found.grid.sheet}!${row + 1}` }] : [],
  );

/** A sheet of paragraphs, or of names with their figures beside them: a line of cells is one text. */
function writtenIn(grid: Grid): readonly Told[] {
  return grid.values.flatMap((row, index): readonly Told[] => {
    const cells = row.flatMap((value, col) =>
      typeof value === 'string' && value.trim() !== '' ? [{ text: value, col }] : [],
    );
    const first = cells[0];
    if (!first) return [];
    const place = { at: at(grid.sheet, index, first.col), row: `${grid.sheet}!${index + 1}` };
    return [{ ...place, text: cells.map(({ text }) => text.trim()).join('') }];
  });
}

const hasSettings = (grid: Grid): boolean =>
  grid.values.some((row) => row.some((value) => typeof value === 'string' && isSettingColumn(value)));

const isSettings = ({ table }: View): boolean => table.columns.some(({ path }) => isSettingColumn(path.join('')));

/**
 * The blocks 设置项 | 规定 of a sheet, read from the cells themselves: prose in two columns is hardly a table. A block ends
 * with the first line that lacks a name or a text. On a sheet without rules it holds for every scale.
 */
function settingLines(grid: Grid, scales: readonly Scale[]): readonly Line[] {
  const of: readonly Scale[] = scales.length > 0 ? scales : ['points', 'money', 'count'];
  const lines: Line[] = [];
  let columns: readonly [name: number, text: number] | undefined;
  grid.values.forEach((row, index) => {
    const texts = row.map((value) => (value === null ? '' : String(value).trim()));
    const name = texts.findIndex(isSettingColumn);
    const text = texts.findIndex((cell, col) => col > name && isSettingTextColumn(cell));
    if (name >= 0 && text > name) {
      columns = [name, text];
      return;
    }
    if (!columns) return;
    const line = { name: compact(texts[columns[0]] ?? ''), text: texts[columns[1]] ?? '' };
    if (line.name === '' || line.text === '') columns = undefined;
    else lines.push({ ...line, at: at(grid.sheet, index, columns[1]), scales: of });
  });
  return lines;
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
