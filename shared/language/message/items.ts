/** Which items does one part of a paste report? Numbered ones, one after another with labels, or a single one. */
import { readDate } from '../date';
import { type DraftPart, emptyDraft, filledBy, type ItemDraft, type ReadingOffice } from './draft';
import type { Folded, Stretch } from './folded';
import { freeDraft, isBody } from './free-draft';
import { bareTitle, labelledDraft } from './labelled-draft';
import { type Labelled, labelsIn } from './labels';
import { type Line, linesOf, type Part, senderPerson } from './senders';
import { titleDraft } from './titles';
import { filing, inlineNumbering, notice, numbering, zeroReport } from './words';

export function itemsIn(folded: Folded, part: Part, office: ReadingOffice): readonly ItemDraft[] {
  const text = folded.text.slice(part.stretch.from, part.stretch.to);
  const sent = senderDraft(folded, part, office);
  const labels = labelsIn(folded, part.stretch);
  const titled = labels.some(({ field, value }) => field === 'title' && value.to > value.from);
  if (zeroReport.test(text) && !titled && !/《/.test(text)) {
    const nothing = nothingDraft(folded, part, office);
    return [filledBy({ ...nothing, nothing: true }, sent)];
  }
  if (notice.test(text) && !titled && !/《/.test(text)) return [];
  const { items, shared } = groupsOf(folded, part.stretch, labels);
  const rest = shared.map((stretch) => readStretch(folded, stretch, labels, office, false));
  const common = [...rest, sent].reduce(filledBy, emptyDraft);
  return items
    .map((stretch) => readStretch(folded, stretch, labels, office, true))
    .map((draft) => withUnit(folded, filledBy(draft, common), office))
    .filter((draft) => draft.title !== null || (draft.unit !== null && items.length === 1 && filing.test(text)));
}

interface Groups {
  readonly items: readonly Stretch[];
  readonly shared: readonly Stretch[];
}

function groupsOf(folded: Folded, whole: Stretch, labels: readonly Labelled[]): Groups {
  const lines = linesOf(folded, whole);
  const heads = lines.filter((line) => numbering.test(line.text) && !isBody(line) && line.text.trim().length <= 90);
  const quoted = lines.filter(({ text }) => /^\s*(?:[一二三四五六七八九十\d]+[、.])?\s*《[^》]+》/.test(text));
  const starts = heads.length > 1 ? heads : quoted.length > 1 ? quoted : [];
  const [first] = starts;
  const last = starts.at(-1);
  if (first && last) {
    const items = starts.map((line, index): Stretch => ({ from: line.from, to: starts[index + 1]?.from ?? last.to }));
    return {
      items,
      shared: [
        { from: whole.from, to: first.from },
        { from: last.to, to: whole.to },
      ],
    };
  }
  const inline = lines.map((line) => inlineItems(folded, line)).find((found) => found.length > 1);
  const [begin] = inline ?? [];
  const end = inline?.at(-1);
  if (inline && begin && end)
    return {
      items: inline,
      shared: [
        { from: whole.from, to: begin.from },
        { from: end.to, to: whole.to },
      ],
    };
  const cuts: number[] = [];
  let seen = new Set<string>();
  for (const { field, label, value } of labels) {
    if (field !== 'unit' && field !== 'title' && field !== 'signedBy') continue;
    // A second reviewer is none of a second item.
    if (field === 'signedBy') continue;
    if (seen.has(field) && value.to > value.from && startsLine(folded, label)) {
      cuts.push(label.from);
      seen = new Set();
    }
    seen.add(field);
  }
  const bounds = [whole.from, ...cuts, whole.to];
  return { items: bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to })), shared: [] };
}

/** 1、《…》;2、《…》 in one line, each up to what parts it from the next. */
function inlineItems({ text }: Folded, line: Line): readonly Stretch[] {
  const marks = [...line.text.matchAll(inlineNumbering)];
  const digits = '一二三四五六七八九十';
  const inOrder = marks.every(({ 1: boxed, 2: plain }, index) => {
    const said = boxed ?? plain ?? '';
    return Number(said) === index + 1 || digits.indexOf(said) === index;
  });
  if (marks.length < 2 || !inOrder) return [];
  return marks.map((mark, index): Stretch => {
    const from = line.from + mark.index + mark[0].length;
    const next = marks[index + 1];
    const rest = text.slice(from, next ? line.from + next.index : line.to);
    const book = /^\s*《[^》]+》(?:\([^)]*\))?/.exec(rest)?.[0];
    const own = book ?? /^[^;。]*/.exec(rest)?.[0] ?? rest;
    return { from, to: from + own.length };
  });
}

const startsLine = ({ text }: Folded, { from }: Stretch): boolean => /(?:^|\n)\s*$/.test(text.slice(0, from));

function readStretch(
  folded: Folded,
  stretch: Stretch,
  all: readonly Labelled[],
  office: ReadingOffice,
  title: boolean,
): ItemDraft {
  const labels = all.filter(({ label }) => label.from >= stretch.from && label.from < stretch.to);
  const { draft, used, subjects } = labelledDraft(folded, labels, office);
  const masked = blanked(folded, used);
  const free = freeDraft(masked, stretch, office);
  const stated = filledBy(draft, free);
  if (!title) return { ...stated, unit: stated.unit ?? unitSaid(masked, stretch, office) };
  // What was understood at a line's beginning is blank by now, and a title may follow it.
  const firstLabel = (line: Line): number => {
    const begin = line.from + (/^\s*/.exec(masked.text.slice(line.from, line.to))?.[0].length ?? 0);
    return labels.find(({ label }) => label.from >= begin)?.label.from ?? line.to;
  };
  const said = titleDraft(masked, stretch, office, firstLabel);
  const read = subjects.map((one) => titleDraft(folded, one, office, ({ to }) => to));
  const subject = read.find((one) => one.title !== null) ?? read.find((one) => one.stream !== null);
  const named = filledBy(stated, said);
  const whole = subject
    ? filledBy(
        subject.title?.sure === 'stated' && draft.title === null ? { ...subject, ...without(named, subject) } : named,
        subject,
      )
    : named;
  const unit = whole.unit ?? unitSaid(maskTitle(masked, whole), stretch, office);
  return { ...whole, unit, title: whole.title && { ...whole.title, stretch: bareTitle(folded, whole.title.stretch) } };
}

/** A mail's subject names its title in so many words: the rest is what the body says. */
function without(named: ItemDraft, subject: ItemDraft): Partial<ItemDraft> {
  return { ...named, title: subject.title, unit: named.unit ?? subject.unit, stream: named.stream ?? subject.stream };
}

function blanked(folded: Folded, used: readonly Stretch[]): Folded {
  let { text } = folded;
  for (const { from, to } of used)
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
  return { ...folded, text };
}

const maskTitle = (masked: Folded, { title }: ItemDraft): Folded =>
  title === null ? masked : blanked(masked, [title.stretch]);

/** A unit in what is said around title and body: alone in its line, before 报送, in a bracket. */
function unitSaid(masked: Folded, stretch: Stretch, { units }: ReadingOffice): DraftPart | null {
  for (const line of linesOf(masked, stretch)) {
    if (isBody(line)) continue;
    for (let at = line.from; at < line.to; at += 1) {
      const found = units.at(masked, at);
      if (found) return { stretch: found.stretch, sure: 'likely', value: found.name };
    }
  }
  return null;
}

function senderDraft(folded: Folded, part: Part, office: ReadingOffice): ItemDraft {
  const { sender, sentOn } = part;
  const date = sentOn === null ? null : { ...sentOn, sure: 'likely' as const };
  if (sender === null) return { ...emptyDraft, date };
  const name = senderPerson(folded.text.slice(sender.from, sender.to), office.units, office.known);
  const at = name === null ? -1 : folded.text.indexOf(name, sender.from);
  let unit: DraftPart | null = null;
  for (let from = sender.from; from < sender.to && unit === null; from += 1) {
    const found = office.units.at(folded, from);
    if (found) unit = { stretch: found.stretch, sure: 'likely', value: found.name };
  }
  const filedBy: DraftPart | null =
    name === null || at < 0 ? null : { stretch: { from: at, to: at + name.length }, sure: 'guess' };
  return { ...emptyDraft, date, unit, filedBy };
}

/** Where nothing says the unit: what the title begins with, else the unit of who wrote or filed it. */
function withUnit(folded: Folded, draft: ItemDraft, { units, people }: ReadingOffice): ItemDraft {
  if (draft.unit !== null) return draft;
  const own = draft.title && units.at(folded, draft.title.stretch.from);
  if (own) return { ...draft, unit: { stretch: own.stretch, sure: 'guess', value: own.name } };
  for (const part of [draft.filedBy, ...draft.authors, draft.signedBy]) {
    if (part === null) continue;
    const name = folded.text.slice(part.stretch.from, part.stretch.to);
    const homes = new Set(people.filter((one) => one.name === name).map(({ unit }) => unit));
    const [home] = homes;
    if (homes.size === 1 && home !== undefined)
      return { ...draft, unit: { stretch: part.stretch, sure: 'guess', value: home } };
  }
  return draft;
}

function nothingDraft(folded: Folded, part: Part, office: ReadingOffice): ItemDraft {
  const unit = unitSaid(folded, part.stretch, office);
  const text = folded.text.slice(part.stretch.from, part.stretch.to);
  const said = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/.exec(text);
  const value = said ? readDate(said[0], undefined, { year: office.year }) : undefined;
  const from = part.stretch.from + (said?.index ?? 0);
  const date =
    said && value !== undefined
      ? { value, stretch: { from, to: from + said[0].length }, sure: 'likely' as const }
      : null;
  return { ...emptyDraft, unit, date };
}
