/** May this be an attachment? Judged by its bytes: a name or a stated type can say anything. */
import { fail, ok, type Result } from '../result';

/** What offices attach: manuscripts, pictures, clippings, fee slips, returned workbooks. */
export const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
export type FileType = keyof typeof fileTypes;
export const fileTypeNames = Object.keys(fileTypes) as [FileType, ...FileType[]]; // safe: the object is const and not empty

/** Bytes. */
export const longestFile = 10 * 1024 * 1024;

/** Problems: `file-too-large`, `file-type-refused` (also for Office files with macros). */
export function fileTypeOf(bytes: Uint8Array): Result<FileType> {
  if (bytes.length > longestFile) return fail({ code: 'file-too-large', detail: { limit: longestFile } });
  const type = guess(bytes);
  return type === undefined ? fail({ code: 'file-type-refused' }) : ok(type);
}

function guess(bytes: Uint8Array): FileType | undefined {
  const begins = (...given: readonly number[]): boolean => given.every((byte, i) => bytes[i] === byte);
  const says = (text: string): boolean => includes(bytes, ascii(text));
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return guess97(bytes);
  if (!begins(0x50, 0x4b, 0x03, 0x04)) return undefined;
  // The names of a package's parts stand in it uncompressed.
  if (says('vbaProject.bin') || !says('[Content_Types].xml')) return undefined;
  if (says('word/document.xml')) return 'docx';
  return says('xl/workbook.xml') ? 'xlsx' : undefined;
}

/** Names within such a file are UTF-16; Word keeps its macros under the one, Excel under the other. */
function guess97(bytes: Uint8Array): FileType | undefined {
  const names = (text: string): boolean => includes(bytes, utf16(text));
  if (names('_VBA_PROJECT') || names('Macros')) return undefined;
  if (names('WordDocument')) return 'doc';
  return names('Workbook') || names('Book') ? 'xls' : undefined;
}

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));
const utf16 = (text: string): readonly number[] => ascii(text).flatMap((code) => [code, 0]);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
