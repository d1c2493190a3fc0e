/** Which outlets does the workbook name as such? Its rule sheets, tasks and tallies give the spelling that counts. */
import { outletClassEnd, outletClassStart } from '../../language/ledger-words';
import { keyOf, normalise } from '../../language/normalise';
import type { View } from './view';

export type OutletNames = ReadonlyMap<string, string>;

/** By comparing key, the spelling of the reference lists. */
export function outletNames(views: readonly View[]): OutletNames {
  const names = new Map<string, string>();
  const add = (text: string | null): void => {
    for (const part of splitOutlets(text ?? '')) {
      if (!isOutletClass(part) && !names.has(keyOf(part))) names.set(keyOf(part), part);
    }
  };
  for (const view of views) {
    const { kind } = view.table;
    if (kind === 'payStandard' || kind === 'pointsStandard') {
      for (const { index } of view.columns('outlet')) for (const row of view.rows) add(view.text(row, index));
    }
    if (kind === 'tally' || kind === 'quota') {
      for (const { column } of [...view.columns('adopted'), ...view.columns('quota'), ...view.columns('points')]) {
        add(column.outlet ?? column.of ?? null);
      }
    }
  }
  return names;
}

export function splitOutlets(text: string): readonly string[] {
  return normalise(text)
    .split(/[、,;\n/]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

function isOutletClass(name: string): boolean {
  return outletClassStart.test(name) && (outletClassEnd.test(name) || name.length <= 2);
}
