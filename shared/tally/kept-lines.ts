/** A period's figures as lines that can be kept and compared: what each unit got in which month from which item, in one order. */

import type { KeptLine } from '../office/month/acts';
import type { Credit } from '../rule/result';
import { textOrder } from '../text-order';
import type { TypedScore } from './settlement';
import type { Tallies } from './tally';

/** What tells a line from others; the amount is what may differ. */
function lineKey({ scale, unit, month, of, what }: KeptLine): string {
  return JSON.stringify([scale, unit, month, of, what]);
}

/** Lines of one key added up, noughts left out, in the order of their keys. */
export function summed(lines: readonly KeptLine[]): readonly KeptLine[] {
  const [only] = lines;
  if (only && lines.length === 1) return only.amount === 0 ? [] : [only];
  const sums = new Map<string, KeptLine>();
  for (const line of lines) {
    const key = lineKey(line);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, amount: known.amount + line.amount } : line);
  }
  return [...sums]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a], [b]) => textOrder(a, b))
    .map(([, line]) => line);
}

/** `from` less `less`, line by line. */
export function difference(from: readonly KeptLine[], less: readonly KeptLine[]): readonly KeptLine[] {
  return summed([...from, ...less.map((line) => ({ ...line, amount: -line.amount }))]);
}

/** All that an item brought in a month is one line; what belongs to no item, a line for each kind. */
export function creditLine(credit: Credit): KeptLine | null {
  const { scale, amount, unit, item, count, date, what } = credit;
  if (amount === null || date === null || scale === 'count') return null;
  const of = item ?? count;
  return { scale, unit, month: date.slice(0, 7), of, what: of === null ? what : 'record', amount };
}

/** @param to the day with which the period ends: typed figures and counts of pieces belong to its month. */
export function boardLines(
  credits: readonly Credit[],
  scores: readonly TypedScore[],
  { units, office }: Tallies,
  to: string,
): readonly KeptLine[] {
  const month = to.slice(0, 7);
  const lines: KeptLine[] = [];
  for (const credit of credits) {
    const line = creditLine(credit);
    if (line?.scale === 'points') lines.push(line);
  }
  for (const { id, score } of scores) {
    lines.push({ scale: 'points', unit: score.unit, month, of: id, what: 'score', amount: score.points });
  }
  // The office's own figures are no sums: a composite of several units counts once.
  for (const [unit, tally] of [...units, [null, office] as const]) {
    for (const scale of ['submitted', 'counted', 'items', 'adoptions'] as const) {
      lines.push({ scale, unit, month, of: null, what: 'tally', amount: tally[scale] ?? 0 });
    }
  }
  return summed(lines);
}
