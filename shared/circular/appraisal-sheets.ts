/** The year in the workbook: how each unit's points came together, who would be commended, the correspondents' board. */
import type { AppraisalLine, AuthorLine, ReviewResult } from '../contract/review';
import type { Block, OwnSheet } from '../sheet/writes';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import { type ReviewWords, reviewTexts } from '../text/review';
import type { Language } from '../text/sentence';
import { periodIn } from './circular-figures';
import { blockOf, figure } from './circular-sheets';
import { type CommendPolicy, commendedPeople, commendedUnits, gatesOf } from './commended';

export function appraisalSheets(review: ReviewResult, policy: CommendPolicy, language: Language): readonly OwnSheet[] {
  const words: ReviewWords = reviewTexts[language];
  const circular: CircularWords = circularTexts[language];
  const period = periodText(periodIn(review.period), language);
  const { sheets } = words;
  const stated = words.policySentence(policy.units, policy.tasks, policy.zero, policy.people);
  const boards = [...new Set(review.appraisal.map(({ board }) => board))];
  const details = review.appraisal.flatMap((line) => line.lines.map((detail) => ({ ...detail, unit: line.unit })));
  return [
    {
      name: sheets.appraisal,
      landscape: true,
      blocks: boards.map((board) =>
        appraisalBlock(
          `${words.titled(period, sheets.appraisal)} · ${board ?? circular.allUnits}`,
          review.appraisal.filter((line) => line.board === board),
          policy,
          words,
          circular,
        ),
      ),
    },
    ...(details.length > 0
      ? [
          {
            name: sheets.lines,
            landscape: true,
            blocks: [
              blockOf(
                words.titled(period, sheets.lines),
                undefined,
                [
                  [circular.columns.unit, 'text', 22, ({ unit }) => unit],
                  [circular.columns.item, 'text', 40, ({ what }) => what],
                  [circular.columns.points, 'points', 10, ({ points }) => figure(points)],
                  [words.columns.reason, 'text', 60, ({ why }) => why],
                ],
                details,
              ),
            ],
          },
        ]
      : []),
    {
      name: sheets.commended,
      landscape: false,
      blocks: [
        blockOf<AppraisalLine>(
          words.titled(period, words.commendedUnits),
          stated,
          [
            [circular.columns.serial, 'integer', 7, (line) => review.appraisal.indexOf(line) + 1],
            [circular.columns.unit, 'text', 24, ({ unit }) => unit],
            [words.columns.board, 'text', 18, ({ board }) => board],
            [circular.columns.place, 'integer', 9, ({ place }) => place],
            [circular.columns.points, 'points', 10, ({ points }) => figure(points)],
          ],
          commendedUnits(review, policy, words),
        ),
        blockOf<AuthorLine>(
          words.titled(period, words.commendedPeople),
          stated,
          peopleColumns(review, circular),
          commendedPeople(review, policy),
        ),
      ].map((block) => numbered(block, words.nobody)),
    },
    {
      name: sheets.people,
      landscape: false,
      blocks: [
        numbered(
          blockOf<AuthorLine>(
            words.titled(period, sheets.people),
            undefined,
            [...peopleColumns(review, circular), [words.columns.gross, 'money', 13, ({ gross }) => figure(gross)]],
            review.people,
          ),
          words.nobody,
        ),
      ],
    },
  ];
}

/** The first column counts the rows as they stand. */
const numbered = (block: Block, nobody: string): Block => ({
  ...block,
  rows:
    block.rows.length === 0
      ? [[null, nobody, ...block.columns.slice(2).map(() => null)]]
      : block.rows.map((row, index) => [index + 1, ...row.slice(1)]),
});

const peopleColumns = ({ people }: ReviewResult, { columns }: CircularWords) =>
  [
    [columns.serial, 'integer', 7, (line: AuthorLine) => people.indexOf(line) + 1],
    [columns.authors, 'text', 24, ({ author }: AuthorLine) => author],
    [columns.unit, 'text', 18, ({ unit }: AuthorLine) => unit],
    [columns.adopted, 'integer', 9, ({ items }: AuthorLine) => items],
    [columns.adoptions, 'integer', 10, ({ adoptions }: AuthorLine) => adoptions],
  ] as const;

function appraisalBlock(
  title: string,
  lines: readonly AppraisalLine[],
  policy: CommendPolicy,
  words: ReviewWords,
  circular: CircularWords,
): Block {
  const { columns } = words;
  const some = (pick: (line: AppraisalLine) => string | null): boolean =>
    lines.some((line) => Number(pick(line)) !== 0);
  return blockOf<AppraisalLine>(
    title,
    undefined,
    [
      [circular.columns.place, 'integer', 7, ({ place }) => place],
      [circular.columns.unit, 'text', 24, ({ unit }) => unit],
      [columns.base, 'points', 10, ({ base }) => figure(base)],
      [columns.bonus, 'points', 9, ({ bonus }) => figure(bonus)],
      [columns.deduction, 'points', 9, ({ deduction }) => figure(deduction)],
      some(({ correction }) => correction) && [columns.correction, 'points', 9, ({ correction }) => figure(correction)],
      [columns.total, 'points', 10, ({ points }) => figure(points)],
      [columns.tasks, 'integer', 10, ({ tasks }) => tasks],
      [columns.tasksMet, 'integer', 10, ({ tasksMet }) => tasksMet],
      [columns.completion, 'percent', 10, ({ tasks, tasksMet }) => (tasks === 0 ? null : tasksMet / tasks)],
      [columns.zeroMonths, 'integer', 12, ({ zeroMonths }) => zeroMonths],
      [
        columns.gate,
        'text',
        32,
        (line) => {
          const gates = gatesOf(line, policy, words);
          return gates.length === 0 ? words.gates.none : gates.join(words.comma);
        },
      ],
    ],
    lines,
  );
}
