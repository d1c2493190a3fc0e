/** Which texts above a table are its title, which are notes, and what belongs to the sheet as a whole? */
import { namesTable, namesTime, numberedTable, spanOnly, versionLine } from '../language/layout-words';
import { noteLine, plain, sectionNumber } from '../language/words';
import type { View } from './view';

export interface Line {
  readonly row: number;
  /** The row's texts in one, without white space. */
  readonly text: string;
  /** The text that is a title, if the row has one. */
  readonly title: string | undefined;
}

/** …情况(单位:条) is a title with a remark in it. */
function unbracketed(word: string): string {
  const outside = word.replace(/[([][^()[\]]*[)\]]$/, '');
  return outside.length >= 4 ? outside : word;
}

/** A line that heads a table: neither a remark, nor a date alone, nor a sentence. */
export function isTitle(text: string): boolean {
  const word = plain(text);
  if (word.length < 2 || word.length > 70 || noteLine.test(unbracketed(word))) return false;
  if (spanOnly.test(word) || versionLine.test(word)) return false;
  if (/[。;]/.test(word) || /^\d+$/.test(word)) return false;
  return !(/^[([]/.test(word) && /[)\]]$/.test(word) && /[,;:]/.test(word)) && !/[,;:]$/.test(word);
}

export function lineOf(view: View, row: number, left: number, right: number): Line {
  const pieces = view.pieces(row, left, right);
  const filling = pieces.some((p) => /[:：]/.test(p.text) && noteLine.test(unbracketed(plain(p.text))));
  const titles = filling ? [] : pieces.filter((p) => typeof p.value === 'string' && isTitle(p.text));
  return {
    row,
    text: pieces.map((p) => p.text).join(' '),
    title: titles.length === 1 ? titles[0]?.text : undefined,
  };
}

/** (一)…, 一、…, 表二 …: numbered among its like. */
function isNumbered(text: string): boolean {
  const word = plain(text);
  return sectionNumber.test(word) || numberedTable.test(word) || /^\d{1,2}[.、]\D/.test(word);
}

/** A title that stands on its own: it names a table or a time. */
function isFull(text: string): boolean {
  const word = plain(text);
  if (isNumbered(text)) return false;
  return namesTime.test(word) || word.length >= 14 || (word.length >= 8 && namesTable.test(word));
}

/**
 * The title of each table of a sheet, from the lines above each. A section takes the sheet's title before its own; a full title
 * stands alone; a table without a line of its own has the sheet's.
 */
export function titlesOf(above: readonly (readonly Line[])[]): readonly (readonly string[])[] {
  const own = above.map((lines) => lines.flatMap((line) => (line.title === undefined ? [] : [line.title])));
  const first = own.find((lines) => lines.length > 0) ?? [];
  const later = own.slice(own.indexOf(first) + 1).filter((lines) => lines.length > 0);
  const last = first[first.length - 1] ?? '';
  const alike = later.some(
    (lines) =>
      isNumbered(lines[0] ?? '') === isNumbered(last) && (isNumbered(last) || isFull(lines[0] ?? '') === isFull(last)),
  );
  const sections = first.length > 1 && (isNumbered(last) || (later.length > 0 && alike));
  const general = sections
    ? first.slice(0, -1)
    : first.length === 1 && (isNumbered(last) || (alike && !isFull(last)))
      ? []
      : first;
  return own.map((lines, i) => {
    if (lines === first || i < own.indexOf(first) || lines.join('\n') === first.join('\n')) return lines;
    if (lines.length === 0) return general.length > 0 ? general : alike ? [] : first;
    const opening = lines[0] ?? '';
    return lines.length > 1 || (isFull(opening) && !(sections && !namesTime.test(plain(opening))))
      ? lines
      : [...general, ...lines];
  });
}
