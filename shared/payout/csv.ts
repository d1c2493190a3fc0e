/** A table as CSV: UTF-8 with the mark that Excel looks for, and no text that becomes a formula. */
import type { Block, Written } from '../sheet/writes';

/** Excel reads a formula behind blanks and in full width too. */
const formula = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/;

export function csvOf({ header, rows, total, columns }: Block): Uint8Array {
  const cell = (value: Written, col: number): string => {
    if (value === null) return '';
    if (typeof value === 'number') return columns[col]?.format === 'money' ? value.toFixed(2) : String(value);
    const safe = formula.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [header, ...rows, ...(total ? [total] : [])].map((row) => row.map(cell).join(','));
  return utf8(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** Neither a page's nor Node's encoder is known here. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return new Uint8Array(bytes);
}
