/** What do the words in { } of the office's own texts stand for? */
import type { CircularResult } from '../contract/circular';
import { type CircularWords, circularTexts, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { periodIn, shown } from './circular-figures';

export function circularValues(result: CircularResult, language: Language): ReadonlyMap<string, string> {
  const words: CircularWords = circularTexts[language];
  const { placeholders } = words;
  const { totals, totalsBefore, code } = result;
  const less = (now: number | null, before: number | null | undefined): number | null =>
    now === null || before === null || before === undefined ? null : now - before;
  const [submitted, adoptions] = [
    less(totals.submitted, totalsBefore?.submitted),
    less(totals.adoptions, totalsBefore?.adoptions),
  ];
  const before = periodText(periodIn(result.before), language);
  const change = submitted === null && adoptions === null ? '' : words.comparedWith(before, submitted, adoptions);
  return new Map([
    [placeholders.period, periodText(periodIn(result.period), language)],
    [placeholders.before, before],
    [placeholders.summary, words.summary(totals)],
    [placeholders.submitted, shown(totals.submitted ?? 0)],
    [placeholders.counted, shown(totals.counted ?? 0)],
    [placeholders.adopted, shown(totals.adopted ?? 0)],
    [placeholders.adoptions, shown(totals.adoptions ?? 0)],
    [placeholders.points, shown(totals.points ?? 0)],
    [placeholders.change, change],
    [placeholders.first, firstPlaces(result, words)],
    [placeholders.zeroSubmitted, named(result.zeroSubmitted, words.zeroSubmitted, words)],
    [placeholders.zeroAdopted, named(result.zeroAdopted, words.zeroAdopted, words)],
    [placeholders.code, code ?? ''],
  ]);
}

function firstPlaces({ boards }: CircularResult, words: CircularWords): string {
  const firsts = boards.flatMap(({ board, lines }) => {
    const units = lines.filter(({ place, points }) => place === 1 && Number(points) > 0).map(({ unit }) => unit);
    return units.length === 0 ? [] : [words.firstOf(boards.length === 1 ? null : board, units)];
  });
  return firsts.length === 0 ? words.noFirst : firsts.join(words.clause);
}

function named(
  units: CircularResult['zeroSubmitted'],
  sentence: (units: readonly string[]) => string,
  words: CircularWords,
): string {
  if (units.length === 0) return '';
  return sentence(units.map(({ unit, periods }) => (periods > 1 ? words.inARow(unit, periods) : unit)));
}
