/** Whose notes (批示) does a ledger's row bear, by the leader's level? */
import { instructionLevel, noInstruction } from '../../language/ledger-words';
import { recordIdOf } from '../../record/identity';
import { dateIn } from './cell-readers';
import type { LedgerColumns } from './ledger-columns';
import type { View } from './view';
import type { Collected } from './wanted';

/** A note whose leader's level is not told is pointed out, never guessed. It counts on the day of the adoption, else of receipt. */
export function readInstructions(
  view: View,
  columns: LedgerColumns,
  row: number,
  item: string,
  year: number | undefined,
  out: Collected,
): void {
  const { instruction: col } = columns;
  if (col === undefined || !view.begins(row, col)) return;
  const text = view.text(row, col);
  if (text === null || noInstruction.test(text)) return;
  const at = view.at(row, col);
  const levels = [...new Set(text.match(instructionLevel) ?? [])];
  if (levels.length === 0) {
    out.issues.push({ code: 'fact-missing', at, detail: { fact: 'instruction', field: 'instruction', text } });
    return;
  }
  const date = dateIn(view, row, columns.adoptedOn, year, []) ?? dateIn(view, row, columns.receivedOn, year, []);
  for (const level of levels) {
    out.add(
      {
        kind: 'instruction',
        record: recordIdOf('instruction', [item, level]),
        data: { item, level, date },
        personal: { leader: null },
      },
      { level: at },
    );
  }
}
