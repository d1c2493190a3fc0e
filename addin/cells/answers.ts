/** What stands in the cells that ask? The workbook is read once, the office asked once for each period, however many cells there are. */
import { dateParts, printPeriod } from '../../shared/calendar';
import type { Output } from '../../shared/contract/operations';
import type { PayoutResult, RankingLine } from '../../shared/contract/results';
import { keyOf } from '../../shared/language/normalise';
import { parseFen } from '../../shared/money';
import type { Problem } from '../../shared/problem';
import { type Language, sentence } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { firstChoice } from '../live/period-choices';
import type { Session } from '../live/session';
import { type CellLabels, cellLabelsIn } from '../text/cells';
import type { Workbook } from '../workbook/port';
import { askedPeriod } from './asked-period';
import type { CellAnswer, CellQuestion } from './cell-queue';

interface CellDesk {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly language: Language;
}

export async function cellAnswers(
  { session, workbook, language }: CellDesk,
  questions: readonly CellQuestion[],
): Promise<readonly CellAnswer[]> {
  const labels = cellLabelsIn(language);
  const refuse = (problem: Problem): readonly CellAnswer[] => questions.map(() => none(said(problem, language)));
  const contents = await workbook.read();
  if (!contents.ok) return refuse(contents.problem);
  const read = session.read(contents.value);
  if (!read.ok) return refuse(read.problem);
  const office = await session.connect(read.value);
  if (!office.ok) return refuse(office.problem);
  if (session.server === null) {
    // Nothing leaves the machine: what the workbook says now is what the figures are made of.
    const pending = await session.pending(office.value, read.value, [], labels.rowDeleted);
    if (!pending.ok) return refuse(pending.problem);
    const entries = [
      ...pending.value.comparison.changes.map(({ wanted, command }) => ({ record: wanted.record, command })),
    ];
    const sent = await session.send(office.value, entries, () => undefined, new AbortController().signal);
    if (!sent.ok) return refuse(sent.problem);
  }
  const { periods: named } = read.value.reading;
  const latest = firstChoice(named, session.periods(read.value));
  const year = latest && dateParts(latest.to).year;
  const asked = questions.map((question) => ({ question, period: askedPeriod(question.period, year) }));
  const periods = new Map(asked.flatMap(({ period }) => (period ? [[printPeriod(period), period] as const] : [])));
  const wants = (period: string, measure: CellQuestion['measure']): boolean =>
    asked.some((one) => one.period && printPeriod(one.period) === period && one.question.measure === measure);
  const figures = new Map(
    await Promise.all(
      [...periods.keys()].map(
        async (period) =>
          [
            period,
            await figuresOf(office.value, period, {
              fee: wants(period, 'fee'),
              completion: wants(period, 'completion'),
            }),
          ] as const,
      ),
    ),
  );
  return asked.map(({ question, period }) => {
    if (!period) return { ok: false, unreadable: true, reason: labels.periodUnread(question.period) };
    const found = figures.get(printPeriod(period));
    if (!found?.ok) return none(found ? said(found.problem, language) : labels.noFigure);
    return answer(question, found, labels);
  });
}

/** A cell has no button: it says where the way on is. */
function said(problem: Problem, language: Language): string {
  const { away, signedOut } = cellLabelsIn(language);
  if (problem.code === 'service-away') return away;
  if (problem.code === 'unauthenticated' || problem.code === 'not-bound') return signedOut;
  return sentence(problem, language);
}

const none = (reason: string): CellAnswer => ({ ok: false, unreadable: false, reason });

type PeriodFigures =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly lines: ReadonlyMap<string, RankingLine>;
      readonly payouts: PayoutResult | null;
      readonly tasks: Output<'getReview'>['completion'];
    };

async function figuresOf(
  office: Office,
  period: string,
  wants: { readonly fee: boolean; readonly completion: boolean },
): Promise<PeriodFigures> {
  const query = { period };
  const [ranking, payouts, review] = await Promise.all([
    office.call('getRanking', { query }),
    wants.fee ? office.call('getPayouts', { query }) : null,
    wants.completion ? office.call('getReview', { query }) : null,
  ]);
  if (!ranking.ok) return ranking;
  if (payouts && !payouts.ok) return payouts;
  if (review && !review.ok) return review;
  const lines = ranking.value.boards.flatMap((board) => board.ranking);
  return {
    ok: true,
    lines: new Map(lines.map((line) => [keyOf(line.unit), line])),
    payouts: payouts?.value ?? null,
    tasks: review?.value.completion ?? [],
  };
}

function answer(
  { measure, unit }: CellQuestion,
  { lines, payouts, tasks }: PeriodFigures & { readonly ok: true },
  labels: CellLabels,
): CellAnswer {
  const line = lines.get(keyOf(unit));
  if (!line) return { ok: false, unreadable: true, reason: labels.unitUnknown(unit) };
  const figure = (value: number | null, reason: string): CellAnswer =>
    value === null ? none(reason) : { ok: true, value };
  switch (measure) {
    case 'points':
      return figure(line.points === null ? null : Number(line.points), labels.noPoints);
    case 'place':
      return figure(line.place, labels.noPlace);
    case 'adopted':
      return figure(line.adopted, labels.noCount);
    case 'fee': {
      const own = payouts?.lines.filter((one) => one.unit !== null && keyOf(one.unit) === keyOf(unit)) ?? [];
      return { ok: true, value: own.reduce((sum, { gross }) => sum + (parseFen(gross) ?? 0), 0) / 100 };
    }
    case 'completion': {
      // What one task has too much does not fill another.
      const own = tasks.filter((one) => keyOf(one.unit) === keyOf(unit));
      const due = own.reduce((sum, task) => sum + (task.due ?? 0), 0);
      const short = own.reduce((sum, task) => sum + (task.due === null ? 0 : (task.short ?? 0)), 0);
      return figure(due > 0 ? (due - short) / due : null, labels.noTask);
    }
    default:
      return measure satisfies never;
  }
}
