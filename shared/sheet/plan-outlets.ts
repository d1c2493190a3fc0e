/** In which column of a tally does an outlet's count belong? Its own, one that names it in a list, its level's, the rest's. */
import { readNames } from '../language/names';
import { levelRung } from '../language/rule/level';
import { outletKey, outletWords } from '../language/rule/outlet-word';

/** Levels of the office's outlets, by outletKey of the outlet's name; null where the level is not known. */
export type OutletLevels = ReadonlyMap<string, string | null>;

/** Each outlet has one column at most, the one that names it most narrowly. */
export function columnFor(outlet: string, columns: readonly string[], levels: OutletLevels): string | undefined {
  const key = outletKey(outlet);
  const named =
    columns.find((column) => outletKey(column) === key) ??
    columns.find((column) => readNames(column).some((name) => outletKey(name) === key));
  if (named !== undefined) return named;
  const level = levels.get(key) ?? null;
  const ofLevel =
    level === null
      ? undefined
      : columns.find((column) =>
          outletWords(column).some((word) => word.level !== undefined && sameLevel(word.level, level)),
        );
  return ofLevel ?? columns.find((column) => outletWords(column).some((word) => word.how === 'rest'));
}

function sameLevel(a: string, b: string): boolean {
  const rung = levelRung(a);
  return outletKey(a) === outletKey(b) || (rung !== undefined && rung === levelRung(b));
}
