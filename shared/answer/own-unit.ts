/** What does a correspondent see? The office's figures as everybody, but of single items and reminders only the own unit's. */
import type { OperationName, Output } from '../contract/operations';
import type { RankingLine } from '../contract/results';

type Narrowed = { readonly [N in OperationName]?: (answer: Output<N>, unit: string) => Output<N> };

/** Lines and their records name items; the figures themselves are printed in every circular. */
const withoutLines = (line: RankingLine): RankingLine => ({ ...line, lines: [], records: [] });

export const ownUnit = {
  listItems: (answer, unit) => ({ ...answer, entries: answer.entries.filter((item) => item.unit === unit) }),
  listFiles: (answer, unit) => ({
    ...answer,
    entries: answer.entries.filter(({ unit: of, proves }) => (proves?.units ?? [of]).every((one) => one === unit)),
  }),
  listReminders: (answer, unit) => ({
    ...answer,
    entries: answer.entries.filter((reminder) => reminder.unit === unit),
  }),
  getRanking: (answer, unit) => ({
    ...answer,
    boards: answer.boards.map((board) => ({
      ...board,
      ranking: board.ranking.map((line) => (line.record === unit ? line : withoutLines(line))),
    })),
  }),
} satisfies Narrowed;
