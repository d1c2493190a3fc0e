/** 花名册 → leaders and correspondents of each unit. */
import { personWords } from '../../language/ledger-words';
import { bare, keyOf } from '../../language/normalise';
import { recordIdOf } from '../../record/identity';
import { unitRecord } from './units';
import type { View, ViewColumn } from './view';
import type { Collected } from './wanted';

export function readRoster(view: View, out: Collected): void {
  const unitCol = view.columns('unit')[0]?.index;
  if (unitCol === undefined) return;
  const names = view.columns('person');
  for (const row of view.rows) {
    const unitName = view.text(row, unitCol);
    if (unitName === null) continue;
    const unit = unitRecord(unitName, null, out).record;
    for (const column of names) {
      const name = view.text(row, column.index);
      if (name === null || !view.begins(row, column.index)) continue;
      const role = roleOf(column);
      const beside = (field: 'post' | 'phone'): string | null => {
        const found = companion(view, column, field, names);
        return found === undefined ? null : view.text(row, found);
      };
      out.add(
        {
          kind: 'person',
          record: recordIdOf('person', [unit, keyOf(name)], role === 'leader' ? 1 : 0),
          data: { unit, role },
          personal: { name: bare(name), post: beside('post'), phone: beside('phone') },
        },
        { name: view.at(row, column.index) },
      );
    }
  }
}

function roleOf(column: ViewColumn): 'leader' | 'correspondent' {
  if (personWords.correspondent.test(column.head)) return 'correspondent';
  return personWords.leader.test(column.head) ? 'leader' : 'correspondent';
}

/** The post or telephone that belongs to a name: between it and the next column of names. */
function companion(
  view: View,
  name: ViewColumn,
  field: 'post' | 'phone',
  names: readonly ViewColumn[],
): number | undefined {
  const next = names.find((other) => other.index > name.index)?.index ?? Number.POSITIVE_INFINITY;
  return view.columns(field).find(({ index }) => index > name.index && index < next)?.index;
}
