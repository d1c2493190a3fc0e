/** Which line of a message is the title, where no label says so, and what stands around it: 【县医院】…, 县水务局+《…》+张丽. */
import { readDate } from '../date';
import { type DraftPart, emptyDraft, type ItemDraft, type ReadingOffice } from './draft';
import { type Folded, type Stretch, trimmed } from './folded';
import { headingIn, isBody } from './free-draft';
import { bareTitle } from './labelled-draft';
import { isPersonName } from './people';
import { type Line, linesOf } from './senders';
import {
  announcement,
  chatter,
  courtesy,
  fileEnding,
  genreSaid,
  mediaMark,
  noise,
  numbering,
  post,
  signatureRule,
} from './words';

const quoted = /《([^《》\n]+)》/;

/** @param wholeLine where in a line labels begin: a title ends before them. */
export function titleDraft(
  masked: Folded,
  stretch: Stretch,
  office: ReadingOffice,
  firstLabel: (line: Line) => number,
): ItemDraft {
  const lines = linesOf(masked, stretch).filter(({ text }) => text.trim() !== '' && !noise.test(text));
  const hasBody = lines.some(isBody);
  let best: ItemDraft = emptyDraft;
  for (const line of lines) {
    if (signatureRule.test(line.text)) break;
    const named = isBody(line) ? null : quotedTitle(masked, line, office);
    if (named) return merge(named, best);
    if (best.title === null && !isBody(line))
      best = merge(plainTitle(masked, line, office, hasBody, firstLabel(line)), best);
  }
  return best;
}

function merge(first: ItemDraft, second: ItemDraft): ItemDraft {
  return {
    ...first,
    title: first.title ?? second.title,
    unit: first.unit ?? second.unit,
    stream: first.stream ?? second.stream,
    date: first.date ?? second.date,
    genre: first.genre ?? second.genre,
  };
}

/** 《…》, with what stands before and behind it in its line. A book named in the middle of a headline is no title. */
function quotedTitle(masked: Folded, line: Line, office: ReadingOffice): ItemDraft | null {
  const found = quoted.exec(line.text);
  const inside = found?.[1];
  if (!found || inside === undefined) return null;
  const before = line.text.slice(0, found.index).replace(numbering, '').replace(mediaMark, '');
  const placed =
    before.trim() === '' ||
    /[+|:,.]\s*$|[是为叫]$|改成$|报送?|投|信息|新闻|稿|题|经验|Fwd/.test(before) ||
    courtesy.test(before);
  if (!placed && !(office.units.of(before.trim()) !== undefined)) return null;
  const at = line.from + found.index + 1;
  const draft: ItemDraft = {
    ...emptyDraft,
    title: { stretch: { from: at, to: at + inside.length }, sure: 'stated' },
    genre: genreBehind(line.text.slice(found.index + found[0].length), line.from + found.index + found[0].length),
  };
  const start = line.from + (line.text.length - line.text.trimStart().length);
  const unit = unitBefore(masked, { ...line, from: start }, office);
  return unit ? { ...draft, unit } : draft;
}

function genreBehind(rest: string, from: number): DraftPart | null {
  const found = /^\s*\(([^()]+)\)/.exec(rest);
  const said = found?.[1];
  if (said === undefined || !genreSaid.test(said)) return null;
  const at = from + rest.indexOf(said);
  return { stretch: { from: at, to: at + said.length }, sure: 'stated' };
}

function unitBefore(masked: Folded, line: Line, { units }: ReadingOffice): DraftPart | null {
  const skip = /^\[/.test(masked.text.slice(line.from)) ? 1 : 0;
  const found = units.at(masked, line.from + skip);
  return found ? { stretch: found.stretch, sure: 'likely', value: found.name } : null;
}

function plainTitle(masked: Folded, line: Line, office: ReadingOffice, hasBody: boolean, labelAt: number): ItemDraft {
  const { text } = masked;
  let from = line.from;
  const cut = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text.slice(from, line.to));
    if (found) from += found[0].length;
    return found;
  };
  cut(mediaMark);
  cut(numbering);
  let to = Math.min(line.to, labelAt);
  const link = /\s*https?:\/\//.exec(text.slice(from, to));
  if (link) to = from + link.index;
  let draft = emptyDraft;
  for (let boxStart = from; ; boxStart = from) {
    const box = cut(/^\s*\[([^\]\n]{2,24})\]\s*/);
    if (box?.[1] === undefined) break;
    draft = merge(draft, boxDraft(masked, box[1], boxStart + box[0].indexOf(box[1]), office));
    // What says nothing that we ask for is a column's name before a title; alone it is the title itself.
    if (to - from >= shortestTitle) continue;
    from = boxStart;
    break;
  }
  cut(announced);
  to = from + text.slice(from, to).replace(/[\s(|,;+[]+$/, '').length;
  const byline = /\s*\(([^()]+)\)$/.exec(text.slice(from, to));
  if (byline?.[1] !== undefined && isByline(byline[1], office)) to = from + byline.index;
  const parts = partsOfLine(text.slice(from, to));
  if (parts) return merge(partsDraft(masked, from, parts, office), draft);
  const prefix = office.units.at(masked, skipBlank(text, from));
  const heading = headingIn(masked, { from, to, text: text.slice(from, to) }, office);
  if (heading) return { ...draft, unit: draft.unit ?? heading.unit, stream: heading.stream };
  if (prefix && /^ ?:/.test(text.slice(prefix.stretch.to, to))) {
    draft = { ...draft, unit: draft.unit ?? { stretch: prefix.stretch, sure: 'likely', value: prefix.name } };
    if (!hasBody) from = prefix.stretch.to + text.slice(prefix.stretch.to).indexOf(':') + 1;
  }
  const said = /^(?:.{0,12}?)(信息|新闻):/.exec(text.slice(from, to));
  if (prefix && said?.[1] !== undefined && prefix.stretch.to < from + said[0].length) {
    const at = from + said[0].length - 3;
    draft = {
      ...draft,
      unit: draft.unit ?? { stretch: prefix.stretch, sure: 'likely', value: prefix.name },
      stream: { stretch: { from: at, to: at + 2 }, sure: 'likely', value: said[1] },
    };
    from += said[0].length;
  }
  const kind = /\(([^()]+)\)$/.exec(text.slice(from, to));
  if (kind?.[1] !== undefined && genreSaid.test(kind[1])) {
    const at = from + kind.index + 1;
    draft = { ...draft, genre: { stretch: { from: at, to: at + kind[1].length }, sure: 'stated' } };
    to = from + kind.index;
  }
  const title = bareTitle(masked, trimmed(masked, { from, to }));
  return isTitle(text.slice(title.from, title.to), office)
    ? { ...draft, title: { stretch: title, sure: 'likely' } }
    : draft;
}

const shortestTitle = 5;
/** 报一条:… before the title in its line. */
const announced = /^[^:。]{0,12}报送?[^:。]{0,4}[一二两三\d][条篇则][^:。]{0,6}:\s*(?=\S{5})/;

/** (县人民医院/欧阳雪) */
const isByline = (inside: string, { units, known }: ReadingOffice): boolean =>
  inside
    .split(/[\s、,/]+/)
    .every((piece) => piece === '' || units.of(piece) !== undefined || known.includes(piece) || isPersonName(piece));

/** 龙泉街道宣传委员: a person's place, in front of the name. */
const isPlace = (piece: string, { units }: ReadingOffice): boolean => {
  for (let length = 2; length < piece.length; length += 1)
    if (units.of(piece.slice(0, length)) !== undefined && wholePost.test(piece.slice(length))) return true;
  return false;
};
const wholePost = new RegExp(`^(?:${post})$`);

const skipBlank = (text: string, from: number): number => from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);

function isTitle(text: string, office: ReadingOffice): boolean {
  const { units, known } = office;
  const length = text.length;
  if (length < shortestTitle || length > 70 || !/[\u3400-\u9fff]{3}/.test(text)) return false;
  if (
    /[。;,]$|[。;]/.test(text) ||
    chatter.test(text) ||
    announcement.test(text) ||
    /^\d|^[(:]/.test(text) ||
    /[年月]\s?\d{1,2}\s?日$/.test(text)
  )
    return false;
  if (units.of(text) !== undefined || isPersonName(text) || known.includes(text)) return false;
  return (
    !/^(?:电话|地址)/.test(text) &&
    !text.split(/\s+/).every((piece) => units.of(piece) !== undefined || isPersonName(piece) || isPlace(piece, office))
  );
}

/** [县人民医院], [城关镇3.12], [新闻通稿] */
function boxDraft(masked: Folded, inside: string, from: number, { units, year }: ReadingOffice): ItemDraft {
  let draft = emptyDraft;
  const unit = units.at(masked, from);
  if (unit) draft = { ...draft, unit: { stretch: unit.stretch, sure: 'stated', value: unit.name } };
  if (genreSaid.test(inside))
    draft = { ...draft, genre: { stretch: { from, to: from + inside.length }, sure: 'stated' } };
  const stream = /信息|新闻/.exec(inside);
  if (stream) {
    const at = from + stream.index;
    draft = { ...draft, stream: { stretch: { from: at, to: at + 2 }, sure: 'likely', value: stream[0] } };
  }
  const rest = unit ? inside.slice(unit.stretch.to - from) : inside;
  const date = rest.trim() === '' ? undefined : readDate(rest, undefined, { year });
  if (date !== undefined) {
    const at = from + inside.length - rest.length;
    draft = { ...draft, date: { value: date, stretch: { from: at, to: at + rest.length }, sure: 'guess' } };
  }
  return draft;
}

/** 县气象局|新闻|…|2018-03-07, and a file's name parted by hyphens. Null where the line is not so made. */
function partsOfLine(text: string): readonly { readonly text: string; readonly start: number }[] | null {
  const name = text.replace(fileEnding, '');
  const isDate = /\d{4}-\d{1,2}-\d{1,2}/.test(name);
  const mark = /[|+]/.test(name) ? /[|+]/g : fileEnding.test(text) && !isDate ? /-/g : null;
  if (mark === null) return null;
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const found of [...name.matchAll(mark), null]) {
    const end = found?.index ?? name.length;
    parts.push({ text: name.slice(start, end), start });
    start = end + 1;
  }
  return parts.length >= 2 ? parts : null;
}

function partsDraft(
  masked: Folded,
  base: number,
  parts: readonly { readonly text: string; readonly start: number }[],
  { units, known, year }: ReadingOffice,
): ItemDraft {
  let draft = emptyDraft;
  let longest = 0;
  for (const { text, start } of parts) {
    const stretch = trimmed(masked, { from: base + start, to: base + start + text.length });
    const said = masked.text.slice(stretch.from, stretch.to);
    const unit = units.of(said);
    const date = readDate(said, undefined, { year });
    if (unit !== undefined) draft = { ...draft, unit: { stretch, sure: 'stated', value: unit } };
    else if (/^(信息|新闻)稿?$/.test(said))
      draft = { ...draft, stream: { stretch, sure: 'stated', value: said.slice(0, 2) } };
    else if (genreSaid.test(said)) draft = { ...draft, genre: { stretch, sure: 'stated' } };
    else if (date !== undefined) draft = { ...draft, date: { value: date, stretch, sure: 'likely' } };
    else if (said.length > longest && said.length >= 5 && !isPersonName(said) && !known.includes(said)) {
      longest = said.length;
      draft = { ...draft, title: { stretch: bareTitle(masked, stretch), sure: 'likely' } };
    }
  }
  return draft;
}
