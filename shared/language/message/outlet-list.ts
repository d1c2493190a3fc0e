/** What did an outlet print? Its own list, or a list of links, pasted line by line: title, day, link, outlet, place. */
import type { LocalDate } from '../../calendar';
import { readDate } from '../date';
import { linkSaid } from '../link';
import { outletKey } from '../rule/outlet-word';
import { asTyped, type Folded, fold } from './folded';
import { bareTitle } from './labelled-draft';
import { type Line, linesOf } from './senders';
import { numbering } from './words';

export interface PrintedLine {
  readonly title: string;
  readonly outlet: string | null;
  readonly date: LocalDate | null;
  readonly link: string | null;
  readonly placement: string | null;
  readonly issue: string | null;
  /** The line as pasted. */
  readonly line: string;
}

const daySaid = /(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}日?(?!\d)/;
const placeSaid = /头版头条|头版|报眼|[第]?\d{1,2}版(?:头条)?/;
const issueSaid = /第\s?\d{1,4}\s?期/;
const bookTitle = /《([^《》]+)》/g;

/**
 * A line without a title of its own (阿坝日报 3月5日:) says outlet and day of those below it. What is in none of a line's
 * titles, days, links and places is left where it is: nothing is made up.
 */
export function readOutletList(text: string, outlets: readonly string[], year: number): readonly PrintedLine[] {
  const folded = fold(text);
  const names = outlets
    .map((name) => ({ name, key: outletKey(fold(name).text) }))
    .sort((a, b) => b.key.length - a.key.length);
  const found: PrintedLine[] = [];
  let heading: { outlet: string | null; date: LocalDate | null } = { outlet: null, date: null };
  let waiting: PrintedLine | null = null;
  for (const line of linesOf(folded, { from: 0, to: folded.text.length })) {
    if (line.text.trim() === '') continue;
    const own = readLine(folded, line, names, year);
    if (own.title === '') {
      // A link alone belongs to the title above it.
      if (own.link !== null && waiting !== null && waiting.link === null) {
        found[found.length - 1] = { ...waiting, link: own.link };
        waiting = null;
      } else heading = { outlet: own.outlet ?? heading.outlet, date: own.date ?? heading.date };
      continue;
    }
    waiting = { ...own, outlet: own.outlet ?? heading.outlet, date: own.date ?? heading.date };
    found.push(waiting);
  }
  return found;
}

function readLine(
  folded: Folded,
  line: Line,
  names: readonly { readonly name: string; readonly key: string }[],
  year: number,
): PrintedLine {
  let text = line.text;
  const blank = (from: number, length: number): void => {
    text = text.slice(0, from) + ' '.repeat(length) + text.slice(from + length);
  };
  const take = (pattern: RegExp): string | null => {
    const said = pattern.exec(text);
    if (said) blank(said.index, said[0].length);
    return said?.[0] ?? null;
  };
  const number = numbering.exec(text);
  if (number) blank(0, number[0].length);
  const link = take(linkSaid);
  // The outlet's own name may stand in book marks, as a paper's does: 《阿坝日报》3月5日.
  const books = [...text.matchAll(bookTitle)];
  const paper = books.find(({ 1: inside = '' }) => names.some(({ key }) => key === outletKey(inside)));
  const book = books.find((one) => one !== paper);
  let outlet: string | null = null;
  if (paper) {
    outlet = names.find(({ key }) => key === outletKey(paper[1] ?? ''))?.name ?? null;
    blank(paper.index, paper[0].length);
  }
  const start = book ? line.from + book.index + 1 : 0;
  const title = book ? { from: start, to: start + (book[1]?.length ?? 0) } : null;
  if (book) blank(book.index, book[0].length);
  const day = take(daySaid);
  const date = day === null ? null : (readDate(day, undefined, { year }) ?? null);
  const placement = take(placeSaid);
  const issue = take(issueSaid);
  if (outlet === null) {
    for (const { name, key } of names) {
      const at = text.indexOf(key);
      // In a headline the name of a county's own site is part of what is said.
      if (
        at < 0 ||
        (title === null &&
          !/^[\s:,()|-]*$/.test(text.slice(0, at)) &&
          !/^[\s:,()|-]*$/.test(text.slice(at + key.length)))
      )
        continue;
      outlet = name;
      blank(at, key.length);
      break;
    }
  }
  const rest = title ?? longest(line, text);
  const kept = rest === null ? null : bareTitle(folded, rest);
  const said = kept === null ? '' : asTyped(folded, kept).trim();
  return {
    title: [...said].length >= 5 ? said : '',
    outlet,
    date,
    link,
    placement,
    issue,
    line: asTyped(folded, line),
  };
}

/** What is left over between tabs and runs of blanks, the longest of it. */
function longest(line: Line, text: string): { readonly from: number; readonly to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (const piece of text.matchAll(/[^\s|](?:[^\t|\n]*?[^\s|])?(?=\s{2,}|\t|\||\s*$)/g)) {
    const cut = piece[0].replace(/^[\s:,-]+|[\s:,(-]+$/g, '');
    const from = line.from + piece.index + piece[0].indexOf(cut);
    if (cut !== '' && (best === null || cut.length > best.to - best.from)) best = { from, to: from + cut.length };
  }
  return best;
}
