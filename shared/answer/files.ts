/** 文字、图片、文件档案: what is attached to the office's items and adoptions, by archive, period, unit or record. */
import { localDateAt } from '../calendar';
import type { FileEntry } from '../contract/files';
import type { Output, Query } from '../contract/operations';
import type { KeptFile } from '../office/file/acts';
import { holderOf } from '../office/file/holder';
import { itemNow } from '../office/item/now';
import type { OfficeState } from '../office/state';
import { fail, ok, type Result } from '../result';
import { askedPeriod } from './asked-period';

/** A page ends with the item or adoption that reaches it. */
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
    const about = aboutOf(state, id);
    if (!about || (record !== undefined && id !== record)) continue;
    if (unit !== undefined && !(about.proves?.units ?? [about.unit]).includes(unit)) continue;
    for (const file of files) {
      const day = about.receivedOn ?? about.proves?.date ?? localDateAt(file.time) ?? '';
      const within = !period || (period.from <= day && day <= period.to);
      if (within && (archive === undefined || file.archive === archive)) entries.push(entryOf(state, id, about, file));
    }
  }
  return ok({ entries, next: null });
}

type About = Pick<FileEntry, 'unit' | 'unitName' | 'title' | 'receivedOn' | 'proves'>;

/** What the file belongs to: an item, or the printing that it proves. */
function aboutOf(state: OfficeState, record: string): About | undefined {
  const nameOf = (unit: string): string => state.unit.get(unit)?.name ?? '';
  const item = itemNow(state, record);
  if (item) {
    const { unit, receivedOn, personal } = item;
    return { unit, unitName: nameOf(unit), title: personal?.title ?? null, receivedOn };
  }
  const adoption = state.adoption.get(record);
  const sources = holderOf(state, record) ?? [];
  const units = [...new Set(sources.map(({ unit }) => unit))];
  const [first] = units;
  if (!adoption || first === undefined) return undefined;
  const titles = sources.flatMap(({ item: id }) => (id === null ? [] : (state.item.get(id)?.personal?.title ?? [])));
  return {
    unit: first,
    unitName: units.map(nameOf).join('、'),
    title: adoption.personal?.title ?? (titles.length === 0 ? null : titles.join(' / ')),
    receivedOn: null,
    proves: { outlet: adoption.outlet, date: adoption.date, units },
  };
}

function entryOf(state: OfficeState, record: string, about: About, { time: at, ...file }: KeptFile): FileEntry {
  return { record, ...file, ...about, byName: state.person.get(file.by)?.personal?.name ?? null, at };
}
