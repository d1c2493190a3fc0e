/** Where is a cell? Between zero-based row and column and the sheet's own A1 notation. */
import type { Area } from './grid';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(col: number): string {
  let text = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letter: string): number {
  let index = 0;
  for (const char of letter.toUpperCase()) index = index * 26 + (char.charCodeAt(0) - 64);
  return index - 1;
}

/** (6, 1) → B7. */
export function cellName(row: number, col: number): string {
  return `${columnLetter(col)}${row + 1}`;
}

/** B7 → [6, 1]; undefined where the text is no cell name. */
export function parseCellName(name: string): readonly [row: number, col: number] | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!found?.[1] || !found[2]) return undefined;
  return [Number(found[2]) - 1, columnIndex(found[1])];
}

/** B7:C9, a single cell without a colon. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** Sheet and cell in one text, as every problem and every explanation names them: 报送采用台账!L17. */
export function at(sheet: string, row: number, col: number): string {
  return `${sheet}!${cellName(row, col)}`;
}

/** 报送采用台账!L17 → its sheet and cell; a sheet's name may itself hold an exclamation mark. */
export function parseAt(
  text: string,
): { readonly sheet: string; readonly row: number; readonly col: number } | undefined {
  const mark = text.lastIndexOf('!');
  const cell = parseCellName(text.slice(mark + 1));
  return mark > 0 && cell ? { sheet: text.slice(0, mark), row: cell[0], col: cell[1] } : undefined;
}

export function contains(area: Area, row: number, col: number): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}
