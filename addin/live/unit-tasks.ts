/** Which tasks stand in the cells of a unit's row (or column) of a breakdown (任务分解表), and how far is each? */
import type { CompletionLine } from '../../shared/contract/review';
import { keyOf } from '../../shared/language/normalise';
import { at } from '../../shared/sheet/address';
import type { Form } from './form';
import type { WorkbookReading } from './read-workbook';

/** By the field's id, in the order of the cells' words. A cell merged over several units bears the row's own unit's tasks. */
export function unitTasks(
  { reading }: WorkbookReading,
  { table, grid, fields, entries, rawCell, cellOf }: Form,
  entry: number,
  completion: readonly CompletionLine[],
): ReadonlyMap<string, readonly CompletionLine[]> {
  const name = keyOf(table.records[entries.findIndex(({ place }) => place === entry)] ?? '');
  const unit = reading.records.find((one) => one.kind === 'unit' && keyOf(one.data.name) === name)?.record;
  const lines = new Map(completion.map((line) => [line.taskRecord, line]));
  const byCell = new Map<string, CompletionLine[]>();
  for (const one of reading.records) {
    const line = lines.get(one.record);
    const cell = reading.places.get(one.record)?.quota;
    if (one.kind !== 'task' || !line || cell === undefined || (unit !== undefined && one.data.unit !== unit)) continue;
    byCell.set(cell, [...(byCell.get(cell) ?? []), line]);
  }
  return new Map(
    fields.flatMap(({ id, line }) => {
      const found =
        byCell.get(at(grid.sheet, ...cellOf(entry, line))) ?? byCell.get(at(grid.sheet, ...rawCell(entry, line)));
      return found ? [[id, found] as const] : [];
    }),
  );
}
