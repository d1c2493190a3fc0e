/** What is one adoption worth by itself, before other adoptions of its item are looked at? */
import { points as exact, multiply } from '../../money';
import type { ProblemCode } from '../../problem';
import type { Effect } from '../effect';
import type { CreditReason, Factor } from '../result';
import type { Rule } from '../rule-set';
import type { Case } from './case';
import { chooseAll, chooseBase } from './choose';
import type { Line, ScaleLines } from './compile';
import { applicable } from './match';
import type { Payee } from './payee';

export interface Extra {
  readonly payee: Payee;
  readonly amount: number;
  readonly rules: readonly string[];
  readonly factors: readonly Factor[];
}
export interface Worth {
  /** null where an issue stands. */
  readonly amount: number | null;
  readonly issue?: { readonly code: ProblemCode; readonly detail: Readonly<Record<string, string | number | null>> };
  readonly reason?: CreditReason;
  readonly rules: readonly string[];
  readonly factors: readonly Factor[];
  readonly payee: Payee | null;
  readonly pool: string | null;
  /** Its worth comes together with others of the unit (每3条计1条). */
  readonly batch: Line | null;
  readonly extras: readonly Extra[];
  readonly assumed: readonly string[];
}

const round = (amount: number, ratio: number, digits: 0 | 1 | 2): number =>
  multiply(exact(amount), ratio, 10000, digits);
const nothing = (over: Partial<Worth>): Worth => ({
  amount: 0,
  rules: [],
  factors: [],
  payee: null,
  pool: null,
  batch: null,
  extras: [],
  assumed: [],
  ...over,
});

/** `decided` is the editor's figure where the scheme leaves one open; `share` a composite's stated part. */
export function worthOf(
  scale: ScaleLines,
  facts: Case,
  decided: number | null,
  share: number | null,
  on: Rule['on'] = 'adoption',
): Worth {
  const { policy } = scale;
  const digits = policy.digits.value;
  const choice = chooseBase(scale.lines(on), facts);
  if (choice.missing)
    return nothing({
      amount: null,
      issue: { code: 'fact-missing', detail: { fact: choice.missing, field: choice.missing } },
    });
  const { line } = choice;
  if (!line) {
    if (choice.noRate)
      return nothing({
        amount: null,
        issue: { code: 'no-rate', detail: { genre: facts.genre, field: 'genre' } },
        rules: [choice.noRate.rule.id],
      });
    if (policy.noRule.value === 'decide') {
      if (decided !== null)
        return nothing({ amount: decided, factors: [{ op: 'decided', rule: null, amount: decided }] });
      return nothing({ amount: null, issue: { code: 'needs-decision', detail: { min: null, max: null } } });
    }
    return nothing({ reason: 'no-rule' });
  }
  const { rule } = line;
  const { effect } = rule;
  const factors: Factor[] = [];
  const rules = [rule.id];
  const own = { payee: rule.payee, pool: rule.pool };
  if (effect.op === 'exclude') return nothing({ reason: effect.reason, rules, ...own });
  const extras = on === 'adoption' ? extrasOf(scale, facts) : [];
  if (effect.op === 'batch') return nothing({ reason: 'pooled', rules, batch: line, extras, ...own });
  const base = baseAmount(effect, rule.id, facts, decided, digits);
  if ('code' in base) return nothing({ amount: null, issue: base, rules, extras, ...own });
  factors.push(base.factor);

  const added = chooseAll(
    scale.lines(on, 'add').filter(({ rule: { payee } }) => payee === null),
    facts,
    policy.nested.value === 'both',
  );
  const timed = chooseAll(scale.lines(on, 'times'), facts, policy.nested.value === 'both');
  const missing = added.missing ?? timed.missing;
  if (missing)
    return nothing({
      amount: null,
      issue: { code: 'fact-missing', detail: { fact: missing, field: missing } },
      rules,
      extras,
      ...own,
    });

  let amount = base.amount;
  const add = (): Worth['issue'] | undefined => {
    for (const { rule: adding } of added.lines) {
      const more =
        adding.effect.op === 'add'
          ? { amount: adding.effect.amount }
          : baseAmount(adding.effect, adding.id, facts, null, digits);
      if ('code' in more) return more;
      amount += more.amount;
      rules.push(adding.id);
      factors.push({ op: 'add', rule: adding.id, by: more.amount, amount });
    }
    return undefined;
  };
  const times = (): Worth['issue'] | undefined => {
    // Products are kept exact and rounded once; the figures shown on the way are rounded copies.
    let [top, bottom] = [BigInt(amount), 1n];
    const apply = (ratio: number, id: string | null): void => {
      top *= BigInt(ratio);
      bottom *= 10000n;
      const shown = halfUp(top, bottom, digits);
      if (id !== null) rules.push(id);
      factors.push({ op: 'times', rule: id, ratio, amount: shown });
      amount = shown;
    };
    let composite = false;
    for (const { rule: timing } of timed.lines) {
      if (timing.when.some(({ fact }) => fact === 'use')) composite = true;
      const ratio = ratioOf(timing.effect, facts);
      if (ratio === undefined)
        return { code: 'fact-missing', detail: { fact: timing.effect.op === 'per' ? timing.effect.of : null } };
      if (ratio !== 10000) apply(ratio, timing.id);
    }
    if (facts.use === 'composite' && !composite) {
      const part = policy.composite.value;
      // Divided among its sources, but the record does not say how.
      if (part.how === 'share' && share === null)
        return { code: 'needs-decision', detail: { min: 0, max: amount, field: 'use' } };
      const ratio = share ?? (part.how === 'ratio' ? part.ratio : null);
      if (ratio !== null && ratio !== 10000) apply(ratio, null);
    }
    return undefined;
  };
  const steps = policy.order.value === 'times-first' ? [times, add] : [add, times];
  for (const step of steps) {
    const issue = step();
    if (issue) return nothing({ amount: null, issue, rules, extras, ...own });
  }
  for (const { rule: bound } of chooseAll(scale.lines(on, 'cap'), facts, true).lines) {
    const { effect: cap } = bound;
    if (cap.op !== 'cap' || bound.every !== null || bound.payee !== null) continue;
    const most = cap.amount ?? (cap.ratio === null ? amount : round(base.amount, cap.ratio, digits));
    if (amount > most) {
      amount = most;
      rules.push(bound.id);
      factors.push({ op: 'cap', rule: bound.id, amount });
    }
  }
  for (const { rule: bound } of chooseAll(scale.lines(on, 'floor'), facts, true).lines) {
    const { effect: floor } = bound;
    if (floor.op !== 'floor' || bound.every !== null || bound.payee !== null || amount >= floor.amount) continue;
    amount = floor.amount;
    rules.push(bound.id);
    factors.push({ op: 'floor', rule: bound.id, amount });
  }
  const assumed = [
    ...(added.lines.length > 0 && timed.lines.length > 0 && policy.order.assumed ? ['order'] : []),
    ...(facts.use === 'composite' &&
    share === null &&
    policy.composite.assumed &&
    !timed.lines.some(({ rule: { when } }) => when.some(({ fact }) => fact === 'use'))
      ? ['composite']
      : []),
  ];
  return { amount, rules, factors, ...own, batch: null, extras, assumed };
}

/** Half away from nought at a digit, of an exact fraction. */
function halfUp(top: bigint, bottom: bigint, digits: 0 | 1 | 2): number {
  const step = 10n ** BigInt(2 - digits);
  const divisor = bottom * step;
  const size = top < 0n ? -top : top;
  const rounded = ((2n * size + divisor) / (2n * divisor)) * step;
  return exact(Number(top < 0n ? -rounded : rounded));
}

/** Whole steps, or a begun one by its share, of the measure beyond its start; undefined where it was not recorded. */
function stepsOf(
  effect: Extract<Effect, { op: 'per' }>,
  value: number | null | undefined,
): readonly [top: number, bottom: number] | undefined {
  if (value === undefined || value === null) return undefined;
  const beyond = Math.max(0, value - effect.from);
  return effect.whole ? [Math.floor(beyond / effect.step), 1] : [beyond, effect.step];
}

function ratioOf(effect: Effect, facts: Case): number | undefined {
  if (effect.op === 'times') return effect.ratio;
  if (effect.op !== 'per' || !effect.percent || effect.of === 'items' || effect.of === 'percent') return 10000;
  const steps = stepsOf(effect, facts.numbers[effect.of]);
  if (!steps) return applicable(effect.of, facts) ? undefined : 10000;
  const ratio = 10000 + Math.round((effect.each * steps[0]) / steps[1]);
  return effect.maxRatio === null ? ratio : Math.min(ratio, effect.maxRatio);
}

type Amount = { readonly amount: number; readonly factor: Factor };
function baseAmount(
  effect: Effect,
  rule: string,
  facts: Case,
  decided: number | null,
  digits: 0 | 1 | 2,
): Amount | NonNullable<Worth['issue']> {
  switch (effect.op) {
    case 'set':
    case 'add':
      return { amount: effect.amount, factor: { op: 'set', rule, amount: effect.amount } };
    case 'fee': {
      if (facts.outletFee === null) return { code: 'fee-missing', detail: { field: 'outletFee' } };
      const amount = round(facts.outletFee, effect.ratio, digits);
      return { amount, factor: { op: 'fee', rule, fee: facts.outletFee, ratio: effect.ratio, amount } };
    }
    case 'per': {
      const value = effect.of === 'items' || effect.of === 'percent' ? 1 : facts.numbers[effect.of];
      const steps = stepsOf(effect, value);
      if (!steps || value === undefined || value === null)
        return { code: 'fact-missing', detail: { fact: effect.of, field: effect.of } };
      const full = multiply(exact(effect.each), steps[0], steps[1], digits);
      const amount = effect.max === null ? full : Math.min(full, effect.max);
      return {
        amount,
        factor: {
          op: 'per',
          rule,
          of: effect.of,
          value,
          steps: Math.floor(steps[0] / steps[1]),
          each: effect.each,
          percent: false,
          amount,
        },
      };
    }
    case 'range': {
      if (decided === null) return { code: 'needs-decision', detail: { min: effect.min, max: effect.max } };
      if ((effect.min !== null && decided < effect.min) || (effect.max !== null && decided > effect.max)) {
        return { code: 'out-of-range', detail: { value: decided, min: effect.min, max: effect.max } };
      }
      return { amount: decided, factor: { op: 'decided', rule, amount: decided } };
    }
    case 'none':
      return decided === null
        ? { code: 'no-rate', detail: { genre: facts.genre, field: 'genre' } }
        : { amount: decided, factor: { op: 'decided', rule, amount: decided } };
    default:
      return { amount: 0, factor: { op: 'set', rule, amount: 0 } };
  }
}

/** 照片每幅5元给摄影者: supplements that go to somebody else stand beside the amount. */
function extrasOf(scale: ScaleLines, facts: Case): readonly Extra[] {
  const lines = scale.lines('adoption', 'add').filter(({ rule: { payee } }) => payee !== null);
  if (lines.length === 0) return [];
  return chooseAll(lines, facts, true).lines.flatMap(({ rule }): Extra[] => {
    if (rule.payee === null) return [];
    const found = baseAmount(rule.effect, rule.id, facts, null, scale.policy.digits.value);
    return 'code' in found || found.amount === 0
      ? []
      : [{ payee: rule.payee, amount: found.amount, rules: [rule.id], factors: [found.factor] }];
  });
}
