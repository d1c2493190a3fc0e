/** 查看依据: which records does a figure of the ranking come from, and whose figures does a selected cell belong to? */
import type { RankingLine, RankingResult } from '../../shared/contract/results';
import { keyOf } from '../../shared/language/normalise';
import type { CellValue } from '../../shared/sheet/grid';
import type { Selected } from '../workbook/port';
import type { WorkbookReading } from './read-workbook';

export type RankingFigure = 'submitted' | 'adopted' | 'points';

/** Ids begin with their kind's letter; of typed counts the record says what was counted. */
export function recordsOf(line: RankingLine, figure: RankingFigure, { reading }: WorkbookReading): readonly string[] {
  if (figure === 'points') return [...new Set(line.lines.flatMap(({ records }) => records))];
  const counts = new Map(
    reading.records.flatMap((one) => (one.kind === 'count' ? [[one.record, one.data.measure] as const] : [])),
  );
  return line.records.filter((record) => {
    const measure = counts.get(record);
    if (measure !== undefined) return (measure === 'submitted') === (figure === 'submitted');
    return record.startsWith('i') === (figure === 'submitted');
  });
}

/** The ranked unit that the selected row names; where units stand side by side, the selected column. */
export function unitSelected(
  { grids }: Pick<WorkbookReading, 'grids'>,
  { sheet, area: { top, left } }: Selected,
  { boards }: RankingResult,
): string | undefined {
  const values = grids.find((grid) => grid.sheet === sheet)?.values ?? [];
  const units = new Map(boards.flatMap(({ ranking }) => ranking.map(({ unit, record }) => [keyOf(unit), record])));
  const named = (cells: readonly CellValue[]): string | undefined =>
    cells.flatMap((value) => (typeof value === 'string' ? (units.get(keyOf(value)) ?? []) : []))[0];
  const own = values[top]?.[left] ?? null;
  return named([own]) ?? named(values[top] ?? []) ?? named(values.slice(0, top).map((line) => line[left] ?? null));
}
