/** Two people changed one row: what does the sheet say, what the office, and who said so when? */
import * as z from 'zod';
import { isLocalDate } from '../../shared/calendar';
import { serialOf } from '../../shared/language/date';
import { fail, ok, type Result } from '../../shared/result';
import { parseAt } from '../../shared/sheet/address';
import type { CellWrite, Written } from '../../shared/sheet/writes';
import type { Office } from '../api/office';
import { allPages } from './all-pages';
import type { WorkbookReading } from './read-workbook';

export interface Versions {
  readonly by: string;
  readonly time: string;
  readonly fields: readonly FieldVersions[];
}

interface FieldVersions {
  /** The column's heading. */
  readonly name: string;
  readonly at: string;
  readonly mine: string;
  readonly theirs: string;
  /** Puts theirs into the sheet. */
  readonly write: CellWrite;
}

const said = z.object({
  data: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).default({}),
});

/** @returns `not-found` where the office has no such record. */
export async function versions(office: Office, read: WorkbookReading, record: string): Promise<Result<Versions>> {
  const found = await allPages((query) => office.call('listEvents', { record, query }));
  if (!found.ok) return found;
  const last = found.value.filter(({ type }) => type === 'recorded').at(-1);
  const theirs = said.safeParse(last?.data);
  const mine = read.reading.records.find((one) => one.record === record);
  if (!last || !theirs.success || !mine) return fail({ code: 'not-found', at: record });
  const units = new Map(
    read.reading.records.flatMap((one) => (one.kind === 'unit' ? [[one.record, one.data.name] as const] : [])),
  );
  const ours: Readonly<Record<string, unknown>> = { ...mine.data, ...mine.personal };
  const others: Readonly<Record<string, unknown>> = { ...theirs.data.data, ...theirs.data.personal };
  const places = read.reading.places.get(record) ?? {};
  const [first] = Object.values(places);
  const fields = Object.entries(places).flatMap(([field, at]): FieldVersions[] => {
    const place = parseAt(at);
    // A field without a column of its own is said to stand where its record begins.
    if (!place || (at === first && field !== Object.keys(places)[0])) return [];
    if (JSON.stringify(ours[field] ?? null) === JSON.stringify(others[field] ?? null)) return [];
    const grid = read.grids.find(({ sheet }) => sheet === place.sheet);
    const now = grid?.values[place.row]?.[place.col] ?? null;
    const value = writtenOf(field, others[field], units, typeof now === 'number');
    return [
      {
        name: headOf(read, place.sheet, at),
        at,
        mine: String(shownOf(field, ours[field], units) ?? ''),
        theirs: String(shownOf(field, others[field], units) ?? ''),
        write: { sheet: place.sheet, row: place.row, col: place.col, value },
      },
    ];
  });
  return ok({ by: last.actor.person, time: last.time, fields });
}

/** Points come in hundredths, fees in fen. */
const inHundredths = ['points', 'outletFee'];

function shownOf(field: string, value: unknown, units: ReadonlyMap<string, string>): Written {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String).join('、');
  if (typeof value === 'number') return inHundredths.includes(field) ? value / 100 : value;
  return field === 'unit' ? (units.get(String(value)) ?? String(value)) : String(value);
}

/** A date goes back as the kind of date that stands there. */
function writtenOf(field: string, value: unknown, units: ReadonlyMap<string, string>, asFigure: boolean): Written {
  const shown = shownOf(field, value, units);
  return asFigure && typeof shown === 'string' && isLocalDate(shown) ? serialOf(shown) : shown;
}

function headOf({ tables }: WorkbookReading, sheet: string, at: string): string {
  const place = parseAt(at);
  const table = tables.find(
    (one) => one.sheet === sheet && place && place.row >= one.header.bottom && place.row < (one.body?.bottom ?? 0),
  );
  const letter = at.slice(at.lastIndexOf('!') + 1).replace(/\d+$/, '');
  return table?.columns.find(({ col }) => col === letter)?.path.join(' ') ?? letter;
}
