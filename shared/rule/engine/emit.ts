/** Where lines and problems are gathered, with the parts that most lines leave empty. */
import type { Problem } from '../../problem';
import type { Scale } from '../facts';
import type { Credit, CreditKind } from '../result';

export type Draft = Partial<Credit> & {
  readonly scale: Scale;
  readonly amount: number | null;
  readonly what: CreditKind;
};

export interface Sink {
  readonly credits: Credit[];
  /** Those that were there before, and these. */
  all(): readonly Credit[];
  readonly issues: Problem[];
  credit(draft: Draft): void;
  issue(code: Problem['code'], detail: Readonly<Record<string, string | number | boolean | null>>, at?: string): void;
}

const none: readonly never[] = [];

/** @param former asked for only where a rule looks back at what others gave. */
export function sink(former: () => readonly Credit[] = () => none): Sink {
  const credits: Credit[] = [];
  const issues: Problem[] = [];
  return {
    credits,
    issues,
    all: () => [...former(), ...credits],
    credit(draft) {
      credits.push({
        scale: draft.scale,
        amount: draft.amount,
        ...(draft.issue ? { issue: draft.issue } : {}),
        unit: draft.unit ?? null,
        person: draft.person ?? null,
        item: draft.item ?? null,
        adoption: draft.adoption ?? null,
        count: draft.count ?? null,
        authors: draft.authors ?? none,
        date: draft.date ?? null,
        what: draft.what,
        rules: draft.rules ?? none,
        ...(draft.reason ? { reason: draft.reason } : {}),
        factors: draft.factors ?? none,
        assumed: draft.assumed ?? none,
      });
    },
    issue(code, detail, at) {
      issues.push(at === undefined ? { code, detail } : { code, at, detail });
    },
  };
}
