/** What does every column of a rule table ask or give? Headers in any order and number; matrices carry conditions in their headers. */
import {
  type ColumnRole,
  columnRole,
  headerCondition,
  headerScale,
  headerStage,
  isColumnName,
  isValueHeader,
} from '../../language/rule/column';
import { cellsRole } from '../../language/rule/column-cells';
import { readValue } from '../../language/rule/value';
import { isPerPiece } from '../../language/rule/word';
import { at } from '../../sheet/address';
import type { View } from '../../sheet/reading/view';
import type { Scale } from '../facts';

export interface RuleColumn {
  readonly index: number;
  /** The header's texts from the top down. */
  readonly path: readonly string[];
  readonly head: string;
  /** Where the lowest header text stands. */
  readonly at: string;
  readonly role: ColumnRole | 'unknown';
  /** For a value column. */
  readonly scale?: Scale;
  readonly stage?: ReturnType<typeof headerStage>;
  /** A value is per piece: 元/条. */
  readonly perItem?: boolean;
  /** Conditions that the header states, as typed: 消息, 1000字以上, 头版头条. */
  readonly conditions?: readonly string[];
}

/** Rows that hold rules: every row of the body that is no total, note or blank. */
export function ruleRows(view: View): readonly number[] {
  const { table } = view;
  if (!table.body || table.orientation !== 'rows') return [];
  const left = new Set<number>([...table.notes, ...table.totals.map(Number)]);
  const rows: number[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row += 1) {
    const filled = table.columns.some((column) => cellText(view, row - 1, colOf(column.col)) !== '');
    if (!left.has(row) && filled) rows.push(row - 1);
  }
  return rows;
}

const colOf = (letter: string): number => {
  let index = 0;
  for (const char of letter) index = index * 26 + (char.charCodeAt(0) - 64);
  return index - 1;
};

/** A percentage is spelt as one (0.5 shown as 50%), so that it is not taken for half a point. */
export function cellText(view: View, row: number, col: number): string {
  const value = view.value(row, col);
  if (typeof value === 'number' && /%/.test(view.grid.formatAt(row, col) ?? ''))
    return `${Number((value * 100).toFixed(6))}%`;
  return value === null ? '' : String(value).trim();
}

export function ruleColumns(view: View, tableScale: Scale): readonly RuleColumn[] {
  const rows = ruleRows(view);
  const columns = view.table.columns.map((column): RuleColumn => {
    const index = colOf(column.col);
    const path = column.path;
    const place = at(view.grid.sheet, view.table.header.bottom - 1, index);
    const found = { index, path, head: path.join('/'), at: headAt(view, index) ?? place };
    const leaf = path.at(-1) ?? '';
    const values = () => {
      const cells = rows.map((row) => view.value(row, index)).filter((value) => value !== null && value !== '');
      const read = cells.filter(
        (value) => typeof value !== 'boolean' && value !== null && readValue(value) !== undefined,
      );
      return cells.length > 0 && read.length * 3 >= cells.length * 2;
    };
    const headed = path.length === 1 ? columnRole(leaf) : groupedRole(path);
    const texts = [...new Set(rows.map((row) => cellText(view, row, index)).filter((text) => text !== ''))];
    const role = (headed === 'value' && values() ? undefined : cellsRole(headed ?? 'unknown', texts)) ?? headed;
    const figures = role === undefined && (column.field === 'amount' || column.field === 'points' || values());
    if (role !== 'value' && !figures) return { ...found, role: role ?? 'unknown' };
    const stage = path.map(headerStage).find((name) => name !== undefined);
    const scale =
      [...path]
        .reverse()
        .map(headerScale)
        .find((name) => name !== undefined) ?? tableScale;
    // 体裁 over 消息 and 通讯 names the column, not a kind of piece.
    const conditions = path.map(headerCondition).filter((text) => text !== '' && !isColumnName(text));
    return {
      ...found,
      role: 'value',
      scale,
      ...(stage ? { stage } : {}),
      perItem: path.some(isPerPiece),
      conditions,
    };
  });
  return columns;
}

/** Under a group header the lowest text says what the column is, unless the group says that all below are figures. */
function groupedRole(path: readonly string[]): ColumnRole | undefined {
  const leaf = columnRole(path.at(-1) ?? '');
  const group = path.slice(0, -1).some(isValueHeader);
  if (leaf === 'skip' || leaf === 'kind' || leaf === 'cap' || leaf === 'floor' || leaf === 'task') return leaf;
  return group
    ? 'value'
    : (leaf ??
        path
          .slice(0, -1)
          .map(columnRole)
          .find((role) => role !== undefined));
}

function headAt(view: View, index: number): string | undefined {
  const { top, bottom } = view.table.header;
  for (let row = bottom - 1; row >= top - 1; row -= 1) {
    const value = view.value(row, index);
    if (value !== null && value !== '') return view.at(row, index);
  }
  return undefined;
}
