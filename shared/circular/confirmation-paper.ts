/** 单位核对单: one page a unit with its figures and adopted items, to be signed and sent back. */
import type { AnnexLine, CircularLine, CircularResult } from '../contract/circular';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { type KnownColumns, knownColumns, periodIn, rateText, shown } from './circular-figures';
import { whereText } from './circular-paper';
import type { Paper, PaperBlock, PaperColumn } from './paper';

export function confirmationPaper(result: CircularResult, language: Language): Paper {
  const words: CircularWords = circularTexts[language];
  const { confirmation } = words;
  const title = confirmation.title(periodText(periodIn(result.period), language));
  const known = knownColumns(result);
  const lines = result.boards.flatMap((board) => board.lines);
  return {
    title,
    language,
    blocks: lines.flatMap((line, index): readonly PaperBlock[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'title', text: title },
      { kind: 'addressee', text: confirmation.unit(line.unit) },
      figures(line, known, words),
      ...items(
        result.annex.filter(({ unit }) => unit === line.unit),
        words,
      ),
      {
        kind: 'form',
        rows: [
          { label: confirmation.answer, lines: [...confirmation.answers, '', '', confirmation.signature], height: 50 },
        ],
      },
      { kind: 'note', text: confirmation.ask(result.confirmDays) },
      { kind: 'note', text: confirmation.code(result.code) },
    ]),
  };
}

const column = (head: string, width: number, align: PaperColumn['align'] = 'center'): PaperColumn => ({
  head,
  width,
  align,
});

/** The same figures as in the boards, without what compares the unit with others. */
export function figures(line: CircularLine, known: KnownColumns, { columns }: CircularWords): PaperBlock {
  const cells = [
    known.submitted && ([columns.submitted, shown(line.submitted)] as const),
    known.counted && ([columns.counted, shown(line.counted)] as const),
    known.adopted && ([columns.adopted, shown(line.adopted)] as const),
    known.adoptions && ([columns.adoptions, shown(line.adoptions)] as const),
    known.rate && ([columns.rate, rateText(line)] as const),
    known.points && ([columns.points, shown(line.points)] as const),
    known.place && ([columns.place, shown(line.place)] as const),
  ].filter((cell) => cell !== false);
  return { kind: 'table', columns: cells.map(([head]) => column(head, 10)), rows: [cells.map(([, text]) => text)] };
}

function items(
  annex: readonly AnnexLine[],
  { columns, confirmation, composite }: CircularWords,
): readonly PaperBlock[] {
  if (annex.length === 0) return [{ kind: 'note', text: confirmation.noItems }];
  const scored = annex.some(({ points }) => points !== null);
  return [
    {
      kind: 'table',
      columns: [
        column(columns.serial, 8),
        column(columns.title, 37, 'left'),
        column(columns.outlet, 22, 'left'),
        column(columns.issue, 17),
        column(columns.date, 14),
        ...(scored ? [column(columns.points, 9)] : []),
      ],
      rows: annex.map(({ title, outlet, placement, issue, use, date, points }, index) => [
        String(index + 1),
        title ?? '',
        outlet,
        whereText(placement, issue, use === 'composite' ? composite : null),
        date === null ? '' : date.slice(5),
        ...(scored ? [shown(points)] : []),
      ]),
    },
  ];
}
