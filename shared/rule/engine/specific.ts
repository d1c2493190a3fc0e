/** Which of two rules is the more specific? The one that states every condition of the other and more. */
import { placementImplies } from '../../language/rule/placement';
import type { Condition, FactName, Range, Word } from '../condition';
import type { Rule } from '../rule-set';

function wordImplies(fact: FactName, one: Word, other: Word): boolean {
  if (other.how === 'class' && other.level === undefined && other.media === undefined) return true;
  if (one.how === other.how && one.key === other.key) return true;
  if (fact === 'placement') return other.how === 'name' && one.how === 'name' && placementImplies(one.key, other.key);
  if (fact === 'mark') {
    const parts = new Set(one.key.split('+'));
    return other.key.split('+').every((part) => parts.has(part));
  }
  if (fact !== 'outlet') return false;
  if (one.how === 'name')
    return other.how !== 'name'
      ? other.how !== 'contains' || one.key.includes(other.key)
      : one.key.startsWith(`${other.key}·`);
  if (other.how === 'name' || other.how === 'contains') return false;
  if (one.how === 'class' && other.how === 'rest') return false;
  const level = other.level === undefined || (one.level === other.level && (!one.above || other.above === true));
  const media = other.media === undefined || (one.media?.every((medium) => other.media?.includes(medium)) ?? false);
  return level && media;
}

const within = (one: Range, other: Range): boolean =>
  (other.min === null || (one.min !== null && one.min >= other.min)) &&
  (other.max === null || (one.max !== null && one.max <= other.max));

export function conditionImplies(one: Condition, other: Condition): boolean {
  if (one.test.kind === 'range' && other.test.kind === 'range') {
    const wide = other.test.ranges;
    return one.test.ranges.every((range) => wide.some((whole) => within(range, whole)));
  }
  if (one.test.kind !== 'words' || other.test.kind !== 'words') return false;
  const [narrow, wide] = [one.test, other.test];
  if (narrow.not !== wide.not) return false;
  if (narrow.not) return wide.words.every((word) => narrow.words.some((mine) => mine.key === word.key));
  return narrow.words.every((word) => wide.words.some((whole) => wordImplies(one.fact, word, whole)));
}

/** An empty condition of a class without bounds (各媒体) says nothing. */
export function saysNothing({ test }: Condition): boolean {
  return (
    test.kind === 'words' &&
    !test.not &&
    test.words.some(({ how, level, media }) => how === 'class' && level === undefined && media === undefined)
  );
}

/** A rule that names its outlets has thereby stated their level and kind. */
function namesOutlets(rule: Rule): boolean {
  return rule.when.some(
    ({ fact, test }) =>
      fact === 'outlet' && test.kind === 'words' && !test.not && test.words.every(({ how }) => how === 'name'),
  );
}

export function implies(one: Rule, other: Rule): boolean {
  const named = namesOutlets(one);
  return other.when.every(
    (wide) =>
      saysNothing(wide) ||
      one.when.some((narrow) => narrow.fact === wide.fact && conditionImplies(narrow, wide)) ||
      (named && (wide.fact === 'level' || wide.fact === 'medium')),
  );
}

export function moreSpecific(one: Rule, other: Rule): boolean {
  return one !== other && implies(one, other) && !implies(other, one);
}
