/** May this record be set so, taken back, or put back? */
import { fail, ok, type Result } from '../result';
import { sourceIdsOf } from './adoption/now';
import type { CommandOf, RecordCommand } from './commands';
import type { OfficeEvent, RecordedEvent } from './events';
import { isRegisteredOnly } from './file/holder';
import { lateFor } from './month/late';
import type { OfficeState } from './state';

export function decideRecord(state: OfficeState, command: RecordCommand, now: string): Result<readonly OfficeEvent[]> {
  const { seq: current = 0, command: formerCommand } = state.standing.get(command.record) ?? {};
  if (current !== command.replaces) {
    return fail({ code: 'stale-row', at: command.record, detail: { expected: command.replaces, current } });
  }
  const missing = missingReference(state, command);
  if (missing) return fail({ code: 'reference-missing', at: command.record, detail: { missing } });
  if (keepsTooMuch(state, command, now)) return fail({ code: 'registered-only', at: command.record });
  const { kind, record, replaces } = command;
  const { data, personal } = withLinkApart(command);
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  const late = lateFor(state, command);
  // The union of commands and the union of events are told apart by the same kind.
  const former = formerCommand === undefined ? {} : { formerCommand };
  return ok([
    {
      type: 'recorded',
      data: { kind, record, replaces, data, ...former, ...(late ? { late } : {}) },
      ...part,
    } as RecordedEvent,
  ]);
}

/** An adoption's link stands where it can be erased, as a sender of former versions did not know. */
function withLinkApart(command: RecordCommand): Pick<RecordCommand, 'data' | 'personal'> {
  if (command.kind !== 'adoption' || command.data.link === undefined) return command;
  const { link, ...data } = command.data;
  return { data, personal: { link, ...command.personal } };
}

/**
 * Of an item that is only registered no text is kept, whoever sends it. Marked so it stays so: a ledger's row that still bears the
 * title from before would bring back what was erased.
 */
function keepsTooMuch(state: OfficeState, command: RecordCommand, now: string): boolean {
  if (command.kind === 'adoption') {
    const link = command.personal.link ?? command.data.link;
    return (
      link !== undefined &&
      sourceIdsOf(state, command.record, command.data).some((id) => state.item.get(id)?.registeredOnly === true)
    );
  }
  if (command.kind !== 'item') return false;
  if (state.item.get(command.record)?.registeredOnly === true && command.data.registeredOnly !== true) return true;
  const { message, link } = command.personal;
  if (message === undefined && link === undefined) return false;
  return command.data.registeredOnly === true || isRegisteredOnly(state, command.data.unit, now);
}

function missingReference(state: OfficeState, command: RecordCommand): string | undefined {
  switch (command.kind) {
    case 'person':
    case 'task':
    case 'item':
    case 'count':
    case 'score':
    case 'adjustment':
    case 'commission':
      return state.unit.has(command.data.unit) ? undefined : command.data.unit;
    case 'adoption': {
      const { sources, declaredBy } = command.data;
      const unknown = sources.find((source) => !state.item.has(source) && !state.unit.has(source));
      return unknown ?? (declaredBy === undefined || state.unit.has(declaredBy) ? undefined : declaredBy);
    }
    case 'instruction':
    case 'award':
      return state.item.has(command.data.item) ? undefined : command.data.item;
    case 'mark': {
      const { item, commission } = command.data;
      if (!state.item.has(item)) return item;
      return commission === undefined || state.commission.has(commission) ? undefined : commission;
    }
    case 'decision': {
      const { item, adoption } = command.data;
      if (!state.item.has(item)) return item;
      return adoption === null || state.adoption.has(adoption) ? undefined : adoption;
    }
    case 'unit':
    case 'outlet':
    case 'rules':
    case 'settings':
      return undefined;
    default:
      return command satisfies never;
  }
}

/** Items are withdrawn by a step of their life; units and people end by a change from a day on. */
function canBeTakenBack(state: OfficeState, record: string): boolean {
  const kept = [
    state.task,
    state.rules,
    state.adoption,
    state.count,
    state.score,
    state.instruction,
    state.award,
    state.mark,
    state.decision,
    state.adjustment,
    state.commission,
  ];
  return kept.some((map) => map.has(record));
}

export function decideWithdraw(
  state: OfficeState,
  { record, personal }: CommandOf<'withdraw'>,
): Result<readonly OfficeEvent[]> {
  if (!canBeTakenBack(state, record)) return fail({ code: 'reference-missing', detail: { missing: record } });
  if (state.withdrawn.get(record)) return ok([]);
  return ok([{ type: 'withdrawn', data: { record }, private: personal }]);
}

export function decideRestore(state: OfficeState, { record }: CommandOf<'restore'>): Result<readonly OfficeEvent[]> {
  if (!canBeTakenBack(state, record)) return fail({ code: 'reference-missing', detail: { missing: record } });
  return ok(state.withdrawn.get(record) ? [{ type: 'restored', data: { record } }] : []);
}
