/** Which checks does an item fail, and how strictly does the office take each? */
import { readNames } from '../../language/names';
import { keyOf } from '../../language/normalise';
import { type CheckName, type CheckSetting, checkNames, type Strictness } from '../../record/checks';
import type { Item } from '../../record/records';
import { settingsOn } from '../reference/on';
import type { OfficeState } from '../state';

export interface FailedCheck {
  readonly check: CheckName;
  readonly how: Exclude<Strictness, 'off'>;
}

/** After all days: what has no date is judged by the latest settings. */
const latest = '9999-12-31';

/** What a setting says of a check; null where none speaks of it. */
export function strictnessOf(state: OfficeState, item: Item, check: CheckName): Strictness | null {
  let best: CheckSetting | null = null;
  for (const entry of settingsOn(state, item.receivedOn ?? latest).checks ?? []) {
    if (entry.check !== check || !speaksOf(entry, item)) continue;
    if (best === null || weight(entry) >= weight(best)) best = entry;
  }
  return best?.how ?? null;
}

function speaksOf({ kind, unit }: CheckSetting, item: Item): boolean {
  if (unit !== null && unit !== item.unit) return false;
  if (kind === null) return true;
  const key = keyOf(kind);
  return [item.stream, item.genre].some((word) => word !== null && keyOf(word) === key);
}

function weight({ kind, unit }: CheckSetting): number {
  return (kind === null ? 0 : 1) + (unit === null ? 0 : 2);
}

/** 审签人 or 职务 is not there, in a sheet that has columns for them. */
export function isUnsigned(item: Item): boolean {
  return item.signature !== 'complete' && item.signature !== 'unrecorded';
}

/** The names of the rosters, each behind its unit. */
export function rosterNames(state: OfficeState): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { unit, personal } of state.person.values()) if (personal) names.add(`${unit} ${keyOf(personal.name)}`);
  return names;
}

/** Does any setting speak of checks? Where none does, nothing has to be looked up item by item. */
export function keepsChecks(state: OfficeState): boolean {
  for (const { checks = [] } of state.settings.values()) if (checks.length > 0) return true;
  return false;
}

/**
 * Those that a setting asks for. What an old ledger has no column for cannot be known to be missing, so that it fails
 * nothing: a sign-off it does not record, a leader's rank, the day of the event, a filer.
 */
export function failedChecks(
  state: OfficeState,
  id: string,
  item: Item,
  roster: ReadonlySet<string>,
): readonly FailedCheck[] {
  return checkNames.flatMap((check): FailedCheck[] => {
    const how = strictnessOf(state, item, check);
    if (how === null || how === 'off' || !fails(state, id, item, check, roster)) return [];
    return [{ check, how }];
  });
}

function fails(state: OfficeState, id: string, item: Item, check: CheckName, roster: ReadonlySet<string>): boolean {
  switch (check) {
    case 'sign-off':
      return isUnsigned(item);
    case 'top-leader': {
      const life = state.life.get(id);
      return isUnsigned(item) || (life?.signing != null && !life.top);
    }
    case 'secrecy':
      return item.registeredOnly !== true && keepsText(state, id, item);
    case 'roster':
      return readNames(item.personal?.filedBy ?? '').some((name) => !roster.has(`${item.unit} ${keyOf(name)}`));
    case 'same-day':
      return item.late || (item.eventOn !== undefined && item.receivedOn !== null && item.receivedOn > item.eventOn);
    default:
      return check satisfies never;
  }
}

function keepsText(state: OfficeState, id: string, { personal }: Item): boolean {
  return personal?.message !== undefined || personal?.link !== undefined || (state.files.get(id)?.length ?? 0) > 0;
}
