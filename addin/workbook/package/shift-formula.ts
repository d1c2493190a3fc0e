/** What does a formula say when it is filled from its cell into another? */
import { columnIndex, columnLetter } from '../../../shared/sheet/address';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Texts and quoted sheet names are passed over; then A1, $A1, A:A and 1:1, not followed by what makes them a name or a call. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!\\])/gu;

/** Moves the relative references of a formula; one that leaves the sheet becomes #REF!, as Excel does. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string | undefined, digits: string): string | undefined => {
    if (fixed) return `$${digits}`;
    const moved = Number(digits) + rows;
    return moved >= 1 && moved <= lastRow ? String(moved) : undefined;
  };
  const column = (fixed: string | undefined, letters: string): string | undefined => {
    if (fixed) return `$${letters}`;
    const moved = columnIndex(letters) + columns;
    return moved >= 0 && moved < lastColumn ? columnLetter(moved) : undefined;
  };
  return formula.replace(pieces, (whole: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2] = groups;
    if (c && r && columnIndex(c) < lastColumn) return joined(column(c$, c), row(r$, r), '');
    if (c1 && c2) return joined(column(c1$, c1), column(c2$, c2), ':');
    if (r1 && r2) return joined(row(r1$, r1), row(r2$, r2), ':');
    return whole;
  });
}

const joined = (a: string | undefined, b: string | undefined, by: string) =>
  a === undefined || b === undefined ? '#REF!' : `${a}${by}${b}`;
