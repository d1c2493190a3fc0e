/** Which files belong to a package? Those that an item of it still has at its end. */

import { readEventRow } from '../log/rows';
import type { Row } from '../log/store';
import { detached } from '../office/file/acts';
import { textOrder } from '../text-order';

const place = detached.loose();

export interface PackagedFile {
  readonly record: string;
  readonly file: string;
  /** Of the event that attached it. */
  readonly seq: number;
}

/** In the order of their events; a file of two items stands there twice. Throws on rows that are none of a log. */
export function filesIn(rows: readonly Row[]): readonly PackagedFile[] {
  const kept = new Map<string, PackagedFile>();
  const events = rows
    .filter(({ columns }) => columns.type === 'attached' || columns.type === 'detached')
    .sort((a, b) => textOrder(a.key, b.key));
  for (const row of events) {
    const { chained } = readEventRow(row);
    const { record, file } = place.parse(chained.data);
    const key = `${record} ${file}`;
    if (chained.type === 'detached') kept.delete(key);
    else kept.set(key, { record, file, seq: chained.seq });
  }
  return [...kept.values()];
}
