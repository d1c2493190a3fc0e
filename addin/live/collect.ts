/** 收表: many returned workbooks at once: what each brings, what came twice or in two versions, which units owe theirs. */

import { mergeRow } from '../../shared/form/merge-row';
import { type ItemWanted, rowMark } from '../../shared/form/row-mark';
import { titleKey } from '../../shared/intake/likeness';
import { bodyHash } from '../../shared/log/hash';
import type { Problem } from '../../shared/problem';
import { parseAt } from '../../shared/sheet/address';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { textOrder } from '../../shared/text-order';
import type { WorkbookReading } from './read-workbook';
import { type Returned, type ReturnedForm, returnedForm, rowPlace } from './returned-form';

interface Brought {
  readonly file: string;
  /** Units of the office that the file has rows of. */
  readonly units: readonly string[];
  readonly rows: number;
  /** Of these as they were handed out: nothing of them is posted. */
  readonly untouched: number;
}

export interface Collection {
  readonly brought: readonly Brought[];
  /** Not taken: unreadable, empty, or of a unit that the office does not have. */
  readonly faulty: readonly { readonly file: string; readonly problem: Problem }[];
  /** Rows that are not taken, each at its cell; the rest of their workbook is. */
  readonly faults: readonly { readonly file: string; readonly problem: Problem }[];
  /** 零报送: sent back as it was handed out. */
  readonly silent: readonly { readonly file: string; readonly units: readonly string[] }[];
  /** Not taken: says exactly what another file said. */
  readonly twice: readonly { readonly file: string; readonly of: string }[];
  /** One record in two versions: neither is taken until a person has chosen. */
  readonly differing: readonly { readonly name: string; readonly files: readonly string[] }[];
  /** The same title from several files; all are taken, the office's rule decides which counts. */
  readonly repeats: readonly { readonly title: string; readonly files: readonly string[] }[];
  readonly missing: readonly string[];
  /** What is to be posted, each record once. */
  readonly records: readonly Wanted[];
}

/** What a unit reports; its own words on units, tasks or rules are no business of a return. */
const reported: readonly Wanted['kind'][] = ['item', 'adoption', 'count', 'score'];

/**
 * @param office what the office's own workbook says: its units and its rows, which a unit may have touched. What it has recorded
 * itself is not declared once more.
 * @param bound units of which items are only registered (只登记): their titles are an editor's to type, none of a workbook's is taken.
 */
export function collect(
  office: WorkbookReading,
  returned: readonly Returned[],
  bound: ReadonlySet<string> = new Set(),
): Collection {
  const units = new Map(
    office.reading.records.flatMap((one) => (one.kind === 'unit' ? [[one.record, one.data.name] as const] : [])),
  );
  const known = new Map(office.reading.records.map((one) => [one.record, one]));
  const brought: Brought[] = [];
  const faulty: { file: string; problem: Problem }[] = [];
  const faults: { file: string; problem: Problem }[] = [];
  const silent: { file: string; units: readonly string[] }[] = [];
  const twice: { file: string; of: string }[] = [];
  const clashes: { name: string; files: readonly string[] }[] = [];
  const seen = new Map<string, string>();
  const taken = new Map<string, { wanted: Wanted; hash: string; files: string[]; differs: boolean }>();
  for (const { file, read, grids = [] } of [...returned].sort((a, b) => textOrder(a.file, b.file))) {
    const form = returnedForm(read.ok ? read.value.grids : grids);
    const all = read.ok ? read.value.reading.records.filter(({ kind }) => reported.includes(kind)) : [];
    const stranger = read.ok ? strangerIn(read.value, units) : form?.units.find((name) => !named(units, name));
    if (stranger !== undefined) {
      faulty.push({ file, problem: { code: 'unit-unknown', detail: { unit: stranger } } });
      continue;
    }
    const at = secret(all, bound);
    if (at !== undefined) {
      faulty.push({ file, problem: { code: 'registered-only', detail: { unit: units.get(at) ?? '' } } });
      continue;
    }
    if (form && all.length === 0) {
      faults.push(...[...form.faults.values()].map((problem) => ({ file, problem })));
      if (form.faults.size === 0) silent.push({ file, units: form.units });
      else brought.push({ file, units: form.units, rows: 0, untouched: 0 });
      continue;
    }
    if (!read.ok || all.length === 0) {
      faulty.push({ file, problem: read.ok ? { code: 'sheet-empty' } : read.problem });
      continue;
    }
    const whole = bodyHash(all.map(contentOf));
    const before = seen.get(whole);
    if (before !== undefined) {
      twice.push({ file, of: before });
      continue;
    }
    seen.set(whole, file);
    const sorted = form
      ? sortRows(read.value, form, all, known)
      : { going: all, faults: [], clashing: [], untouched: 0 };
    faults.push(...sorted.faults.map((problem) => ({ file, problem })));
    clashes.push(...sorted.clashing.map((one) => ({ name: nameOf(one, units), files: [file] })));
    const going = sorted.going.flatMap((one) => declared(one, all, known));
    const count = all.filter(({ kind }) => kind !== 'adoption').length;
    const by = form?.owner === undefined ? unitsOf(all, units) : [form.owner];
    brought.push({ file, units: by, rows: count, untouched: sorted.untouched });
    for (const wanted of going) {
      const hash = bodyHash(contentOf(wanted));
      const other = taken.get(wanted.record);
      if (!other) taken.set(wanted.record, { wanted, hash, files: [file], differs: false });
      else {
        if (!other.files.includes(file)) other.files.push(file);
        other.differs ||= other.hash !== hash;
      }
    }
  }
  const all = [...taken.values()];
  const there = new Set([...brought, ...silent].flatMap((one) => one.units));
  return {
    brought,
    faulty,
    faults,
    silent,
    twice,
    differing: [
      ...all.filter(({ differs }) => differs).map(({ wanted, files }) => ({ name: nameOf(wanted, units), files })),
      ...clashes,
    ],
    repeats: repeatsIn(all),
    missing: [...units.values()].filter((name) => !there.has(name)),
    records: sendable(
      all.filter(({ differs }) => !differs).map(({ wanted }) => wanted),
      known,
    ),
  };
}

interface SortedRows {
  readonly going: readonly Wanted[];
  readonly faults: readonly Problem[];
  /** Touched by the unit, and by the office since. */
  readonly clashing: readonly Wanted[];
  readonly untouched: number;
}

/** The rows of a form of ours: untouched, faulty, changed on both sides, or going. */
function sortRows(
  { reading: { places, issues } }: WorkbookReading,
  form: ReturnedForm,
  all: readonly Wanted[],
  known: ReadonlyMap<string, Wanted>,
): SortedRows {
  const unread = new Map(
    issues.flatMap((problem) => {
      const place = problem.at === undefined ? undefined : parseAt(problem.at);
      return place && problem.code === 'date-unreadable' ? [[rowPlace(place.sheet, place.row), problem] as const] : [];
    }),
  );
  const faults = new Map([...form.faults, ...unread]);
  const held = new Set<string>();
  const going: Wanted[] = [];
  const clashing: Wanted[] = [];
  const untouched = new Set<string>();
  for (const one of all) {
    const place = one.kind === 'item' ? parseAt(places.get(one.record)?.title ?? '') : undefined;
    if (one.kind !== 'item' || !place) {
      going.push(one);
      continue;
    }
    const row = form.rows.get(one.record);
    const office = known.get(one.record);
    if (row?.sheet === place.sheet && row.row === place.row && row.mark === rowMark(one)) {
      untouched.add(rowPlace(place.sheet, place.row));
    } else if (faults.has(rowPlace(place.sheet, place.row))) held.add(one.record);
    else if (office?.kind !== 'item') going.push(one);
    else if (row && row.mark !== rowMark(office)) {
      held.add(one.record);
      clashing.push(one);
    } else going.push(mergeRow(office, one));
  }
  return {
    going: going.filter((one) => one.kind !== 'adoption' || !one.data.sources.some((source) => held.has(source))),
    // What went out incomplete and was left alone is no fault of the unit's.
    faults: [...faults].flatMap(([at, problem]) => (untouched.has(at) ? [] : [problem])),
    clashing,
    untouched: untouched.size,
  };
}

/** What a unit says of its being printed counts once it is verified; what the office has recorded stands as it is. */
function declared(one: Wanted, all: readonly Wanted[], known: ReadonlyMap<string, Wanted>): readonly Wanted[] {
  if (one.kind !== 'adoption') return [one];
  if (known.has(one.record)) return [];
  const item = all.find((other): other is ItemWanted => other.kind === 'item' && other.record === one.data.sources[0]);
  return [item ? { ...one, data: { ...one.data, declaredBy: item.data.unit } } : one];
}

/** The unit of a row that bears a title although the unit's items are only registered. */
const secret = (rows: readonly Wanted[], bound: ReadonlySet<string>): string | undefined =>
  rows.flatMap((one) => (one.kind === 'item' && bound.has(one.data.unit) ? [one.data.unit] : []))[0];

const named = (units: ReadonlyMap<string, string>, name: string): boolean => [...units.values()].includes(name);

const contentOf = ({ kind, record, data, personal }: Wanted): unknown => [kind, record, data, personal];

function strangerIn({ reading }: WorkbookReading, units: ReadonlyMap<string, string>): string | undefined {
  const found = reading.records.find((one) => one.kind === 'unit' && !units.has(one.record));
  return found?.kind === 'unit' ? found.data.name : undefined;
}

function unitsOf(rows: readonly Wanted[], units: ReadonlyMap<string, string>): readonly string[] {
  const ids = rows.flatMap((one) => ('unit' in one.data ? [one.data.unit] : []));
  return [...new Set(ids)].flatMap((id) => units.get(id) ?? []);
}

function nameOf(wanted: Wanted, units: ReadonlyMap<string, string>): string {
  const unit = 'unit' in wanted.data ? (units.get(wanted.data.unit) ?? '') : '';
  const title = wanted.kind === 'item' ? wanted.personal.title : wanted.kind === 'adoption' ? wanted.data.outlet : '';
  return [unit, title].filter(Boolean).join(' ');
}

function repeatsIn(
  all: readonly { readonly wanted: Wanted; readonly files: readonly string[] }[],
): Collection['repeats'] {
  const byTitle = new Map<string, { title: string; files: Set<string>; records: number }>();
  for (const { wanted, files } of all) {
    if (wanted.kind !== 'item') continue;
    const key = titleKey(wanted.personal.title);
    const known = byTitle.get(key) ?? { title: wanted.personal.title, files: new Set<string>(), records: 0 };
    for (const file of files) known.files.add(file);
    known.records += 1;
    byTitle.set(key, known);
  }
  return [...byTitle.values()]
    .filter(({ records }) => records > 1)
    .map(({ title, files }) => ({ title, files: [...files] }));
}

/** An adoption whose source is held back waits with it; adoptions come behind what they name. */
function sendable(records: readonly Wanted[], known: ReadonlyMap<string, Wanted>): readonly Wanted[] {
  const there = new Set(records.map(({ record }) => record));
  const first = records.filter(({ kind }) => kind !== 'adoption');
  const adoptions = records.filter(
    (one) =>
      one.kind === 'adoption' &&
      one.data.sources.every((source) => there.has(source) || known.has(source) || source.startsWith('u')),
  );
  return [...first, ...adoptions];
}
