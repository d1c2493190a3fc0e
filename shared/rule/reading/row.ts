/** One row of a rule table → its line as typed and the rules that follow from it, one for every figure. */

import { scoredOf, scoredText } from '../../language/rule/clause';
import type { ConditionColumn } from '../../language/rule/column';
import { isEach } from '../../language/rule/column-cells';
import { awardLevelIn, eventIn, isPerItem, marksIn, withoutAdopted } from '../../language/rule/genre';
import { everyWord, labelEvery, payeeWord, type RowKind, rowKind } from '../../language/rule/kind';
import { isAny } from '../../language/rule/list';
import { changesFigures, noteSentences } from '../../language/rule/note';
import { readValue, valueParts } from '../../language/rule/value';
import { openWord } from '../../language/rule/word';
import type { Problem } from '../../problem';
import { at } from '../../sheet/address';
import type { View } from '../../sheet/reading/view';
import type { Condition, FactName } from '../condition';
import type { Every, Rule, RuleRow } from '../rule-set';
import { cellText, type RuleColumn } from './columns';
import { cellConditions, headerConditions, toldConditions } from './conditions';
import { proseRules, type Stated, sureConditions } from './prose';
import { executed, type Place } from './value-rule';

export interface ReadRow {
  readonly row: RuleRow;
  readonly rules: readonly Rule[];
  readonly issues: readonly Problem[];
  /** A column that was not understood has a text here. */
  readonly unsure: boolean;
}

const structural: ReadonlySet<string> = new Set([
  'kind',
  'skip',
  'every',
  'payee',
  'pool',
  'cap',
  'floor',
  'task',
  'value',
  'unknown',
]);
const unreadable = (place: string, text: string): Problem => ({ code: 'rule-unreadable', at: place, detail: { text } });

/** What the condition columns of a line decide about its kind, where 事项 is silent. */
const kindOf: readonly (readonly [FactName, RowKind])[] = [
  ['instruction', 'instruction'],
  ['award', 'award'],
  ['awardLevel', 'award'],
  ['event', 'event'],
  ['rate', 'rate'],
  ['place', 'place'],
  ['total', 'total'],
  ['over', 'over'],
  ['short', 'short'],
];

export function readRow(view: View, columns: readonly RuleColumn[], row: number): ReadRow {
  const sheet = view.grid.sheet;
  const id = `${sheet}!${row + 1}`;
  const issues: Problem[] = [];
  const text = (column: RuleColumn): string => cellText(view, row, column.index);
  const cells = columns
    .filter((column) => text(column) !== '')
    .map((column) => ({ head: column.head, text: text(column), at: view.at(row, column.index) }));
  const first = (role: string): RuleColumn | undefined =>
    columns.find((column) => column.role === role && text(column) !== '');

  // 考核项目 | 考核指标: the narrower of two columns says the kind, unless it is plain adoption.
  const labelled = columns.filter((column) => column.role === 'kind' && text(column) !== '').reverse();
  const telling = labelled.find((column) => rowKind(text(column)).kind !== 'adoption');
  const labelColumn = telling ?? labelled.at(-1);
  const label = labelColumn ? text(labelColumn) : '';
  const named = rowKind(label);
  // 说明 may say the row's own figure again.
  const figures = new Set(
    columns.filter(({ role }) => role === 'value').map((column) => text(column).replace(/\D+$/, '')),
  );
  const sameFigure = (remark: string): boolean =>
    [...remark.matchAll(/\d+(?:\.\d+)?/g)].every(([found]) => figures.has(found)) && /\d/.test(remark);
  let conditions: Condition[] = [];
  // A row with a condition that nobody can read prices nothing: without it, it would fit too much.
  let readable = true;
  let unsure = false;
  for (const column of columns) {
    if (structural.has(column.role)) {
      if (column.role === 'skip' && changesFigures(text(column)) && !sameFigure(text(column)))
        issues.push(unreadable(view.at(row, column.index), text(column)));
      if (column.role === 'unknown' && text(column) !== '' && !isAny(text(column))) {
        issues.push(unreadable(column.at, column.head));
        unsure = true;
      }
      continue;
    }
    const typed = text(column);
    if (column.role === 'subject' && payeeWord(typed)) continue;
    const read = cellConditions(column.role as ConditionColumn, typed, view.at(row, column.index)); // safe: the structural roles were left out
    if (read) conditions.push(...read);
    else {
      issues.push(unreadable(view.at(row, column.index), typed));
      readable = false;
    }
  }

  let kind = named.kind;
  if (kind === 'adoption') kind = kindOf.find(([fact]) => conditions.some((found) => found.fact === fact))?.[1] ?? kind;
  const asks = columns.some((column) => !structural.has(column.role));
  if (kind === 'adoption' && !asks && labelColumn && named.stage === undefined) {
    const outlet = cellConditions('outlet', withoutAdopted(label), view.at(row, labelColumn.index));
    if (outlet) conditions.push(...outlet);
  }
  if (kind === 'adoption' && asks && labelColumn && named.stage === undefined && conditions.length === 0)
    conditions.push(...(sureConditions(label, view.at(row, labelColumn.index)) ?? []));
  if (kind === 'award' && labelColumn && !conditions.some(({ fact }) => fact === 'level' || fact === 'awardLevel')) {
    const level = awardLevelIn(label);
    if (level) conditions.push(...(cellConditions('awardLevel', level, view.at(row, labelColumn.index)) ?? []));
  }
  conditions = fitted(kind, conditions, label, labelColumn ? view.at(row, labelColumn.index) : id);

  const pool = first('pool');
  const period = first('every');
  const receiver = first('payee') ?? columns.find((column) => column.role === 'subject' && payeeWord(text(column)));
  const payee = receiver ? payeeWord(text(receiver)) : undefined;
  if (receiver?.role === 'payee' && text(receiver) !== '' && payee === undefined)
    issues.push(unreadable(view.at(row, receiver.index), text(receiver)));
  const every: Every | null = (period ? everyWord(text(period)) : labelEvery(label)) ?? null;
  const common = {
    row: id,
    label,
    payee: payee === 'authors' || payee === undefined ? null : payee,
    every,
    pool: pool ? text(pool) : null,
  };

  const rules: Rule[] = [];
  const whole = scoredAcross(columns, text);
  if (whole) {
    const place = view.at(row, whole.prose.index);
    const scale = whole.sum.scale ?? whole.prose.scale ?? 'points';
    const told = proseCell(whole.text, { at: place, row: id, label, scale, when: conditions }) ?? [];
    rules.push(...told.map((rule, index) => ({ ...rule, id: index === 0 ? place : `${place}#${index + 1}` })));
  }
  for (const column of columns) {
    if (!['value', 'cap', 'floor', 'task'].includes(column.role)) continue;
    if (column === whole?.sum || column === whole?.prose) continue;
    const value = view.value(row, column.index);
    const typed = text(column);
    const place = view.at(row, column.index);
    if (value === null || typed === '' || typeof value === 'boolean' || isEach(typed)) continue;
    const lined = lineOf(kind, named.stage, column);
    const head = (column.conditions ?? []).flatMap((condition) => headerConditions(condition, column.at));
    const read = readValue(typeof value === 'number' && !typed.endsWith('%') ? value : typed);
    const parts = read
      ? [{ when: '', read, value: typed }]
      : valueParts(typed).map((part) => ({ ...part, read: readValue(part.value) }));
    if (!read && !parts.every(({ read: part, when }) => part && (when === '' || toldConditions(when, place)))) {
      const scale = column.scale ?? lined.scale;
      const told = proseCell(typed, { at: place, row: id, label, scale, when: [...conditions, ...head] });
      if (told)
        rules.push(...told.map((rule, index) => ({ ...rule, id: index === 0 ? place : `${place}#${index + 1}` })));
      else issues.push(unreadable(place, typed));
      continue;
    }
    parts.forEach((part, index) => {
      const done = part.read
        ? executed(part.read, part.value, { ...lined, scale: column.scale ?? lined.scale })
        : undefined;
      const told = part.when === '' ? [] : toldConditions(part.when, place);
      if (!done || !part.read || !told) {
        issues.push(unreadable(place, told ? part.value : typed));
        return;
      }
      const when = [...conditions, ...head, ...told];
      const on = onOf(lined, part.read.value.op, done.stage, label);
      rules.push({
        id: index === 0 ? place : `${place}#${index + 1}`,
        at: place,
        ...common,
        scale: done.scale,
        on,
        stage: done.stage,
        when,
        effect: done.effect,
      });
    });
  }
  return {
    row: { id, cells: cells.length > 0 ? cells : [{ head: '', text: '', at: at(sheet, row, 0) }] },
    rules: readable ? rules : [],
    issues,
    unsure,
  };
}

/** 任务完成 | 10分 | 每少1条扣2分,扣完为止: the full sum and what is taken off it stand in two cells. */
function scoredAcross(
  columns: readonly RuleColumn[],
  text: (column: RuleColumn) => string,
): { readonly sum: RuleColumn; readonly prose: RuleColumn; readonly text: string } | undefined {
  const prose = columns.find((column) => {
    const scored = scoredOf(text(column));
    return scored?.short !== undefined && scored.base === undefined && scored.floored;
  });
  const sum = prose && columns.find((column) => column !== prose && column.role === 'value' && /\d/.test(text(column)));
  const figure = sum ? readValue(text(sum))?.value : undefined;
  return prose && sum && figure?.op === 'amount' && figure.amount > 0
    ? { sum, prose, text: scoredText(figure.amount, text(prose)) }
    : undefined;
}

/** A cell of prose, all of whose sentences give something; undefined where one of them does not. */
function proseCell(typed: string, stated: Stated): readonly Rule[] | undefined {
  const read = noteSentences(typed).map((sentence) => proseRules(sentence, stated));
  return read.length > 0 && read.every((found) => found !== undefined) ? read.flat() : undefined;
}

/** 4元/分 converts wherever it stands; 迟报 不计入 leaves out the adoptions too; 每篇上限 is for the item as a whole. */
function onOf(lined: Place, op: string, stage: string, label: string): Rule['on'] {
  if (op === 'price' && lined.kind === 'adoption') return 'price';
  if (op === 'exclude' && lined.kind === 'item') return 'adoption';
  if (lined.kind === 'adoption' && (stage === 'cap' || stage === 'floor') && isPerItem(label)) return 'item';
  return lined.kind;
}

/** The kind and stage of one figure: a column 任务数, 上限, 超额 or 未完成 has its own. */
function lineOf(kind: RowKind, stage: Place['stage'], column: RuleColumn): Place {
  const base: Place = { kind, stage, scale: 'money', perItem: column.perItem ?? false };
  if (column.role === 'task') return { ...base, kind: 'task', stage: 'base', scale: 'count' };
  if (column.role === 'cap') return { ...base, stage: 'cap' };
  if (column.role === 'floor') return { ...base, stage: 'floor' };
  switch (column.stage) {
    case 'over':
    case 'short':
    case 'met':
      return { ...base, kind: column.stage, stage: 'base' };
    case 'add':
    case 'times':
    case 'cap':
      return { ...base, stage: stage ?? column.stage };
    default:
      return base;
  }
}

/** A line on 批示 means the leader's level, one on prizes the prize's, where the sheet has only the column 级别. */
function fitted(kind: RowKind, conditions: readonly Condition[], label: string, place: string): Condition[] {
  const level: FactName | undefined =
    kind === 'instruction' ? 'instruction' : kind === 'award' ? 'awardLevel' : undefined;
  let fit = conditions.map((found) => {
    if (level && (found.fact === 'level' || (kind === 'instruction' && found.fact === 'outlet')))
      return { ...found, fact: level };
    if (kind === 'award' && (found.fact === 'outlet' || found.fact === 'genre'))
      return { ...found, fact: 'award' as const };
    if (kind === 'event' && found.fact === 'mark') return { ...found, fact: 'event' as const };
    return found;
  });
  // 等 opens a list to its level only; a row without a level names no more than it names.
  if (!fit.some((found) => found.fact === 'level')) {
    fit = fit.map((found) =>
      found.test.kind === 'words' && found.test.words.length > 1
        ? { ...found, test: { ...found.test, words: found.test.words.filter((word) => word.text !== openWord) } }
        : found,
    );
  }
  const words = (texts: readonly string[], fact: FactName): Condition => ({
    fact,
    test: { kind: 'words', words: texts.map((text) => ({ text, key: text, how: 'name' })), not: false },
    at: place,
  });
  if (kind === 'item' && !fit.some((found) => found.fact === 'mark'))
    fit = [...fit, ...marksIn(label).map((texts) => words(texts, 'mark'))];
  if (kind === 'event' && !fit.some((found) => found.fact === 'event') && label !== '')
    fit = [...fit, words([eventIn(label)], 'event')];
  return fit;
}
