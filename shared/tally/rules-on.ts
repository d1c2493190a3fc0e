/** Which rules hold in a month? Those that were valid when it ended; a sealed month keeps the ones it was sealed with. */
import {
  addMonths,
  firstDay,
  isLocalDate,
  lastDay,
  monthOf,
  monthParts,
  type Period,
  type YearMonth,
  yearMonth,
} from '../calendar';
import { standingSeals } from '../office/month/seals';
import type { OfficeState } from '../office/state';
import { emptyRuleSet, type RuleSet } from '../rule/rule-set';

export interface RulesOn {
  /** The event that set them; 0 where there are none. */
  readonly seq: number;
  readonly ruleSet: RuleSet;
}

export function rulesOn(state: OfficeState, month: YearMonth): RulesOn {
  for (const seal of standingSeals(state)) {
    const kept = seal.rulesOf.find((entry) => entry.month === month);
    if (kept) return { seq: kept.seq, ruleSet: state.ruleVersions.get(String(kept.seq))?.ruleSet ?? emptyRuleSet };
  }
  let best: { readonly from: string; readonly seq: number; readonly ruleSet: RuleSet } | undefined;
  for (const [id, { validFrom, ruleSet }] of state.rules.entries()) {
    const from = validFrom ?? '';
    if (from > lastDay(month) || state.withdrawn.get(id)) continue;
    if (!best || from >= best.from) best = { from, seq: state.standing.get(id)?.seq ?? 0, ruleSet };
  }
  return best ? { seq: best.seq, ruleSet: best.ruleSet } : { seq: 0, ruleSet: emptyRuleSet };
}

/** The rules that hold when a period ends. */
export function rulesFor(state: OfficeState, period: Period): RuleSet {
  return rulesOn(state, monthOf(period.to)).ruleSet;
}

export interface Segment {
  readonly period: Period;
  readonly rules: RulesOn;
}

/** A period cut where its rules change, oldest first. */
export function segmentsOf(state: OfficeState, period: Period): readonly Segment[] {
  if (state.rules.size < 2 && state.ruleVersions.size < 2) {
    return [{ period, rules: rulesOn(state, monthOf(period.to)) }];
  }
  const segments: Segment[] = [];
  for (const month of monthsKept(period)) {
    const rules = rulesOn(state, month);
    const former = segments.at(-1);
    if (former?.rules.seq === rules.seq)
      segments[segments.length - 1] = { ...former, period: { ...former.period, to: lastDay(month) } };
    else segments.push({ period: { from: firstDay(month), to: lastDay(month) }, rules });
  }
  return segments.map((segment, index) => ({
    ...segment,
    period: {
      from: index === 0 ? period.from : segment.period.from,
      to: index === segments.length - 1 ? period.to : segment.period.to,
    },
  }));
}

/** No office is a hundred years old: of a longer span the last months alone are told apart. */
const mostMonths = 1200;

/** A month that closes on another day than its last belongs to the month in which it ends. */
export function monthsKept({ from, to }: Period): readonly YearMonth[] {
  const last = monthOf(to);
  const number = (month: YearMonth): number => monthParts(month).year * 12 + monthParts(month).month;
  const whole = from === firstDay(monthOf(from)) || monthOf(from) === last;
  const count = number(last) - number(monthOf(from)) + (whole ? 1 : 0);
  const kept = Math.min(count, mostMonths);
  return Array.from({ length: kept }, (_, index) => addMonths(last, index + 1 - kept));
}

/** The rules of the month in which a day lies; of a day that is not known, the latest. */
export function rulesForDay(state: OfficeState, day: string | null): RuleSet {
  const known = day !== null && isLocalDate(day) ? monthOf(day) : yearMonth(9999, 12);
  return rulesOn(state, known).ruleSet;
}
