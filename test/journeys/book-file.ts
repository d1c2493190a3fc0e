/** How does the tests' workbook become a file, and again a workbook after the page has saved it? What a program that opens it in between would keep: cells, formats, names, what the product keeps in it. */
import * as XLSX from '@e965/xlsx';
import { openWorkbook } from '../../addin/workbook/file';
import { keptTexts, keptXml } from '../../addin/workbook/kept-part';
import { cellName } from '../../shared/sheet/address';
import { unzipped, zipped } from '../addin/workbook/rich-workbook';
import { type Book, bookFrom, type Sheet } from '../office-host/book';

export async function fileOf(book: Book): Promise<Buffer> {
  const made = XLSX.utils.book_new();
  for (const sheet of book.sheets) XLSX.utils.book_append_sheet(made, worksheetOf(sheet), sheet.name);
  const names = [...book.names].map(([Name, { formula, visible }]) => ({
    Name,
    Ref: formula.slice(1),
    Hidden: !visible,
  }));
  const local = book.sheets.flatMap(({ names: own }, Sheet) =>
    [...own].map(([Name, { formula, visible }]) => ({ Name, Ref: formula.slice(1), Hidden: !visible, Sheet })),
  );
  made.Workbook = { Names: [...names, ...local] };
  const file = await openWorkbook(XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }));
  if (!file.ok) throw new Error(file.problem.code);
  const texts = Object.fromEntries(book.parts.flatMap(({ xml }) => [...keptTexts(xml)]));
  const kept = await file.value.write({ cells: [], sheets: [] }, { texts });
  if (!kept.ok) throw new Error(kept.problem.code);
  const bytes = await file.value.save();
  if (!book.structureProtected) return Buffer.from(bytes);
  const parts = await unzipped(bytes);
  const path = 'xl/workbook.xml';
  parts[path] = (parts[path] ?? '').replace(/<(bookViews|sheets)\b/, '<workbookProtection lockStructure="1"/><$1');
  return Buffer.from(await zipped(parts));
}

function worksheetOf({ cells, merges, hiddenRows, protected: shut }: Sheet): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  let [lastRow, lastCol] = [0, 0];
  for (const [key, { value, formula, format }] of cells) {
    if (value === null && formula === undefined) continue;
    const [row = 0, col = 0] = key.split(',').map(Number);
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
    const t = typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's';
    const said = { t, v: value ?? '', ...(formula ? { f: formula.slice(1) } : {}), ...(format ? { z: format } : {}) };
    sheet[cellName(row, col)] = said as XLSX.CellObject;
  }
  sheet['!ref'] = `A1:${cellName(lastRow, lastCol)}`;
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  if (hiddenRows.size > 0) {
    sheet['!rows'] = Array.from({ length: lastRow + 1 }, (_, row) => ({ hidden: hiddenRows.has(row) }));
    sheet['!autofilter'] = { ref: `A2:${cellName(lastRow, lastCol)}` };
  }
  if (shut) sheet['!protect'] = {};
  return sheet;
}

/** The same workbook goes on with what the file says. */
export async function readInto(book: Book, bytes: Uint8Array): Promise<void> {
  const file = await openWorkbook(bytes);
  const read = file.ok ? await file.value.read() : file;
  if (!read.ok) throw new Error(read.problem.code);
  const { sheets, activeId } = bookFrom(read.value.grids);
  book.sheets = sheets;
  book.activeId = activeId;
  book.tables = [];
  book.names.clear();
  // The reader gives what its types do not name.
  const defined: readonly (XLSX.DefinedName & { readonly Hidden?: boolean })[] = XLSX.read(bytes).Workbook?.Names ?? [];
  for (const { Name, Ref, Hidden, Sheet } of defined) {
    const names = Sheet === undefined || Sheet === null ? book.names : sheets[Sheet]?.names;
    names?.set(Name, { formula: `=${Ref}`, visible: Hidden !== true });
  }
  book.parts.splice(0, book.parts.length, { id: '{kept}', xml: keptXml(read.value.kept) });
}
