/** A rule set made ready for many adoptions: matchers per rule, siblings of 其他, who is more specific than whom. */
import type { Condition, FactName, Word } from '../condition';
import type { Scale } from '../facts';
import type { ScalePolicy } from '../policy';
import { type Rule, type RuleSet, rule as ruleShape } from '../rule-set';
import type { Case } from './case';
import { levelsOf } from './levels';
import { type Held, type Matcher, matchersOf } from './match';
import { conditionImplies, moreSpecific } from './specific';

export interface Line {
  readonly rule: Rule;
  readonly index: number;
  readonly matchers: readonly Matcher[];
  /** Conditions that stand in the header of a matrix, by fact. */
  readonly headed: ReadonlySet<FactName>;
  /** Lines of the same group that are more specific than this one. */
  readonly narrower: ReadonlySet<Line>;
}

export interface ScaleLines {
  readonly scale: Scale;
  readonly policy: ScalePolicy;
  /** By what they look at and at which stage: adoption/base. */
  lines(on: Rule['on'], stage?: Rule['stage']): readonly Line[];
  /** Some row gives an adoption a figure; rows that only leave something out price nothing by themselves. */
  readonly prices: boolean;
  readonly submits: boolean;
  /** Some row looks at instructions, prizes, or what an item failed to be. */
  readonly others: boolean;
  /** 每篇上限 */
  readonly caps: readonly Line[];
  /** Rows that leave an item out by what it is itself: 未经办公室上报 不计入. */
  readonly leaveOut: readonly Line[];
}

export interface Compiled {
  readonly ruleSet: RuleSet;
  readonly scales: readonly ScaleLines[];
  readonly tasks: readonly Line[];
  /** 任务内不计 */
  readonly gates: readonly Line[];
  /** Bounds of every numeric condition, by fact, ascending: values between two bounds match alike. */
  readonly bounds: ReadonlyMap<FactName, readonly number[]>;
  /** Numeric facts whose very value is reckoned with (50元/千字). */
  readonly reckoned: ReadonlySet<string>;
  readonly facts: ReadonlySet<FactName>;
}

export function compile(ruleSet: RuleSet): Compiled {
  const levels = levelsOf(ruleSet.rules);
  const told = namedAtTwoLevels(ruleSet.rules);
  const groups = new Map<string, Line[]>();
  const group = ({ scale, on, stage }: Rule): string =>
    on === 'task' || on === 'within' ? on : `${scale}/${on}/${stage}`;
  ruleSet.rules.forEach((rule, index) => {
    const siblings = (fact: FactName): readonly Word[] => siblingWords(rule, fact, ruleSet.rules);
    const cache = new Map<FactName, readonly Word[]>();
    const known = (fact: FactName): readonly Word[] => {
      const words = cache.get(fact) ?? siblings(fact);
      cache.set(fact, words);
      return words;
    };
    const headRow = rule.row.slice(rule.row.lastIndexOf('!') + 1);
    const headed = new Set(rule.when.filter(({ at }) => rowOf(at) !== headRow).map(({ fact }) => fact));
    const list = groups.get(group(rule)) ?? [];
    for (const one of alternatives(rule)) {
      list.push({ rule: one, index, matchers: matchersOf(one, levels, known, told), headed, narrower: new Set() });
    }
    groups.set(group(rule), list);
  });
  for (const list of groups.values()) {
    for (const wide of list) {
      for (const narrow of list) {
        // Safe: the set was made here, and is read-only from here on.
        if (narrow.rule.id !== wide.rule.id && moreSpecific(narrow.rule, wide.rule))
          (wide.narrower as Set<Line>).add(narrow);
      }
    }
  }
  const none: readonly Line[] = [];
  return {
    ruleSet,
    scales: ruleSet.scales.map((scale) => {
      const own = new Map(
        stages.map((stage) => [stage, new Map(ons.map((on) => [on, groups.get(`${scale}/${on}/${stage}`) ?? none]))]),
      );
      const lines: ScaleLines['lines'] = (on, stage = 'base') => own.get(stage)?.get(on) ?? none;
      const base = lines('adoption');
      return {
        scale,
        policy: ruleSet[scale],
        lines,
        submits: lines('submission').length > 0,
        others: lines('instruction').length + lines('award').length + lines('item').length > 0,
        caps: lines('item', 'cap'),
        prices: base.some(({ rule }) => rule.effect.op !== 'exclude'),
        leaveOut: base.filter(
          ({ rule }) =>
            rule.effect.op === 'exclude' && rule.when.length > 0 && rule.when.every(({ fact }) => ofItem.has(fact)),
        ),
      };
    }),
    tasks: groups.get('task') ?? none,
    gates: groups.get('within') ?? none,
    ...numericUse(ruleSet.rules),
  };
}

/** A list of outlets or places is so many rules in one: which of two is the more specific depends on the word that fits. */
function alternatives(rule: Rule): readonly Rule[] {
  if (rule.on !== 'adoption') return [rule];
  let all: readonly Rule[] = [rule];
  for (const fact of ['outlet', 'placement'] as const) {
    all = all.flatMap((one) => {
      const found = one.when.find((condition) => condition.fact === fact);
      if (found?.test.kind !== 'words' || found.test.not || found.test.words.length < 2) return [one];
      return found.test.words.map(
        (word): Rule => ({
          ...one,
          when: one.when.map((condition) =>
            condition === found ? { ...found, test: { kind: 'words', words: [word], not: false } } : condition,
          ),
        }),
      );
    });
  }
  return all;
}

const ofItem: ReadonlySet<FactName> = new Set(['mark', 'role', 'unit', 'board', 'class', 'person']);

const stages = ruleShape.shape.stage.options;
const ons = ruleShape.shape.on.options;

const rowOf = (place: string): string => /(\d+)$/.exec(place)?.[1] ?? '';

function numericUse(rules: readonly Rule[]): Pick<Compiled, 'bounds' | 'reckoned' | 'facts'> {
  const bounds = new Map<FactName, Set<number>>();
  const reckoned = new Set<string>();
  const facts = new Set<FactName>();
  for (const { when, effect } of rules) {
    if (effect.op === 'per') reckoned.add(effect.of);
    for (const { fact, test } of when) {
      facts.add(fact);
      if (test.kind !== 'range') continue;
      const set = bounds.get(fact) ?? new Set<number>();
      for (const { min, max } of test.ranges) {
        if (min !== null) set.add(min);
        if (max !== null) set.add(max + 1);
      }
      bounds.set(fact, set);
    }
  }
  const sorted = new Map([...bounds].map(([fact, set]) => [fact, [...set].sort((one, other) => one - other)] as const));
  return { bounds: sorted, reckoned, facts };
}

/** Outlets that the sheet names at more than one level: for these the level tells them apart. */
function namedAtTwoLevels(rules: readonly Rule[]): (key: string) => boolean {
  const levels = new Map<string, Set<string>>();
  for (const rule of rules) {
    const outlet = rule.when.find(({ fact }) => fact === 'outlet')?.test;
    const level = rule.when.find(({ fact }) => fact === 'level')?.test;
    if (outlet?.kind !== 'words' || level?.kind !== 'words') continue;
    for (const word of outlet.words) {
      if (word.how !== 'name') continue;
      const set = levels.get(word.key) ?? new Set<string>();
      set.add(
        level.words
          .map(({ key }) => key)
          .sort()
          .join('、'),
      );
      levels.set(word.key, set);
    }
  }
  return (key) => (levels.get(key)?.size ?? 0) > 1;
}

/** What the other rows name in this column, as far as they could apply beside this row: the complement of 其他. */
function siblingWords(rule: Rule, fact: FactName, rules: readonly Rule[]): readonly Word[] {
  const sheet = rule.row.slice(0, rule.row.lastIndexOf('!'));
  return rules
    .filter(
      (other) =>
        other !== rule &&
        other.on === rule.on &&
        other.stage === rule.stage &&
        other.scale === rule.scale &&
        other.row.slice(0, other.row.lastIndexOf('!')) === sheet,
    )
    .filter((other) =>
      rule.when.every(
        (mine) =>
          mine.fact === fact || other.when.every((theirs) => theirs.fact !== mine.fact || !disjoint(mine, theirs)),
      ),
    )
    .flatMap((other) =>
      other.when
        .filter((found) => found.fact === fact)
        .flatMap(({ test }) => (test.kind === 'words' && !test.not ? test.words : [])),
    )
    .filter(({ how }) => how !== 'rest' && how !== 'none');
}

/** Can no value satisfy both? Where that cannot be seen they are taken to overlap. */
export function disjoint(one: Condition, other: Condition): boolean {
  const [mine, theirs] = [one.test, other.test];
  if (mine.kind === 'range' && theirs.kind === 'range') {
    return mine.ranges.every((a) =>
      theirs.ranges.every(
        (b) =>
          (a.max !== null && b.min !== null && a.max < b.min) || (b.max !== null && a.min !== null && b.max < a.min),
      ),
    );
  }
  if (mine.kind !== 'words' || theirs.kind !== 'words' || mine.not || theirs.not) return false;
  if ([...mine.words, ...theirs.words].some(({ how }) => how !== 'name')) return false;
  return mine.words.every((word) =>
    theirs.words.every((theirsWord) => {
      const [a, b] = [single(one, word), single(other, theirsWord)];
      return !conditionImplies(a, b) && !conditionImplies(b, a);
    }),
  );
}
const single = (condition: Condition, word: Word): Condition => ({
  ...condition,
  test: { kind: 'words', words: [word], not: false },
});

/** Of all conditions the worst: no beats unknown beats yes. Names the first fact that is missing. */
export function lineHolds(line: Line, facts: Case): Fit {
  let missing: FactName | undefined;
  for (const matcher of line.matchers) {
    const held = matcher.holds(facts);
    if (held === 'no') return no;
    if (held === 'unknown') missing ??= matcher.fact;
  }
  return missing ? { held: 'unknown', missing } : yes;
}

export interface Fit {
  readonly held: Held;
  readonly missing?: FactName;
}
const yes: Fit = { held: 'yes' };
const no: Fit = { held: 'no' };
