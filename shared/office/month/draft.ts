/** A period's figures as they would be sealed now, with the hashes from which the check code follows. */
import type { Period } from '../../calendar';
import { bodyHash } from '../../log/hash';
import { fresh } from '../../tally/fresh';
import { keptCredit } from '../../tally/kept-credit';
import { boardLines } from '../../tally/kept-lines';
import { notedCorrections } from '../../tally/noted';
import type { Board } from '../../tally/ranking';
import { settle } from '../../tally/settle';
import type { Settlement } from '../../tally/settlement';
import { type OfficeState, positionOf } from '../state';
import type { Draft, DraftFigures, KeptPart, Sealed } from './acts';
import { codeOf } from './check-code';

type SealedFigures = Pick<Sealed, 'rulesOf' | 'boards' | 'office' | 'corrections' | 'noted'>;

export interface Drafted {
  readonly draft: Draft;
  readonly figures: SealedFigures;
  readonly part: KeptPart;
}

/** @param period one that is open. */
export function draftOf(state: OfficeState, period: Period): Drafted {
  const settled = settle(state, period);
  const now = fresh(state, period);
  const noted = notedCorrections(state, period);
  const figures = { ...sealedFigures(settled), ...(noted.length > 0 ? { noted: [...noted] } : {}) };
  const tallies = [...settled.tallies.units].map(([unit, { byOutlet, records, ...tally }]) => ({
    unit,
    ...tally,
    byOutlet: [...byOutlet],
    records: [...records],
  }));
  const lines = boardLines(now.credits, now.scores, now.tallies, period.to);
  const rules = rulesHash(settled);
  const { rulesOf: _, ...given } = figures;
  const results = bodyHash({ ...given, tallies, lines });
  const at = positionOf(state);
  return {
    draft: { code: codeOf(bodyHash([at, rules, results])), at, rules, results, figures: figuresOn(settled.boards) },
    figures,
    part: {
      lines: [...lines],
      credits: now.credits.filter(({ scale }) => scale === 'points').map(keptCredit),
      tallies,
      scores: [...now.scores],
    },
  };
}

/** Over the rule sets themselves and the months in which each holds: a set published again unchanged is the same. */
export function rulesHash({ rulesOf }: Pick<Settlement, 'rulesOf'>): string {
  const sets = new Map([...rulesOf.values()].map(({ seq, ruleSet }) => [seq, ruleSet] as const));
  const known = new Map([...sets].map(([seq, ruleSet]) => [seq, bodyHash(ruleSet)]));
  return bodyHash([...rulesOf].map(([month, { seq }]) => [month, known.get(seq)]));
}

function sealedFigures(settled: Settlement): SealedFigures {
  return {
    rulesOf: [...settled.rulesOf].map(([month, { seq }]) => ({ month, seq })),
    boards: settled.boards.map(({ board, lines }) => ({ board, lines: lines.map((line) => ({ ...line })) })),
    office: { ...settled.tallies.office, points: settled.points },
    corrections: [...settled.carried],
  };
}

/** One line for each unit, board by board. */
export function figuresOn(boards: readonly Pick<Board, 'lines'>[]): DraftFigures[] {
  return boards.flatMap(({ lines }) =>
    lines.map(({ unit, place, points, submitted, adopted, adoptions }) => ({
      unit,
      place,
      points,
      submitted,
      items: adopted,
      adoptions,
    })),
  );
}
