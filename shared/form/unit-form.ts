/** 发表: what does each unit get to fill in? Its own rows, its tasks, empty rows that bear ids already, and the lists to choose from. */
import type { Period } from '../calendar';
import { isLocalDate } from '../calendar';
import { serialOf } from '../language/date';
import { type FormField, formHeadings, formStreams, hiddenHeadings, usualGenres } from '../language/form-words';
import { keyOf } from '../language/normalise';
import { recordIdOf } from '../record/identity';
import { splitOutlets } from '../sheet/reading/outlets';
import type { Wanted } from '../sheet/reading/wanted';
import type { Written } from '../sheet/writes';
import { periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { taskName } from '../text/task-name';
import { unitForms as texts } from '../text/unit-form';
import { type ItemWanted, rowMark } from './row-mark';

export interface FormColumn {
  readonly head: string;
  readonly width: number;
  readonly what: 'text' | 'date';
  /** Filled in by the office; a unit does not type there. */
  readonly locked: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly choices: readonly string[];
  /** What is not on the list is refused; else it is asked about. */
  readonly strict: boolean;
}

export interface UnitForm {
  readonly unit: string;
  /** Without ending. */
  readonly file: string;
  readonly title: string;
  /** Lines between title and header. */
  readonly notes: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly Written[])[];
  /** With its head; empty where the unit has no tasks. */
  readonly tasks: readonly (readonly string[])[];
}

export interface Publishing {
  readonly period: Period | null;
  /** Different each time: an empty row of two rounds is never the same record. */
  readonly round: string;
  /** Names; all where none is given. */
  readonly units?: readonly string[];
  readonly language: Language;
}

/** Enough for a month of the busiest units; whoever needs more copies a row. */
const emptyRows = 25;

/** In the order of the units. */
export function unitForms(records: readonly Wanted[], publishing: Publishing): readonly UnitForm[] {
  const wanted = publishing.units && new Set(publishing.units.map(keyOf));
  const columns = formColumns(records);
  return records.flatMap((one) =>
    one.kind === 'unit' && (wanted?.has(keyOf(one.data.name)) ?? true)
      ? [formOf(one.record, one.data.name, records, columns, publishing)]
      : [],
  );
}

function formOf(
  unit: string,
  name: string,
  records: readonly Wanted[],
  columns: (unit: string) => readonly FormColumn[],
  { period, round, language }: Publishing,
): UnitForm {
  const words = texts[language];
  const named = period ? periodText(period, language) : '';
  const items = records.filter((one): one is ItemWanted => one.kind === 'item' && one.data.unit === unit);
  const current = items.filter(({ data: { receivedOn } }) => within(period, receivedOn));
  const tasks = records.flatMap((one) =>
    one.kind === 'task' && one.data.unit === unit && !one.data.none && !one.data.part ? [one.data] : [],
  );
  const taskTexts = tasks.map(({ text, of }) => taskName({ task: text, of }));
  const empty = Array.from({ length: emptyRows }, (_, index) => recordIdOf('item', [unit, 'form', round], index));
  return {
    unit: name,
    file: words.file(name, named),
    title: words.title(name, named),
    notes: [taskTexts.length > 0 ? words.tasks([...new Set(taskTexts)].join('；')) : words.noTasks, words.instructions],
    columns: columns(name),
    rows: [
      ...current.map((item, index) => rowOf(index + 1, name, item.record, item)),
      ...empty.map((id, index) => rowOf(current.length + index + 1, name, id, null)),
    ],
    tasks:
      tasks.length === 0
        ? []
        : [
            Object.values(words.taskColumns),
            ...tasks.map(({ text, of, period: span }) => [text, of ?? '', span ? `${span.from} – ${span.to}` : '']),
          ],
  };
}

const within = (period: Period | null, day: string | null): boolean =>
  period === null || (day !== null && day >= period.from && day <= period.to);

function rowOf(serial: number, unit: string, id: string, item: ItemWanted | null): readonly Written[] {
  const day = item?.data.receivedOn ?? null;
  const cells: Readonly<Record<FormField, Written>> = {
    serial,
    unit,
    receivedOn: day !== null && isLocalDate(day) ? serialOf(day) : null,
    stream: item?.data.stream ?? null,
    genre: item?.data.genre ?? null,
    title: item?.personal.title ?? null,
    authors: item?.personal.authors.join('、') || null,
    filedBy: item?.personal.filedBy ?? null,
    signedBy: item?.personal.signedBy ?? null,
    signedPost: item?.personal.signedPost ?? null,
    // A unit's own declaration; what the office has recorded is not declared again.
    outlet: null,
    adoptedOn: null,
    note: item?.personal.note ?? null,
  };
  return [...fields.map((field) => cells[field]), id, item ? rowMark(item) : null];
}

const fields = Object.keys(formHeadings) as FormField[]; // safe: the object is const

const widths: Readonly<Record<FormField, number>> = {
  serial: 6,
  unit: 16,
  receivedOn: 12,
  stream: 8,
  genre: 10,
  title: 40,
  authors: 14,
  filedBy: 10,
  signedBy: 10,
  signedPost: 13,
  outlet: 16,
  adoptedOn: 12,
  note: 14,
};
/** 报送人, 审签人 and 职务 stand on every item that is sent in. */
export const requiredFields: readonly FormField[] = ['receivedOn', 'title', 'filedBy', 'signedBy', 'signedPost'];
const lockedFields: readonly FormField[] = ['serial', 'unit'];
const dateFields: readonly FormField[] = ['receivedOn', 'adoptedOn'];

function formColumns(records: readonly Wanted[]): (unit: string) => readonly FormColumn[] {
  const items = records.flatMap((one) => (one.kind === 'item' ? [one.data] : []));
  const outlets = records.flatMap((one) => {
    if (one.kind === 'outlet') return [one.data.name];
    return one.kind === 'task' && one.data.counts === 'adopted' && one.data.of ? splitOutlets(one.data.of) : [];
  });
  const used = (of: (item: (typeof items)[number]) => string | null, usual: readonly string[]): readonly string[] => {
    const found = [...new Set(items.flatMap((item) => of(item) ?? []))];
    return found.length > 0 ? found : usual;
  };
  const streams = [...new Set([...formStreams, ...used(({ stream }) => stream, [])])];
  const genres = used(({ genre }) => genre, usualGenres);
  const listed = [...new Map(outlets.map((name) => [keyOf(name), name])).values()];
  return (unit) => [
    ...fields.map((field) => ({
      head: formHeadings[field],
      width: widths[field],
      what: dateFields.includes(field) ? ('date' as const) : ('text' as const),
      locked: lockedFields.includes(field),
      required: requiredFields.includes(field),
      hidden: false,
      choices:
        field === 'unit'
          ? [unit]
          : field === 'stream'
            ? streams
            : field === 'genre'
              ? genres
              : field === 'outlet'
                ? listed
                : [],
      strict: field === 'unit' || field === 'stream',
    })),
    ...Object.values(hiddenHeadings).map((head) => ({
      head,
      width: 10,
      what: 'text' as const,
      locked: true,
      required: false,
      hidden: true,
      choices: [],
      strict: false,
    })),
  ];
}
