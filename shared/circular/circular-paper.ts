/** The circular on paper: the office's own words around the boards, what is corrected, and the annex of adopted items. */
import { addMonths, isLocalDate, localDateAt, monthOf } from '../calendar';
import type { AnnexLine, CircularBoard, CircularResult, CorrectionLine } from '../contract/circular';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import {
  boardName,
  type KnownColumns,
  knownColumns,
  periodIn,
  placeChange,
  pointsChange,
  rateText,
  shown,
} from './circular-figures';
import { circularValues } from './circular-values';
import type { Paper, PaperBlock, PaperColumn } from './paper';
import { filled, type Template } from './template';

export function circularPaper(result: CircularResult, template: Template, language: Language): Paper {
  const words: CircularWords = circularTexts[language];
  const values = circularValues(result, language);
  const text = (field: keyof Template): string => filled(template[field], values).trim();
  const paragraph = (field: keyof Template): readonly PaperBlock[] =>
    text(field) === '' ? [] : [{ kind: 'paragraph', text: text(field) }];
  const issuers = namesIn(template.issuer);
  const sections = sectionsOf(result, paragraph, words);
  const titles = attachmentsOf(result, words, language);
  const numbered = (n: number): string => (titles.length === 1 ? words.attachment : words.attachmentNumber(n));
  const title = text('title');
  return {
    title,
    language,
    blocks: [
      ...headOf(issuers, result.number, template, words),
      { kind: 'title', text: title },
      ...(text('addressee') === ''
        ? []
        : [{ kind: 'addressee' as const, text: `${text('addressee').replace(/[：:]$/, '')}${words.colon}` }]),
      ...paragraph('opening'),
      ...sections,
      ...paragraph('closing'),
      ...(titles.length > 0 ? [{ kind: 'attachments' as const, label: words.attachment, titles }] : []),
      { kind: 'signature', issuers, date: dateOf(result, template, words) },
      ...(text('contact') === '' ? [] : [{ kind: 'contact' as const, text: `（${text('contact')}）` }]),
      ...annexBlocks(result, titles, numbered, words),
      ...(text('copies') === ''
        ? []
        : [
            {
              kind: 'imprint' as const,
              lines: [`${words.copiesTo}${text('copies').replace(/[。.]$/, '')}${words.stop}`],
            },
          ]),
    ],
  };
}

/** 县委办公室、县政府办公室: joint issuers. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function headOf(
  issuers: readonly string[],
  recorded: string | null,
  template: Template,
  words: CircularWords,
): readonly PaperBlock[] {
  if (issuers.length === 0) return [];
  const number = template.documentNumber.trim() || (recorded ?? '');
  return [{ kind: 'head', issuers, document: words.document, number, signer: signerOf(template, words) }];
}

const signerOf = ({ signer }: Template, words: CircularWords): string =>
  signer.trim() === '' ? '' : `${words.signerLabel}${signer.trim()}`;

/** What the office typed; else the day on which it was issued, or closed. A draft has no day yet: it is filled in by hand. */
function dateOf({ sealedAt, issuedOn, period }: CircularResult, { date }: Template, words: CircularWords): string {
  if (date.trim() !== '') return date.trim();
  const day = issuedOn ?? (sealedAt === null ? undefined : localDateAt(sealedAt));
  if (day === undefined || !isLocalDate(day))
    return words.noDate(Number(addMonths(monthOf(periodIn(period).to), 1).slice(0, 4)));
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  return words.dateText(year, month, number);
}

function sectionsOf(
  result: CircularResult,
  paragraph: (field: keyof Template) => readonly PaperBlock[],
  words: CircularWords,
): readonly PaperBlock[] {
  const known = knownColumns(result);
  const boards = result.boards.flatMap((board, index): readonly PaperBlock[] => [
    ...(result.boards.length > 1
      ? [
          {
            kind: 'heading' as const,
            level: 2 as const,
            text: words.subheading(words.numerals[index] ?? String(index + 1), boardName(board, words)),
          },
        ]
      : []),
    boardTable(board, known, words),
  ]);
  const zero = result.nameZero && result.zeroSubmitted.length + result.zeroAdopted.length > 0;
  const parts: readonly (readonly [title: string, blocks: readonly PaperBlock[]])[] = [
    [words.headings.overview, paragraph('overview')],
    [words.headings.ranking, [...(known.place ? paragraph('ranking') : []), ...boards]],
    ...(zero ? [[words.headings.zero, paragraph('zero')] as const] : []),
    ...(result.corrections.length > 0
      ? [
          [
            words.headings.corrections,
            [...paragraph('corrections'), correctionsTable(result.corrections, words)],
          ] as const,
        ]
      : []),
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): readonly PaperBlock[] => [
      { kind: 'heading', level: 1, text: words.heading(words.numerals[index] ?? String(index + 1), title) },
      ...blocks,
    ]);
}

const column = (head: string, width: number, align: PaperColumn['align'] = 'center'): PaperColumn => ({
  head,
  width,
  align,
});

type Cell = readonly [PaperColumn, (line: CircularBoard['lines'][number]) => string];

function boardTable({ lines }: CircularBoard, known: KnownColumns, words: CircularWords): PaperBlock {
  const { columns } = words;
  const cells: readonly (Cell | false)[] = [
    known.place && [column(columns.place, 10), ({ place }) => shown(place ?? words.same)],
    known.compared && [column(columns.placeChange, 15), (line) => placeChange(line, true, words)],
    [column(columns.unit, 26, 'left'), ({ unit }) => unit],
    known.submitted && [column(columns.submitted, 10), ({ submitted }) => shown(submitted)],
    known.counted && [column(columns.counted, 10), ({ counted }) => shown(counted)],
    known.adopted && [column(columns.adopted, 12), ({ adopted }) => shown(adopted)],
    known.adoptions && [column(columns.adoptions, 15), ({ adoptions }) => shown(adoptions)],
    known.rate && [column(columns.rate, 15), rateText],
    known.points && [column(columns.points, 11), ({ points }) => shown(points)],
    known.points && known.compared && [column(columns.change, 11), (line) => signed(pointsChange(line))],
  ];
  const printed = cells.filter((cell) => cell !== false);
  return {
    kind: 'table',
    columns: printed.map(([head]) => head),
    rows: lines.map((line) => printed.map(([, cell]) => cell(line))),
  };
}

/** A change of points bears its sign. */
function signed(change: string | null): string {
  return change === null ? '' : change.startsWith('-') || change === '0' ? change : `+${change}`;
}

function correctionsTable(
  lines: readonly CorrectionLine[],
  { columns, scales, wholeOffice }: CircularWords,
): PaperBlock {
  return {
    kind: 'table',
    columns: [
      column(columns.month, 16),
      column(columns.unit, 28, 'left'),
      column(columns.item, 44, 'left'),
      column(columns.what, 18),
      column(columns.amount, 14),
    ],
    rows: lines.map(({ unit, month, scale, what, amount }) => [
      month,
      unit === '' ? wholeOffice : unit,
      what,
      scales[scale],
      signed(amount),
    ]),
  };
}

function attachmentsOf({ annex, period }: CircularResult, words: CircularWords, language: Language): readonly string[] {
  return annex.length === 0 ? [] : [words.annexTitle(periodText(periodIn(period), language))];
}

function annexBlocks(
  { annex, code, state }: CircularResult,
  titles: readonly string[],
  numbered: (n: number) => string,
  words: CircularWords,
): readonly PaperBlock[] {
  const [title] = titles;
  const mark = state === 'sealed' || state === 'issued' ? words.checkCode(code ?? '') : words.draftMark(code);
  if (title === undefined) return [{ kind: 'note', text: mark }];
  const scored = annex.some(({ points }) => points !== null);
  return [
    { kind: 'annex', label: numbered(1), title },
    annexTable(annex, scored, words),
    { kind: 'note', text: `${words.annexNote(annex.length, null)}    ${mark}` },
  ];
}

function annexTable(
  annex: readonly AnnexLine[],
  scored: boolean,
  { columns, composite, comma }: CircularWords,
): PaperBlock {
  return {
    kind: 'table',
    columns: [
      column(columns.serial, 9),
      column(columns.unit, 19, 'left'),
      column(columns.title, 38, 'left'),
      column(columns.authors, 16, 'left'),
      column(columns.outlet, 20, 'left'),
      column(columns.issue, 19),
      column(columns.day, 12),
      ...(scored ? [column(columns.points, 9)] : []),
    ],
    rows: annex.map(({ unit, title, authors, outlet, placement, issue, use, date, points }, index) => [
      String(index + 1),
      unit,
      title ?? '',
      authors.join(comma),
      outlet,
      whereText(placement, issue, use === 'composite' ? composite : null),
      date === null ? '' : date.slice(5),
      ...(scored ? [shown(points)] : []),
    ]),
  };
}

/** Version and issue, once where a sheet says the one for the other. */
export const whereText = (...parts: readonly (string | null)[]): string =>
  [...new Set(parts.filter((part) => part !== null && part !== ''))].join(' ');
