/** What does a table say whose units run along the columns: its lines, its records, its sums? */
import { plain, quotaTitle } from '../language/words';
import { type Across, acrossColumns, acrossLines, headsSum, type LineMeaning } from './across';
import { columnLetter } from './address';
import type { Around } from './assemble';
import type { Overrides } from './correction';
import type { Found } from './find';
import { hiddenOf, notesOf, type Place } from './frame';
import { askedBy, quotasOf, type Surroundings } from './quotas';
import type { Line, Reason, Table, TableKind } from './table';
import type { View } from './view';

export function assembleAcross(
  view: View,
  found: Found,
  around: Around,
  across: Across,
  place: Place,
  reasons: readonly Reason[],
  corrected: Overrides,
): Table {
  const { header, body } = found;
  const title = plain(around.titles.slice(-1)[0] ?? '');
  const linesFor = (assumed: TableKind): readonly LineMeaning[] =>
    acrossLines(view, found, across, assumed, around.titles).map((line) => {
      const said = corrected.line(line.path);
      return said ? { row: line.row, path: line.path, sum: line.sum, ...said } : line;
    });
  const asks = linesFor('tally').some((line) => line.field === 'quota');
  const kind: TableKind = corrected.kind ?? (asks || quotaTitle.test(title) ? 'quota' : 'tally');
  const lines = linesFor(kind);
  const rows = lines.filter((line) => !line.sum);
  const leaf = (col: number) => (header.paths[col - header.left] ?? []).slice(-1)[0] ?? '';
  const sums = header.paths
    .map((_, i) => header.left + i)
    .filter((col) => !across.labels.includes(col) && !across.records.includes(col) && headsSum(leaf(col)));
  const surroundings: Surroundings = {
    titles: around.titles,
    notes: [...around.lines, ...around.under],
    periodColumn: false,
    phases: false,
  };
  const asked = rows.filter((line) => line.field === 'quota');
  const read = quotasOf(
    view,
    across.records.flatMap((col) =>
      asked.map((line) => ({
        row: line.row - 1,
        col,
        record: leaf(col),
        asked: askedBy(line.path, surroundings),
        once: false,
      })),
    ),
  );
  const plainLines: readonly Line[] = rows.map(({ sum: _, ...line }) =>
    line.field === 'quota' ? { ...line, ...askedBy(line.path, surroundings) } : line,
  );
  const top = rows[0]?.row;
  const bottom = rows[rows.length - 1]?.row;
  return {
    ...place,
    kind,
    orientation: 'columns',
    body:
      top === undefined || bottom === undefined
        ? null
        : {
            top,
            bottom,
            left: columnLetter(Math.min(...across.records)),
            right: columnLetter(Math.max(...across.records)),
          },
    key: header.bottom + 1,
    columns: acrossColumns(found, across),
    rows: plainLines,
    records: across.records.map(leaf),
    places: across.records.map(columnLetter),
    totals: [...sums.map(columnLetter), ...lines.filter((line) => line.sum).map((line) => line.row)],
    notes: notesOf(found, body.notes, new Set()),
    ...hiddenOf(view, header.bottom + 1, (bottom ?? 0) - 1),
    ...(kind === 'quota' ? { quotas: read.quotas } : {}),
    sections: [],
    reasons: [
      ...reasons,
      { what: 'kind', why: corrected.kind ? 'kind-corrected' : 'kind-columns', confidence: corrected.kind ? 1 : 0.85 },
      { what: 'orientation', why: 'units-across', confidence: 0.9 },
    ],
    issues: kind === 'quota' ? read.issues : [],
  };
}
