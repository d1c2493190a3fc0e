/** Reads one cell of a ledger as a date, a figure or a text, and points out what had to be read with care. */
import { readDate } from '../../language/date';
import { normalise } from '../../language/normalise';
import { isNought, readNumber } from '../../language/number';
import type { Problem } from '../../problem';
import type { View } from './view';

/** Digits and letters typed in full width. */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/;
const formulaStart = /^\s*[=＝+＋@＠\-－]./;

export function dateIn(
  view: View,
  row: number,
  col: number | undefined,
  year: number | undefined,
  issues: Problem[],
): string | null {
  if (col === undefined) return null;
  const value = view.value(row, col);
  if (value === null || value === '') return null;
  const date = readDate(value, view.grid.formatAt(row, col), year === undefined ? {} : { year });
  if (typeof value === 'string' && view.begins(row, col) && value.trim() !== '') {
    const where = view.at(row, col);
    if (!date) issues.push({ code: 'date-unreadable', at: where, detail: { text: value } });
    else {
      issues.push({ code: 'text-date', at: where, detail: { text: value, date } });
      if (fullWidth.test(value)) issues.push({ code: 'full-width', at: where, detail: { text: value, reads: date } });
    }
  } else if (typeof value === 'number' && view.begins(row, col)) {
    const detail = { text: String(value) };
    if (!date) issues.push({ code: 'date-unreadable', at: view.at(row, col), detail });
    // Typed as month and day, kept as a figure.
    else if (value < 13) issues.push({ code: 'text-date', at: view.at(row, col), detail: { ...detail, date } });
  }
  return date ?? null;
}

/** A figure from 0 up; what is no figure is pointed out and left unread. Marks for nothing (- / —) are none. */
export function figureIn(view: View, row: number, col: number | undefined, issues: Problem[]): number | null {
  if (col === undefined) return null;
  const value = view.value(row, col);
  if (value === null || (typeof value === 'string' && isNought(value))) return null;
  const figure = readNumber(value);
  const good = figure !== undefined && figure >= 0;
  if (view.begins(row, col)) {
    if (!good) issues.push({ code: 'number-unreadable', at: view.at(row, col), detail: { text: String(value) } });
    else if (typeof value === 'string' && fullWidth.test(value)) {
      issues.push({ code: 'full-width', at: view.at(row, col), detail: { text: value, reads: String(figure) } });
    }
  }
  return good ? figure : null;
}

/** Text in half width; full-width digits are pointed out. */
export function textIn(view: View, row: number, col: number | undefined, issues: Problem[]): string | null {
  if (col === undefined) return null;
  const value = view.value(row, col);
  const text = view.text(row, col);
  if (text !== null && typeof value === 'string' && fullWidth.test(value) && view.begins(row, col)) {
    issues.push({ code: 'full-width', at: view.at(row, col), detail: { text: value, reads: text } });
  }
  return text;
}

/** Does a text look like a formula to a spreadsheet? It stays text. */
export function isFormulaLike(text: string): boolean {
  return formulaStart.test(text) && readNumber(text) === undefined && normalise(text).length > 1;
}
