/** What rows does a text file of a spreadsheet (.csv, or copied with tabs) hold, whatever wrote it? */

const separators = [',', '\t', ';'] as const;

/**
 * UTF-8 with or without a mark, UTF-16 with one, else the national encoding that Excel and WPS save in. Undefined for what
 * is no text, or no table: nearly every one of its first lines has to be cut by the same separator.
 */
export function textTable(bytes: Uint8Array): readonly (readonly string[])[] | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const first = lines.slice(0, 50);
  const cut = (separator: string): number => first.filter((line) => line.includes(separator)).length;
  const [best] = [...separators].sort((a, b) => cut(b) - cut(a));
  if (best === undefined || first.length < 2 || cut(best) * 2 < first.length || cut(best) < 2) return undefined;
  return rowsOf(text, best);
}

function decoded(bytes: Uint8Array): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return isWritten(text) ? text : undefined;
    } catch {
      // Not this encoding: the next one.
    }
  }
  return undefined;
}

/** Nothing that a person types or a spreadsheet saves holds control characters or private ones. */
const isWritten = (text: string): boolean => text !== '' && !/[^\P{C}\t\r\n\p{Cf}]/u.test(text);

/** Quoted cells may hold separators, line breaks and doubled quotes (RFC 4180); text after a closing quote is kept. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
