/** How do writes get into a package, all or none? */
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { at } from '../../shared/sheet/address';
import type { CellWrite, Writes, Written } from '../../shared/sheet/writes';
import { longestText } from './excel-text';
import { days1904 } from './file-grid';
import { addPart } from './package/add-part';
import { withFullCalculation, withoutFormulas } from './package/calculation';
import { areaFinder, parseArea } from './package/covered';
import { type Draft, draftOf } from './package/draft';
import { putKept } from './package/kept';
import { showsDate } from './package/number-formats';
import { patchSheet } from './package/patch-sheet';
import { putOwnSheets } from './package/put-own-sheets';
import { relationshipsOf } from './package/relationships';
import { plainStyles, styleBook } from './package/style-book';
import { partOf, readWorkbookPart, type SheetEntry } from './package/workbook-part';
import { attribute, firstTag } from './package/xml';
import type { Package } from './package/zip-package';
import type { Memo } from './port';

const lastRow = 1_048_575;
const lastColumn = 16_383;

/**
 * Gives the names of the sheets that changed. Problems, each with its cell: sheet-gone, text-too-long, number-unreadable,
 * cell-not-writable (a part of an array formula, the header of a table), sheet-protected (a locked cell); and workbook-protected,
 * where a sheet of ours has no place. After a problem the package is as it was.
 */
export async function writePackage(pack: Package, writes: Writes, memo?: Memo): Promise<Result<ReadonlySet<string>>> {
  const draft = draftOf(pack);
  const workbook = await readWorkbookPart(draft);
  if (!workbook) return fail({ code: 'not-a-workbook' });
  const unfit = unfitValue(writes);
  if (unfit) return fail(unfit);

  const stylesPath = partOf(workbook, 'styles');
  const before = (stylesPath === undefined ? undefined : await draft.text(stylesPath)) ?? plainStyles;
  const styles = styleBook(before);
  const shift = workbook.date1904 ? days1904 : 0;
  const context = {
    quoted: (index: number) => (styles.formatAt(index) === '@' ? index : styles.quoted(index)),
    locked: (index: number) => styles.locked(index),
    stored: (value: number, index: number) => (shift && showsDate(styles.formatAt(index)) ? value - shift : value),
  };

  const changed = new Set<string>();
  const gone = new Map<number, ReadonlySet<string> | 'all'>();
  for (const [name, cells] of bySheet(writes.cells)) {
    const entry = workbook.sheets.find((sheet) => sheet.name === name);
    const xml = entry?.path === undefined ? undefined : await draft.text(entry.path);
    if (entry?.path === undefined || xml === undefined) return fail({ code: 'sheet-gone', detail: { sheet: name } });
    const header = await inTableHeader(draft, entry, cells);
    if (header) return fail({ code: 'cell-not-writable', at: at(name, header.row, header.col) });
    const patched = patchSheet(xml, cells, context);
    if (!patched.ok) {
      const problem = { code: patched.code, at: at(name, patched.row, patched.col) };
      return fail(patched.code === 'sheet-protected' ? { ...problem, detail: { place: 'file' } } : problem);
    }
    if (patched.xml === xml) continue;
    draft.set(entry.path, patched.xml);
    changed.add(name);
    if (patched.formulasGone.length) gone.set(entry.sheetId, new Set(patched.formulasGone));
  }
  const own = await putOwnSheets(draft, writes.sheets, styles, shift);
  if (!own) return fail({ code: 'workbook-protected', detail: { place: 'file' } });
  for (const name of own.names) changed.add(name);
  for (const id of own.replaced) gone.set(id, 'all');

  const grown = styles.changed();
  if (grown !== undefined && stylesPath !== undefined) draft.set(stylesPath, grown);
  else if (grown !== undefined) {
    const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1);
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
    await addPart(draft, { path: `${folder}styles.xml`, text: grown, kind: 'styles', contentType }, workbook.path);
  }
  await withoutFormulas(draft, workbook, gone);
  if (changed.size) {
    draft.set(workbook.path, withFullCalculation((await draft.text(workbook.path)) ?? ''));
  }
  if (memo) await putKept(draft, memo);
  pack.apply(draft.changes);
  return ok(changed);
}

function bySheet(cells: readonly CellWrite[]): ReadonlyMap<string, readonly CellWrite[]> {
  const found = new Map<string, CellWrite[]>();
  for (const cell of cells) {
    const those = found.get(cell.sheet);
    if (those) those.push(cell);
    else found.set(cell.sheet, [cell]);
  }
  return found;
}

/** What no cell can hold. */
function unfitValue(writes: Writes): Problem | undefined {
  const unfit = (value: Written): Problem | undefined => {
    if (typeof value === 'string' && value.length > longestText) return { code: 'text-too-long' };
    return typeof value === 'number' && !Number.isFinite(value)
      ? { code: 'number-unreadable', detail: { text: String(value) } }
      : undefined;
  };
  for (const { sheet, row, col, value } of writes.cells) {
    const problem = unfit(value);
    if (problem) return { ...problem, at: at(sheet, row, col) };
    if (row < 0 || col < 0 || row > lastRow || col > lastColumn) {
      return { code: 'cell-not-writable', at: at(sheet, row, col) };
    }
  }
  for (const { name, blocks } of writes.sheets) {
    for (const block of blocks) {
      const values = [block.title, block.note ?? null, ...block.header, ...block.rows.flat(), ...(block.total ?? [])];
      const problem = values.map(unfit).find((one) => one !== undefined);
      if (problem) return { ...problem, at: name };
    }
  }
  return undefined;
}

/** A table keeps its header's texts a second time, and Excel calls a file damaged in which the two differ. */
async function inTableHeader(
  draft: Draft,
  entry: SheetEntry,
  cells: readonly CellWrite[],
): Promise<CellWrite | undefined> {
  const tables = (await relationshipsOf(draft, entry.path ?? '')).filter((r) => r.kind === 'table');
  const headers = [];
  for (const { target } of tables) {
    const tag = firstTag((await draft.text(target)) ?? '', 'table')?.text ?? '';
    const area = parseArea(attribute(tag, 'ref'));
    if (area && attribute(tag, 'headerRowCount') !== '0') headers.push({ ...area, bottom: area.top });
  }
  const headerAt = areaFinder(headers);
  return cells.find((cell) => headerAt(cell.row, cell.col) !== undefined);
}
