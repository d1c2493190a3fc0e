/** How are a circular's figures printed? The same way in its tables on paper and in the workbook. */

import { type Period, parsePeriod } from '../calendar';
import type { CircularBoard, CircularLine, CircularResult, CountedFigures } from '../contract/circular';
import { parsePoints, percent, points, printPoints } from '../money';
import type { CircularWords } from '../text/circular';

/** One decimal, half up, from the counts themselves: rounding a rounded rate would move it. */
export function rateText({ submitted, adopted }: Pick<CountedFigures, 'submitted' | 'adopted'>): string {
  const rate = submitted === null || adopted === null ? undefined : percent(adopted, submitted, 1);
  return rate === undefined ? '' : `${(rate / 100).toFixed(1)}%`;
}

export const shown = (figure: number | string | null): string => (figure === null ? '' : String(figure));

/** Null where either is unknown. */
export function pointsChange({ points: now, pointsBefore }: CircularLine): string | null {
  const [a, b] = [parsePoints(now ?? ''), parsePoints(pointsBefore ?? '')];
  return a === undefined || b === undefined ? null : printPoints(points(a - b));
}

/** ↑2, ↓1, —; blank where there was no place before, or is none now. */
export function placeChange({ place, placeBefore }: CircularLine, compared: boolean, words: CircularWords): string {
  if (!compared || place === null) return '';
  if (placeBefore === null) return words.entered;
  if (place === placeBefore) return words.same;
  return place < placeBefore ? words.rise(placeBefore - place) : words.fall(place - placeBefore);
}

/** What is known of any line: a column that nobody fills is not printed. */
export interface KnownColumns {
  readonly place: boolean;
  readonly submitted: boolean;
  readonly counted: boolean;
  readonly adopted: boolean;
  readonly adoptions: boolean;
  readonly rate: boolean;
  readonly points: boolean;
  readonly compared: boolean;
}

export function knownColumns({ boards, totalsBefore }: Pick<CircularResult, 'boards' | 'totalsBefore'>): KnownColumns {
  const lines = boards.flatMap((board) => board.lines);
  const some = (pick: (line: CircularLine) => unknown): boolean => lines.some((line) => pick(line) !== null);
  const submitted = some((line) => line.submitted);
  const adopted = some((line) => line.adopted);
  return {
    place: some((line) => line.place),
    submitted,
    counted: some((line) => line.counted) && lines.some((line) => line.counted !== line.submitted),
    adopted,
    adoptions: some((line) => line.adoptions) && lines.some((line) => line.adoptions !== line.adopted),
    rate: submitted && adopted,
    points: some((line) => line.points),
    compared: totalsBefore !== null && some((line) => line.place),
  };
}

export const boardName = ({ board }: CircularBoard, words: CircularWords): string => board ?? words.allUnits;

/** A period of an answer as the calendar knows it; the contract has checked both days. */
export function periodIn({ from, to }: { readonly from: string; readonly to: string }): Period {
  const period = parsePeriod(`${from}..${to}`);
  if (!period) throw new TypeError('an answer of no period');
  return period;
}
