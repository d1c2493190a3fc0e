/** The first sheet of a review: this period against others, and what is drawn: trend, points, tasks, outlets. */
import type { CountedFigures } from '../contract/circular';
import type { AppraisalLine, ReviewResult } from '../contract/review';
import type { Block } from '../sheet/writes';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import { type ReviewWords, reviewTexts } from '../text/review';
import type { Language } from '../text/sentence';
import { periodIn } from './circular-figures';
import { blockOf, figure, share } from './circular-sheets';

/** With more names than these a chart and its table do not fit one page of A4. */
const mostBars = 15;

export function overviewBlocks(review: ReviewResult, language: Language): readonly Block[] {
  const words: ReviewWords = reviewTexts[language];
  const circular: CircularWords = circularTexts[language];
  const period = periodText(periodIn(review.period), language);
  const { titles } = words;
  return [
    comparison(review, words, circular, language),
    blockOf(
      titles.outlets,
      undefined,
      [
        [circular.columns.outlet, 'text', 26, ({ outlet }) => outlet],
        [words.columns.level, 'text', 11, ({ level }) => level],
        [circular.columns.adoptions, 'integer', 11, ({ adoptions }) => adoptions],
      ],
      review.outlets,
    ),
    blockOf(
      titles.kinds,
      undefined,
      [
        [words.columns.kind, 'text', 26, ({ kind }) => kind ?? circular.same],
        [circular.columns.adopted, 'integer', 11, ({ items }) => items],
        [circular.columns.adoptions, 'integer', 11, ({ adoptions }) => adoptions],
      ],
      review.kinds,
    ),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map((block, index) => (index === 0 ? { ...block, title: words.titled(period, block.title) } : block));
}

/** What is drawn, each with its table on a page of its own. */
export function chartBlocks(review: ReviewResult, language: Language): readonly Block[] {
  const words: ReviewWords = reviewTexts[language];
  const circular: CircularWords = circularTexts[language];
  return [trend(review, words, circular), ...points(review, words, circular), ...tasks(review, words, circular)];
}

interface Counted {
  readonly name: string;
  readonly figures: CountedFigures | null;
}

function comparison(review: ReviewResult, words: ReviewWords, circular: CircularWords, language: Language): Block {
  const { columns } = circular;
  const spans = [review.period, review.before, review.lastYear];
  const lines = review.overview.map(({ period, figures }): Counted => {
    const which = spans.findIndex(({ from, to }) => from === period.from && to === period.to);
    return { name: `${words.spans[which] ?? ''} ${periodText(periodIn(period), language)}`.trim(), figures };
  });
  return blockOf<Counted>(
    words.titles.overview,
    undefined,
    [
      [words.columns.span, 'text', 26, ({ name }) => name],
      [columns.submitted, 'integer', 11, ({ figures }) => figures?.submitted ?? null],
      [columns.counted, 'integer', 11, ({ figures }) => figures?.counted ?? null],
      [columns.adopted, 'integer', 11, ({ figures }) => figures?.adopted ?? null],
      [columns.adoptions, 'integer', 11, ({ figures }) => figures?.adoptions ?? null],
      [columns.rate, 'percent', 11, ({ figures }) => (figures ? share(figures) : null)],
      [columns.points, 'points', 11, ({ figures }) => figure(figures?.points ?? null)],
    ],
    lines,
  );
}

function trend({ trend: months }: ReviewResult, words: ReviewWords, { columns }: CircularWords): Block {
  const known = months.filter(({ figures }) => figures !== null);
  const block = blockOf(
    words.titles.trend,
    undefined,
    [
      [words.columns.month, 'text', 26, ({ period }) => period.from.slice(0, 7)],
      [columns.submitted, 'integer', 11, ({ figures }) => figures?.submitted ?? null],
      [columns.adoptions, 'integer', 11, ({ figures }) => figures?.adoptions ?? null],
      [columns.adopted, 'integer', 11, ({ figures }) => figures?.adopted ?? null],
      [columns.points, 'points', 11, ({ figures }) => figure(figures?.points ?? null)],
    ],
    known,
  );
  return { ...block, chart: { kind: 'line', title: words.titles.trend, from: 0, to: 2 } };
}

function points({ appraisal }: ReviewResult, words: ReviewWords, { columns }: CircularWords): readonly Block[] {
  const best = appraisal
    .filter(({ ranked, points }) => ranked && points !== null)
    .sort((a, b) => Number(b.points) - Number(a.points))
    .slice(0, mostBars);
  if (best.length === 0) return [];
  const block = blockOf<AppraisalLine>(
    words.titles.best,
    undefined,
    [
      [columns.unit, 'text', 26, ({ unit }) => unit],
      [columns.points, 'points', 11, (line) => figure(line.points)],
    ],
    best,
  );
  return [{ ...block, chart: { kind: 'bar', title: words.titles.best, from: 0, to: 1 } }];
}

/** The units that have most to make up first. */
function tasks({ appraisal }: ReviewResult, words: ReviewWords, { columns }: CircularWords): readonly Block[] {
  const lines = appraisal
    .filter((line) => line.tasks > 0)
    .sort((a, b) => a.tasksMet / a.tasks - b.tasksMet / b.tasks)
    .slice(0, mostBars);
  if (lines.length === 0) return [];
  const block = blockOf<AppraisalLine>(
    words.titles.byUnit,
    undefined,
    [
      [columns.unit, 'text', 26, ({ unit }) => unit],
      [words.columns.completion, 'percent', 11, (line) => line.tasksMet / line.tasks],
      [words.columns.tasksMet, 'integer', 11, ({ tasksMet }) => tasksMet],
      [words.columns.tasks, 'integer', 11, (line) => line.tasks],
    ],
    lines,
  );
  return [{ ...block, chart: { kind: 'column', title: words.titles.byUnit, from: 0, to: 1 } }];
}
