/** One credit as a line that people read: what it is for, from which records and rules, and why it is what it is. */
import { fen, points, printFen, printPoints } from '../money';
import type { OfficeState } from '../office/state';
import { explain } from '../rule/explain';
import type { Credit } from '../rule/result';
import type { RuleSet } from '../rule/rule-set';
import { type Language, terms } from '../text/terms';

export interface ExplainedCredit {
  readonly what: string;
  readonly amount: string | null;
  readonly records: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
}

export function explained(state: OfficeState, rules: RuleSet, credit: Credit, language: Language): ExplainedCredit {
  const { text, cells } = explain(credit, rules, language);
  return {
    what: whatOf(state, credit, language),
    amount: credit.amount === null ? null : printed(credit.scale, credit.amount),
    records: recordsOf(credit),
    rules: cells,
    why: text,
  };
}

function printed(scale: Credit['scale'], amount: number): string {
  return scale === 'money' ? printFen(fen(amount)) : printPoints(points(amount));
}

/** The records that a line came from; a credit of an adoption names it together with its item. */
function recordsOf({ item, adoption, count }: Credit): readonly string[] {
  if (adoption !== null && item !== null) return [`${adoption}/${item}`];
  return [adoption, item, count].filter((id) => id !== null);
}

function whatOf(state: OfficeState, credit: Credit, language: Language): string {
  const kind = terms[language].credits[credit.what];
  const item = credit.item === null ? undefined : state.item.get(credit.item);
  const adoption = credit.adoption === null ? undefined : state.adoption.get(credit.adoption);
  const count = credit.count === null ? undefined : state.count.get(credit.count);
  const parts = [item?.personal?.title ?? null, adoption?.outlet ?? count?.outlet ?? null, kind];
  return parts.filter((part) => part !== null && part !== undefined).join(' · ');
}
