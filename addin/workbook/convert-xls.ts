/** An .xls as a new .xlsx with its values, formulas, number formats, merges and widths; that format is only read. */
import * as XLSX from '@e965/xlsx';

/** Fonts, borders and drawings of the old file are not carried over. */
export function convertXls(bytes: Uint8Array): Uint8Array {
  const book = XLSX.read(bytes, { type: 'array', cellNF: true, cellStyles: true });
  const written: unknown = XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true });
  return new Uint8Array(written as ArrayBuffer); // type 'array' answers an ArrayBuffer
}
