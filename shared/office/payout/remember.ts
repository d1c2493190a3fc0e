/** What approving and paying leave behind with a payout and its lines. */
import type { EventOf } from '../events';
import type { Logged } from '../evolve';
import { type OfficeState, spanKey } from '../state';

type PayoutEvent = EventOf<'payout-prepared' | 'payees-kept' | 'payout-approved' | 'payment-moved'>;

export function rememberPayout(state: OfficeState, { seq, time, event }: Logged<PayoutEvent>): void {
  switch (event.type) {
    case 'payout-prepared': {
      const { period, gross: _, ...draft } = event.data;
      state.payoutDrafts.set(spanKey(period), draft);
      return;
    }
    case 'payees-kept': {
      const { period, payees } = event.data;
      for (const payee of payees) {
        const author = event.private?.authors[payee.n] ?? null;
        state.payees.set(payeeKey(period, payee.n), { ...payee, author, state: 'approved', reason: null });
      }
      return;
    }
    case 'payout-approved':
      state.payouts.set(spanKey(event.data.period), { ...event.data, seq, time });
      return;
    case 'payment-moved': {
      const { period, n, to } = event.data;
      const key = payeeKey(period, n);
      const payee = state.payees.get(key);
      if (payee) state.payees.set(key, { ...payee, state: to, reason: event.private?.reason ?? null });
      return;
    }
    default:
      event satisfies never;
  }
}

export function payeeKey(period: { readonly from: string; readonly to: string }, n: number): string {
  return `${spanKey(period)} ${n}`;
}
