/** May this be an attachment? Judged by its bytes: a name or a stated type can say anything. */
import { fail, ok, type Result } from '../../shared/result';

/** What offices attach: manuscripts, pictures, clippings, fee slips, returned workbooks. */
export const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  office97: 'application/x-ole-storage',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
export type FileType = keyof typeof fileTypes;

export const longestFile = 10 * 1024 * 1024;

/** Problems: `file-too-large`, `file-type-refused` (also for Office files with macros). */
export function fileTypeOf(bytes: Uint8Array): Result<FileType> {
  if (bytes.length > longestFile) return fail({ code: 'file-too-large', detail: { limit: longestFile } });
  const type = guess(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return type === undefined ? fail({ code: 'file-type-refused' }) : ok(type);
}

function guess(bytes: Buffer): FileType | undefined {
  const begins = (...given: readonly number[]): boolean => given.every((byte, i) => bytes[i] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return hasMacros97(bytes) ? undefined : 'office97';
  if (!begins(0x50, 0x4b, 0x03, 0x04)) return undefined;
  // The names of a package's parts stand in it uncompressed.
  if (bytes.includes('vbaProject.bin') || !bytes.includes('[Content_Types].xml')) return undefined;
  if (bytes.includes('word/document.xml')) return 'docx';
  return bytes.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}

/** Names within such a file are UTF-16; Word keeps its project under the one, Excel under the other. */
const hasMacros97 = (bytes: Buffer): boolean =>
  ['_VBA_PROJECT', 'Macros'].some((name) => bytes.includes(Buffer.from(name, 'utf16le')));
