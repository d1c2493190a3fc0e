/** Single cells of the user's sheets: looked at first, then written in runs, and put back should Excel stop half-way. */

import type { Problem } from '../../shared/problem';
import { at } from '../../shared/sheet/address';
import type { CellWrite, Written } from '../../shared/sheet/writes';
import { textOrder } from '../../shared/text-order';
import { asText, longestText } from './excel-text';

interface CellsAsk {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly runs: readonly Run[];
}
/** Cells of one column that lie under one another. */
interface Run {
  readonly sheet: string;
  readonly top: number;
  readonly col: number;
  readonly cells: readonly CellWrite[];
  readonly range: Excel.Range;
}

/** The first cell that cannot take its text. */
export function tooLong(cells: readonly CellWrite[]): Problem | undefined {
  const found = cells.find(({ value }) => typeof value === 'string' && value.length > longestText);
  return found ? { code: 'text-too-long', at: at(found.sheet, found.row, found.col) } : undefined;
}

/** Queued for the first sync: what stands in the cells, and whether they may be written. */
export function askCells(context: Excel.RequestContext, cells: readonly CellWrite[]): CellsAsk {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet: name } of cells) {
    if (sheets.has(name)) continue;
    // getItem would also take an id; a name that is gone ends the batch with ItemNotFound before anything is written.
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load('protected');
    sheets.set(name, sheet);
  }
  const runs = runsOf(cells).map((run) => {
    const range = (sheets.get(run.sheet) ?? context.workbook.worksheets.getItem(run.sheet)).getRangeByIndexes(
      run.top,
      run.col,
      run.cells.length,
      1,
    );
    range.load('formulas,values,numberFormat');
    range.format.protection.load('locked');
    return { ...run, range };
  });
  return { sheets, runs };
}

/** Cells of a protected sheet that are locked, wholly or in part. */
export function lockedCells({ sheets, runs }: CellsAsk): Problem | undefined {
  const found = runs.find(
    ({ sheet, range }) => sheets.get(sheet)?.protection.protected && range.format.protection.locked !== false,
  );
  return found ? { code: 'sheet-protected', at: at(found.sheet, found.top, found.col) } : undefined;
}

/** Queues the writing; what is returned queues the return to what stood there before, formulas as formulas and text as text. */
export function writeCells({ runs }: CellsAsk): () => void {
  const before = runs.map(({ range }) => {
    const formulas: unknown[][] = range.formulas;
    const values: unknown[][] = range.values;
    const formats: unknown[][] = range.numberFormat;
    return {
      range,
      formulas: formulas.map((line, row) => line.map((one, col) => kept(one, values[row]?.[col]))),
      formats,
    };
  });
  for (const { range, cells } of runs) {
    const formats: unknown[][] = range.numberFormat;
    // In a cell of format Text a figure would become text.
    const freed = cells.map(({ value, formula }, row) => [
      (typeof value === 'number' || formula !== undefined) && formats[row]?.[0] === '@' ? 'General' : null,
    ]);
    if (freed.some(([format]) => format !== null)) range.numberFormat = freed;
    const given = cells.map(({ value, formula }) => [formula === undefined ? plain(value) : `=${formula}`]);
    if (cells.some(({ formula }) => formula !== undefined)) range.formulas = given;
    else range.values = given;
  }
  return () => {
    for (const { range, formulas, formats } of before) {
      range.numberFormat = formats;
      range.formulas = formulas;
    }
  };
}

const plain = (value: Written): string | number => (typeof value === 'string' ? asText(value) : (value ?? ''));

/** A text answers itself as formula and value, a formula only as the former. */
const kept = (formula: unknown, value: unknown): unknown =>
  typeof formula === 'string' && formula === value ? asText(formula) : formula;

function runsOf(cells: readonly CellWrite[]): readonly Omit<Run, 'range'>[] {
  const ordered = [...cells].sort(
    (one, other) => textOrder(one.sheet, other.sheet) || one.col - other.col || one.row - other.row,
  );
  const runs: { sheet: string; top: number; col: number; cells: CellWrite[] }[] = [];
  for (const cell of ordered) {
    const { sheet, row, col } = cell;
    const last = runs.at(-1);
    if (last && last.sheet === sheet && last.col === col && last.top + last.cells.length === row) last.cells.push(cell);
    else runs.push({ sheet, top: row, col, cells: [cell] });
  }
  return runs;
}
