/** A text file of a spreadsheet as a new .xlsx: figures and days as Excel takes them on opening it, the rest as text. */
import * as XLSX from '@e965/xlsx';
import { readDate, serialOf } from '../../shared/language/date';
import { packageOf } from './convert-xls';

const sheetName = 'Sheet1';
/** 007 and numbers of cards or identity papers are text: as figures they would lose digits. */
const figure = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;
const day = /^\d{4}([-/])\d{1,2}\1\d{1,2}$/;

export function convertText(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map(cellOf));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheet: XLSX.WorkSheet = {
    '!data': data,
    '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }),
  };
  return packageOf({ SheetNames: [sheetName], Sheets: { [sheetName]: sheet } });
}

function cellOf(typed: string): XLSX.CellObject {
  const text = typed.trim();
  if (text === '') return { t: 'z' };
  if (figure.test(text)) return { t: 'n', v: Number(text) };
  const date = day.test(text) ? readDate(text, undefined) : undefined;
  return date ? { t: 'n', v: serialOf(date), z: 'yyyy-mm-dd' } : { t: 's', v: typed };
}
