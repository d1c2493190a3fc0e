/** What goes with 报送本表? The changes of one sheet's rows, and of what they refer to. */
import { parseAt } from '../../shared/sheet/address';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import type { WorkbookReading } from './read-workbook';
import type { Comparison } from './send';

type RowChange = Comparison['changes'][number];

interface SheetChanges {
  readonly sheet: string;
  /** In the order in which they can be sent: what is referred to first. */
  readonly changes: readonly RowChange[];
}

/** The sheet whose row says a record first; rules belong to the first of their sheets. */
export function homes({ reading, tables }: Pick<WorkbookReading, 'reading' | 'tables'>): (wanted: Wanted) => string {
  const rules = tables.find(({ kind }) => kind === 'pointsStandard' || kind === 'payStandard')?.sheet;
  const fallback = tables[0]?.sheet ?? '';
  return ({ kind, record }) => {
    const [first] = Object.values(reading.places.get(record) ?? {});
    const place = first === undefined ? undefined : parseAt(first.split(':')[0] ?? '');
    return place?.sheet ?? (kind === 'rules' ? rules : undefined) ?? fallback;
  };
}

/** Sheets that have something to report, in the workbook's order. */
export function bySheet(read: WorkbookReading, changes: readonly RowChange[]): readonly SheetChanges[] {
  const home = homes(read);
  const records = new Map(read.reading.records.map((wanted) => [wanted.record, wanted]));
  const own = new Map<string, Set<string>>();
  for (const { wanted } of changes) {
    const sheet = home(wanted);
    own.set(sheet, (own.get(sheet) ?? new Set()).add(wanted.record));
  }
  return read.grids.flatMap(({ sheet }) => {
    const wanted = own.get(sheet);
    if (!wanted) return [];
    const all = closure(wanted, records);
    return [{ sheet, changes: changes.filter((change) => all.has(change.wanted.record)) }];
  });
}

function closure(start: ReadonlySet<string>, records: ReadonlyMap<string, Wanted>): ReadonlySet<string> {
  const all = new Set(start);
  // A set grows while it is walked, and what is added is walked as well.
  for (const record of all) for (const other of refersTo(records.get(record))) all.add(other);
  return all;
}

function refersTo(wanted: Wanted | undefined): readonly string[] {
  if (!wanted) return [];
  switch (wanted.kind) {
    case 'adoption':
      return [...wanted.data.sources, ...(wanted.data.declaredBy === undefined ? [] : [wanted.data.declaredBy])];
    case 'instruction':
    case 'award':
      return [wanted.data.item];
    case 'mark':
      return [wanted.data.item, ...(wanted.data.commission === undefined ? [] : [wanted.data.commission])];
    case 'decision':
      return [wanted.data.item, ...(wanted.data.adoption === null ? [] : [wanted.data.adoption])];
    case 'person':
    case 'task':
    case 'item':
    case 'count':
    case 'score':
    case 'adjustment':
    case 'commission':
      return [wanted.data.unit];
    case 'unit':
    case 'outlet':
    case 'rules':
    case 'settings':
      return [];
    default:
      return wanted satisfies never;
  }
}
