/** The supervisors' quarter in the workbook: overview with charts, boards, every task, what is late or open, fees, their own remarks. */
import type { CircularResult } from '../contract/circular';
import type { PayoutResult } from '../contract/results';
import type { CompletionLine, ReviewResult } from '../contract/review';
import type { ProblemCode } from '../problem';
import type { Block, OwnSheet } from '../sheet/writes';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import { type ReviewWords, reviewTexts } from '../text/review';
import { type Language, sentence } from '../text/sentence';
import { boardName, knownColumns, periodIn } from './circular-figures';
import { blockOf, boardColumns, correctionBlock, figure, totalOf } from './circular-sheets';
import { missingText } from './missing-text';
import { chartBlocks, overviewBlocks } from './review-overview';

export interface ReviewInput {
  readonly review: ReviewResult;
  readonly payouts: PayoutResult;
  readonly language: Language;
}

export function reviewSheets({ review, payouts, language }: ReviewInput): readonly OwnSheet[] {
  const words: ReviewWords = reviewTexts[language];
  const circular: CircularWords = circularTexts[language];
  const period = periodText(periodIn(review.period), language);
  const { sheets } = words;
  return [
    { name: sheets.overview, landscape: false, blocks: overviewBlocks(review, language) },
    { name: sheets.charts, landscape: false, pageEach: true, blocks: chartBlocks(review, language) },
    { name: sheets.ranking, landscape: false, blocks: rankingBlocks(review, circular, language) },
    { name: sheets.completion, landscape: true, blocks: [completionBlock(review, period, words, circular)] },
    { name: sheets.open, landscape: true, blocks: openBlocks(review, words, circular, language) },
    ...(review.corrections.length > 0
      ? [{ name: circular.sheets.corrections, landscape: false, blocks: correctionBlock(review.corrections, circular) }]
      : []),
    ...(payouts.lines.length > 0
      ? [{ name: sheets.payouts, landscape: false, blocks: [payoutBlock(payouts, period, words, circular)] }]
      : []),
  ];
}

function rankingBlocks(review: ReviewResult, words: CircularWords, language: Language): readonly Block[] {
  const before = review.overview.find(({ period }) => period.from === review.before.from)?.figures ?? null;
  const [now] = review.overview;
  const totals: Pick<CircularResult, 'totals' | 'totalsBefore' | 'boards'> = {
    boards: review.boards,
    totals: now?.figures ?? { submitted: null, counted: null, adopted: null, adoptions: null, points: null },
    totalsBefore: before,
  };
  const known = knownColumns(totals);
  const [period = '', former = ''] = [review.period, review.before].map((span) => periodText(periodIn(span), language));
  return review.boards.map((board, index) =>
    blockOf(
      `${period} · ${boardName(board, words)}`,
      words.noteOfBoard(period, former),
      boardColumns(known, words),
      board.lines,
      index === review.boards.length - 1 ? totalOf(totals, words) : undefined,
    ),
  );
}

function completionBlock(
  { completion }: ReviewResult,
  period: string,
  words: ReviewWords,
  circular: CircularWords,
): Block {
  const { columns } = words;
  return blockOf<CompletionLine>(
    words.titled(period, words.titles.completion),
    undefined,
    [
      [circular.columns.unit, 'text', 22, ({ unit }) => unit],
      [columns.board, 'text', 14, ({ board }) => board],
      [columns.task, 'text', 16, ({ task }) => task],
      [columns.of, 'text', 20, ({ of, counts }) => of ?? (counts === null ? null : words.counts[counts])],
      [columns.per, 'text', 8, ({ per }) => (per === null ? null : words.per[per])],
      [columns.due, 'integer', 9, ({ due }) => due],
      [columns.done, 'integer', 9, ({ done }) => done],
      [columns.short, 'integer', 8, ({ short, running }) => (running ? null : short)],
      [
        columns.completion,
        'percent',
        10,
        ({ due, done }) => (due === null || done === null || due === 0 ? null : done / due),
      ],
      [columns.missing, 'text', 36, (line) => missingText(line, words)],
    ],
    completion,
  );
}

function openBlocks(
  review: ReviewResult,
  words: ReviewWords,
  circular: CircularWords,
  language: Language,
): readonly Block[] {
  const { columns, titles } = words;
  const groups = new Map<string, ReviewResult['exceptions'][number][]>();
  for (const one of review.exceptions) groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  const exceptions = [...groups.values()];
  return [
    blockOf(
      titles.items,
      undefined,
      [
        [columns.what, 'text', 14, ({ what }) => words.what[what]],
        [circular.columns.unit, 'text', 22, ({ unit }) => unit],
        [circular.columns.title, 'text', 50, ({ title }) => title],
        [columns.on, 'text', 12, ({ on }) => on],
        [columns.reason, 'text', 30, ({ reason }) => reason],
      ],
      review.items,
    ),
    blockOf(
      titles.exceptions,
      undefined,
      [
        [columns.count, 'integer', 14, (group) => group.length],
        [
          circular.columns.unit,
          'text',
          22,
          (group) =>
            [...new Set(group.map(({ detail }) => String(detail.unit ?? '')))].filter(Boolean).join(words.comma),
        ],
        [
          columns.example,
          'text',
          50,
          ([first]) =>
            // Codes of findings are those of the closed list: the service made them of problems.
            first ? sentence({ code: first.code as ProblemCode, detail: first.detail }, language) : null,
        ],
      ],
      exceptions,
    ),
    blockOf(
      titles.assumed,
      undefined,
      [
        [circular.columns.serial, 'integer', 14, (name) => review.assumed.indexOf(name) + 1],
        [columns.setting, 'text', 22, (name) => settingName(name, words)],
      ],
      review.assumed,
    ),
  ].filter(({ rows }) => rows.length > 0);
}

function settingName(name: string, { assumed }: ReviewWords): string {
  const known: Readonly<Record<string, string>> = assumed;
  return known[name] ?? name;
}

interface UnitFees {
  readonly unit: string | null;
  readonly people: number;
  readonly gross: number;
  readonly withheld: number | null;
  readonly net: number | null;
}

/** Amounts in whole fen while they are added up. */
function payoutBlock(payouts: PayoutResult, period: string, words: ReviewWords, circular: CircularWords): Block {
  const { columns } = words;
  const fen = (yuan: string | null): number | null => (yuan === null ? null : Math.round(Number(yuan) * 100));
  const sums = new Map<string | null, UnitFees>();
  for (const { unit, gross, withheld, net } of payouts.lines) {
    const known = sums.get(unit) ?? { unit, people: 0, gross: 0, withheld: 0, net: 0 };
    const add = (sum: number | null, more: string | null): number | null => {
      const amount = fen(more);
      return sum === null || amount === null ? null : sum + amount;
    };
    sums.set(unit, {
      unit,
      people: known.people + 1,
      gross: known.gross + (fen(gross) ?? 0),
      withheld: add(known.withheld, withheld),
      net: add(known.net, net),
    });
  }
  const yuan = (amount: number | null): number | null => (amount === null ? null : amount / 100);
  const totals: Readonly<Record<string, string | number | null>> = {
    [circular.columns.unit]: circular.total,
    [columns.people]: payouts.lines.length,
    [columns.gross]: figure(payouts.gross),
    [columns.withheld]: figure(payouts.withheld),
    [columns.net]: figure(payouts.net),
  };
  return blockOf<UnitFees>(
    words.titled(period, words.titles.payouts),
    undefined,
    [
      [circular.columns.unit, 'text', 26, ({ unit }) => unit],
      [columns.people, 'integer', 9, ({ people }) => people],
      [columns.gross, 'money', 15, ({ gross }) => yuan(gross)],
      [columns.withheld, 'money', 17, ({ withheld }) => yuan(withheld)],
      [columns.net, 'money', 15, ({ net }) => yuan(net)],
    ],
    [...sums.values()],
    (column) => totals[column] ?? null,
  );
}
