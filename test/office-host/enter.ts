/** What does Excel make of a value that is put into a cell? As eager as Excel is in China: formulas, figures, dates, truth values. */
import type { Cell } from './book';
import { invalidArgument } from './errors';

const longest = 32_767;
/** ＝ ＋ － ＠ typed with a Chinese keyboard begin a formula like their narrow forms. */
const fullWidth: Readonly<Record<string, string>> = { '＝': '=', '＋': '+', '－': '-', '＠': '@' };

/** Changes the cell in place. null leaves it alone, an empty text empties it. */
export function enter(cell: Cell, given: unknown, location: string): void {
  if (given === null) return;
  if (typeof given === 'number' || typeof given === 'boolean') {
    delete cell.formula;
    // In a cell of format Text even a figure arrives as text.
    cell.value = cell.format === '@' ? String(given) : given;
    return;
  }
  if (typeof given !== 'string') throw invalidArgument(location);
  if (given.length > longest + 1) throw invalidArgument(location, 'The text is longer than a cell holds.');
  delete cell.formula;
  if (given === '') cell.value = null;
  else if (given.startsWith("'")) cell.value = given.slice(1);
  else if (cell.format === '@') cell.value = given;
  else interpret(cell, given);
}

function interpret(cell: Cell, given: string): void {
  const text = given.trim();
  const first = fullWidth[text.charAt(0)] ?? text.charAt(0);
  const rest = text.slice(1);
  const figure = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;
  const plain = first + rest;
  if (/\d/.test(plain) && figure.test(plain)) cell.value = Number(plain.replaceAll(',', ''));
  else if (/^[+-]?\d+(\.\d+)?%$/.test(plain)) cell.value = Number(plain.slice(0, -1)) / 100;
  else if ('=+-@'.includes(first) && rest !== '') {
    cell.formula = first === '=' ? plain : `=${plain}`;
    cell.value = '#NAME?';
  } else if (/^(true|false)$/i.test(plain)) cell.value = plain.toLowerCase() === 'true';
  else {
    const day = /^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?$/.exec(plain);
    if (day) cell.value = serial(Number(day[1] ?? 2018), Number(day[2]), Number(day[3]));
    else cell.value = given;
  }
}

const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
