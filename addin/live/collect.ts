/** 收表: many returned workbooks at once: what each brings, what came twice or in two versions, which units owe theirs. */
import { titleKey } from '../../shared/intake/likeness';
import { bodyHash } from '../../shared/log/hash';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import type { WorkbookReading } from './read-workbook';

export interface Returned {
  readonly file: string;
  readonly read: Result<WorkbookReading>;
}

export interface Brought {
  readonly file: string;
  /** Units of the office that the file has rows of. */
  readonly units: readonly string[];
  readonly rows: number;
}

export interface Collection {
  readonly brought: readonly Brought[];
  /** Not taken: unreadable, empty, or of a unit that the office does not have. */
  readonly faulty: readonly { readonly file: string; readonly problem: Problem }[];
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

/** @param office what the office's own workbook says: its units, and nothing of them is changed by a return. */
export function collect(office: WorkbookReading, returned: readonly Returned[]): Collection {
  const units = new Map(
    office.reading.records.flatMap((one) => (one.kind === 'unit' ? [[one.record, one.data.name] as const] : [])),
  );
  const brought: Brought[] = [];
  const faulty: { file: string; problem: Problem }[] = [];
  const twice: { file: string; of: string }[] = [];
  const seen = new Map<string, string>();
  const taken = new Map<string, { wanted: Wanted; hash: string; files: string[]; differs: boolean }>();
  for (const { file, read } of [...returned].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    if (!read.ok) {
      faulty.push({ file, problem: read.problem });
      continue;
    }
    const rows = read.value.reading.records.filter(({ kind }) => reported.includes(kind));
    const stranger = strangerIn(read.value, units);
    if (stranger !== undefined || rows.length === 0) {
      const code = stranger === undefined ? ('sheet-empty' as const) : ('unit-unknown' as const);
      faulty.push({ file, problem: { code, ...(stranger === undefined ? {} : { detail: { unit: stranger } }) } });
      continue;
    }
    const whole = bodyHash(rows.map(contentOf));
    const before = seen.get(whole);
    if (before !== undefined) {
      twice.push({ file, of: before });
      continue;
    }
    seen.set(whole, file);
    brought.push({ file, units: unitsOf(rows, units), rows: rows.filter(({ kind }) => kind !== 'adoption').length });
    for (const wanted of rows) {
      const hash = bodyHash(contentOf(wanted));
      const known = taken.get(wanted.record);
      if (!known) taken.set(wanted.record, { wanted, hash, files: [file], differs: false });
      else {
        if (!known.files.includes(file)) known.files.push(file);
        known.differs ||= known.hash !== hash;
      }
    }
  }
  const all = [...taken.values()];
  const there = new Set(brought.flatMap((one) => one.units));
  return {
    brought,
    faulty,
    twice,
    differing: all
      .filter(({ differs }) => differs)
      .map(({ wanted, files }) => ({ name: nameOf(wanted, units), files })),
    repeats: repeatsIn(all),
    missing: [...units.values()].filter((name) => !there.has(name)),
    records: sendable(all.filter(({ differs }) => !differs).map(({ wanted }) => wanted)),
  };
}

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
function sendable(records: readonly Wanted[]): readonly Wanted[] {
  const there = new Set(records.map(({ record }) => record));
  const first = records.filter(({ kind }) => kind !== 'adoption');
  const adoptions = records.filter(
    (one) => one.kind === 'adoption' && one.data.sources.every((source) => there.has(source) || source.startsWith('u')),
  );
  return [...first, ...adoptions];
}
