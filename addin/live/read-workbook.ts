/** What does a workbook say? Sheets → tables → the records that the office is to keep, with everything to point out. */
import type { Period } from '../../shared/calendar';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { check, type Finding } from '../../shared/sheet/check';
import type { Correction } from '../../shared/sheet/correction';
import type { Grid } from '../../shared/sheet/grid';
import { readOffice } from '../../shared/sheet/reading/office';
import type { Reading } from '../../shared/sheet/reading/wanted';
import { type Recognised, recognise } from '../../shared/sheet/recognise';
import type { Table } from '../../shared/sheet/table';
import type { BoundArea } from '../workbook/port';
import { type Bindings, matchBindings } from './bindings';
import type { Binding } from './kept';

export interface WorkbookReading {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly reading: Reading;
  /** Printed figures that do not add up. */
  readonly checked: readonly Finding[];
  /** What recognising and reading pointed out. */
  readonly issues: readonly Problem[];
  readonly bindings: Bindings;
}

export interface ReadingOptions {
  /** The sheets of another workbook that holds the rules. */
  readonly rules?: readonly Grid[] | undefined;
  /** What a tally without a period of its own is about. */
  readonly period?: Period | undefined;
  /** What a person said of these layouts. */
  readonly corrections?: readonly Correction[];
  readonly bound?: readonly BoundArea[];
  readonly kept?: ReadonlyMap<string, Binding>;
}

/** What the sheets of people say, without what is remembered of them. */
export interface Understood {
  readonly reading: Reading;
  readonly checked: readonly Finding[];
}

interface Eyes {
  recognise(typed: readonly Grid[], corrections: readonly Correction[]): Recognised;
  understand(typed: readonly Grid[], tables: readonly Table[]): Understood;
}

/** @param rules where they are another workbook's. */
export function understand(
  grids: readonly Grid[],
  tables: readonly Table[],
  { rules, period }: Pick<ReadingOptions, 'rules' | 'period'> = {},
): Understood {
  const sheets = { grids, tables };
  const ruleSheets = rules ? { grids: rules, tables: recognise(rules).tables } : sheets;
  return { reading: readOffice(sheets, ruleSheets, period ?? null), checked: check(grids, tables) };
}

/**
 * @param eyes with a memory, where the same workbook is read again and again.
 * @returns `no-office-table` where nothing in the workbook names units, items or figures.
 */
export function readWorkbook(
  grids: readonly Grid[],
  options: ReadingOptions = {},
  eyes?: Eyes,
): Result<WorkbookReading> {
  const read = lookAt(grids, options, eyes);
  return read.reading.records.some(({ kind }) => kind === 'unit')
    ? ok(read)
    : fail({ code: 'no-office-table', detail: { sheets: grids.map(({ sheet }) => sheet).join('、') } });
}

/** The same, whether or not an office is found in it. */
export function lookAt(
  grids: readonly Grid[],
  options: ReadingOptions = {},
  eyes: Eyes = { recognise, understand: (typed, tables) => understand(typed, tables, options) },
): WorkbookReading {
  const { corrections = [], bound = [], kept = new Map() } = options;
  // What the product wrote itself is no second word on the same figures.
  const typed = grids.filter(({ own }) => !own);
  const { tables, issues } = eyes.recognise(typed, corrections);
  const bindings = matchBindings(typed, tables, bound, kept);
  // A copy holds the same rows once more: until a person says what it is for, nothing of it is read.
  const spoken = tables.filter((table) => !['copied', 'aside'].includes(bindings.of(table).what));
  const { reading, checked } = eyes.understand(typed, spoken);
  return {
    grids,
    tables,
    reading,
    checked,
    issues: [...issues, ...spoken.flatMap((table) => table.issues), ...reading.issues],
    bindings,
  };
}
