/** Which rules does a sentence state? 县级媒体每篇计2分,市级每篇4分; 每人每月最高200元; 完成任务计10分,每少1条扣2分. What is not wholly understood states none. */
import {
  capOf,
  clausesOf,
  excludedOf,
  instructedBy,
  isInstructed,
  leadNoun,
  type Scored,
  scoredOf,
} from '../../language/rule/clause';
import { isGenreWord, toldCase } from '../../language/rule/genre';
import { labelEvery, rowKind } from '../../language/rule/kind';
import { isLevelWord } from '../../language/rule/level';
import { listWords } from '../../language/rule/list';
import { isOutletName } from '../../language/rule/medium';
import { isPlacementName } from '../../language/rule/placement';
import { readValue } from '../../language/rule/value';
import type { Condition } from '../condition';
import type { Scale } from '../facts';
import type { Rule } from '../rule-set';
import { cellConditions, headerConditions } from './conditions';
import { executed } from './value-rule';

export interface Stated {
  readonly at: string;
  readonly row: string;
  readonly label: string;
  readonly scale: Scale;
  /** What the row itself asks. */
  readonly when: readonly Condition[];
}

/** Undefined where a part of the sentence was not understood. */
export function proseRules(sentence: string, stated: Stated): readonly Rule[] | undefined {
  const scored = scoredOf(sentence);
  if (scored) return scoredRules(scored, sentence, stated);
  const cap = capRule(sentence, stated);
  if (cap) return [cap];
  const excluded = excludedOf(sentence);
  const left = excluded === undefined ? undefined : sureConditions(excluded, stated.at);
  if (left && left.length > 0)
    return [
      ruleOf(stated, { on: 'adoption', stage: 'base', when: left, effect: { op: 'exclude', reason: 'excluded' } }),
    ];
  const clauses = clausesOf(sentence);
  if (!clauses) return undefined;
  const rules: Rule[] = [];
  let context: 'adoption' | 'instruction' = 'adoption';
  for (const { lead, value } of clauses) {
    const cut = lead.lastIndexOf(',');
    const before = cut < 0 ? '' : lead.slice(0, cut);
    const own = cut < 0 ? lead : lead.slice(cut + 1);
    if (before !== '') {
      if (!isInstructed(before) || instructedBy(before) !== '') return undefined;
      context = 'instruction';
    }
    const read = readValue(value);
    const kind = isInstructed(own) ? 'instruction' : context;
    if (!read || (kind === 'adoption' && rowKind(own).kind !== 'adoption')) return undefined;
    const done = executed(read, value, { kind, stage: undefined, scale: stated.scale, perItem: true });
    const when = kind === 'instruction' ? instructionOf(own, stated.at) : sureConditions(own, stated.at);
    if (!done || !when || when.length === 0) return undefined;
    rules.push(ruleOf(stated, { on: kind, stage: done.stage, scale: done.scale, when, effect: done.effect }));
  }
  return rules;
}

function instructionOf(text: string, place: string): readonly Condition[] | undefined {
  const level = instructedBy(text);
  if (level === '' || !listWords(level).every(isLevelWord)) return undefined;
  return cellConditions('instruction', level, place);
}

/** Conditions whose every word is known for what it is: of others it cannot be told whether a record would ever bear them. */
export function sureConditions(text: string, place: string): readonly Condition[] | undefined {
  const lead = leadNoun(text);
  const told = isPlacementName(lead) || isGenreWord(lead) ? { of: lead } : toldCase(lead);
  if (!told || told.of === '') return undefined;
  const of = leadNoun(told.of);
  const conditions = headerConditions(of, place);
  const sure =
    conditions.length > 0 &&
    conditions.every(({ fact, test }) => {
      if (test.kind === 'range') return true;
      if (fact === 'placement') return test.words.every(({ text: typed }) => isPlacementName(typed));
      if (fact === 'level' || fact === 'use') return true;
      if (fact === 'outlet')
        return test.words.every(
          ({ how, text: typed }) => how === 'class' || how === 'rest' || (how === 'name' && isOutletName(typed)),
        );
      return fact === 'genre' && test.words.every(({ text: typed }) => isGenreWord(typed));
    });
  return sure ? conditions : undefined;
}

/** What a task may be asked of; a label such as 基础分 is no outlet of it. */
const ofUnits: ReadonlySet<string> = new Set(['unit', 'board', 'class']);

function scoredRules({ base, short, over, floored, most }: Scored, sentence: string, stated: Stated): readonly Rule[] {
  const sum = (text: string | undefined): number => Math.round(Number.parseFloat(text ?? '0') * 100);
  const every = labelEvery(sentence) ?? labelEvery(stated.label) ?? null;
  const rules: Rule[] = [];
  const add = (on: 'met' | 'short' | 'over', stage: 'base' | 'add', effect: Rule['effect']): void => {
    const who = stated.when.filter(({ fact }) => ofUnits.has(fact));
    rules.push({ ...ruleOf({ ...stated, when: who }, { on, stage, when: [], effect }), every });
  };
  if (base) {
    add('met', 'base', { op: 'set', amount: sum(base) });
    add('short', 'add', { op: 'set', amount: sum(base) });
  }
  const step = (each: number, max: number | null): Rule['effect'] => ({
    op: 'per',
    of: 'items',
    each,
    percent: false,
    step: 1,
    from: 0,
    whole: true,
    max,
    maxRatio: null,
  });
  if (short) add('short', 'base', step(-sum(short), floored && base ? sum(base) : null));
  if (over) add('over', 'base', step(sum(over), most ? sum(most) : null));
  return rules;
}

function capRule(sentence: string, stated: Stated): Rule | undefined {
  const cap = capOf(sentence);
  const read = cap ? readValue(cap.value) : undefined;
  if (!cap || read?.value.op !== 'amount') return undefined;
  const rule = ruleOf(stated, {
    on: cap.of === 'item' ? 'item' : 'adoption',
    stage: 'cap',
    when: [],
    effect: { op: 'cap', amount: read.value.amount, ratio: null },
    scale: read.scale ?? stated.scale,
  });
  return { ...rule, payee: cap.of === 'item' ? null : cap.of, every: labelEvery(cap.span) ?? null };
}

function ruleOf(
  stated: Stated,
  own: Pick<Rule, 'on' | 'stage' | 'effect'> & { readonly when: readonly Condition[]; readonly scale?: Scale },
): Rule {
  return {
    id: stated.at,
    row: stated.row,
    at: stated.at,
    scale: own.scale ?? stated.scale,
    on: own.on,
    stage: own.stage,
    when: [...stated.when, ...own.when],
    effect: own.effect,
    payee: null,
    every: null,
    label: stated.label,
    pool: null,
  };
}
