/** What does the text around the labels say: by its place, by verbs of signing, by bylines, by who sent it? */
import type { LocalDate } from '../../calendar';
import { readDate } from '../date';
import { linkSaid } from '../link';
import { type DraftPart, emptyDraft, type ItemDraft, type ReadingOffice } from './draft';
import type { Folded, Stretch } from './folded';
import { isPersonName, peopleIn, personBefore } from './people';
import { type Line, linesOf } from './senders';
import { bodyBegin, courtesy, headingBehindUnit, signingVerb, streamSaid } from './words';

export const isBody = ({ text }: Line): boolean =>
  bodyBegin.test(text) ||
  (text.includes('。') &&
    text.trim().length >= 28 &&
    !courtesy.test(text) &&
    !(/《[^》]+》/.test(text) && filed.test(text)));
/** Who names a title and who signed it in one sentence writes no manuscript. */
const filed = /审[签核过]|签发|报送|作者|供稿/;

/** 3月12日报送以下3条信息 */
const dayFiled = /((?:\d{4}年)?\d{1,2}月\d{1,2}日)(?=[^,。《\n]{0,4}(?:报送|上报|投稿|报信息|报新闻))/;
const tailBracket = /\(([^()]*)\)?\s*$/;
const namedFiler = /(?<names>\S+(?: \S+){0,2}) +供稿/;

/** @param masked the folded text with everything that labels said blanked out. */
export function freeDraft(masked: Folded, stretch: Stretch, office: ReadingOffice): ItemDraft {
  const { units, known, year } = office;
  let draft = emptyDraft;
  const isUnit = (text: string): boolean => units.of(text) !== undefined;
  for (const line of linesOf(masked, stretch)) {
    const link = linkSaid.exec(line.text);
    if (link && draft.link === null) draft = { ...draft, link: part(line.from + link.index, link[0].length, 'stated') };
    draft = signedIn(masked, line, draft, office);
    draft = bylineIn(masked, line, draft, office);
    const filer = namedFiler.exec(line.text)?.groups?.names;
    if (filer !== undefined && draft.authors.length === 0) {
      const from = line.from + line.text.indexOf(filer);
      const names = peopleIn(masked, { from, to: from + filer.length }, known, isUnit);
      draft = { ...draft, authors: names.map((one) => ({ stretch: one, sure: 'likely' as const })) };
    }
    const day = linePieces(line)
      .map((piece) => wholeDate(piece, year))
      .find((one) => one !== null);
    if (day && draft.date === null) draft = { ...draft, date: day };
    const filedOn = isBody(line) ? null : dayFiled.exec(line.text);
    if (filedOn?.[1] !== undefined && draft.date === null) {
      const value = readDate(filedOn[1], undefined, { year });
      const from = line.from + filedOn.index;
      if (value !== undefined)
        draft = { ...draft, date: { value, stretch: { from, to: from + filedOn[1].length }, sure: 'likely' } };
    }
    const heading = headingIn(masked, line, office);
    if (heading && draft.stream === null) draft = { ...draft, stream: heading.stream };
    if (!isBody(line) && draft.stream === null) {
      const said = streamSaid.exec(line.text);
      const value = said?.slice(1).find((word) => word !== undefined);
      if (said && value !== undefined) {
        const at = line.from + said.index + said[0].lastIndexOf(value);
        draft = { ...draft, stream: { ...part(at, value.length, 'likely'), value } };
      }
    }
  }
  return draft;
}

const part = (from: number, length: number, sure: DraftPart['sure']): DraftPart => ({
  stretch: { from, to: from + length },
  sure,
});

/** 统战部信息, 县水务局本周信息(2篇): a heading names its unit and what follows. */
export function headingIn(
  masked: Folded,
  line: Line,
  { units }: ReadingOffice,
): Pick<ItemDraft, 'unit' | 'stream'> | null {
  const from = line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0);
  const unit = units.at(masked, from);
  const found = unit && headingBehindUnit.exec(masked.text.slice(unit.stretch.to, line.to));
  if (!unit || found?.[1] === undefined) return null;
  const at = unit.stretch.to + found[0].indexOf(found[1]);
  return {
    unit: { stretch: unit.stretch, sure: 'likely', value: unit.name },
    stream: { ...part(at, found[1].length, 'likely'), value: found[1] },
  };
}

const linePieces = (line: Line): readonly Line[] =>
  [...line.text.matchAll(/(?:(?!\s{2,})[^|+\t])+/g)].map(({ 0: text, index }) => ({
    from: line.from + index,
    to: line.from + index + text.length,
    text,
  }));

/** 2018年3月6日 alone in its line, as under a letter. */
function wholeDate(line: Line, year: number): ItemDraft['date'] {
  const text = line.text.trim();
  if (text.length < 4 || !/[年月\-./]/.test(text)) return null;
  const value: LocalDate | undefined = readDate(text, undefined, { year });
  const from = line.from + line.text.indexOf(text);
  return value === undefined ? null : { value, stretch: { from, to: from + text.length }, sure: 'likely' };
}

/** 已经林峰副局长审签; 以上稿件由城关镇党委副书记王建审签. */
function signedIn(masked: Folded, line: Line, draft: ItemDraft, { known }: ReadingOffice): ItemDraft {
  if (draft.signedBy !== null) return draft;
  for (const verb of line.text.matchAll(signingVerb)) {
    const before = line.text.slice(0, verb.index).replace(/已经?$/, '');
    const start = Math.max(...[',', '。', ';', '+', '(', '|', ':', '》'].map((mark) => before.lastIndexOf(mark))) + 1;
    const person = personBefore(masked, { from: line.from + start, to: line.from + before.length }, known);
    if (!person) continue;
    return {
      ...draft,
      signedBy: { stretch: person.name, sure: 'likely' },
      signedPost: person.post && { stretch: person.post, sure: 'likely' },
    };
  }
  return draft;
}

/** (县水务局 张丽), (周敏 摄) behind a line. */
function bylineIn(masked: Folded, line: Line, draft: ItemDraft, { units, known }: ReadingOffice): ItemDraft {
  const found = tailBracket.exec(line.text);
  const inside = found?.[1];
  if (!found || inside === undefined) return draft;
  const pieces = inside
    .split(/[\s、,/]+/)
    .filter((piece) => piece !== '' && !/^(?:文|图|摄|文\/图|摄影|供稿|报道)$/.test(piece));
  const isName = (piece: string): boolean => known.includes(piece) || isPersonName(piece);
  if (pieces.length === 0 || !pieces.every((piece) => isName(piece) || units.of(piece) !== undefined)) return draft;
  let from = line.from + found.index + 1;
  let next = draft;
  for (const piece of pieces) {
    from = masked.text.indexOf(piece, from);
    const stretch = { from, to: from + piece.length };
    const unit = units.of(piece);
    if (unit !== undefined) next = { ...next, unit: next.unit ?? { stretch, sure: 'likely', value: unit } };
    else if (draft.authors.length === 0) next = { ...next, authors: [...next.authors, { stretch, sure: 'likely' }] };
    from += piece.length;
  }
  return next;
}
