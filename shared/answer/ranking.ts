/** The answer to getRanking: boards in order, lines by place, each figure with what it came from. */
import type { Output } from '../contract/operations';
import type { RankingLine } from '../contract/results';
import { points, printPoints } from '../money';
import type { OfficeState } from '../office/state';
import type { Placed } from '../tally/ranking';
import type { Settlement, TypedScore } from '../tally/settle';
import { type Language, terms } from '../text/terms';
import { corrected, explained } from './lines';

export function rankingAnswer(state: OfficeState, settled: Settlement, language: Language): Output<'getRanking'> {
  const { period, rules, boards, tallies } = settled;
  const { submitted, counted, items, adoptions } = tallies.office;
  return {
    period: { from: period.from, to: period.to },
    boards: boards.map(({ board, lines }) => ({
      board,
      ties: rules.office.ties.value,
      ranking: lines.map((line) => rankingLine(state, settled, line, language)),
    })),
    totals: { submitted, counted, adopted: items, adoptions, points: printedPoints(settled.points) },
  };
}

function rankingLine(state: OfficeState, settled: Settlement, placed: Placed, language: Language): RankingLine {
  const tally = settled.tallies.units.get(placed.unit);
  const lines = [
    ...(settled.credits.get(placed.unit) ?? []).map((credit) => {
      const { what, amount, records, rules, why, link } = explained(state, settled, credit, language);
      const read = link === null ? {} : { link };
      return { what, points: amount, records: [...records], rules: [...rules], why, ...read };
    }),
    ...(settled.scores.get(placed.unit) ?? []).map((typed) => typedLine(typed, language)),
    ...(settled.corrections.get(placed.unit) ?? [])
      .filter(({ scale }) => scale === 'points')
      .map((line) => {
        const { what, amount, records, rules, why } = corrected(state, line, language);
        return { what, points: amount, records: [...records], rules: [...rules], why };
      }),
  ];
  return {
    unit: placed.name,
    record: placed.unit,
    place: placed.place,
    points: printedPoints(placed.points),
    submitted: placed.submitted,
    counted: tally?.counted ?? null,
    adopted: placed.adopted,
    adoptions: placed.adoptions,
    rate: printedRate(placed.rate),
    byOutlet: Object.fromEntries(tally?.byOutlet ?? []),
    records: [...(tally?.records ?? [])],
    rules: [...new Set(lines.flatMap(({ rules }) => rules))],
    lines,
  };
}

function typedLine({ id, score }: TypedScore, language: Language): RankingLine['lines'][number] {
  const { typedScore, typedScoreWhy } = terms[language];
  return {
    what: score.part ?? typedScore,
    points: printPoints(points(score.points)),
    records: [id],
    rules: [],
    why: typedScoreWhy,
  };
}

function printedPoints(amount: number | null): string | null {
  return amount === null ? null : printPoints(points(amount));
}

/** Hundredths of a percent: 5710 → 57.10%. */
export function printedRate(rate: number | null): string | null {
  return rate === null ? null : `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}%`;
}
