/** Why is a line what it is? The arithmetic in words, what was left out and why, and the cells that say so; made when asked for. */
import { fen, points, printFen, printPoints } from '../money';
import * as en from '../text/explain.en';
import type { ExplainWords } from '../text/explain.zh';
import * as zh from '../text/explain.zh';
import type { Language } from '../text/sentence';
import type { Scale } from './facts';
import type { Beside, Credit, Factor } from './result';
import { implied } from './row-words';
import type { Rule, RuleSet } from './rule-set';

export interface Explanation {
  readonly text: string;
  /** Cells of rules and settings that made it, each once, in order of use. */
  readonly cells: readonly string[];
}

/** 省级 60元 × 2（头版头条）= 120元，同稿人民网 40元不计（就高） */
export function explain(credit: Credit, ruleSet: RuleSet, language: Language): Explanation {
  const words: ExplainWords = language === 'zh' ? zh.explainWords : en.explainWords;
  const known = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const cells = new Set<string>();
  for (const id of credit.rules) {
    const at = known.get(id)?.at;
    if (at) cells.add(at);
  }
  const policy = ruleSet[credit.scale];
  if (credit.beside && policy.combine.at) cells.add(policy.combine.at);
  if (credit.factors.some((factor) => factor.op === 'times' && factor.rule === null) && policy.composite.at)
    cells.add(policy.composite.at);
  if (credit.authors.length > 1 && policy.authors.at) cells.add(policy.authors.at);

  const shown = (amount: number, scale: Scale = credit.scale): string => {
    const text = figure(amount, scale);
    return `${text}${(text === '1' ? words.one : words.units)[scale]}`;
  };
  const tail: string[] = [];
  let sum = '';
  let plain = true;
  const ofRule = (id: string | null): string => (id === null ? '' : implied(known.get(id), ruleSet));
  for (const factor of credit.factors) {
    const next = step(factor, sum, shown, ofRule, words, known);
    plain = sum === '' && (factor.op === 'set' || factor.op === 'decided' || (factor.op === 'each' && factor.n === 1));
    sum = next;
  }
  if (credit.beside) tail.push(...besides(credit.beside, credit, policy.combine.value, shown, words));
  const last = credit.factors.at(-1);
  const part = partly(credit, policy.combine.value);
  if (part !== null) sum = `${sum} × ${ratio(part)}${words.open}${words.partTaken}${words.close}`;
  if (sum !== '' && last && !plain && part === null) sum = `${sum} = ${shown(last.amount)}`;
  if (credit.reason === 'lower') sum += words.notTaken;
  if (credit.amount === null) tail.unshift(words.undecided);
  else if (last && last.amount !== credit.amount && credit.reason === undefined)
    tail.push(`${words.now} ${shown(credit.amount)}`);
  if (credit.reason && credit.reason !== 'lower')
    tail.push(`${words.reasons[credit.reason]}${words.comma}${shown(credit.amount ?? 0)}`);
  if (credit.assumed.length > 0) tail.push(words.assumed);
  const text = [sum, ...tail].filter((part) => part !== '').join(words.comma);
  return { text: text === '' ? shown(credit.amount ?? 0) : text, cells: [...cells] };
}

function figure(amount: number, scale: Scale): string {
  return scale === 'money' ? printFen(fen(amount)).replace(/\.00$/, '') : printPoints(points(amount));
}

/** 20000 → 2, 15000 → 1.5. */
const ratio = (value: number): string => String(value / 10000);

/** 同稿人民网 40元不计（就高）: every earlier adoption of the item, and what it had brought. */
function besides(
  beside: Beside,
  credit: Credit,
  combine: RuleSet['money']['combine']['value'],
  shown: (amount: number) => string,
  words: ExplainWords,
): readonly string[] {
  const lower = credit.reason === 'lower';
  const best = Math.max(...beside.adoptions.slice(0, beside.place + 1).map(({ amount }) => amount));
  let full = false;
  const others = beside.adoptions.slice(0, beside.place).map(({ outlet, amount }) => {
    const first = amount === best && !full;
    full ||= first;
    const name = `${words.same}${outlet} ${shown(amount)}`;
    if (combine.mode === 'share') return first ? `${name}${words.taken}` : `${name} × ${ratio(combine.ratio)}`;
    if (combine.mode !== 'highest') return name;
    return `${name}${lower && amount === beside.after ? words.taken : words.notTaken}`;
  });
  return lower || beside.before === 0 ? others : [...others, `${words.before} ${shown(beside.before)}`];
}

/** Under a share of the rest an adoption that is not the best counts in part. */
function partly(credit: Credit, combine: RuleSet['money']['combine']['value']): number | null {
  if (combine.mode !== 'share' || !credit.beside) return null;
  const { adoptions, place } = credit.beside;
  const own = adoptions[place]?.amount ?? 0;
  return adoptions.slice(0, place).some(({ amount }) => amount >= own) ? combine.ratio : null;
}

function step(
  factor: Factor,
  sum: string,
  shown: (amount: number, scale?: Scale) => string,
  ofRule: (id: string | null) => string,
  words: ExplainWords,
  known: ReadonlyMap<string, Rule>,
): string {
  const why = (id: string | null, fallback = ''): string => {
    const text = ofRule(id) || fallback;
    return text === '' ? '' : `${words.open}${text}${words.close}`;
  };
  const lead = (id: string | null): string => {
    const text = ofRule(id);
    return text === '' ? '' : `${text} `;
  };
  switch (factor.op) {
    case 'set':
      return `${lead(factor.rule)}${shown(factor.amount)}`;
    case 'decided':
      return `${lead(factor.rule)}${shown(factor.amount)}${words.open}${words.decided}${words.close}`;
    case 'fee':
      return `${lead(factor.rule)}${words.fee} ${shown(factor.fee)} × ${ratio(factor.ratio)}`;
    case 'per': {
      const rule = factor.rule === null ? undefined : known.get(factor.rule);
      const size = rule?.effect.op === 'per' ? rule.effect.step : 1;
      return `${lead(factor.rule)}${words.step}${size}${words.measures[factor.of] ?? ''} ${shown(factor.each)} × ${figureOf(factor.value, size, rule)}`;
    }
    case 'add':
      return `${sum} + ${shown(factor.by)}${why(factor.rule)}`;
    case 'times':
      return `${sum.includes(' + ') ? `(${sum})` : sum} × ${ratio(factor.ratio)}${why(factor.rule, words.composite)}`;
    case 'cap':
      return `${sum}${words.comma}${words.cap}${why(factor.rule)}`;
    case 'floor':
      return `${sum}${words.comma}${words.floor}${why(factor.rule)}`;
    case 'each': {
      const each = sum === '' ? `${lead(factor.rule)}${shown(factor.each)}` : sum;
      const priced = factor.rule !== null && known.get(factor.rule)?.effect.op === 'price';
      if (priced) return `${shown(factor.n, 'points')} × ${shown(factor.each)}`;
      return factor.n === 1 ? each : `${each} × ${factor.n}`;
    }
    case 'part':
      return `${lead(factor.rule)}${shown(factor.total)} ÷ ${factor.of} × ${factor.n}`;
    default:
      return factor satisfies never;
  }

  function figureOf(value: number, size: number, rule: Rule | undefined): string {
    const whole = rule?.effect.op === 'per' && rule.effect.whole;
    const beyond = rule?.effect.op === 'per' ? Math.max(0, value - rule.effect.from) : value;
    return whole ? String(Math.floor(beyond / size)) : String(Number((beyond / size).toFixed(4)));
  }
}
