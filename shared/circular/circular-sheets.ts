/** The circular's tables in the workbook: boards in order of rank, who had nothing, what is corrected, the annex, a sheet of confirmations. */
import type { AnnexLine, CircularBoard, CircularLine, CircularResult } from '../contract/circular';
import type { Block, ColumnFormat, OwnSheet, Written } from '../sheet/writes';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { boardName, type KnownColumns, knownColumns, periodIn, placeChange, pointsChange } from './circular-figures';
import { whereText } from './circular-paper';
import { confirmationBlocks } from './confirmation-sheet';
import { type Template, templateSheet } from './template';

export function circularSheets(result: CircularResult, template: Template, language: Language): readonly OwnSheet[] {
  const words: CircularWords = circularTexts[language];
  const { sheets } = words;
  return [
    { name: sheets.circular, landscape: false, blocks: circularBlocks(result, words, language) },
    ...(result.corrections.length > 0
      ? [{ name: sheets.corrections, landscape: false, blocks: correctionBlock(result.corrections, words) }]
      : []),
    ...(result.annex.length > 0
      ? [{ name: sheets.annex, landscape: true, blocks: [annexBlock(result, words, language)] }]
      : []),
    {
      name: sheets.confirmations,
      landscape: false,
      pageEach: true,
      blocks: confirmationBlocks(result, words, language),
    },
    templateSheet(template, language),
  ];
}

export const figure = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** The exact share: the cell's own format rounds it once. */
export const share = ({ submitted, adopted }: Pick<CircularLine, 'submitted' | 'adopted'>): number | null =>
  submitted === null || adopted === null || submitted === 0 ? null : adopted / submitted;

type Column<T> = readonly [head: string, format: ColumnFormat, width: number, cell: (line: T) => Written];

/** A table from its columns; those that are false are not printed. */
export function blockOf<T>(
  title: string,
  note: string | undefined,
  columns: readonly (Column<T> | false)[],
  lines: readonly T[],
  total?: (column: string) => Written,
): Block {
  const printed = columns.filter((column) => column !== false);
  return {
    title,
    ...(note === undefined ? {} : { note }),
    header: printed.map(([head]) => head),
    columns: printed.map(([, format, width]) => ({ format, width })),
    rows: lines.map((line) => printed.map(([, , , cell]) => cell(line))),
    ...(total ? { total: printed.map(([head]) => total(head)) } : {}),
  };
}

/** The columns of a board, in the workbook. */
export function boardColumns(known: KnownColumns, words: CircularWords): readonly (Column<CircularLine> | false)[] {
  const { columns } = words;
  return [
    known.place && [columns.place, 'integer', 7, ({ place }) => place],
    known.compared && [columns.placeChange, 'text', 10, (line) => placeChange(line, true, words)],
    [columns.unit, 'text', 26, ({ unit }) => unit],
    known.submitted && [columns.submitted, 'integer', 9, ({ submitted }) => submitted],
    known.counted && [columns.counted, 'integer', 9, ({ counted }) => counted],
    known.adopted && [columns.adopted, 'integer', 9, ({ adopted }) => adopted],
    known.adoptions && [columns.adoptions, 'integer', 10, ({ adoptions }) => adoptions],
    known.rate && [columns.rate, 'percent', 10, share],
    known.points && [columns.points, 'points', 10, ({ points }) => figure(points)],
    known.points && known.compared && [columns.pointsBefore, 'points', 10, ({ pointsBefore }) => figure(pointsBefore)],
    known.points && known.compared && [columns.change, 'points', 9, (line) => figure(pointsChange(line))],
    [columns.remark, 'text', 14, ({ ranked }) => (ranked ? null : words.unranked)],
  ];
}

function circularBlocks(result: CircularResult, words: CircularWords, language: Language): readonly Block[] {
  const { columns, sheets } = words;
  const known = knownColumns(result);
  const [period, before] = [result.period, result.before].map((span) => periodText(periodIn(span), language));
  const note = words.noteOfBoard(period ?? '', before ?? '');
  const mark = result.state === 'sealed' || result.state === 'issued' ? words.checkCode : words.draftMark;
  const marked = `${note}    ${mark(result.code ?? '')}`;
  const blocks = result.boards.map(
    (board: CircularBoard, index): Block =>
      blockOf(
        `${period} ${sheets.circular} · ${boardName(board, words)}`,
        index === 0 ? marked : note,
        boardColumns(known, words),
        board.lines,
        index === result.boards.length - 1 ? totalOf(result, words) : undefined,
      ),
  );
  const zeros = [
    ...result.zeroSubmitted.map((line) => ({ ...line, what: words.noSubmission })),
    ...result.zeroAdopted.map((line) => ({ ...line, what: words.noAdoption })),
  ];
  return [
    ...blocks,
    ...(zeros.length === 0
      ? []
      : [
          blockOf(
            words.headings.zero,
            undefined,
            [
              [columns.serial, 'integer', 7, (line) => zeros.indexOf(line) + 1],
              [columns.what, 'text', 10, ({ what }) => what],
              [columns.unit, 'text', 26, ({ unit }) => unit],
              [columns.periods, 'integer', 9, ({ periods }) => periods],
            ],
            zeros,
          ),
        ]),
  ];
}

export function correctionBlock(lines: CircularResult['corrections'], words: CircularWords): readonly Block[] {
  const { columns } = words;
  if (lines.length === 0) return [];
  return [
    blockOf(
      words.correctionsTitle,
      words.template.fields.corrections[1],
      [
        [columns.serial, 'integer', 7, (line) => lines.indexOf(line) + 1],
        [columns.month, 'text', 10, ({ month }) => month],
        [columns.unit, 'text', 26, ({ unit }) => (unit === '' ? words.wholeOffice : unit)],
        [columns.amount, 'points', 9, ({ amount }) => figure(amount)],
        [columns.what, 'text', 10, ({ scale }) => words.scales[scale]],
        [columns.item, 'text', 40, ({ what }) => what],
      ],
      lines,
    ),
  ];
}

/** The office's own totals: a composite of several units counts once, so it is no sum of the rows. */
export function totalOf(
  { totals, totalsBefore }: Pick<CircularResult, 'totals' | 'totalsBefore'>,
  words: CircularWords,
) {
  const { columns } = words;
  const cells: Readonly<Record<string, Written>> = {
    [columns.unit]: words.wholeOffice,
    [columns.submitted]: totals.submitted,
    [columns.counted]: totals.counted,
    [columns.adopted]: totals.adopted,
    [columns.adoptions]: totals.adoptions,
    [columns.rate]: share(totals),
    [columns.points]: figure(totals.points),
    [columns.pointsBefore]: figure(totalsBefore?.points ?? null),
  };
  return (column: string): Written => cells[column] ?? null;
}

function annexBlock({ annex, period, code }: CircularResult, words: CircularWords, language: Language): Block {
  const { columns } = words;
  const scored = annex.some(({ points }) => points !== null);
  const serial = new Map(annex.map((line, index) => [line, index + 1]));
  return blockOf<AnnexLine>(
    words.annexTitle(periodText(periodIn(period), language)),
    words.annexNote(annex.length, code),
    [
      [columns.serial, 'integer', 7, (line) => serial.get(line) ?? null],
      [columns.unit, 'text', 20, ({ unit }) => unit],
      [columns.title, 'text', 44, ({ title }) => title],
      [columns.authors, 'text', 18, ({ authors }) => authors.join(words.comma)],
      [columns.outlet, 'text', 20, ({ outlet }) => outlet],
      [
        columns.issue,
        'text',
        16,
        ({ placement, issue, use }) => whereText(placement, issue, use === 'composite' ? words.composite : null),
      ],
      [columns.date, 'text', 12, ({ date }) => date],
      scored && [columns.points, 'points', 8, ({ points }) => figure(points)],
    ],
    annex,
  );
}
