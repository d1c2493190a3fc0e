/** What has to be pointed out in an office's records, whatever the period: nothing of it is refused. */

import { readNames } from '../language/names';
import { keyOf } from '../language/normalise';
import type { OfficeState } from '../office/state';
import type { Problem, ProblemCode } from '../problem';
import type { OfficePolicy } from '../rule/policy';
import type { OfficeFacts } from './facts';
import { isUnsigned } from './standing';
import { contests } from './typed-counts';
import { unfiledOf } from './unfiled';

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
  { items, standings, adoptions }: OfficeFacts,
): readonly Finding[] {
  const registered = rosterNames(state);
  const found: Finding[] = [];
  for (const [record, item] of items) {
    const unit = state.unit.get(item.unit)?.name ?? '';
    const title = item.personal?.title ?? '';
    const adoption = unfiledOf(record);
    const add = (code: ProblemCode, field: string, detail: Finding['detail'] = {}): void => {
      found.push({ code, record: adoption ?? record, field, detail: { unit, title, ...detail } });
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
  return [...found, ...officeDifferences(state)];
}

/** 三家核对: what several receiving offices typed for one thing and nobody has decided. */
function officeDifferences(state: OfficeState): readonly Finding[] {
  return contests(state).flatMap(({ figures, counting, decided }) => {
    if (decided) return [];
    const unit = state.unit.get(counting.count.unit)?.name ?? '';
    const { measure, outlet } = counting.count;
    return figures
      .filter(({ count }) => count.n !== counting.count.n)
      .map(({ id, count }) => ({
        code: 'offices-differ' as const,
        record: id,
        field: 'n',
        detail: {
          unit,
          measure,
          outlet,
          office: count.office,
          printed: count.n,
          right: counting.count.n,
          by: counting.count.office,
        },
      }));
  });
}

function rosterNames(state: OfficeState): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { unit, personal } of state.person.values()) if (personal) names.add(`${unit} ${keyOf(personal.name)}`);
  return names;
}
