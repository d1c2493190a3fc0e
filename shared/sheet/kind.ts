/** What kind of table is it, by its title and by what its columns hold? */
import { otherMeasure, ruleLead, sampleMark } from '../language/layout-words';
import { plain, titleKinds, type Word } from '../language/words';
import type { Profile } from './profile';
import type { Decision } from './reason';
import type { TableKind } from './table';
import { namesGenre, namesOutlet } from './word';

export interface Evidence {
  /** Title lines of the table itself, the nearest last. */
  readonly titles: readonly string[];
  readonly sheet: string;
  readonly words: readonly (Word | undefined)[];
  readonly leaves: readonly string[];
  readonly profiles: readonly Profile[];
}

/** The kind that the title's words name, the nearest title first; undefined for none. */
function titleKind(titles: readonly string[], sheet: string): TableKind | undefined {
  for (const text of [...titles].reverse().concat(sheet)) {
    const word = plain(text).replace(sampleMark, '');
    for (const [kind, fits] of titleKinds) if (fits.test(word)) return kind;
  }
  return undefined;
}

const columnKind = (value: TableKind, confidence = 0.85): Decision<TableKind> => ({
  value,
  why: 'kind-columns',
  confidence,
});

export function kindOf(seen: Evidence): Decision<TableKind> {
  const { words, profiles } = seen;
  const named = titleKind(seen.titles, seen.sheet);
  const has = (word: Word) => words.includes(word);
  const counts = (i: number) => (profiles[i]?.figures ?? 0) >= 0.5;
  const blank = profiles.every((p) => p.filled === 0);
  const measured = words.filter(
    (w, i) =>
      (w === 'submitted' || w === 'adopted' || w === 'count' || w === 'sum') && (counts(i) || !profiles[i]?.filled),
  ).length;
  const asked = words.filter((w, i) => w === 'quota' && (counts(i) || !profiles[i]?.filled)).length;
  const people = has('unit') || has('person');
  const agreed = (value: TableKind): Decision<TableKind> =>
    named === value ? { value, why: 'kind-title', confidence: 0.97 } : columnKind(value);

  const ticked = words.some((w, i) => w === 'adopted' && (profiles[i]?.ticks ?? 0) >= 0.5);
  const pieces =
    has('title') && (ticked || has('outlet') || has('date') || has('person') || has('genre') || has('placement'));
  if (pieces && !(measured >= 2 && !has('date'))) return agreed('ledger');
  if (
    has('person') &&
    (has('phone') || has('post')) &&
    !has('title') &&
    asked === 0 &&
    measured === 0 &&
    !(named === 'schedule' && has('date'))
  )
    return agreed('roster');

  const prices =
    words.filter((w, i) => w === 'amount' && !counts(i) && (profiles[i]?.money ?? 0) < 0.5).length <
    words.filter((w) => w === 'amount').length;
  const subject =
    has('outlet') || has('level') || has('genre') || has('placement') || has('length') || has('task') || has('other');
  if (named === 'payStandard' && (has('amount') || money(profiles) || (numeric(seen) && !people)))
    return agreed('payStandard');
  if (has('amount') && !people && (subject || prices) && !has('title') && measured === 0) return agreed('payStandard');
  if (
    named === 'pointsStandard' &&
    (!has('unit') || seen.leaves.some((leaf) => ruleLead.test(leaf))) &&
    !has('title')
  ) {
    if (has('points') || numeric(seen)) return agreed('pointsStandard');
  }
  if (has('points') && !people && !has('title') && subject && measured === 0 && !has('rank') && named !== 'tally')
    return agreed('pointsStandard');

  const done = measured > 0 || has('rate') || (has('points') && has('rank'));
  if (asked > 0 && !(named === 'tally' && done)) return agreed('quota');
  const dutied = words.some((w, i) => askable(w, seen.leaves[i] ?? '') && (counts(i) || (blank && !has('date'))));
  if (named === 'quota' && dutied && !has('rate') && !has('rank')) return agreed('quota');
  if (named === 'schedule' && has('date') && measured === 0) return agreed('schedule');
  if (
    (has('task') || has('date')) &&
    (people || has('outlet') || has('task')) &&
    measured === 0 &&
    !has('points') &&
    !has('rate') &&
    !has('amount') &&
    !numeric(seen)
  )
    return has('date') || named === 'schedule' || named === 'quota'
      ? agreed('schedule')
      : named
        ? agreed(named)
        : columnKind('other', 0.5);
  if (
    measured > 0 ||
    has('points') ||
    has('rate') ||
    has('rank') ||
    ((people || has('outlet')) && numeric(seen, 'other'))
  )
    return agreed('tally');
  if (people && has('amount')) return agreed('tally');
  if (named === 'roster' && has('person')) return agreed('roster');
  if (named === 'ledger' && has('title')) return agreed('ledger');
  return columnKind('other', 0.6);
}

/** May a column of this word hold what is asked for, when the title says that the table asks? */
export function askable(word: Word | undefined, leaf: string): boolean {
  return word === undefined || otherMeasure.test(leaf)
    ? true
    : word === 'outlet' ||
        word === 'level' ||
        word === 'submitted' ||
        word === 'adopted' ||
        word === 'count' ||
        word === 'sum' ||
        word === 'quota' ||
        word === 'task' ||
        ((word === 'genre' || word === 'unit' || word === 'title') && (namesOutlet(leaf) || namesGenre(leaf)));
}

const money = (profiles: readonly Profile[]): boolean => profiles.some((p) => p.money >= 0.5);

/** Does any column that is no serial, rank, date or telephone hold figures? */
function numeric(seen: Evidence, but?: Word): boolean {
  return seen.words.some(
    (w, i) =>
      (but === undefined || w !== but) &&
      !(w === 'serial' || w === 'rank' || w === 'date' || w === 'phone' || w === 'length') &&
      (seen.profiles[i]?.numbers ?? 0) >= 0.6,
  );
}
