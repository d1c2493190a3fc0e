/** Does a condition hold? Yes, no, or not to be known because a fact was not recorded. */
import { keyOf } from '../../language/normalise';
import { isStreamWord } from '../../language/rule/genre';
import type { Condition, FactName, Word } from '../condition';
import type { Rule } from '../rule-set';
import type { Case, OutletParts } from './case';
import type { Levels } from './levels';

export type Held = 'yes' | 'no' | 'unknown';
export interface Matcher {
  readonly fact: FactName;
  holds(facts: Case): Held;
}

const of = (value: boolean): Held => (value ? 'yes' : 'no');

/** Words of other rows in the same column that keep a value from being 其他. */
type Siblings = (word: Word) => readonly Word[];

function outletHolds(word: Word, outlet: OutletParts, facts: Case, levels: Levels, siblings: Siblings): Held {
  switch (word.how) {
    case 'name':
      return of(outlet.key === word.key || outlet.base === word.key);
    case 'contains':
      return of(outlet.key.includes(word.key));
    case 'none':
      return 'no';
    case 'class':
    case 'rest': {
      if (facts.outletText === word.key) return 'yes';
      if (word.media && !word.media.some((medium) => (facts.media as readonly string[]).includes(medium))) return 'no'; // safe: only widened for comparing
      if (
        word.how === 'rest' &&
        siblings(word).some((other) => outletHolds(other, outlet, facts, levels, siblings) === 'yes')
      )
        return 'no';
      if (!word.level) return 'yes';
      // A count under 省级以上媒体 belongs to the row of that name, though no level is recorded.
      if (facts.level === null) return siblings(word).some(({ key }) => key === facts.outletText) ? 'no' : 'unknown';
      return of(levels.fits(facts.level, word.level, word.above ?? false));
    }
    default:
      return word.how satisfies never;
  }
}

function wordHolds(fact: FactName, word: Word, facts: Case, levels: Levels, siblings: Siblings): Held {
  if (fact === 'outlet') {
    // A circular's column 市本级采用 / 约稿 names the kind of piece where others name the outlet.
    if (word.how === 'name' && facts.genre === word.key) return 'yes';
    if (facts.outlets.length === 0) return 'no';
    let all: Held = 'yes';
    for (const outlet of facts.outlets) {
      const held = outletHolds(word, outlet, facts, levels, siblings);
      if (held === 'no') return 'no';
      if (held === 'unknown') all = 'unknown';
    }
    return all;
  }
  if (word.how === 'rest') {
    if (fact !== 'placement' && missing(fact, facts)) return 'unknown';
    return of(!siblings(word).some((other) => wordHolds(fact, other, facts, levels, siblings) === 'yes'));
  }
  if (word.how === 'none') return of(missing(fact, facts));
  switch (fact) {
    case 'level':
      return facts.level === null
        ? 'unknown'
        : of(levels.fits(facts.level, word.above ? (word.level ?? word.key) : word.key, word.above ?? false));
    case 'medium':
      if (word.media) return of(word.media.some((medium) => (facts.media as readonly string[]).includes(medium))); // safe: only widened for comparing
      return of(facts.mediumText === word.key);
    case 'genre':
    case 'stream':
      if (facts.genre === word.key || facts.stream === word.key || facts.marks.has(word.key)) return 'yes';
      return facts.genre === null && !(facts.stream !== null && isStreamWord(word.key)) ? 'unknown' : 'no';
    case 'placement':
      return of(facts.placement.has(word.key));
    case 'use':
      return of(facts.use === word.key);
    case 'mark':
      return of(word.key.split('+').every((part) => facts.marks.has(part)));
    case 'role':
      return of(facts.roles.has(word.key));
    case 'unit':
    case 'board':
    case 'class':
    case 'person':
      return of(facts.subject.has(word.key));
    case 'stage':
      return facts.stage === null ? 'no' : of(facts.stage === word.key || facts.stage.includes(word.key));
    case 'instruction':
    case 'awardLevel': {
      const recorded = facts.words[fact];
      if (recorded === undefined || recorded === null) return recorded === null ? 'unknown' : 'no';
      return of(recorded === word.key || levels.fits(recorded, word.key, word.above ?? false));
    }
    default: {
      const recorded = facts.words[fact];
      return recorded === undefined || recorded === null
        ? 'no'
        : of(recorded === word.key || keyOf(recorded).includes(word.key));
    }
  }
}

function missing(fact: FactName, facts: Case): boolean {
  if (fact === 'level') return facts.level === null;
  if (fact === 'genre' || fact === 'stream') return facts.genre === null && facts.stream === null;
  if (fact === 'stage') return facts.stage === null;
  if (fact === 'outlet') return facts.outlets.length === 0;
  if (fact === 'medium') return facts.media.length === 0 && facts.mediumText === '';
  return fact in facts.words ? facts.words[fact] === null : false;
}

/** A picture has no length, a broadcast is not measured in characters, a paper has no reads: not applicable, so not missing. */
export function applicable(fact: FactName, facts: Case): boolean {
  const only = (...media: string[]): boolean =>
    facts.media.length > 0 && facts.media.every((medium) => media.includes(medium));
  if (fact === 'length') return !facts.picture && !only('tv', 'radio');
  if (fact === 'minutes' || fact === 'seconds') return !only('paper', 'magazine', 'internal') && !facts.picture;
  if (fact === 'reads') return !only('paper', 'magazine', 'internal', 'tv', 'radio');
  return fact !== 'photos';
}

function single(condition: Condition, levels: Levels, siblings: Siblings): Matcher {
  const { fact, test } = condition;
  if (test.kind === 'range') {
    return {
      fact,
      holds(facts) {
        const value = facts.numbers[fact];
        if (value === undefined || value === null) return applicable(fact, facts) ? 'unknown' : 'no';
        return of(test.ranges.some(({ min, max }) => (min === null || value >= min) && (max === null || value <= max)));
      },
    };
  }
  return {
    fact,
    holds(facts) {
      let any: Held = 'no';
      for (const word of test.words) {
        const held = wordHolds(fact, word, facts, levels, siblings);
        if (held === 'yes') return test.not ? 'no' : 'yes';
        if (held === 'unknown') any = 'unknown';
      }
      return any === 'unknown' ? 'unknown' : of(test.not);
    },
  };
}

/** Names stand for themselves: the level beside them describes, unless the sheet names the same outlet at two levels. */
function namedOrLevel(
  outlet: Condition,
  level: Matcher,
  told: (key: string) => boolean,
  levels: Levels,
  siblings: Siblings,
): Matcher {
  const test = outlet.test;
  if (test.kind !== 'words') return level;
  return {
    fact: 'level',
    holds(facts) {
      const byName = test.words.some(
        (word) =>
          word.how === 'name' && !told(word.key) && wordHolds('outlet', word, facts, levels, siblings) === 'yes',
      );
      return byName && !test.not ? 'yes' : level.holds(facts);
    },
  };
}

/** The matchers of a rule, cheapest to fail first. */
export function matchersOf(
  rule: Rule,
  levels: Levels,
  siblings: (fact: FactName) => readonly Word[],
  told: (key: string) => boolean,
): readonly Matcher[] {
  const outlet = rule.when.find(
    ({ fact, test }) => fact === 'outlet' && test.kind === 'words' && test.words.some(({ how }) => how === 'name'),
  );
  return rule.when.map((condition) => {
    const own: Siblings = () => siblings(condition.fact);
    const plain = single(condition, levels, own);
    return condition.fact === 'level' && outlet ? namedOrLevel(outlet, plain, told, levels, own) : plain;
  });
}
