/** 三家核对, the units' confirmation, 数据核实申请: what is checked before a period is sealed. */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import type { Role } from '../roles';
import { contestKey, type OfficeState, spanKey } from '../state';
import { daysAreOver } from './answer-by';

/** @param now the instant, as the service tells it */
export function decideChecking(
  state: OfficeState,
  command: CommandOf<'choose-office' | 'confirm' | 'open-request' | 'decide-request'>,
  role: Role,
  now: string,
): Result<readonly OfficeEvent[]> {
  const missing = (id: string) => fail({ code: 'reference-missing' as const, detail: { missing: id } });
  switch (command.type) {
    case 'choose-office': {
      const { id: _, type: __, personal, ...chosen } = command;
      const key = contestKey(chosen);
      const figure = [...state.count.values()].some(
        (count) => count.office === chosen.office && contestKey(count) === key,
      );
      if (!figure) return missing(chosen.office);
      if (state.chosen.get(key) === chosen.office) return ok([]);
      return ok([{ type: 'office-chosen', data: chosen, ...(personal ? { private: personal } : {}) }]);
    }
    case 'confirm': {
      const { unit, period, code, how } = command;
      if (!state.unit.has(unit)) return missing(unit);
      const draft = state.drafts.get(spanKey(period));
      if (!draft) return fail({ code: 'draft-missing' });
      // The unit signed other figures than those that stand in the draft now.
      if (draft.code !== code) return fail({ code: 'draft-changed' });
      const known = state.confirmations.get(`${unit} ${spanKey(period)}`);
      const before = known?.code === code ? known.how : 'retracted';
      if (before === (how ?? 'signed')) return ok([]);
      if (
        how === 'silent' &&
        (role === 'correspondent' || before !== 'retracted' || !daysAreOver(state, draft, period, now))
      )
        return fail({ code: 'transition-refused', detail: { act: how } });
      return ok([{ type: 'confirmed', data: { unit, period, code, ...(how === undefined ? {} : { how }) } }]);
    }
    case 'open-request': {
      const { record, unit, period, about, personal } = command;
      if (!state.unit.has(unit)) return missing(unit);
      if (about !== null && !state.standing.has(about)) return missing(about);
      if (state.requests.has(record)) return fail({ code: 'stale-row', at: record });
      return ok([{ type: 'request-opened', data: { record, unit, period, about }, private: personal }]);
    }
    case 'decide-request': {
      const { record, decision, personal } = command;
      const request = state.requests.get(record);
      if (!request) return missing(record);
      if (request.decision !== 'open') return fail({ code: 'transition-refused', at: record });
      return ok([{ type: 'request-decided', data: { record, decision }, private: personal }]);
    }
    default:
      return command satisfies never;
  }
}
