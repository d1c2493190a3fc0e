/** What the pane and the page say by themselves: one label for every place, in every language. Problems have their sentences in shared/text. */
import type { Field, TableKind } from '../../shared/sheet/table';
import type { ReportLabels } from './report';

export interface Labels extends ReportLabels {
  readonly product: string;
  readonly slogan: string;
  readonly otherLanguage: string;
  readonly switchLanguage: string;
  readonly loading: string;
  readonly coreMissing: string;
  readonly tryAgain: string;
  readonly reading: string;
  readonly readAgain: string;
  readonly signIn: string;
  readonly signInText: string;
  readonly signInFailed: string;
  readonly invitationCode: string;
  readonly invitationHint: string;
  readonly join: string;
  readonly cancel: string;
  readonly close: string;
  readonly stopped: string;
  readonly localMode: string;
  readonly serverMode: (workspace: string) => string;

  // the way around
  readonly groupsOfViews: string;
  readonly viewGroups: Readonly<Record<'intake' | 'check' | 'month' | 'fees', string>>;
  readonly payoutView: string;

  // what was recognised
  readonly sheetTab: string;
  readonly rankingTab: string;
  readonly payoutTab: string;
  readonly issuesTab: string;
  readonly summary: (tables: number, records: number) => string;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly header: (top: number, bottom: number) => string;
  readonly body: (top: number, bottom: number) => string;
  readonly totalRows: (rows: readonly number[]) => string;
  /** Printed figures that do not add up. */
  readonly oddFigures: (count: number) => string;
  readonly why: string;
  /** @param what kind, header, title, period, orientation, column B, row 33. */
  readonly reasonOf: (what: string) => string;
  readonly sure: (percent: number) => string;
  /** Tables of a workbook in which no office was found. */
  readonly seenOnly: string;
  readonly records: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly cumulative: string;
  readonly noTable: string;
  readonly pictureOf: (title: string) => string;
  readonly selectColumn: (col: string, path: string, field: string) => string;
  readonly untitled: string;

  // correcting
  readonly correct: string;
  readonly correctTable: (title: string) => string;
  readonly thisTableIs: string;
  readonly columnIs: (col: string) => string;
  /** Where the units run along the columns. */
  readonly lineIs: (row: string) => string;
  readonly rowsDown: string;
  readonly notATable: string;
  readonly selectedRows: string;
  readonly selectedHint: string;
  readonly selectedIs: Readonly<Record<'header' | 'record' | 'total' | 'note', string>>;
  readonly selectedMissed: string;
  readonly corrections: (count: number) => string;
  readonly uncorrect: string;

  // live tables
  readonly live: string;
  readonly notLive: string;
  readonly makeLive: string;
  readonly addColumns: string;
  readonly addColumnsWhy: string;
  readonly idColumnGone: string;
  readonly addColumn: (name: string) => string;
  readonly release: string;
  readonly aside: string;
  readonly headerChanged: string;
  readonly headsGoneCome: (gone: readonly string[], come: readonly string[]) => string;
  readonly stillThis: string;
  readonly copied: string;
  readonly copyAside: string;
  readonly copyInstead: string;
  readonly copyToo: string;
  readonly lost: (title: string) => string;
  readonly nowHere: (title: string) => string;

  // figures
  readonly period: string;
  readonly periodName: (from: string, to: string) => string;
  readonly calculating: string;
  readonly noPeriod: string;
  readonly place: string;
  readonly unit: string;
  readonly points: string;
  readonly submitted: string;
  readonly adopted: string;
  readonly adoptions: string;
  readonly rate: string;
  readonly oneBoard: string;
  readonly unplaced: string;
  readonly totals: string;
  readonly author: string;
  readonly amount: string;
  readonly withheld: string;
  readonly net: string;
  readonly noAuthor: string;
  readonly noPayout: string;
  readonly noRanking: string;
  readonly payees: (count: number) => string;
  readonly explain: (name: string) => string;
  readonly whyFigure: (name: string, figure: string) => string;
  readonly whySelected: string;
  readonly whyNothing: string;
  readonly noLines: string;
  readonly yuan: (amount: string) => string;
  readonly openFigure: string;
  readonly cells: string;
  /** Opens the page on which it was printed. */
  readonly readPage: string;
  readonly rules: string;

  // issues
  readonly noIssues: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;

  // writing back
  readonly preview: string;
  readonly write: string;
  readonly nothingToWrite: string;
  readonly changes: (count: number) => string;
  readonly ownSheets: (sheets: readonly string[]) => string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly writing: string;
  readonly written: (count: number, sheets: readonly string[]) => string;

  readonly previewOf: Readonly<Record<'figures' | 'order' | 'undo', string>>;
  readonly refusedCells: (count: number) => string;
  readonly whyRefused: Readonly<Record<'formula' | 'foreign value', string>>;
  readonly overwrite: (cell: string) => string;
  readonly order: string;
  readonly inOrder: string;
  readonly hindered: string;
  readonly orderHow: string;
  readonly undo: string;
  readonly confirmUndo: string;
  readonly undone: (count: number) => string;
  readonly changedSince: string;
  readonly undoWhole: string;
  readonly nothingToUndo: string;

  // the page
  readonly dropTitle: string;
  readonly dropText: string;
  readonly dropHere: string;
  readonly choose: string;
  readonly sample: string;
  readonly sampleMissing: string;
  readonly stays: string;
  readonly oldExcel: string;
  readonly another: string;
  readonly save: string;
  readonly saveFailed: string;
  readonly saved: (name: string) => string;
  readonly saveAsNew: string;
  readonly sheets: string;
  readonly gridOf: (sheet: string) => string;
  readonly hiddenSheet: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly selectedCell: string;
  readonly excelTooOld: string;
  readonly openPage: string;
}
