/** What does a workbook say? Sheets → tables → the records that the office is to keep, with everything to point out. */
import type { Period } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { check, type Finding } from '../../shared/sheet/check';
import type { Grid } from '../../shared/sheet/grid';
import { readOffice } from '../../shared/sheet/reading/office';
import type { Reading } from '../../shared/sheet/reading/wanted';
import { recognise } from '../../shared/sheet/recognise';
import type { Table } from '../../shared/sheet/table';

export interface WorkbookReading {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly reading: Reading;
  /** Printed figures that do not add up. */
  readonly checked: readonly Finding[];
  /** What recognising and reading pointed out. */
  readonly issues: readonly Problem[];
}

export interface ReadingOptions {
  /** The sheets of another workbook that holds the rules. */
  readonly rules?: readonly Grid[] | undefined;
  /** What a tally without a period of its own is about. */
  readonly period?: Period | undefined;
}

/** @returns `no-office-table` where nothing in the workbook names units, items or figures. */
export function readWorkbook(grids: readonly Grid[], { rules, period }: ReadingOptions = {}): Result<WorkbookReading> {
  // What the product wrote itself is no second word on the same figures.
  const typed = grids.filter(({ own }) => !own);
  const { tables, issues } = recognise(typed);
  const sheets = { grids: typed, tables };
  const ruleSheets = rules ? { grids: rules, tables: recognise(rules).tables } : sheets;
  const reading = readOffice(sheets, ruleSheets, period ?? null);
  if (!reading.records.some(({ kind }) => kind === 'unit')) {
    return fail({ code: 'no-office-table', detail: { sheets: grids.map(({ sheet }) => sheet).join('、') } });
  }
  return ok({
    grids,
    tables,
    reading,
    checked: check(typed, tables),
    issues: [...issues, ...tables.flatMap((table) => table.issues), ...reading.issues],
  });
}
