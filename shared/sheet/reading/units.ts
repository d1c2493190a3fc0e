/** Who is counted, and on which board: units as tasks, tallies and rosters name them. */
import { boardEnd, noBoardWords, titleNumbering, titlePeriod } from '../../language/ledger-words';
import { bare, normalise } from '../../language/normalise';
import type { Table } from '../table';
import type { View } from './view';
import type { Collected } from './wanted';

export function unitRecord(
  name: string,
  board: string | null,
  out: Collected,
): { readonly record: string; readonly isNew: boolean } {
  const text = bare(normalise(name));
  const record = out.idOf('unit', text);
  const isNew = !out.has(record);
  out.add({ kind: 'unit', record, data: { name: text, board }, personal: {} }, {});
  if (board !== null) out.nameBoard(record, board);
  return { record, isNew };
}

/** The name under which the unit is listed; another spelling is pointed out once a sheet. */
export function listedName(view: View, row: number, col: number, typed: string, out: Collected): string {
  const listed = out.listedAs(typed);
  if (listed === undefined) return typed;
  const at = view.at(row, col);
  const said = out.issues.some(
    ({ code, at: where, detail }) =>
      code === 'unit-spelling' && detail?.text === typed && where?.split('!')[0] === at.split('!')[0],
  );
  if (!said) out.issues.push({ code: 'unit-spelling', at, detail: { text: typed, reads: listed } });
  return listed;
}

/** A unit and the index of its record in the table. */
export interface TableUnit {
  readonly record: string;
  readonly index: number;
}

/**
 * Where each record of the table stands, with its unit: the unit's own row, or its column where units run along the columns.
 * A unit that stands twice on one board is pointed out, unless each row is a person's.
 */
export function tableUnits(view: View, tables: readonly Table[], out: Collected): readonly TableUnit[] {
  const { table } = view;
  const seen = new Map<string, string>();
  const persons = view.columns('person').length > 0;
  return table.records.map((name, index) => {
    const place = table.places[index];
    const row = typeof place === 'number' ? place - 1 : table.header.bottom - 1;
    const board = boardOf(table, row, tables);
    const { record } = unitRecord(name, board, out);
    const cell = typeof place === 'number' ? view.at(row, keyColumn(view)) : `${table.sheet}!${place}${table.key}`;
    out.place(record, { name: cell });
    const former = seen.get(record);
    if (former !== undefined && former !== cell && !persons)
      out.issues.push({ code: 'unit-twice', at: cell, detail: { unit: name, first: former } });
    seen.set(record, former ?? cell);
    return { record, index };
  });
}

function keyColumn(view: View): number {
  return view.columns('unit')[0]?.index ?? 0;
}

/** The section's label; else, for one of several tables in a sheet, what its own title names; else the sheet's name where it names a group. */
function boardOf(table: Table, row: number, tables: readonly Table[]): string | null {
  const section = table.sections.find(({ from, to }) => row + 1 >= from && row + 1 <= to);
  if (section) return section.label;
  const beside = tables.filter((other) => other.sheet === table.sheet && other.kind === table.kind);
  if (beside.length > 1) return boardInTitle(table.title) ?? null;
  return noBoardWords.test(table.sheet) ? null : bare(table.sheet);
}

function boardInTitle(title: string | null): string | null {
  const last = (title ?? '').split(' · ').at(-1) ?? '';
  const text = bare(normalise(last)).replace(titleNumbering, '');
  const end = boardEnd.exec(text)?.index ?? text.length;
  const label = text.slice(0, end).replace(titlePeriod, '');
  return label.length > 0 && label.length <= 40 ? label : null;
}
