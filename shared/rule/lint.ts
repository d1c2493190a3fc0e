/** What is wrong with an office's rules? Gaps, overlaps, dead rows, unread settings, falling ladders, unknown outlets, ranges without bounds. */
import { levelRung } from '../language/rule/level';
import { namedMedium } from '../language/rule/medium';
import { outletKey } from '../language/rule/outlet-word';
import { settingTopic } from '../language/rule/setting';
import type { Problem } from '../problem';
import type { Condition, Word } from './condition';
import { caseOf } from './engine/case';
import { chooseBase } from './engine/choose';
import { compile, disjoint } from './engine/compile';
import { implies } from './engine/specific';
import type { AdoptionFacts } from './facts';
import type { Rule, RuleSet } from './rule-set';

/** What the office works with: the rules are held against it. */
export interface InUse {
  /** The reference list; where it is empty no outlet is called unknown. */
  readonly outlets: readonly string[];
  /** Adoptions that occur, or their distinct kinds. */
  readonly adoptions: readonly (Pick<AdoptionFacts, 'outlet' | 'level'> &
    Partial<AdoptionFacts> & { readonly stream?: string | null })[];
}

/** One finding a cell and kind, in the order of the sheet within a kind. */
export function lintRules(ruleSet: RuleSet, inUse: InUse): readonly Problem[] {
  const base = ruleSet.rules.filter(({ on, stage }) => on === 'adoption' && stage === 'base');
  return [
    ...gaps(ruleSet, inUse),
    ...overlaps(base),
    ...dead(ruleSet.rules),
    ...unread(ruleSet),
    ...falling(base, ruleSet),
    ...unknown(ruleSet, inUse.outlets),
    ...unbounded(ruleSet),
  ];
}

/** A number behind every question that a rule could ask, so that only kinds of pieces are missed, not figures. */
const measured = { length: 1200, minutes: 3, seconds: 180, reads: 1500, photos: 1 };

function gaps(ruleSet: RuleSet, inUse: InUse): readonly Problem[] {
  const compiled = compile(ruleSet);
  const found = new Map<string, Problem>();
  for (const scale of compiled.scales) {
    const lines = scale.lines('adoption');
    if (!lines.some(({ rule }) => rule.effect.op !== 'exclude') || scale.policy.noRule.value === 'decide') continue;
    for (const used of inUse.adoptions) {
      const numbers = {
        ...measured,
        ...(used.length ? { length: used.length } : {}),
        ...(used.reads ? { reads: used.reads } : {}),
      };
      const choice = chooseBase(lines, caseOf({ ...used, numbers }));
      if (choice.line || choice.missing) continue;
      const { level, outlet } = used;
      const genre = used.genre ?? null;
      const key = `${scale.scale} ${level} ${outlet} ${genre}`;
      const at = (choice.noRate ?? lines[0])?.rule.at;
      if (!found.has(key))
        found.set(key, {
          code: 'rule-gap',
          ...(at ? { at } : {}),
          detail: { scale: scale.scale, level, outlet, genre },
        });
    }
  }
  return [...found.values()];
}

const givesAmount = ({ effect }: Rule): boolean => effect.op !== 'exclude' && effect.op !== 'none';
const sameEffect = (one: Rule, other: Rule): boolean => JSON.stringify(one.effect) === JSON.stringify(other.effect);

/** Can no adoption meet both? A paper's name is no television station, 其他 never meets what its siblings name. */
function apart(one: Rule, other: Rule): boolean {
  return one.when.some((mine) =>
    other.when.some((theirs) => {
      if (mine.fact === theirs.fact && (disjoint(mine, theirs) || isRest(mine, theirs))) return true;
      if (
        mine.fact !== 'outlet' ||
        theirs.fact !== 'outlet' ||
        mine.test.kind !== 'words' ||
        theirs.test.kind !== 'words'
      )
        return false;
      const words = theirs.test.words;
      return (
        !mine.test.not &&
        !theirs.test.not &&
        mine.test.words.every((word) => words.every((their) => twoOutlets(word, their)))
      );
    }),
  );
}

function twoOutlets(one: Word, other: Word): boolean {
  // 齐鲁晚报 and 齐鲁晚报·今日日照 are two as well: the word that fits decides.
  if (one.how === 'name' && other.how === 'name') return one.key !== other.key;
  if (one.how === 'name' || other.how === 'name') {
    const [name, wide] = one.how === 'name' ? [one, other] : [other, one];
    return wide.media !== undefined && !namedMedium(name.key).some((medium) => wide.media?.includes(medium));
  }
  const media =
    one.media !== undefined && other.media !== undefined && !one.media.some((medium) => other.media?.includes(medium));
  return media || (one.level !== undefined && other.level !== undefined && twoLevels(one, other));
}

/** 省级以上 meets 省级 and what is above it, never 市级. */
function twoLevels(one: Word, other: Word): boolean {
  if (one.level === other.level || (one.above && other.above)) return false;
  if (!one.above && !other.above) return true;
  const [open, exact] = (one.above ? [one, other] : [other, one]).map(({ level = '' }) => levelRung(level));
  return open !== undefined && exact !== undefined && exact > open;
}

function isRest(one: Condition, other: Condition): boolean {
  const rest = ({ test }: Condition): boolean => test.kind === 'words' && test.words.some(({ how }) => how === 'rest');
  return rest(one) !== rest(other);
}

/** In one row of a matrix the column for a kind of piece wins; the same pair of columns is named once, for all rows. */
const pairOf = (upper: Rule, lower: Rule): string =>
  upper.row === lower.row
    ? [upper, lower]
        .map(({ when, row }) =>
          when
            .filter(({ at }) => rowNumber(at) !== rowNumber(row))
            .map(({ at }) => at)
            .join('+'),
        )
        .join(' ')
    : `${upper.id} ${lower.id}`;
const rowNumber = (text: string): string => /(\d+)$/.exec(text)?.[1] ?? '';
const decided = (upper: Rule, lower: Rule): boolean =>
  upper.row === lower.row &&
  upper.when.some(({ fact }) => fact === 'genre') !== lower.when.some(({ fact }) => fact === 'genre');

function overlaps(base: readonly Rule[]): readonly Problem[] {
  const found: Problem[] = [];
  const pairs = new Set<string>();
  base.forEach((lower, index) => {
    for (const upper of base.slice(0, index)) {
      if (upper.scale !== lower.scale || !givesAmount(upper) || !givesAmount(lower) || sameEffect(upper, lower))
        continue;
      if (implies(upper, lower) || implies(lower, upper) || apart(upper, lower) || decided(upper, lower)) continue;
      const pair = pairOf(upper, lower);
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      found.push({ code: 'rule-overlap', at: lower.at, detail: { other: upper.at } });
      return;
    }
  });
  return found;
}

/** Lines that look at one matter at a time: a second one with the same conditions is never reached. */
const single: ReadonlySet<Rule['on']> = new Set([
  'adoption',
  'submission',
  'instruction',
  'award',
  'item',
  'event',
  'rate',
  'total',
  'place',
]);

function dead(rules: readonly Rule[]): readonly Problem[] {
  const found: Problem[] = [];
  rules.forEach((rule, index) => {
    const empty = rule.when.some(
      ({ test }) =>
        test.kind === 'range' && test.ranges.every(({ min, max }) => min !== null && max !== null && min > max),
    );
    const same = rules.slice(0, index).find((upper) => single.has(rule.on) && shadows(upper, rule));
    if (empty) found.push({ code: 'rule-dead', at: rule.at });
    else if (same) found.push({ code: 'rule-dead', at: rule.at, detail: { other: same.at } });
  });
  return found;
}

/** The upper of two with the same conditions always wins. */
function shadows(upper: Rule, rule: Rule): boolean {
  const alike = (['scale', 'on', 'stage', 'payee', 'every', 'label'] as const).every(
    (part) => upper[part] === rule[part],
  );
  return alike && rule.stage === 'base' && upper.row !== rule.row && implies(rule, upper) && implies(upper, rule);
}

/** A setting on a matter that decides figures, in words that nothing follows from. */
function unread(ruleSet: RuleSet): readonly Problem[] {
  return ruleSet.settings
    .filter(({ read, name }) => !read && settingTopic(name) !== undefined)
    .map(({ at, text }): Problem => ({ code: 'rule-unreadable', at, detail: { text: text.slice(0, 40) } }));
}

/** The rung of a rule: its level's, or that of its class of outlets; 0 is the highest. */
function rungOf(rule: Rule, order: readonly string[]): number | undefined {
  for (const { fact, test } of rule.when) {
    if (test.kind !== 'words' || test.not || test.words.length !== 1) continue;
    const word = test.words[0];
    const level = fact === 'level' ? word?.key : fact === 'outlet' ? word?.level : undefined;
    if (level === undefined || word?.above) continue;
    const stated = order.indexOf(level);
    return stated >= 0 ? stated : levelRung(level);
  }
  return undefined;
}

/** What a rule asks beside where it was printed. */
const beside = (rule: Rule): string =>
  rule.when
    .filter(({ fact }) => fact !== 'level' && fact !== 'outlet' && fact !== 'medium')
    .map(
      ({ fact, test }) =>
        `${fact}${JSON.stringify(test.kind === 'words' ? [test.not, test.words.map(({ key }) => key)] : test.ranges)}`,
    )
    .sort()
    .join();

function falling(base: readonly Rule[], ruleSet: RuleSet): readonly Problem[] {
  const steps = base.flatMap((rule) => {
    const rung = rungOf(rule, ruleSet[rule.scale].levels.value);
    return rule.effect.op === 'set' && rung !== undefined
      ? [{ rule, rung, amount: rule.effect.amount, key: `${rule.scale} ${beside(rule)}` }]
      : [];
  });
  return steps.flatMap((high): Problem[] => {
    // Every lower step pays more: the figure of this rung is the odd one.
    const lower = steps.find((step) => step.key === high.key && step.rung > high.rung && step.amount > high.amount);
    return lower ? [{ code: 'rule-falling', at: high.rule.at, detail: { other: lower.rule.at } }] : [];
  });
}

function unknown(ruleSet: RuleSet, outlets: readonly string[]): readonly Problem[] {
  if (outlets.length === 0) return [];
  const known = new Set(outlets.flatMap((name) => [outletKey(name), outletKey(name).split('·')[0] ?? '']));
  const found = new Map<string, Problem>();
  for (const { when } of ruleSet.rules) {
    for (const { fact, test, at } of when) {
      if (fact !== 'outlet' || test.kind !== 'words') continue;
      for (const { how, key, text } of test.words) {
        if (how === 'name' && !known.has(key) && !known.has(key.split('·')[0] ?? '') && !found.has(`${at} ${key}`))
          found.set(`${at} ${key}`, { code: 'outlet-unknown', at, detail: { text } });
      }
    }
  }
  return [...found.values()];
}

function unbounded(ruleSet: RuleSet): readonly Problem[] {
  return ruleSet.rules
    .filter(({ effect }) => effect.op === 'range' && (effect.min === null || effect.max === null))
    .map(({ at }): Problem => ({ code: 'rule-unbounded', at }));
}
