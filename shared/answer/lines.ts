/** One credit as a line that people read: what it is for, from which records and rules, and why it is what it is. */
import { isYearMonth, printPeriod } from '../calendar';
import { fen, points, printFen, printPoints } from '../money';
import type { Correction } from '../office/month/acts';
import type { OfficeState } from '../office/state';
import { explain } from '../rule/explain';
import type { Credit } from '../rule/result';
import type { RuleSet } from '../rule/rule-set';
import { periodOf } from '../tally/residuals';
import type { Settlement } from '../tally/settlement';
import { unfiledOf } from '../tally/unfiled';
import { type Language, terms } from '../text/terms';

export interface ExplainedCredit {
  readonly what: string;
  readonly amount: string | null;
  readonly records: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
  /** Where the printing that it is for can be read. */
  readonly link: string | null;
}

export function explained(
  state: OfficeState,
  settled: Pick<Settlement, 'rules' | 'rulesOf'>,
  credit: Credit,
  language: Language,
): ExplainedCredit {
  const { text, cells } = explain(credit, rulesOfLine(settled, credit.date), language);
  return {
    what: whatOf(state, credit, language),
    amount: credit.amount === null ? null : printed(credit.scale, credit.amount),
    records: recordsOf(credit),
    rules: cells,
    why: text,
    link: (credit.adoption === null ? undefined : state.adoption.get(credit.adoption)?.personal?.link) ?? null,
  };
}

/** The rules of the month in which a line counts. */
function rulesOfLine({ rules, rulesOf }: Pick<Settlement, 'rules' | 'rulesOf'>, date: string | null): RuleSet {
  const month = date?.slice(0, 7) ?? '';
  return (isYearMonth(month) ? rulesOf.get(month)?.ruleSet : undefined) ?? rules;
}

/** 更正（2018-03）· title: what a sealed period should have given more, or less. */
export function corrected(state: OfficeState, line: Correction, language: Language): ExplainedCredit {
  const { correction, correctionWhy } = terms[language];
  const title = line.of === null ? null : titleOf(state, line.of);
  const span = printPeriod(periodOf(line.corrects));
  return {
    what: [correction(line.month), title].filter((part) => part !== null && part !== '').join(' · '),
    amount: printed(line.scale === 'money' ? 'money' : 'points', line.amount),
    records: line.of === null ? [] : [unfiledOf(line.of) ?? line.of],
    rules: [],
    why: correctionWhy(span),
    link: null,
  };
}

/** What a line is about, in the office's words: an item's title, an adjustment's reason. */
function titleOf(state: OfficeState, record: string): string | null {
  const adoption = unfiledOf(record);
  if (adoption !== null) return state.adoption.get(adoption)?.personal?.title ?? null;
  const score = state.score.get(record)?.part ?? null;
  return state.item.get(record)?.personal?.title ?? state.adjustment.get(record)?.personal?.reason ?? score;
}

function printed(scale: Credit['scale'], amount: number): string {
  return scale === 'money' ? printFen(fen(amount)) : printPoints(points(amount));
}

/** The records that a line came from; a credit of an adoption names it together with its item. */
function recordsOf({ item, adoption, count }: Credit): readonly string[] {
  if (item !== null && unfiledOf(item) !== null) return [unfiledOf(item) ?? item];
  if (adoption !== null && item !== null) return [`${adoption}/${item}`];
  return [adoption, item, count].filter((id) => id !== null);
}

function whatOf(state: OfficeState, credit: Credit, language: Language): string {
  const adjusted = credit.count !== null && state.adjustment.has(credit.count);
  const kind = adjusted ? terms[language].adjustment : terms[language].credits[credit.what];
  const about = credit.item ?? (adjusted ? credit.count : null);
  const title = about === null ? null : titleOf(state, about);
  const adoption = credit.adoption === null ? undefined : state.adoption.get(credit.adoption);
  const count = credit.count === null ? undefined : state.count.get(credit.count);
  const parts = [title, adoption?.outlet ?? count?.outlet ?? null, kind];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
