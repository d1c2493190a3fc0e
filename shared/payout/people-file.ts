/** Whose identity and card numbers are in a local file? Read for one export, checked, and kept nowhere. */
import { compact, keyOf } from '../language/normalise';
import { peopleWords } from '../language/people-words';
import type { Problem } from '../problem';
import { at } from '../sheet/address';
import type { CellValue, Grid } from '../sheet/grid';
import { isCardNumber } from './card-number';
import { isIdentityNumber } from './identity-number';

export interface PayeeEntry {
  readonly name: string;
  /** Null where the file has no such column, or the cell is empty. */
  readonly unit: string | null;
  /** Null where it is missing or fails its check digit. */
  readonly identity: string | null;
  readonly card: string | null;
  readonly bank: string | null;
}

export interface PeopleFile {
  readonly entries: readonly PayeeEntry[];
  /** With the person's name and the cell, never with the number. */
  readonly issues: readonly Problem[];
}

type Field = keyof typeof peopleWords;

/** Undefined where no sheet has a header with a name and a number. */
export function readPeople(grids: readonly Grid[]): PeopleFile | undefined {
  for (const grid of grids) {
    const header = grid.values.findIndex((row) => {
      const fields = new Set(columnsOf(row).keys());
      return fields.has('name') && (fields.has('identity') || fields.has('card'));
    });
    if (header >= 0) return entriesIn(grid, header);
  }
  return undefined;
}

function columnsOf(row: readonly CellValue[]): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>();
  row.forEach((cell, col) => {
    const text = typeof cell === 'string' ? compact(cell) : '';
    for (const [field, words] of Object.entries(peopleWords) as [Field, RegExp][])
      if (words.test(text) && !found.has(field)) found.set(field, col);
  });
  return found;
}

function entriesIn(grid: Grid, header: number): PeopleFile {
  const columns = columnsOf(grid.values[header] ?? []);
  const entries: PayeeEntry[] = [];
  const issues: Problem[] = [];
  for (let row = header + 1; row < grid.values.length; row += 1) {
    const text = (field: Field): string => {
      const col = columns.get(field);
      const value = col === undefined ? null : (grid.values[row]?.[col] ?? null);
      // A number cell keeps fifteen digits: what it shows of a longer number is no longer the number.
      return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    };
    const name = text('name');
    if (name === '') continue;
    const checked = (field: 'identity' | 'card', fits: (number: string) => boolean): string | null => {
      const number = compact(text(field)).replace(/[\s-]/g, '').toUpperCase();
      if (number === '') return null;
      if (fits(number)) return number;
      issues.push({ code: `${field}-unfit`, at: at(grid.sheet, row, columns.get(field) ?? 0), detail: { name } });
      return null;
    };
    entries.push({
      name,
      unit: text('unit') || null,
      identity: checked('identity', isIdentityNumber),
      card: checked('card', isCardNumber),
      bank: text('bank') || null,
    });
  }
  return { entries, issues };
}

/** The entry of a payee: by name and unit, by the name alone where the file has it once. */
export function entryOf(
  entries: readonly PayeeEntry[],
  name: string,
  unit: string | null,
): PayeeEntry | 'unknown' | 'twice' {
  const named = entries.filter((entry) => keyOf(entry.name) === keyOf(name));
  const exact = named.filter((entry) => entry.unit !== null && unit !== null && keyOf(entry.unit) === keyOf(unit));
  const [only, ...more] = exact.length > 0 ? exact : named.filter((entry) => entry.unit === null || named.length === 1);
  if (!only) return named.length > 0 ? 'twice' : 'unknown';
  return more.length > 0 ? 'twice' : only;
}
