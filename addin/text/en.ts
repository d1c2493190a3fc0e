/** The pane's and the page's labels in English. */
import type { Labels } from './labels';
import { periodParts } from './period-parts';

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
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en: Labels = {
  product: 'Tonglian',
  slogan: 'Publicity and information reporting',
  otherLanguage: '中文',
  switchLanguage: 'Switch to Chinese',
  loading: 'Opening Tonglian…',
  coreMissing: 'Tonglian was not loaded completely; the network may have been interrupted. Check it and try again.',
  tryAgain: 'Try again',
  reading: 'Reading the workbook…',
  readAgain: 'Read again',
  cancel: 'Cancel',
  close: 'Close',
  stopped: 'Stopped. What has arrived stays; send again to go on from here.',
  localMode: 'Computed on this machine, offline',
  serverMode: (workspace) => `Connected: ${workspace}`,

  sheetTab: 'Tables',
  rankingTab: 'Ranking',
  payoutTab: 'Fees',
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
  records: (count) => plural(count, 'record'),
  lines: (count) => plural(count, 'line'),
  cumulative: 'running total',
  noTable: 'No table was recognised in this sheet.',
  pictureOf: (title) => `Picture of ${title}`,
  selectColumn: (col, path, field) => `Select column ${col}: ${path}, read as ${field}`,
  untitled: 'Untitled',

  send: 'Report this sheet',
  sendCount: (count) => `Report this sheet (${count})`,
  sending: (done, of) => `Reporting ${done} of ${of}`,
  allKnown: (known) => `All ${plural(known, 'record')} have been reported; nothing has changed since.`,
  toSend: (fresh, changed) =>
    `${[fresh > 0 ? `${fresh} new` : '', changed > 0 ? `${changed} changed` : ''].filter(Boolean).join(', ')}, not reported yet.`,
  sent: (applied) => `${plural(applied, 'record')} reported.`,
  refused: (count) => `${plural(count, 'record')} not accepted, see why`,

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
  fundOver: (fund, by) => `Above the fund of ¥${fund} by ¥${by}. Have it approved first.`,
  explain: (name) => `What makes up the figure of ${name}`,
  noLines: 'Nothing gives points.',
  yuan: (amount) => `¥${amount}`,
  openFigure: 'Explain',
  cells: 'From',
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
  save: 'Save workbook',
  saveFailed: 'It was not saved. Try once more.',
  saved: (name) => `Saved as ${name}`,
  saveAsNew: 'The file is of the old format; the figures are saved as a new .xlsx.',
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
