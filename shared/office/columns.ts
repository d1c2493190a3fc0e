/** What of an event stands in columns of its own, for those who read the table itself: Power Query, Storage Explorer. */
import type { Cell } from '../log/store';
import { fen, points, printFen, printPoints } from '../money';
import { records } from '../record/records';
import type { Actor } from './domain';
import type { OfficeEvent } from './events';

type Columns = Record<string, Cell>;

/**
 * Ids, days, figures and names of units and outlets. Names of people, titles and texts are not among them: a column could
 * not be erased with its row's private part. Each is a function of the event, so that a package proves it.
 */
export function columnsOf(event: OfficeEvent, { person }: Actor): Readonly<Columns> {
  const columns: Columns = { kind: event.type === 'recorded' ? event.data.kind : event.type, by: person };
  const put = (name: string, value: Cell | null | undefined): void => {
    if (value !== null && value !== undefined) columns[name] = value;
  };
  const day = dayOf(event);
  put('day', day);
  put('month', day?.slice(0, 7) ?? firstDayOf(event)?.slice(0, 7));
  if (event.type !== 'recorded') {
    const { data } = event;
    if ('record' in data) put('record', data.record);
    if ('unit' in data) put('unit', data.unit);
    if (ofItems.has(event.type) && 'record' in data && !isAdoption(data.record)) put('item', data.record);
    return columns;
  }
  const { kind, record, replaces, data: set } = event.data;
  put('record', record);
  put('replaces', replaces);
  if (kind === 'item') put('item', record);
  if ('item' in set) put('item', set.item);
  if ('sources' in set) {
    const [only, ...more] = set.sources;
    // Of a unit that filed nothing there is no item.
    if (more.length === 0 && only?.startsWith('i')) put('item', only);
    else put('sources', set.sources.join(' '));
  }
  for (const name of copied) if (name in set) put(name, (set as Partial<Record<string, string | null>>)[name]);
  if ('n' in set) put('n', set.n);
  // As decimals: a figure of whole yuan would come as another type than one with fen.
  if ('outletFee' in set && set.outletFee !== null) put('fee', printFen(fen(set.outletFee)));
  if (kind === 'score') put('points', printPoints(points(set.points)));
  return columns;
}

/** A file may hang on an adoption as well. */
const isAdoption = (record: string): boolean => record.startsWith(records.adoption.letter);

/** What is said of items. */
const ofItems: ReadonlySet<string> = new Set<OfficeEvent['type']>([
  'item-moved',
  'attached',
  'detached',
  'sign-link-given',
  'sign-link-ended',
]);

/** Texts that mean nobody, under the names that they have in the record. */
const copied = [
  'unit',
  'name',
  'board',
  'stream',
  'genre',
  'outlet',
  'level',
  'placement',
  'issue',
  'measure',
  'office',
] as const;

function dayOf(event: OfficeEvent): string | null | undefined {
  const { data } = event.type === 'recorded' ? event.data : event;
  if ('receivedOn' in data) return data.receivedOn;
  return 'date' in data ? data.date : undefined;
}

function firstDayOf(event: OfficeEvent): string | undefined {
  const { data } = event.type === 'recorded' ? event.data : event;
  return 'period' in data ? data.period?.from : undefined;
}
