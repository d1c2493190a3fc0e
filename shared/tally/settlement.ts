/** What follows for one period: tallies, points, ranking, payout, what has to be pointed out. */
import type { Period, YearMonth } from '../calendar';
import type { Correction } from '../office/month/acts';
import type { Seal } from '../office/state';
import type { Payout } from '../payout/payout';
import type { Score } from '../record/records';
import type { Credit } from '../rule/result';
import type { RuleSet } from '../rule/rule-set';
import type { Finding } from './findings';
import type { Board } from './ranking';
import type { RulesOn } from './rules-on';
import type { Tallies } from './tally';

/** A typed part of a unit's score, where no rules compute it. */
export interface TypedScore {
  readonly id: string;
  readonly score: Score;
}

export interface Settlement {
  readonly period: Period;
  /** Those of the period's end. */
  readonly rules: RuleSet;
  /** By month, where a line of it may have been made by others. */
  readonly rulesOf: ReadonlyMap<YearMonth, RulesOn>;
  readonly tallies: Tallies;
  readonly boards: readonly Board[];
  /** Hundredths; null where nothing gives points. */
  readonly points: number | null;
  /** Point lines by the unit on whose line they stand: a merged unit's by its successor. */
  readonly credits: ReadonlyMap<string, readonly Credit[]>;
  readonly scores: ReadonlyMap<string, readonly TypedScore[]>;
  /** 更正 of sealed periods that this one carries, by the unit on whose line they stand. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The same, all of them. */
  readonly carried: readonly Correction[];
  readonly payout: Payout;
  readonly findings: readonly Finding[];
  /** Set where the period is sealed: all but payout and findings is as it was then. */
  readonly seal: Seal | null;
}

/** What follows without a look at single lines. */
export type Uncredited = Omit<Settlement, 'credits'>;
