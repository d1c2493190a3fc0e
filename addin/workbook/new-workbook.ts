/** A workbook of sheets of ours alone: for lists that must not stand in the office's own. */
import * as XLSX from '@e965/xlsx';
import { ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import { openWorkbook } from './file';
import { allowedName, freeMark, markReference } from './own-mark';

export async function newWorkbook(sheets: readonly OwnSheet[]): Promise<Result<Uint8Array>> {
  const [first] = sheets;
  const name = allowedName(first?.name ?? '');
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[]]), name);
  // The empty sheet bears our mark, so that the first of ours takes its place.
  book.Workbook = { Names: [{ Name: freeMark([]), Ref: markReference(name) }] };
  const bytes: ArrayBuffer = XLSX.write(book, { type: 'array', bookType: 'xlsx' });
  const opened = await openWorkbook(new Uint8Array(bytes));
  if (!opened.ok) return opened;
  const written = await opened.value.write({ cells: [], sheets });
  return written.ok ? ok(await opened.value.save()) : written;
}
