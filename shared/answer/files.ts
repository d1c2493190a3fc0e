/** 文字、图片、文件档案: what is attached to the office's items, by archive, period, unit or item. */
import { localDateAt } from '../calendar';
import type { FileEntry } from '../contract/files';
import type { Output, Query } from '../contract/operations';
import type { KeptFile } from '../office/file/acts';
import { itemNow } from '../office/item/now';
import type { OfficeState } from '../office/state';
import type { Item } from '../record/records';
import { fail, ok, type Result } from '../result';
import { askedPeriod } from './asked-period';

/** A page ends with the item that reaches it. */
const pageSize = 500;

export function filesAnswer(state: OfficeState, asked: Query<'listFiles'>): Result<Output<'listFiles'>> {
  const { archive, unit, record, after } = asked;
  const period = asked.period === undefined ? undefined : askedPeriod(asked.period);
  if (asked.period !== undefined && !period) return fail({ code: 'input-invalid', at: 'period' });
  if (after !== undefined && !state.files.has(after)) return fail({ code: 'input-invalid', at: 'after' });
  const entries: FileEntry[] = [];
  let started = after === undefined;
  let last: string | null = null;
  for (const [id, files] of state.files.entries()) {
    if (!started) {
      started = id === after;
      continue;
    }
    if (entries.length >= pageSize) return ok({ entries, next: last });
    last = id;
    const item = itemNow(state, id);
    if (!item || (unit !== undefined && item.unit !== unit) || (record !== undefined && id !== record)) continue;
    for (const file of files) {
      const day = item.receivedOn ?? localDateAt(file.time) ?? '';
      const within = !period || (period.from <= day && day <= period.to);
      if (within && (archive === undefined || file.archive === archive)) entries.push(entryOf(state, id, item, file));
    }
  }
  return ok({ entries, next: null });
}

function entryOf(state: OfficeState, record: string, item: Item, { time: at, ...file }: KeptFile): FileEntry {
  return {
    record,
    ...file,
    unit: item.unit,
    unitName: state.unit.get(item.unit)?.name ?? '',
    title: item.personal?.title ?? null,
    receivedOn: item.receivedOn,
    byName: state.person.get(file.by)?.personal?.name ?? null,
    at,
  };
}
