/** What has to be pointed out in an office's records, whatever the period: nothing of it is refused. */

import { readNames } from '../language/names';
import { keyOf } from '../language/normalise';
import type { OfficeState } from '../office/state';
import type { Problem, ProblemCode } from '../problem';
import type { OfficePolicy } from '../rule/policy';
import type { AdoptionOf } from './facts';
import { type ItemStanding, isUnsigned } from './standing';

/** A problem of a record; `field` names the cell where it can be mended. */
export interface Finding {
  readonly code: ProblemCode;
  readonly record: string;
  readonly field: string;
  readonly detail: NonNullable<Problem['detail']>;
}

export function findings(
  state: OfficeState,
  policy: OfficePolicy,
  standings: ReadonlyMap<string, ItemStanding>,
  adoptions: ReadonlyMap<string, readonly AdoptionOf[]>,
): readonly Finding[] {
  const registered = rosterNames(state);
  const found: Finding[] = [];
  for (const [record, item] of state.item.entries()) {
    const unit = state.unit.get(item.unit)?.name ?? '';
    const title = item.personal?.title ?? '';
    const add = (code: ProblemCode, field: string, detail: Finding['detail'] = {}): void => {
      found.push({ code, record, field, detail: { unit, title, ...detail } });
    };
    const printed = adoptions.get(record) ?? [];
    if (policy.signOff.value !== 'off' && isUnsigned(item) && !item.withdrawn) {
      add('unsigned', 'signedBy', { missing: item.signature, adopted: printed.length > 0 });
    }
    const repeatOf = standings.get(record)?.repeatOf ?? null;
    if (repeatOf !== null) add('repeat', 'title', { of: repeatOf });
    for (const filer of readNames(item.personal?.filedBy ?? '')) {
      if (registered.size > 0 && !registered.has(`${item.unit} ${keyOf(filer)}`))
        add('filer-not-in-roster', 'filedBy', { filer });
    }
    if (item.received === 'no' && printed.length > 0) add('adoption-without-submission', 'outlet');
    if (item.late) add('late', 'note');
    if (item.withdrawn) add('withdrawn', 'note');
  }
  return found;
}

function rosterNames(state: OfficeState): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { unit, personal } of state.person.values()) if (personal) names.add(`${unit} ${keyOf(personal.name)}`);
  return names;
}
