/** 稿酬发放: who is paid what for which items in a period. Lines add up to the gross, always. */
import { type Fen, fen, sum } from '../money';
import type { OfficePolicy } from '../rule/policy';
import type { Credit } from '../rule/result';
import { withheld } from './tax';

export interface PayoutLine {
  readonly item: string | null;
  /** This payee's part. */
  readonly amount: Fen;
  readonly credits: readonly Credit[];
}

export interface Payee {
  /** Null where nobody is named: the amount is open until somebody is. */
  readonly author: string | null;
  readonly unit: string | null;
  readonly gross: Fen;
  /** Null where the office has not said which kind of income its fees are. */
  readonly withheld: Fen | null;
  readonly net: Fen | null;
  readonly lines: readonly PayoutLine[];
}

export interface Payout {
  readonly payees: readonly Payee[];
  readonly gross: Fen;
  readonly withheld: Fen | null;
  readonly net: Fen | null;
}

/** @param credits those of the period, in fen. */
export function payout(credits: readonly Credit[], policy: OfficePolicy): Payout {
  const payees = new Map<string, { author: string | null; unit: string | null; lines: Map<string, PayoutLine> }>();
  for (const credit of credits) {
    if (credit.scale !== 'money' || credit.amount === null || credit.amount === 0) continue;
    const named = credit.person === null ? credit.authors : [{ name: credit.person, amount: credit.amount }];
    const shares = named.length > 0 ? named : [{ name: null, amount: credit.amount }];
    for (const { name, amount } of shares) {
      if (amount === null) continue;
      const key = JSON.stringify([credit.unit, name]);
      const payee = payees.get(key) ?? { author: name, unit: credit.unit, lines: new Map<string, PayoutLine>() };
      payees.set(key, payee);
      const lineKey = credit.item ?? `${credit.what} ${payee.lines.size}`;
      const line = payee.lines.get(lineKey);
      payee.lines.set(lineKey, {
        item: credit.item,
        amount: fen((line?.amount ?? 0) + amount),
        credits: [...(line?.credits ?? []), credit],
      });
    }
  }
  const kind = policy.tax.value;
  const list = [...payees.values()].map(({ author, unit, lines }): Payee => {
    const all = [...lines.values()];
    const gross = sum(all.map(({ amount }) => amount));
    const tax = kind === null ? null : withheld(gross, kind);
    return { author, unit, gross, withheld: tax, net: tax === null ? null : fen(gross - tax), lines: all };
  });
  const total = (pick: (payee: Payee) => Fen | null): Fen | null => {
    const known = list.map(pick);
    return known.some((amount) => amount === null) || kind === null
      ? null
      : sum(known.filter((amount) => amount !== null));
  };
  return {
    payees: list,
    gross: sum(list.map(({ gross }) => gross)),
    withheld: total((p) => p.withheld),
    net: total((p) => p.net),
  };
}
