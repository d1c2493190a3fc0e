/** How did a unit's points come together, and what did its people do? Lines that add up to the ranking's own figures. */
import { firstDay, lastDay, monthsOf } from '../calendar';
import type { AppraisalLine, ReviewResult } from '../contract/review';
import { fen, points, printFen, printPoints } from '../money';
import type { OfficeState } from '../office/state';
import type { Credit, CreditKind } from '../rule/result';
import type { Completion } from '../tally/completion';
import { judgedItems } from '../tally/facts';
import type { Placed } from '../tally/ranking';
import { type Settlement, settle } from '../tally/settle';
import type { Language } from '../text/terms';
import { explained } from './lines';

/** What work itself brings. All other lines are bonus or deduction, by their sign. */
const base: ReadonlySet<CreditKind> = new Set([
  'adoption',
  'difference',
  'submission',
  'item',
  'extra',
  'count',
  'batch',
  'conversion',
]);

export function appraisalOf(
  state: OfficeState,
  settled: Settlement,
  tasks: readonly Completion[],
  language: Language,
): ReviewResult['appraisal'] {
  const zero = zeroMonths(state, settled);
  const byUnit = new Map<string, Completion[]>();
  for (const task of tasks) byUnit.set(task.task.unit, [...(byUnit.get(task.task.unit) ?? []), task]);
  const unranked = new Set(settled.rules.office.unranked.value);
  return settled.boards.flatMap(({ lines }) =>
    lines.map((line): AppraisalLine => {
      const own = (byUnit.get(line.unit) ?? []).filter(({ running, short }) => !running && short !== null);
      return {
        unit: line.name,
        record: line.unit,
        board: line.board,
        place: line.place,
        ranked: !unranked.has(line.name),
        ...partsOf(state, settled, line, language),
        tasks: own.length,
        tasksMet: own.filter(({ short }) => short === 0).length,
        zeroMonths: zero?.get(line.unit) ?? (zero ? 0 : null),
      };
    }),
  );
}

type Parts = Pick<AppraisalLine, 'base' | 'bonus' | 'deduction' | 'correction' | 'points' | 'lines'>;

function partsOf(state: OfficeState, settled: Settlement, { unit, points: total }: Placed, language: Language): Parts {
  if (total === null) return { base: null, bonus: null, deduction: null, correction: null, points: null, lines: [] };
  const credits = (settled.credits.get(unit) ?? []).filter(({ amount }) => (amount ?? 0) !== 0);
  const beside = credits.filter((credit) => !isBase(state, credit));
  const sum = (amounts: readonly number[]): number => amounts.reduce((whole, amount) => whole + amount, 0);
  const typed = sum((settled.scores.get(unit) ?? []).map(({ score }) => score.points));
  const correction = sum(
    (settled.corrections.get(unit) ?? []).flatMap(({ scale, amount }) => (scale === 'points' ? [amount] : [])),
  );
  const amounts = beside.map(({ amount }) => amount ?? 0);
  const bonus = sum(amounts.filter((amount) => amount > 0));
  const deduction = sum(amounts.filter((amount) => amount < 0));
  return {
    base: printPoints(
      points(sum(credits.filter((credit) => isBase(state, credit)).map(({ amount }) => amount ?? 0)) + typed),
    ),
    bonus: printPoints(points(bonus)),
    deduction: printPoints(points(deduction)),
    correction: printPoints(points(correction)),
    points: printPoints(points(total)),
    lines: beside.map((credit) => {
      const { what, amount, why } = explained(state, settled, credit, language);
      return { what, points: amount ?? '0', why };
    }),
  };
}

/** A figure that a person added or took off is no work, though it bears the kind of one. */
function isBase(state: OfficeState, { what, count }: Credit): boolean {
  return base.has(what) && !(count !== null && state.adjustment.has(count));
}

/** How many months of the period a unit sent nothing while others did; null where the office keeps no submissions. */
function zeroMonths(state: OfficeState, settled: Settlement): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  let kept = false;
  for (const month of monthsOf(settled.period).slice(-24)) {
    const { boards } = settle(state, { from: firstDay(month), to: lastDay(month) });
    const lines = boards.flatMap((board) => board.lines);
    // A month in which nobody sent anything has not begun, or its papers are elsewhere.
    if (!lines.some(({ submitted }) => (submitted ?? 0) > 0)) continue;
    kept = true;
    for (const { unit, submitted } of lines) if (submitted === 0) found.set(unit, (found.get(unit) ?? 0) + 1);
  }
  return kept ? found : null;
}

/** 通讯员榜: people by adoptions, then items, then fees, then as they come; an author of two units is two people. */
export function authorsOf(state: OfficeState, settled: Settlement): ReviewResult['people'] {
  const { from, to } = settled.period;
  const inPeriod = (date: string | null): boolean => date !== null && date >= from && date <= to;
  const sums = new Map<string, { author: string; unit: string; items: number; adoptions: number; gross: number }>();
  const of = (author: string, unit: string) => {
    const key = `${unit} ${author}`;
    const known = sums.get(key) ?? { author, unit, items: 0, adoptions: 0, gross: 0 };
    sums.set(key, known);
    return known;
  };
  for (const { item, standing, adoptions, authors } of judgedItems(state, settled.rules.office)) {
    const printed = adoptions.filter(({ date }) => inPeriod(date)).length;
    if (!standing.counts || printed === 0) continue;
    const first = adoptions.find(({ date }) => date !== null);
    for (const { name } of authors) {
      const sum = of(name, item.unit);
      sum.adoptions += printed;
      if (first && inPeriod(first.date)) sum.items += 1;
    }
  }
  for (const { author, unit, gross } of settled.payout.payees) {
    if (author !== null && unit !== null) of(author, unit).gross += gross;
  }
  return [...sums.values()]
    .sort((a, b) => b.adoptions - a.adoptions || b.items - a.items || b.gross - a.gross)
    .map(({ unit, gross, ...rest }) => ({
      ...rest,
      unit: state.unit.get(unit)?.name ?? '',
      gross: printFen(fen(gross)),
    }));
}
