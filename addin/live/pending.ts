/** What has happened in the sheets since they were last reported: rows that are new, changed, gone or back, with what is odd about them. */
import type { Output } from '../../shared/contract/operations';
import type { ItemState } from '../../shared/office/item/life';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { parseAt } from '../../shared/sheet/address';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import type { Office } from '../api/office';
import { basesIn, type Drift, drift } from './base';
import { bySheet } from './by-sheet';
import { type CommandId, commandId } from './command-ids';
import { type Gone, goneRows, returnedRows } from './gone';
import type { Binding } from './kept';
import { ownColumnsOf } from './own-columns';
import type { WorkbookReading } from './read-workbook';
import { type Comparison, comparison, type Entry, type Standings } from './send';

export interface PendingRow extends Entry {
  /** Where it stands, or stood. */
  readonly sheet: string;
  /** both: sheet and office have changed it. behind: only the office has. */
  readonly what: 'new' | 'changed' | 'gone' | 'back' | 'both' | 'behind';
  readonly kind: Wanted['kind'] | null;
  /** What a reader knows the row by: a title, a unit and a figure. */
  readonly name: string;
  /** Its first cell; undefined for a row that is gone. */
  readonly at: string | undefined;
  /** The cell of a row above that says the same. */
  readonly doubles: string | undefined;
  readonly faults: readonly Problem[];
}

interface PendingSheet {
  readonly sheet: string;
  readonly rows: readonly PendingRow[];
}

export interface Pending {
  readonly known: number;
  readonly sheets: readonly PendingSheet[];
  /** Sheets with a live table whose header is another one now: nothing of them is sent until a person has said what it is. */
  readonly held: readonly string[];
  readonly standings: Standings;
  /** What has become of the items; known where a row is gone or a ledger is live. */
  readonly states: ReadonlyMap<string, ItemState>;
  /** Everything that the workbook says and the office does not know yet, whatever the sheet. */
  readonly comparison: Comparison;
}

/** @param waiting ids of commands that were said already and wait in the outbox. */
export async function pending(
  office: Office,
  standings: Standings,
  read: WorkbookReading,
  kept: ReadonlyMap<string, Binding>,
  waiting: ReadonlySet<string>,
  reason: string,
  idOf: CommandId = commandId,
): Promise<Pending> {
  const all = comparison(office.workspace, read.reading.records, standings, idOf);
  const compared = { ...all, changes: all.changes.filter(({ command }) => !waiting.has(command.id)) };
  const unsaid = ({ command }: Gone): boolean => !waiting.has(command.id);
  const gone = goneRows(office.workspace, read, kept, standings, reason).filter(unsaid);
  const back = returnedRows(office.workspace, read, kept, reason).filter(unsaid);
  const bases = basesIn(kept);
  const shown = read.tables.some(
    (table) =>
      table.kind === 'ledger' && (read.bindings.of(table).what === 'live' || ownColumnsOf(table).status !== undefined),
  );
  const { titles, states } = gone.length > 0 || shown ? await itemsOf(office) : nothingKnown;
  const doubles = doubled(read);
  const faults = faultsByRow(read);
  const units = new Map(
    read.reading.records.flatMap((one) => (one.kind === 'unit' ? [[one.record, one.data.name] as const] : [])),
  );
  const cellOf = (record: string): string | undefined => Object.values(read.reading.places.get(record) ?? {})[0];
  const rows = new Map<string, PendingRow[]>();
  const put = (sheet: string, row: PendingRow): void => {
    const those = rows.get(sheet);
    if (those) those.push(row);
    else rows.set(sheet, [row]);
  };
  const named = new Map(read.reading.records.map((wanted) => [wanted.record, wanted]));
  for (const row of back) {
    const wanted = named.get(row.record);
    put(row.sheet, {
      ...plain(row),
      what: 'back',
      kind: wanted?.kind ?? null,
      name: wanted ? nameOf(wanted, units) : '',
      at: cellOf(row.record),
    });
  }
  for (const { sheet, changes } of bySheet(read, compared.changes)) {
    for (const { wanted, isNew, command } of changes) {
      const at = cellOf(wanted.record);
      put(sheet, {
        sheet,
        record: wanted.record,
        command,
        what: isNew ? 'new' : whatOf(drift(office.workspace, wanted, standings, bases.get(wanted.record))),
        kind: wanted.kind,
        name: nameOf(wanted, units),
        at,
        doubles: doubles.get(wanted.record),
        faults: (at === undefined ? undefined : faults.get(rowKey(at))) ?? [],
      });
    }
  }
  for (const row of gone)
    put(row.sheet, { ...plain(row), what: 'gone', kind: null, name: titles.get(row.record) ?? '', at: undefined });
  const order = read.grids.map(({ sheet }) => sheet);
  const held = [
    ...new Set(read.tables.flatMap((table) => (read.bindings.of(table).what === 'changed' ? [table.sheet] : []))),
  ];
  const sheets = [...rows].filter(([sheet]) => !held.includes(sheet)).map(([sheet, those]) => ({ sheet, rows: those }));
  return {
    known: compared.known,
    sheets: sheets.sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet)),
    held,
    standings,
    states,
    comparison: compared,
  };
}

const whatOf = (found: Drift): PendingRow['what'] => (found === 'mine' ? 'changed' : found);

const plain = ({
  sheet,
  record,
  command,
}: Gone): Pick<PendingRow, 'sheet' | 'record' | 'command' | 'doubles' | 'faults'> => ({
  sheet,
  record,
  command,
  doubles: undefined,
  faults: [],
});

function nameOf(wanted: Wanted, units: ReadonlyMap<string, string>): string {
  const unit = 'unit' in wanted.data ? (units.get(wanted.data.unit) ?? '') : '';
  switch (wanted.kind) {
    case 'item':
      return [unit, wanted.personal.title].filter(Boolean).join(' ');
    case 'adoption':
      return [wanted.data.outlet, wanted.personal.title].filter(Boolean).join(' ');
    case 'unit':
    case 'outlet':
      return wanted.data.name;
    case 'person':
      return [unit, wanted.personal.name].filter(Boolean).join(' ');
    case 'task':
      return [unit, wanted.data.text].filter(Boolean).join(' ');
    case 'count':
      return [unit, wanted.data.outlet, String(wanted.data.n)].filter(Boolean).join(' ');
    case 'score':
      return [unit, String(wanted.data.points / 100)].filter(Boolean).join(' ');
    default:
      return unit;
  }
}

/** Items whose rows agree in everything that was read of them: the later names the first one's cell. */
function doubled({ reading }: WorkbookReading): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { kind, record, data, personal } of reading.records) {
    if (kind !== 'item') continue;
    const content = JSON.stringify([data, personal]);
    const before = first.get(content);
    const cell = before === undefined ? undefined : Object.values(reading.places.get(before) ?? {})[0];
    if (before === undefined) first.set(content, record);
    else if (cell !== undefined) found.set(record, cell);
  }
  return found;
}

function faultsByRow(read: WorkbookReading): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of [...read.issues, ...read.checked]) {
    if (problem.at === undefined) continue;
    const key = rowKey(problem.at);
    const those = found.get(key);
    if (those) those.push(problem);
    else found.set(key, [problem]);
  }
  return found;
}

function rowKey(at: string): string {
  const place = parseAt(at.split(':')[0] ?? '');
  return place ? `${place.sheet} ${place.row}` : at;
}

interface KnownItems {
  /** By item and by adoption: the workbook no longer says. */
  readonly titles: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, ItemState>;
}
const nothingKnown: KnownItems = { titles: new Map(), states: new Map() };

async function itemsOf(office: Office): Promise<KnownItems> {
  const titles = new Map<string, string>();
  const states = new Map<string, ItemState>();
  for (let after: string | undefined; ; ) {
    const page: Result<Output<'listItems'>> = await office.call('listItems', {
      query: after === undefined ? {} : { after },
    });
    // Without them the rows are listed all the same.
    if (!page.ok) return { titles, states };
    for (const { record, title, state, adoptions } of page.value.entries) {
      states.set(record, state);
      if (title !== null) titles.set(record, title);
      for (const adoption of adoptions) titles.set(adoption.record, [adoption.outlet, title].filter(Boolean).join(' '));
    }
    if (page.value.next === null) return { titles, states };
    after = page.value.next;
  }
}
