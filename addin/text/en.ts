/** The pane's and the page's labels in English. */
import type { Labels } from './labels';
import { periodParts } from './period-parts';
import { plural } from './plural';
import { reportEn } from './report.en';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const en: Labels = {
  ...reportEn,
  product: 'Tonglian',
  slogan: 'Publicity and information reporting',
  otherLanguage: '中文',
  switchLanguage: 'Switch to Chinese',
  loading: 'Opening Tonglian…',
  coreMissing: 'Tonglian was not loaded completely; the network may have been interrupted. Check it and try again.',
  tryAgain: 'Try again',
  reading: 'Reading the workbook…',
  readAgain: 'Read again',
  signIn: 'Sign in',
  signInText: "Please sign in with your unit's account.",
  signInFailed: 'Sign-in did not succeed; if the browser kept its window shut, allow it and try again.',
  invitationCode: 'Invitation code or workspace',
  invitationHint:
    'The code from your administrator, before the first use. Joined already, on another computer: the name of the workspace.',
  join: 'Join',
  cancel: 'Cancel',
  close: 'Close',
  stopped: 'Stopped. What has arrived stays; send again to go on from here.',
  localMode: 'Computed on this machine, offline',
  serverMode: (workspace) => `Connected: ${workspace}`,

  groupsOfViews: 'Areas of work',
  viewGroups: { intake: 'Intake', check: 'Check', month: 'Month', fees: 'Fees' },
  sheetTab: 'Tables',
  rankingTab: 'Ranking',
  payoutTab: 'Fees',
  payoutView: 'Fees by author',
  issuesTab: 'Issues',
  summary: (tables, records) => `${plural(tables, 'table')} and ${plural(records, 'record')} recognised`,
  kinds: {
    quota: 'Task breakdown',
    tally: 'Tally',
    ledger: 'Ledger',
    payStandard: 'Pay standard',
    pointsStandard: 'Points standard',
    roster: 'Roster',
    schedule: 'Schedule',
    other: 'Other table',
  },
  fields: {
    serial: 'number',
    rank: 'place',
    unit: 'unit',
    person: 'person',
    post: 'post',
    phone: 'phone',
    submitted: 'submitted',
    adopted: 'adopted',
    rate: 'rate',
    points: 'points',
    quota: 'quota',
    amount: 'amount',
    title: 'title',
    outlet: 'outlet',
    level: 'level',
    genre: 'genre',
    placement: 'placement',
    length: 'length',
    date: 'date',
    task: 'task',
    note: 'note',
    other: 'other',
  },
  header: (top, bottom) => (top === bottom ? `Header in row ${top}` : `Header in rows ${top}–${bottom}`),
  body: (top, bottom) => `data in rows ${top}–${bottom}`,
  totalRows: (rows) => `totals in row ${rows.join(', ')}`,
  oddFigures: (count) => `${plural(count, 'figure')} that ${count === 1 ? 'does' : 'do'} not add up`,
  why: 'Why it was taken for this',
  reasonOf: (what) => what.charAt(0).toUpperCase() + what.slice(1),
  sure: (percent) => `${percent} % sure`,
  seenOnly:
    'These tables were recognised, but none of them lists units. Where one is a task breakdown, a ledger or a tally, say so with “Correct”.',
  records: (count) => plural(count, 'record'),
  lines: (count) => plural(count, 'line'),
  cumulative: 'running total',
  noTable: 'No table was recognised in this sheet.',
  pictureOf: (title) => `Picture of ${title}`,
  selectColumn: (col, path, field) => `Select column ${col}: ${path}, read as ${field}`,
  untitled: 'Untitled',

  correct: 'Correct',
  correctTable: (title) => `Correct: ${title}`,
  thisTableIs: 'This table is',
  columnIs: (col) => `Column ${col} holds`,
  lineIs: (row) => `Row ${row} is`,
  rowsDown: 'Units run down the rows',
  notATable: 'This is no table',
  selectedRows: 'Selected rows',
  selectedHint: 'Rows taken for something else? Select them in the sheet, then say:',
  selectedIs: { header: 'They are the header', record: 'It is a record', total: 'It is a total', note: 'It is a note' },
  selectedMissed: 'Select the rows in the sheet first: a header has at most six, other rows lie in a recognised table.',
  corrections: (count) =>
    `This workbook remembers ${count} ${count === 1 ? 'correction' : 'corrections'} for the same layouts`,
  uncorrect: 'Undo the last',

  live: 'Live: changes are compared, and sent only when you report',
  notLive: 'Not live yet',
  makeLive: 'Make live',
  addColumns: 'Add columns for id and status',
  addColumnsWhy:
    'With them a row stays the same record when it is renamed, sorted or copied, and shows what became of it.',
  idColumnGone:
    'The column of ids is gone: rows as they were are still known, a row whose title was changed counts as a new one. Undo the deletion, or add the column again.',
  addColumn: (name) => `Add the column “${name}”`,
  release: 'Not live any more',
  aside: 'A copy only: not read, not reported',
  headerChanged: 'The header here differs from the live table: please confirm',
  headsGoneCome: (gone, come) =>
    [gone.length > 0 ? `gone: ${gone.join(', ')}` : '', come.length > 0 ? `new: ${come.join(', ')}` : '']
      .filter(Boolean)
      .join('; '),
  stillThis: 'It is still this table',
  copied: 'This looks like a copy of a live table. Until you say what it is, it is neither read nor reported',
  copyAside: 'Only a copy',
  copyInstead: 'Use this one from now on',
  copyToo: 'Another table',
  lost: (title) => `The live table ${title} cannot be found`,
  nowHere: (title) => `It is ${title} now`,

  period: 'Period',
  periodName: (from, to) => {
    const parts = periodParts(from, to);
    switch (parts.kind) {
      case 'month':
        return `${months[parts.month - 1] ?? ''} ${parts.year}`;
      case 'quarter':
        return `Q${parts.quarter} ${parts.year}`;
      case 'half':
        return `${parts.half === 1 ? 'First' : 'Second'} half of ${parts.year}`;
      case 'year':
        return `Year ${parts.year}`;
      default:
        return `${from} to ${to}`;
    }
  },
  calculating: 'Calculating…',
  noPeriod: 'The workbook names no period, so nothing can be counted. Give year and month in a title or in the ledger.',
  place: 'Place',
  unit: 'Unit',
  points: 'Points',
  submitted: 'Submitted',
  adopted: 'Adopted',
  adoptions: 'Adoptions',
  rate: 'Rate',
  oneBoard: 'All units',
  unplaced: 'not ranked',
  totals: 'Total',
  author: 'Author',
  amount: 'Gross',
  withheld: 'Withheld',
  net: 'Net',
  noAuthor: 'No author named',
  noPayout: 'No fees are due for this period.',
  noRanking: 'There is nothing to rank in this period yet.',
  payees: (count) => plural(count, 'payee'),
  explain: (name) => `What makes up the figure of ${name}`,
  whyFigure: (name, figure) => `${figure} of ${name}: explain it and select where it comes from`,
  whySelected: 'Explain the selected row',
  whyNothing: 'The row and column of the selected cell name no ranked unit. Select a figure of a unit first.',
  noLines: 'Nothing gives points.',
  yuan: (amount) => `¥${amount}`,
  openFigure: 'Explain',
  cells: 'From',
  readPage: 'As printed',
  rules: 'Rule',

  noIssues: 'There is nothing to point out.',
  errors: (count) => plural(count, 'mismatch', 'mismatches'),
  warnings: (count) => plural(count, 'note'),
  goTo: (cell) => `Go to ${cell}`,
  more: (count) => `Show ${count} more`,

  preview: 'Write back',
  write: 'Confirm',
  nothingToWrite: 'The workbook already shows these figures; no cell would change.',
  changes: (count) => `${plural(count, 'cell')} will change`,
  ownSheets: (sheets) => `Sheets made by Tonglian that will be brought up to date: ${sheets.join(', ')}`,
  cell: 'Cell',
  before: 'Before',
  after: 'After',
  blank: 'blank',
  writing: 'Writing…',
  written: (count, sheets) =>
    `Written: ${[count > 0 ? plural(count, 'cell') : '', ...sheets].filter(Boolean).join(', ')}.`,

  previewOf: { figures: 'Write back', order: 'Sort by place', undo: 'Undo the last write-back' },
  refusedCells: (count) =>
    `${count} ${count === 1 ? 'cell holds' : 'cells hold'} something else and will be left; tick to overwrite`,
  whyRefused: { formula: 'A formula:', 'foreign value': 'There stands' },
  overwrite: (cell) => `Overwrite ${cell}`,
  order: 'Sort by place',
  inOrder: 'The tallies of this period are in order, or the workbook has none for it.',
  hindered: 'Cannot be sorted (merged or hidden rows, formulas over some of the rows, or mixed formats):',
  orderHow:
    'Only the values change places; comments, colours and row heights stay, and so do serial numbers and formulas.',
  undo: 'Undo the last write-back',
  confirmUndo: 'Undo',
  undone: (count) => `Undone: ${count} ${count === 1 ? 'cell is' : 'cells are'} as before.`,
  changedSince: 'Changed since and left as they are:',
  undoWhole:
    'An order goes back whole or not at all. These cells were changed or moved since; so that no figure ends up with another unit, nothing is undone. Change them back to undo, or sort by hand.',
  nothingToUndo: 'All cells of the last write-back were changed since; there is nothing to undo.',

  dropTitle: 'Drop a workbook here',
  dropText:
    'Task breakdowns, ledgers, tallies, points and pay standards are read as they are. Nothing has to be rearranged.',
  dropHere: 'Let go to open',
  choose: 'Choose a workbook',
  sample: 'Try the sample',
  sampleMissing: 'The sample workbook was not found. Choose a workbook of your own.',
  stays: 'The file is opened on this machine and is not uploaded by itself. Never enter classified information.',
  oldExcel:
    'WPS or an older Excel will do: open the workbook here, look at the figures, save it back. An old .xls is read only; its figures are saved as a new .xlsx.',
  another: 'Another file',
  save: 'Save file',
  saveFailed: 'It was not saved. Try once more.',
  saved: (name) => `Saved as ${name}`,
  saveAsNew: 'The file is no .xlsx; the figures are saved as a new .xlsx.',
  sheets: 'Worksheets',
  gridOf: (sheet) => `Worksheet ${sheet}`,
  hiddenSheet: 'hidden',
  steps: [
    { title: 'Open', text: 'Your sheets are read as they are; what was recognised and what does not add up is shown' },
    { title: 'Check', text: 'Every place, point and fee explains itself, down to the cell' },
    { title: 'Write back', text: 'Figures go back into your own workbook; nothing else in it changes' },
  ],
  selectedCell: 'Selected cell',
  excelTooOld:
    'This Excel cannot show the Tonglian pane (ExcelApi 1.11 is needed). Open the same workbook on the page instead; it does the same.',
  openPage: 'Open the page',
};
