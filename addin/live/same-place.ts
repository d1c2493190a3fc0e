/** A form stands open while the workbook is read anew: which table, and which row of it, is the one that is being filled in? */
import { likeness } from '../../shared/sheet/apply';
import type { Table } from '../../shared/sheet/table';
import type { Selected } from '../workbook/port';
import { bodyArea, headsOf, sameHeads } from './bindings';
import type { Form } from './form';
import type { WorkbookReading } from './read-workbook';

type Sheets = Pick<WorkbookReading, 'tables' | 'grids' | 'bindings'>;

/** @returns undefined where it is gone, or could be more than one: then a person says which. */
export function sameTable(before: Sheets, table: Table, now: Sheets): Table | undefined {
  const standing = before.bindings.of(table);
  if ('id' in standing) {
    const bound = now.tables.filter((one) => {
      const there = now.bindings.of(one);
      return there.what === standing.what && 'id' in there && there.id === standing.id;
    });
    if (bound.length > 0) return bound.length === 1 ? bound[0] : undefined;
  }
  const heads = { heads: headsOf(table) };
  const alike = (one: Table): boolean =>
    one.kind === table.kind &&
    one.orientation === table.orientation &&
    likeness(heads, { heads: headsOf(one) }) >= sameHeads;
  const here = now.tables.filter((one) => one.sheet === table.sheet && alike(one));
  if (here.length > 0) return onlyOne(here, table);
  // A renamed sheet has a name that none had before; one that was there then holds other tables.
  const known = new Set(before.grids.map(({ sheet }) => sheet));
  if (now.grids.some(({ sheet }) => sheet === table.sheet)) return undefined;
  const renamed = now.tables.filter((one) => !known.has(one.sheet) && one.title === table.title && alike(one));
  return renamed.length === 1 ? renamed[0] : undefined;
}

function onlyOne(tables: readonly Table[], { title }: Table): Table | undefined {
  if (tables.length === 1) return tables[0];
  const titled = tables.filter((one) => one.title === title);
  return titled.length === 1 ? titled[0] : undefined;
}

/** Where somebody stands in the sheet, there the form begins: in that table, and in that row of it. Else in the first. */
export function tableAt(tables: readonly Table[], selected: Selected | null): Table | undefined {
  const here = tables.filter(({ sheet }) => sheet === selected?.sheet);
  const within = here.find((table) => {
    const { top, bottom, left, right } = bodyArea(table);
    const at = selected?.area;
    // The row below is where a new one goes.
    return (
      at && at.top >= Math.min(top, table.header.top - 1) && at.top <= bottom + 1 && at.left >= left && at.left <= right
    );
  });
  return within ?? here[0] ?? tables[0];
}

export const entryAt = ({ table, entries }: Form, selected: Selected | null): string | undefined =>
  selected?.sheet === table.sheet
    ? entries.find(({ place }) => place === (table.orientation === 'columns' ? selected.area.left : selected.area.top))
        ?.id
    : undefined;

/** @param id of the entry. @returns its id now; undefined where the row is gone, or could be more than one. */
export function sameEntry(before: Form, id: string, now: Form): string | undefined {
  const index = before.entries.findIndex((one) => one.id === id);
  const entry = before.entries[index];
  if (!entry) return undefined;
  const alike = (form: Form): number => form.entries.filter(({ label }) => label === entry.label).length;
  if (alike(now) > 0) return alike(before) === alike(now) && now.entries.some((one) => one.id === id) ? id : undefined;
  // Its own words were changed: it is the one that stands between the same neighbours.
  const between = (form: Form, at: number): string =>
    JSON.stringify([form.entries[at - 1]?.id, form.entries[at + 1]?.id]);
  const known = new Set(before.entries.map((one) => one.id));
  const found = now.entries.filter((one, at) => !known.has(one.id) && between(now, at) === between(before, index));
  return found.length === 1 ? found[0]?.id : undefined;
}
