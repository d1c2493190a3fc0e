/** The office as plain rows, a table a kind, for Power Query or a pivot of one's own: units, items, adoptions by source, tasks. */
import type { Output } from '../../shared/contract/operations';
import { ok, type Result } from '../../shared/result';
import type { ColumnFormat, OwnSheet, Written } from '../../shared/sheet/writes';
import { plainRows } from '../../shared/text/plain-rows';
import type { PlainRowWords } from '../../shared/text/plain-rows.zh';
import { type Language, terms } from '../../shared/text/terms';
import type { Office } from '../api/office';
import { allPages } from './all-pages';

type Lists = 'listUnits' | 'listItems' | 'listAdoptions' | 'listTasks';
type Entry<N extends Lists> = Output<N>['entries'][number];

/** Who may not see a list gets what is wrong with asking for it. */
export async function plainSheets(office: Office, language: Language): Promise<Result<readonly OwnSheet[]>> {
  const units = await allPages((query) => office.call('listUnits', { query }));
  if (!units.ok) return units;
  const items = await allPages((query) => office.call('listItems', { query }));
  if (!items.ok) return items;
  const adoptions = await allPages((query) => office.call('listAdoptions', { query }));
  if (!adoptions.ok) return adoptions;
  const tasks = await allPages((query) => office.call('listTasks', { query }));
  if (!tasks.ok) return tasks;
  const words = plainRows[language];
  const names = new Map(units.value.map(({ record, name }) => [record, name]));
  const nameOf = (unit: string): string => names.get(unit) ?? unit;
  return ok([
    unitSheet(units.value, words),
    itemSheet(items.value, nameOf, words, terms[language].itemStates),
    adoptionSheet(adoptions.value, nameOf, words),
    taskSheet(tasks.value, nameOf, words),
  ]);
}

interface Column<T> {
  readonly title: string;
  readonly format: ColumnFormat;
  readonly width: number;
  readonly of: (row: T) => Written;
}

const text = <T>(title: string, width: number, of: Column<T>['of']): Column<T> => ({
  title,
  format: 'text',
  width,
  of,
});

function sheet<T>(name: string, rows: readonly T[], columns: readonly Column<T>[]): OwnSheet {
  return {
    name,
    landscape: true,
    blocks: [
      {
        title: name,
        header: columns.map(({ title }) => title),
        columns: columns.map(({ format, width }) => ({ format, width })),
        rows: rows.map((row) => columns.map(({ of }) => of(row))),
      },
    ],
  };
}

function unitSheet(units: readonly Entry<'listUnits'>[], { sheets, columns }: PlainRowWords): OwnSheet {
  return sheet(sheets.units, units, [
    text(columns.id, 24, ({ record }) => record),
    text(columns.unit, 24, ({ name }) => name),
    text(columns.board, 14, ({ board }) => board),
  ]);
}

function itemSheet(
  items: readonly Entry<'listItems'>[],
  nameOf: (unit: string) => string,
  { sheets, columns }: PlainRowWords,
  states: Readonly<Record<Entry<'listItems'>['state'], string>>,
): OwnSheet {
  return sheet(sheets.items, items, [
    text(columns.id, 24, ({ record }) => record),
    text(columns.receivedOn, 12, ({ receivedOn }) => receivedOn),
    text(columns.unit, 20, ({ unit }) => nameOf(unit)),
    text(columns.title, 40, ({ title }) => title),
    text(columns.stream, 8, ({ stream }) => stream),
    text(columns.genre, 10, ({ genre }) => genre),
    text(columns.authors, 18, ({ authors }) => authors.join(' ')),
    text(columns.filedBy, 12, ({ filedBy }) => filedBy),
    text(columns.signedBy, 12, ({ signedBy }) => signedBy),
    text(columns.signedPost, 14, ({ signedPost }) => signedPost),
    text(columns.channel, 10, ({ channel }) => channel),
    text(columns.state, 12, ({ state }) => states[state]),
  ]);
}

/** A composite of three units is three rows: one a source. */
function adoptionSheet(
  adoptions: readonly Entry<'listAdoptions'>[],
  nameOf: (unit: string) => string,
  { sheets, columns, uses, yes, no }: PlainRowWords,
): OwnSheet {
  const rows = adoptions.flatMap((adoption) => adoption.sources.map((source) => ({ adoption, source })));
  return sheet(sheets.adoptions, rows, [
    text(columns.id, 24, ({ adoption }) => adoption.record),
    text(columns.date, 12, ({ adoption }) => adoption.date),
    text(columns.outlet, 18, ({ adoption }) => adoption.outlet),
    text(columns.level, 10, ({ adoption }) => adoption.level),
    text(columns.unit, 20, ({ source }) => nameOf(source.unit)),
    text(columns.item, 24, ({ source }) => source.item),
    text(columns.title, 40, ({ adoption, source }) => source.title ?? adoption.title),
    text(columns.genre, 10, ({ adoption }) => adoption.genre),
    text(columns.placement, 12, ({ adoption }) => adoption.placement),
    text(columns.issue, 10, ({ adoption }) => adoption.issue),
    text(columns.use, 10, ({ adoption }) => uses[adoption.use]),
    {
      title: columns.outletFee,
      format: 'money',
      width: 12,
      of: ({ adoption: { outletFee } }) => (outletFee === null ? null : outletFee / 100),
    },
    text(columns.link, 30, ({ adoption }) => adoption.link ?? null),
    text(columns.stands, 8, ({ adoption }) => (adoption.stands ? yes : no)),
  ]);
}

function taskSheet(
  tasks: readonly Entry<'listTasks'>[],
  nameOf: (unit: string) => string,
  { sheets, columns }: PlainRowWords,
): OwnSheet {
  return sheet(sheets.tasks, tasks, [
    text(columns.id, 24, ({ record }) => record),
    text(columns.unit, 20, ({ unit }) => nameOf(unit)),
    text(columns.task, 36, ({ text: task }) => task),
    text(columns.outlet, 18, ({ of }) => of),
    { title: columns.min, format: 'integer', width: 10, of: ({ min }) => min },
    { title: columns.max, format: 'integer', width: 10, of: ({ max }) => max },
    text(columns.from, 12, ({ period }) => period?.from ?? null),
    text(columns.to, 12, ({ period }) => period?.to ?? null),
  ]);
}
