/** What becomes of a record that comes after its month was sealed: 更正 of that month, or a line of the first open one. */
import { fail, ok, type Result } from '../../result';
import type { CommandOf, RecordCommand } from '../commands';
import type { EventOf, OfficeEvent } from '../events';
import { settingsOn } from '../reference/on';
import type { OfficeState } from '../state';
import { openDay, sealOf } from './seals';

type LateMark = NonNullable<EventOf<'recorded'>['data']['late']>;

/**
 * A new record is treated as the settings say, until an editor decides; one that changes what its month had is a
 * correction of that month.
 */
export function lateFor(state: OfficeState, command: RecordCommand): LateMark | undefined {
  const day = dayOf(command);
  const seal = day === null ? undefined : sealOf(state, day);
  if (day === null || !seal) return undefined;
  const { from, to } = seal.period;
  const as = command.replaces === 0 ? settingsOn(state, day).late : 'correction';
  // What was placed in an open month stays there, whatever is corrected about it.
  const former = state.late.get(command.record);
  if (command.replaces !== 0 && former) return { period: former.period, as: former.as, countsOn: former.countsOn };
  return { period: { from, to }, as, countsOn: as === 'first-open' ? openDay(state, day) : null };
}

export function decidePlaceLate(
  state: OfficeState,
  { record, as }: CommandOf<'place-late'>,
): Result<readonly OfficeEvent[]> {
  const late = state.late.get(record);
  if (!late) return fail({ code: 'reference-missing', detail: { missing: record } });
  if (late.decided && late.as === as) return ok([]);
  // Where it has been sealed in the meantime it is not moved any more: what differs would be corrected twice.
  if (late.countsOn !== null && sealOf(state, late.countsOn)) {
    return fail({ code: 'transition-refused', at: record, detail: { act: as } });
  }
  const countsOn = as === 'first-open' ? openDay(state, late.period.to) : null;
  return ok([{ type: 'late-placed', data: { record, as, countsOn } }]);
}

/** The day by which a record counts; null for what counts on no day. */
function dayOf(command: RecordCommand): string | null {
  switch (command.kind) {
    case 'item':
      return command.data.receivedOn;
    case 'adoption':
    case 'instruction':
    case 'award':
    case 'adjustment':
      return command.data.date;
    case 'count':
    case 'score':
      return command.data.period.to;
    case 'unit':
    case 'person':
    case 'outlet':
    case 'task':
    case 'rules':
    case 'settings':
    case 'commission':
    case 'mark':
    case 'decision':
      return null;
    default:
      return command satisfies never;
  }
}
