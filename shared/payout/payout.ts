/** 稿酬发放: who is paid what for which items in a period. Lines add up to the gross, always. */
import { type Fen, fen, sum } from '../money';
import type { KeptLine } from '../office/month/acts';
import type { PaymentState } from '../office/payout/acts';
import type { Span } from '../office/state';
import type { OfficePolicy } from '../rule/policy';
import type { Credit } from '../rule/result';
import { creditLine, summed } from '../tally/kept-lines';
import { withheld } from './tax';

export interface PayoutLine {
  readonly item: string | null;
  /** This payee's part. */
  readonly amount: Fen;
  readonly credits: readonly Credit[];
  /** The approved payout that it corrects; null for what the period itself gives. */
  readonly corrects: Span | null;
  /** The amount by month. */
  readonly lines: readonly KeptLine[];
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
  /** 待核 until the whole is approved. */
  readonly state: PaymentState;
}

export interface Payout {
  readonly payees: readonly Payee[];
  readonly gross: Fen;
  readonly withheld: Fen | null;
  readonly net: Fen | null;
}

/** What one person gets of one credit. */
export interface PaidLine {
  readonly author: string | null;
  readonly line: KeptLine;
}

export interface PaidCorrection extends PaidLine {
  readonly corrects: Span;
}

/** The parts of a money credit by the persons who get them; a person who is to be named yet is null. */
export function paidLines(credit: Credit): readonly PaidLine[] {
  if (credit.scale !== 'money' || credit.amount === 0) return none;
  const line = creditLine(credit);
  if (line === null) return none;
  const [only, ...more] = credit.authors;
  if (only && more.length === 0 && credit.person === null && only.amount === line.amount)
    return [{ author: only.name, line }];
  const named = credit.person === null ? credit.authors : [{ name: credit.person, amount: credit.amount }];
  const shares = named.length > 0 ? named : [{ name: null, amount: credit.amount }];
  return shares.flatMap(({ name, amount }) => (amount === null ? [] : [{ author: name, line: { ...line, amount } }]));
}

const none: readonly never[] = [];

interface Opened {
  readonly author: string | null;
  readonly unit: string | null;
  readonly lines: Map<string, OpenedLine>;
}

interface OpenedLine {
  readonly item: string | null;
  readonly credits: Credit[];
  readonly corrects: Span | null;
  readonly lines: KeptLine[];
}

/** @param credits those of the period, in fen. */
export function payout(
  credits: readonly Credit[],
  policy: OfficePolicy,
  corrections: readonly PaidCorrection[] = [],
): Payout {
  const payees: Opened[] = [];
  const byUnit = new Map<string | null, Map<string | null, Opened>>();
  const payeeOf = (unit: string | null, author: string | null): Opened => {
    const authors = byUnit.get(unit) ?? new Map<string | null, Opened>();
    if (authors.size === 0) byUnit.set(unit, authors);
    const known = authors.get(author);
    if (known) return known;
    const payee = { author, unit, lines: new Map<string, OpenedLine>() };
    authors.set(author, payee);
    payees.push(payee);
    return payee;
  };
  const add = ({ author, line }: PaidLine, corrects: Span | null, credit: Credit | null): void => {
    const payee = payeeOf(line.unit, author);
    const item = credit ? credit.item : line.what === 'record' ? line.of : null;
    const lineKey = corrects
      ? JSON.stringify([corrects, line.of, line.what])
      : (item ?? `${line.what} ${payee.lines.size}`);
    const known = payee.lines.get(lineKey);
    if (known) {
      if (credit) known.credits.push(credit);
      known.lines.push(line);
    } else payee.lines.set(lineKey, { item, credits: credit ? [credit] : [], corrects, lines: [line] });
  };
  for (const credit of credits) for (const paid of paidLines(credit)) add(paid, null, credit);
  for (const { corrects, ...paid } of corrections) add(paid, corrects, null);

  const kind = policy.tax.value;
  const list = payees.map(({ author, unit, lines: opened }): Payee => {
    const all = Array.from(opened.values(), ({ item, credits, corrects, lines }) => ({
      item,
      credits,
      corrects,
      lines: summed(lines),
      amount: amountOf(lines),
    }));
    const gross = sum(all.map(({ amount }) => amount));
    const tax = kind === null ? null : withheld(gross, kind);
    const net = tax === null ? null : fen(gross - tax);
    return { author, unit, gross, withheld: tax, net, lines: all, state: 'pending' };
  });
  return totalled(list, kind !== null);
}

export function totalled(payees: readonly Payee[], taxed = true): Payout {
  const total = (pick: (payee: Payee) => Fen | null): Fen | null => {
    const known = payees.map(pick).filter((amount) => amount !== null);
    return known.length === payees.length && taxed ? sum(known) : null;
  };
  return {
    payees,
    gross: sum(payees.map(({ gross }) => gross)),
    withheld: total((payee) => payee.withheld),
    net: total((payee) => payee.net),
  };
}

function amountOf(lines: readonly KeptLine[]): Fen {
  return fen(lines.reduce((total, { amount }) => total + amount, 0));
}
