/** What do the labels of a stretch say of its item? */
import { readDate } from '../date';
import { type DraftPart, emptyDraft, type ItemDraft, type ReadingOffice } from './draft';
import { asTyped, type Folded, type Stretch } from './folded';
import type { Labelled } from './labels';
import { peopleIn, personIn } from './people';
import { senderPerson } from './senders';
import { fileEnding, genreSaid, post, streamInLabel } from './words';

export interface LabelledDraft {
  readonly draft: ItemDraft;
  /** What was understood, label and value: the rest of the text is read without it. */
  readonly used: readonly Stretch[];
  readonly subjects: readonly Stretch[];
}

/** Of several who looked at it the one whose word is last signs: 三审 and 签发 before 审核. */
const rank = (word: string): number =>
  /三审|终审|签发|审签|审定|审批/.test(word) ? 3 : /分管|主要|责任/.test(word) ? 2 : 1;

export function labelledDraft(
  folded: Folded,
  found: readonly Labelled[],
  { units, known, year }: ReadingOffice,
): LabelledDraft {
  let draft = emptyDraft;
  let signRank = 0;
  const used: Stretch[] = [];
  const subjects: Stretch[] = [];
  const stated = (stretch: Stretch, value?: string): DraftPart => ({
    stretch,
    sure: 'stated',
    ...(value === undefined ? {} : { value }),
  });
  const textOf = ({ from, to }: Stretch): string => folded.text.slice(from, to);
  const isUnit = (text: string): boolean => units.of(text) !== undefined;
  for (const { field, word, label, value } of found) {
    const text = textOf(value);
    const all = { from: label.from, to: Math.max(label.to, value.to) };
    if (field === 'sender' || field === 'subject') {
      if (field === 'subject') {
        subjects.push(value);
        used.push(all);
        continue;
      }
      const unit = units.at(folded, value.from);
      const person = text === '' ? null : senderPerson(text, units, known);
      const names = peopleIn(folded, value, known, isUnit);
      const cut = text.startsWith('"') ? units.at(folded, value.from + 1) : undefined;
      const named = unit ?? cut;
      if (named)
        draft = { ...draft, unit: draft.unit ?? { stretch: named.stretch, sure: 'likely', value: named.name } };
      if (names[0] && (person !== null || /From|发件人/.test(word)))
        draft = { ...draft, filedBy: draft.filedBy ?? { stretch: names[0], sure: 'likely' } };
      else if (names.length > 0 && !named && /供稿/.test(word))
        draft = { ...draft, authors: names.map((one) => ({ stretch: one, sure: 'likely' })) };
      // 报送:"家门口"的义诊… names nobody: what stands behind it is read like any other text.
      used.push(named || names.length > 0 ? all : label);
      continue;
    }
    used.push(field === 'authors' ? { ...all, to: lastName(peopleIn(folded, value, known, isUnit), all.to) } : all);
    if (text === '') continue;
    switch (field) {
      case 'unit': {
        const listed = units.of(text) ?? units.at(folded, value.from)?.name;
        const bare = text.replace(/\([^)]*\)?$/, '').trimEnd();
        const own = { from: value.from, to: value.from + bare.length };
        draft = { ...draft, unit: draft.unit ?? stated(own, listed) };
        break;
      }
      case 'title': {
        const said = streamInLabel.exec(word)?.[1];
        const stream = said === undefined ? draft.stream : stated(label, said);
        draft = { ...draft, title: draft.title ?? stated(bareTitle(folded, value)), stream };
        break;
      }
      case 'kind':
        draft = { ...draft, ...kindOf(folded, value) };
        break;
      case 'authors': {
        const names = peopleIn(folded, value, known, isUnit);
        const known2 = new Set(draft.authors.map(({ stretch }) => textOf(stretch)));
        const more = names.filter((one) => !known2.has(textOf(one))).map((one) => stated(one));
        draft = { ...draft, authors: [...draft.authors, ...more] };
        const unit = units.at(folded, value.from);
        if (unit && !draft.unit)
          draft = { ...draft, unit: { stretch: unit.stretch, sure: 'likely', value: unit.name } };
        break;
      }
      case 'filedBy': {
        const name = peopleIn(folded, value, known, isUnit)[0] ?? personIn(folded, value, known, true)?.name;
        if (name) draft = { ...draft, filedBy: stated(name) };
        break;
      }
      case 'signedBy': {
        if (rank(word) <= signRank) break;
        const person = personIn(folded, value, known, true);
        const only = new RegExp(`^(?:${post})`).exec(text)?.[0];
        if (person) {
          signRank = rank(word);
          draft = { ...draft, signedBy: stated(person.name), signedPost: person.post && stated(person.post) };
        } else if (only !== undefined && draft.signedBy === null)
          draft = { ...draft, signedPost: stated({ from: value.from, to: value.from + only.length }) };
        break;
      }
      case 'signedPost':
        if (text.length <= 30 && draft.signedPost === null) draft = { ...draft, signedPost: stated(value) };
        break;
      case 'date': {
        const date = readDate(asTyped(folded, value), undefined, { year }) ?? readDate(text, undefined, { year });
        if (date !== undefined && draft.date === null)
          draft = { ...draft, date: { value: date, stretch: value, sure: 'stated' } };
        break;
      }
      case 'link':
        if (/^https?:\/\//.test(text)) draft = { ...draft, link: stated(value) };
        break;
      case 'skip':
        break;
      default:
        field satisfies never;
    }
  }
  return { draft, used, subjects };
}

/** Behind the names the line may go on: 作者黄海,已经林峰副局长审签. */
const lastName = (names: readonly Stretch[], otherwise: number): number => names.at(-1)?.to ?? otherwise;

/** Without the brackets of a book's title around the whole and the ending of a file. */
export function bareTitle({ text }: Folded, { from, to }: Stretch): Stretch {
  let [start, end] = [from, to];
  end -= fileEnding.exec(text.slice(start, end))?.[0].length ?? 0;
  const whole = /^(?:《[^《》]*》|\[[^[\]]*\])$/.test(text.slice(start, end));
  return whole ? { from: start + 1, to: end - 1 } : { from: start, to: end };
}

/** 新闻（图片）: stream and kind in one. */
export function kindOf(folded: Folded, value: Stretch): Partial<Pick<ItemDraft, 'stream' | 'genre'>> {
  const text = folded.text.slice(value.from, value.to);
  let found: Partial<Pick<ItemDraft, 'stream' | 'genre'>> = {};
  for (const piece of text.matchAll(/[^\s()、,/|]+/g)) {
    const stretch = { from: value.from + piece.index, to: value.from + piece.index + piece[0].length };
    const stream = /信息|新闻/.exec(piece[0])?.[0];
    if (genreSaid.test(piece[0])) found = { ...found, genre: { stretch, sure: 'stated' } };
    else if (stream !== undefined) found = { ...found, stream: { stretch, sure: 'stated', value: stream } };
    else if (found.genre === undefined && piece[0].length <= 6)
      found = { ...found, genre: { stretch, sure: 'stated' } };
  }
  return found;
}
