/** What does a pasted message report? Items with unit, title, people and sign-off, each part with its place and how sure it is. */
import { dateParts, type LocalDate } from '../../calendar';
import type { ItemDraft } from './draft';
import { asTyped, type Folded, fold, placeOf } from './folded';
import { itemsIn } from './items';
import { partsOf } from './senders';
import { tableIn } from './table';
import { unitNames } from './units';

/** stated: labelled, or said in as many words. likely: by its place in the text. guess: by who sent it or what it is called. */
export type Sure = 'stated' | 'likely' | 'guess';

export interface Found<T = string> {
  readonly value: T;
  readonly sure: Sure;
  /** Its place in the pasted text: code units, the end not included. */
  readonly from: number;
  readonly to: number;
}

export interface Proposal {
  /** The listed name where the office knows the unit, else as typed. */
  readonly unit: Found | null;
  readonly title: Found | null;
  /** 信息 or 新闻. */
  readonly stream: Found | null;
  readonly genre: Found | null;
  readonly authors: readonly Found[];
  readonly filedBy: Found | null;
  readonly signedBy: Found | null;
  readonly signedPost: Found | null;
  /** The day on which it was sent, where the text says so. */
  readonly date: Found<LocalDate> | null;
  readonly link: Found | null;
}

export interface MessageReading {
  readonly proposals: readonly Proposal[];
  /** 零报送: who says that there is nothing to report, and for which day. */
  readonly nothingFrom: readonly { readonly unit: Found; readonly date: Found<LocalDate> | null }[];
}

export interface MessageContext {
  readonly units: readonly string[];
  readonly people: readonly { readonly name: string; readonly unit: string }[];
  readonly today: LocalDate;
}

/**
 * Nothing is made up: every part stands in the text, save a unit that follows from who sent it and the year of a date
 * without one, which is today's.
 *
 * @example readMessages('城关镇报送《…》，审签：王建（党委副书记）', context).proposals[0].signedPost.value // 党委副书记
 */
export function readMessages(text: string, context: MessageContext): MessageReading {
  const folded = fold(text);
  const units = unitNames(context.units);
  const people = context.people.map(({ name, unit }) => ({ name: fold(name).text, unit }));
  const known = people.map(({ name }) => name);
  const { year } = dateParts(context.today);
  const office = { units, people, known, year };
  const drafts = partsOf(folded, units, known, year).flatMap(
    (part) => tableIn(folded, part, office) ?? itemsIn(folded, part, office),
  );
  return {
    proposals: drafts.filter(({ nothing }) => !nothing).map((draft) => proposalOf(folded, draft)),
    nothingFrom: drafts.flatMap((draft) => {
      const { unit, date } = proposalOf(folded, draft);
      return draft.nothing && unit !== null ? [{ unit, date }] : [];
    }),
  };
}

function proposalOf(folded: Folded, draft: ItemDraft): Proposal {
  const found = (part: ItemDraft['title']): Found | null => {
    if (part === null) return null;
    const value = part.value ?? asTyped(folded, part.stretch).trim();
    return value === '' ? null : { value, sure: part.sure, ...placeOf(folded, part.stretch) };
  };
  const bare = (part: ItemDraft['title']): Found | null => {
    const whole = found(part);
    return whole === null ? null : { ...whole, value: whole.value.replace(/\s+/g, '') };
  };
  const { date } = draft;
  return {
    unit: found(draft.unit),
    title: found(draft.title),
    stream: found(draft.stream),
    genre: found(draft.genre),
    authors: draft.authors.flatMap((author) => bare(author) ?? []),
    filedBy: bare(draft.filedBy),
    signedBy: bare(draft.signedBy),
    signedPost: found(draft.signedPost),
    date: date === null ? null : { value: date.value, sure: date.sure, ...placeOf(folded, date.stretch) },
    link: found(draft.link),
  };
}
