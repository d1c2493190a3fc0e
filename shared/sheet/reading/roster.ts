/** 花名册 → leaders and correspondents of each unit. */
import { personWords } from '../../language/ledger-words';
import { readNames } from '../../language/names';
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
      if (view.text(row, column.index) === null || !view.begins(row, column.index)) continue;
      const role = roleOf(column);
      for (const { name, post, phone } of peopleIn(view, row, column, names)) {
        out.add(
          {
            kind: 'person',
            record: recordIdOf('person', [unit, keyOf(name)], role === 'leader' ? 1 : 0),
            data: { unit, role },
            personal: { name: bare(name), post, phone },
          },
          { name: view.at(row, column.index) },
        );
      }
    }
  }
}

interface Named {
  readonly name: string;
  readonly post: string | null;
  readonly phone: string | null;
}

/**
 * Two people in one row are two: 张三、李四 beside 镇长、副镇长. Posts and telephones are told apart where there are as many
 * as names; else each has what stands there. A blank alone parts names only where posts or telephones agree: 扎西 卓玛 is one.
 */
function peopleIn(view: View, row: number, column: ViewColumn, all: readonly ViewColumn[]): readonly Named[] {
  const beside = (field: 'post' | 'phone') => {
    const col = companion(view, column, field, all);
    const typed = col === undefined ? null : view.value(row, col);
    return {
      text: col === undefined ? null : view.text(row, col),
      parts: String(typed ?? '')
        .split(apart)
        .filter(Boolean),
    };
  };
  const [post, phone] = [beside('post'), beside('phone')];
  const whole = view.text(row, column.index) ?? '';
  const parted = readNames(String(view.value(row, column.index) ?? ''));
  const sure = namesApart.test(String(view.value(row, column.index) ?? '').trim());
  const agreed = [post, phone].some(({ parts }) => parts.length === parted.length);
  const names = parted.length > 1 && (sure || agreed) ? parted : [whole];
  const of = ({ text, parts }: typeof post, index: number): string | null =>
    names.length > 1 && parts.length === names.length ? (parts[index] ?? text) : text;
  return names.map((name, index) => ({ name, post: of(post, index), phone: of(phone, index) }));
}

const namesApart = /[、，,;；/／\\|\r\n]/;
const apart = /[、，,;；/／\\|\s]+/;

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
