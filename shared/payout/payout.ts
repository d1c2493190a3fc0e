/** 稿酬发放: who is paid what for which items in a period. Lines add up to the gross, always. */
import { type Fen, fen, sum } from '../money';
import type { KeptLine } from '../office/month/acts';
import type { PaymentState } from '../office/payout/acts';
import type { Span } from '../office/state';
import { once } from '../once';
import type { OfficePolicy } from '../rule/policy';
import type { Credit } from '../rule/result';
import type { CreditSums } from '../tally/credit-sums';
import { creditLine, summed } from '../tally/kept-lines';
import { type PersonOf, withholding } from './withholding';

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
  /** Its place in the approved list, by which it is paid; missing before. */
  readonly n?: number;
  /** Why it came back (退汇). */
  readonly reason?: string | null;
}

export interface Payout {
  readonly payees: readonly Payee[];
  readonly gross: Fen;
  readonly withheld: Fen | null;
  readonly net: Fen | null;
  /** Payees of one name under several units, of whom it is open whether they are one person, where the tax depends on it. */
  readonly unclear: readonly (readonly Payee[])[];
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
  readonly corrections: PaidCorrection[];
  gross: number;
}

/** What a payee is paid of which credit. */
interface Part {
  readonly credit: Credit;
  readonly amount: number;
}

/** @param given what a period gives, in fen: the sums, and the lines for whoever asks what they consist of. */
export function payout(
  given: { readonly credits: readonly Credit[]; readonly sums: Pick<CreditSums, 'paid'> },
  policy: OfficePolicy,
  personOf: PersonOf,
  corrections: readonly PaidCorrection[] = [],
): Payout {
  const payees: Opened[] = [];
  const byUnit = new Map<string | null, Map<string | null, Opened>>();
  const homes = once(() => homesOf(given.credits));
  const payeeOf = (unit: string | null, author: string | null): Opened => {
    const home = unit ?? homes().get(author) ?? null;
    const authors = byUnit.get(home) ?? new Map<string | null, Opened>();
    if (authors.size === 0) byUnit.set(home, authors);
    const known = authors.get(author);
    if (known) return known;
    const payee = { author, unit: home, corrections: [], gross: 0 };
    authors.set(author, payee);
    payees.push(payee);
    return payee;
  };
  for (const { unit, author, gross } of given.sums.paid) payeeOf(unit, author).gross += gross;
  for (const correction of corrections) {
    const payee = payeeOf(correction.line.unit, correction.author);
    payee.corrections.push(correction);
    payee.gross += correction.line.amount;
  }
  const parts = once(() => partsOf(given.credits, payeeOf));

  const kind = policy.tax.value;
  const grosses = payees.map(({ author, unit, gross }) => ({ author, unit, gross: fen(gross) }));
  const taxed = kind === null ? null : withholding(grosses, kind, personOf);
  const list = payees.map((opened, index): Payee => {
    const { author, unit } = opened;
    const gross = fen(opened.gross);
    const tax = taxed?.amounts[index] ?? null;
    const net = tax === null ? null : fen(gross - tax);
    const lines = once(() => linesOf(parts().get(opened) ?? none, opened.corrections));
    return {
      author,
      unit,
      gross,
      withheld: tax,
      net,
      // Sums are asked for far more often than what they consist of.
      get lines() {
        return lines();
      },
      state: 'pending',
    };
  });
  const unclear = taxed?.unclear.map((places) => places.flatMap((place) => list[place] ?? [])) ?? none;
  return { ...totalled(list, kind !== null), unclear };
}

/** Credit by credit, what each payee gets of it. */
function partsOf(
  credits: readonly Credit[],
  payeeOf: (unit: string | null, author: string | null) => Opened,
): ReadonlyMap<Opened, readonly Part[]> {
  const parts = new Map<Opened, Part[]>();
  const pay = (author: string | null, credit: Credit, amount: number): void => {
    const payee = payeeOf(credit.unit, author);
    const known = parts.get(payee);
    if (known) known.push({ credit, amount });
    else parts.set(payee, [{ credit, amount }]);
  };
  for (const credit of credits) {
    const { scale, amount, person, authors, date } = credit;
    if (scale !== 'money' || amount === null || amount === 0 || date === null) continue;
    if (person !== null) pay(person, credit, amount);
    else if (authors.length === 0) pay(null, credit, amount);
    else for (const author of authors) if (author.amount !== null) pay(author.name, credit, author.amount);
  }
  return parts;
}

/** The unit for which each author wrote first: what a person gets or loses as a person (封顶) belongs to the same line. */
function homesOf(credits: readonly Credit[]): ReadonlyMap<string | null, string> {
  const homes = new Map<string | null, string>();
  for (const { scale, unit, person, authors } of credits) {
    if (scale !== 'money' || unit === null) continue;
    for (const name of person === null ? authors.map((author) => author.name) : [person])
      if (!homes.has(name)) homes.set(name, unit);
  }
  return homes;
}

/** What a payee gets, by item; corrections of earlier payouts stand for themselves. */
function linesOf(parts: readonly Part[], corrections: readonly PaidCorrection[]): readonly PayoutLine[] {
  const found = new Map<string, { item: string | null; corrects: Span | null; credits: Credit[]; lines: KeptLine[] }>();
  const add = (key: string, item: string | null, corrects: Span | null, line: KeptLine, credit: Credit | null) => {
    const known = found.get(key);
    if (!known) found.set(key, { item, corrects, credits: credit ? [credit] : [], lines: [line] });
    else {
      if (credit) known.credits.push(credit);
      known.lines.push(line);
    }
  };
  for (const { credit, amount } of parts) {
    const line = creditLine(credit);
    if (line === null) continue;
    const key = credit.item ?? `${line.what} ${found.size}`;
    add(key, credit.item, null, { ...line, amount }, credit);
  }
  for (const { corrects, line } of corrections) {
    const key = JSON.stringify([corrects, line.of, line.what]);
    add(key, line.what === 'record' ? line.of : null, corrects, line, null);
  }
  return Array.from(found.values(), ({ lines, ...rest }) => ({
    ...rest,
    lines: summed(lines),
    amount: amountOf(lines),
  }));
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
    unclear: none,
  };
}

function amountOf(lines: readonly KeptLine[]): Fen {
  return fen(lines.reduce((total, { amount }) => total + amount, 0));
}
