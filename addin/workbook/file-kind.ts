/** What kind of file do these bytes begin, and may it be opened? */
import * as XLSX from '@e965/xlsx';

/** zip: a package, maybe an .xlsx; xls: Excel 97 to 2003; other: nothing that holds a workbook we read. */
type FileKind = 'zip' | 'xls' | 'encrypted' | 'other';

const filePass = 0x2f;
const endOfFile = 0x0a;

export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (!starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'other';
  try {
    const container = XLSX.CFB.read(bytes, { type: 'buffer' });
    const stream = (name: string): Uint8Array | undefined => {
      const content: unknown = XLSX.CFB.find(container, name)?.content;
      return content ? Uint8Array.from(content as ArrayLike<number>) : undefined; // CFB hands bytes out as arrays or buffers
    };
    if (stream('EncryptedPackage')) return 'encrypted';
    const book = stream('Workbook') ?? stream('Book');
    if (!book) return 'other';
    return hasPassword(book) ? 'encrypted' : 'xls';
  } catch {
    return 'other';
  }
}

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

/** A FilePass record stands among the first records of the workbook's globals ([MS-XLS] 2.4.117). */
function hasPassword(book: Uint8Array): boolean {
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  for (let at = 0; at + 4 <= book.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === filePass) return true;
    if (record === endOfFile) return false;
  }
  return false;
}
