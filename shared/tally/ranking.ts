/** Who stands where? Units in order of points, per board, with the two ways of placing ties. */
import type { OfficePolicy } from '../rule/policy';

export interface Ranked {
  readonly unit: string;
  readonly name: string;
  readonly board: string | null;
  /** Hundredths; null where nothing gives points. */
  readonly points: number | null;
  readonly submitted: number | null;
  readonly adopted: number | null;
  readonly adoptions: number | null;
  /** Hundredths of a percent. */
  readonly rate: number | null;
}

export interface Placed extends Ranked {
  readonly place: number | null;
}

export interface Board {
  readonly board: string | null;
  readonly lines: readonly Placed[];
}

/**
 * Boards in the settings' order, else in that of the units; lines by place, those without a place last, equals in the
 * order of the units. Tie-breakers that the settings name part what the points do not.
 */
export function rank(units: readonly Ranked[], policy: OfficePolicy): readonly Board[] {
  const unranked = new Set(policy.unranked.value);
  const stated = policy.boards.value;
  const names = [...new Set(units.map(({ board }) => board))];
  const order = (board: string | null): number => {
    const index = board === null ? -1 : stated.indexOf(board);
    return index >= 0 ? index : stated.length + names.indexOf(board) + (board === null ? names.length : 0);
  };
  names.sort((a, b) => order(a) - order(b));
  const compare = comparator(units, policy);
  return names.map((board) => {
    const members = units.filter((unit) => unit.board === board);
    const takesPart = (unit: Ranked): boolean =>
      unit.points !== null && !unranked.has(unit.name) && (policy.zeroRanked.value || unit.points !== 0);
    const inOrder = members.filter(takesPart).sort(compare);
    const rest = members.filter((unit) => !takesPart(unit));
    return {
      board,
      lines: [...place(inOrder, compare, policy.ties.value), ...rest.map((unit) => ({ ...unit, place: null }))],
    };
  });
}

function comparator(units: readonly Ranked[], policy: OfficePolicy): (a: Ranked, b: Ranked) => number {
  const breakers = policy.tieBreakers.value;
  const order = new Map(units.map((unit, index) => [unit, index]));
  return (a, b) => {
    const byPoints = (b.points ?? 0) - (a.points ?? 0);
    if (byPoints !== 0) return byPoints;
    for (const breaker of breakers) {
      const figure = (unit: Ranked): number => {
        if (breaker === 'order') return -(order.get(unit) ?? 0);
        return (breaker === 'rate' ? unit.rate : breaker === 'adopted' ? unit.adopted : unit.submitted) ?? -1;
      };
      const difference = figure(b) - figure(a);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** 1-1-3 leaves the next place out after a tie, 1-1-2 does not. */
function place(
  units: readonly Ranked[],
  compare: (a: Ranked, b: Ranked) => number,
  ties: '1-1-3' | '1-1-2',
): readonly Placed[] {
  let current = 0;
  return units.map((unit, index) => {
    const former = units[index - 1];
    if (!former || compare(former, unit) !== 0) current = ties === '1-1-3' ? index + 1 : current + 1;
    return { ...unit, place: current };
  });
}
