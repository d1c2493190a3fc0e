/** What did the rules give? Lines that sum to every figure, with ids of rules and figures only; sentences are made by explain. */
import type { Problem } from '../problem';
import type { Scale } from './facts';

/** What a line is for. */
export type CreditKind =
  /** An adoption: the item's total after it less the total before it. */
  | 'adoption'
  /** As 'adoption', where an earlier adoption of the item had brought something already. */
  | 'difference'
  | 'submission'
  | 'instruction'
  | 'award'
  /** Something about the item beside its adoptions: a commissioned item that never came. */
  | 'item'
  /** Part of an item's amount that goes to somebody else: photographer, partner. */
  | 'extra'
  | 'count'
  /** 每3条计1条: what the items of a unit give together. */
  | 'batch'
  | 'quota-over'
  | 'quota-short'
  | 'quota-met'
  | 'rate'
  | 'total-band'
  | 'event'
  | 'lump'
  | 'pot'
  | 'rank-prize'
  | 'conversion'
  /** What a cap over unit, person and period takes away again, or a floor adds. */
  | 'cap';

export type CreditReason =
  | 'no-rule'
  | 'no-rate'
  | 'excluded'
  | 'not-adopted'
  | 'not-counted'
  | 'below-threshold'
  | 'counts-only'
  | 'paid-elsewhere'
  | 'no-name'
  | 'within-quota'
  /** 就高: a better adoption of the same item stands. */
  | 'lower'
  /** The item has no figure of its own: its worth is in a 'batch' or 'pot' line. */
  | 'pooled'
  /** Another item of the same topic on the same day counts. */
  | 'same-topic'
  | 'capped'
  /** 一票否决: a missed task bars it. */
  | 'barred';

/** One step of the arithmetic. Amounts in the credit's scale, ratios in ten-thousandths. */
export type Factor =
  | { readonly op: 'set'; readonly rule: string; readonly amount: number }
  | { readonly op: 'fee'; readonly rule: string; readonly fee: number; readonly ratio: number; readonly amount: number }
  | { readonly op: 'decided'; readonly rule: string | null; readonly amount: number }
  | {
      readonly op: 'per';
      readonly rule: string;
      readonly of: string;
      readonly value: number;
      readonly steps: number;
      readonly each: number;
      readonly percent: boolean;
      readonly amount: number;
    }
  | { readonly op: 'add'; readonly rule: string; readonly by: number; readonly amount: number }
  | { readonly op: 'times'; readonly rule: string | null; readonly ratio: number; readonly amount: number }
  | { readonly op: 'cap'; readonly rule: string; readonly amount: number }
  | { readonly op: 'floor'; readonly rule: string; readonly amount: number }
  /** n × each: counts, quotas, events, batches, conversions. */
  | {
      readonly op: 'each';
      readonly rule: string | null;
      readonly n: number;
      readonly each: number;
      readonly amount: number;
    }
  /** total ÷ of × n: a pot. */
  | {
      readonly op: 'part';
      readonly rule: string;
      readonly total: number;
      readonly of: number;
      readonly n: number;
      readonly amount: number;
    };

/** The adoptions of an item that compete with each other, in order of date: one list for all of its lines. */
export interface Beside {
  readonly adoptions: readonly {
    readonly adoption: string;
    readonly outlet: string;
    /** Its own worth. */
    readonly amount: number;
  }[];
  /** Which of them the line is about; those before it were there already. */
  readonly place: number;
  /** The item's total before this line and after it. */
  readonly before: number;
  readonly after: number;
}

export interface Credit {
  readonly scale: Scale;
  /** Hundredths of a point or of an item, or fen; null where an issue stands in its place. */
  readonly amount: number | null;
  /** The problem's code where amount is null. */
  readonly issue?: Problem['code'];
  /** Unit id; null where the line belongs to a person alone. */
  readonly unit: string | null;
  /** Set where the line belongs to a person and not to an item's authors. */
  readonly person: string | null;
  readonly item: string | null;
  readonly adoption: string | null;
  readonly count: string | null;
  /** Sums to `amount`; amounts are null where the authors themselves have to agree. Empty where nobody is named. */
  readonly authors: readonly { readonly name: string; readonly amount: number | null }[];
  /** When it counts; null where the fact bears no date. */
  readonly date: string | null;
  readonly what: CreditKind;
  /** Ids of the rules that made it, in order of use. */
  readonly rules: readonly string[];
  readonly reason?: CreditReason;
  readonly factors: readonly Factor[];
  /** Set where other adoptions of the item bear on the line. */
  readonly beside?: Beside;
  /** Policies that nothing in the sheets states and this figure rests on. */
  readonly assumed: readonly string[];
}

export interface QuotaResult {
  readonly quota: string | null;
  readonly rule: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** What is counted, in the sheet's words. */
  readonly of: string;
  readonly measure: 'submitted' | 'adopted' | 'points' | 'count';
  readonly done: number;
  readonly min: number;
  readonly short: number;
  readonly over: number;
  readonly period: { readonly from: string; readonly to: string };
}

export interface RuleResult {
  readonly credits: readonly Credit[];
  readonly quotas: readonly QuotaResult[];
  /** 点名: units that have to be named, where the scheme says so. */
  readonly flags: readonly { readonly unit: string; readonly flag: 'nothing-submitted' | 'nothing-adopted' }[];
  /** With item, adoption, count, unit in detail. */
  readonly issues: readonly Problem[];
}
