/** What checking, sealing and publishing leave behind with a period. */
import type { EventOf } from '../events';
import type { Logged } from '../evolve';
import { contestKey, type OfficeState, spanKey } from '../state';
import type { KeptPart } from './acts';

const nothing: KeptPart = { lines: [], credits: [], tallies: [], scores: [] };

type PeriodEvent = EventOf<
  | 'office-chosen'
  | 'confirmed'
  | 'request-opened'
  | 'request-decided'
  | 'prepared'
  | 'lines-kept'
  | 'sealed'
  | 'reopened'
  | 'circular-issued'
  | 'late-placed'
>;

export function rememberPeriod(state: OfficeState, { seq, time, event }: Logged<PeriodEvent>): void {
  switch (event.type) {
    case 'office-chosen':
      state.chosen.set(contestKey(event.data), event.data.office);
      return;
    case 'confirmed': {
      const { unit, period, code, how = 'signed' } = event.data;
      state.confirmations.set(`${unit} ${spanKey(period)}`, { code, how });
      return;
    }
    case 'request-opened': {
      const { record, unit, period, about } = event.data;
      const text = event.private?.text ?? null;
      state.requests.set(record, { unit, period, about, text, decision: 'open', answer: null });
      return;
    }
    case 'request-decided': {
      const { record, decision } = event.data;
      const request = state.requests.get(record);
      if (request) state.requests.set(record, { ...request, decision, answer: event.private?.reason ?? null });
      return;
    }
    case 'prepared': {
      const { period, ...draft } = event.data;
      state.drafts.set(spanKey(period), { ...draft, time });
      return;
    }
    case 'lines-kept': {
      const { period, lines, credits, tallies, scores } = event.data;
      const key = spanKey(period);
      const before = state.sealParts.get(key) ?? nothing;
      state.sealParts.set(key, {
        lines: [...before.lines, ...lines],
        credits: [...before.credits, ...credits],
        tallies: [...before.tallies, ...tallies],
        scores: [...before.scores, ...scores],
      });
      return;
    }
    case 'sealed':
      state.seals.set(spanKey(event.data.period), { ...event.data, seq, time, stands: true, circular: null });
      return;
    case 'reopened': {
      const key = spanKey(event.data.period);
      const seal = state.seals.get(key);
      if (seal) state.seals.set(key, { ...seal, stands: false });
      // The next seal keeps lines of its own.
      state.sealParts.set(key, nothing);
      return;
    }
    case 'circular-issued': {
      const key = spanKey(event.data.period);
      const seal = state.seals.get(key);
      const { number, on = null } = event.data;
      if (seal) state.seals.set(key, { ...seal, circular: { seq, number, on } });
      return;
    }
    case 'late-placed': {
      const { record, as, countsOn } = event.data;
      const late = state.late.get(record);
      if (late) state.late.set(record, { ...late, as, countsOn, decided: true });
      return;
    }
    default:
      event satisfies never;
  }
}
