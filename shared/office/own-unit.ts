/** What may a correspondent (通讯员) say? Only what is of the own unit, and an item only until the office has taken it up. */
import { localDateAt } from '../calendar';
import { adoptedItems } from './adoption/now';
import type { OfficeCommand } from './commands';
import { isHeldBy } from './file/holder';
import { itemNow } from './item/now';
import { personOn } from './reference/on';
import type { OfficeState } from './state';

/** The unit of a person of the roster today; undefined for a stranger and for somebody who has left. */
export function unitOf(state: OfficeState, person: string, now: string): string | undefined {
  const today = localDateAt(now);
  const found = today === undefined ? undefined : personOn(state, person, today);
  return found?.there ? found.unit : undefined;
}

/** Acts by which a unit hands in, hands in again, or takes back. */
const ownActs: readonly string[] = ['file', 'refile', 'withdraw'];

export function isOfOwnUnit(state: OfficeState, unit: string, command: OfficeCommand): boolean {
  switch (command.type) {
    case 'record':
      if (command.kind === 'item') {
        return command.data.unit === unit && (!state.item.has(command.record) || isOpenTo(state, command.record, unit));
      }
      // What a unit says was printed counts once the editor has verified it.
      return (
        command.kind === 'adoption' &&
        command.data.declaredBy === unit &&
        isDeclaration(state, command.record, unit) &&
        command.data.sources.every((source) => source === unit || itemNow(state, source)?.unit === unit)
      );
    case 'move-item':
      return ownActs.includes(command.step.act) && itemNow(state, command.record)?.unit === unit;
    case 'attach':
      return isHeldBy(state, command.record, unit);
    case 'detach':
      return state.adoption.has(command.record)
        ? isHeldBy(state, command.record, unit) && isDeclaration(state, command.record, unit)
        : isOpenTo(state, command.record, unit);
    case 'confirm':
    case 'open-request':
      return command.unit === unit;
    default:
      return false;
  }
}

function isOpenTo(state: OfficeState, record: string, unit: string): boolean {
  const at = state.life.get(record)?.at ?? null;
  const open = at === null || at === 'submitted' || at === 'returned';
  return open && itemNow(state, record)?.unit === unit && !adoptedItems(state).has(record);
}

/** New, or the unit's own word that the editor has not taken over yet: what he recorded or verified is his. */
function isDeclaration(state: OfficeState, record: string, unit: string): boolean {
  const known = state.adoption.get(record);
  return !known || (known.declaredBy === unit && !state.printing.get(record)?.verified);
}
