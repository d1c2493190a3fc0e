/** Which rows went that were reported, and which came back? Each with the command that says so to the office. */

import type { StandingEntry } from '../../shared/contract/listings';
import { derivedId } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { textOrder } from '../../shared/text-order';
import type { Binding } from './kept';
import type { WorkbookReading } from './read-workbook';

export interface Gone {
  readonly binding: string;
  readonly sheet: string;
  readonly record: string;
  readonly command: Command;
}

/** By the letter of the id: items end by a step of their life, these by being taken back; units and people stay. */
const takenBack = 'actsnwmdj';

/** Records whose row may go. */
export const canGo = (record: string): boolean => record.startsWith('i') || takenBack.includes(record.charAt(0));

/** @param reason is kept with the event. */
export function goneRows(
  workspace: string,
  read: WorkbookReading,
  kept: ReadonlyMap<string, Binding>,
  standings: ReadonlyMap<string, StandingEntry>,
  reason: string,
): readonly Gone[] {
  const there = new Set(read.reading.records.map(({ record }) => record));
  const gone: Gone[] = [];
  for (const [id, { known, turns }] of kept) {
    const sheet = liveSheet(read, id);
    // Of a table that is itself in question nothing can be said to be gone.
    if (sheet === undefined) continue;
    for (const record of known) {
      if (there.has(record) || !standings.has(record)) continue;
      const command = taking(workspace, record, (turns[record] ?? 0) + 1, reason);
      if (command) gone.push({ binding: id, sheet, record, command });
    }
  }
  // What is printed is taken back before the item that it was printed from.
  return gone.sort((a, b) => order(a) - order(b) || textOrder(a.record, b.record));
}

/** Rows that were taken back and stand in the sheet again. */
export function returnedRows(
  workspace: string,
  read: WorkbookReading,
  kept: ReadonlyMap<string, Binding>,
  reason: string,
): readonly Gone[] {
  const there = new Set(read.reading.records.map(({ record }) => record));
  const back: Gone[] = [];
  for (const [binding, { turns }] of kept) {
    const sheet = liveSheet(read, binding);
    if (sheet === undefined) continue;
    for (const [record, turn] of Object.entries(turns)) {
      if (turn % 2 === 0 || !there.has(record)) continue;
      back.push({ binding, sheet, record, command: restoring(workspace, record, turn + 1, reason) });
    }
  }
  return back.sort((a, b) => order(b) - order(a) || textOrder(a.record, b.record));
}

const order = ({ record }: Gone): number => (record.startsWith('i') ? 1 : 0);

/** Where the live table stands now, whatever its sheet was called. */
const liveSheet = ({ tables, bindings }: WorkbookReading, id: string): string | undefined =>
  tables.find((table) => {
    const standing = bindings.of(table);
    return standing.what === 'live' && standing.id === id;
  })?.sheet;

function taking(workspace: string, record: string, turn: number, reason: string): Command | undefined {
  const id = derivedId(workspace, record, 'row', turn);
  if (record.startsWith('i')) return { id, type: 'move-item', record, step: { act: 'withdraw' }, personal: { reason } };
  return takenBack.includes(record.charAt(0)) ? { id, type: 'withdraw', record, personal: { reason } } : undefined;
}

function restoring(workspace: string, record: string, turn: number, reason: string): Command {
  const id = derivedId(workspace, record, 'row', turn);
  if (record.startsWith('i')) return { id, type: 'move-item', record, step: { act: 'restore' }, personal: { reason } };
  return { id, type: 'restore', record };
}
