/** What is known so far of one reported item, each part with the stretch it was read from. */
import type { LocalDate } from '../../calendar';
import type { Stretch } from './folded';
import type { Sure } from './read-messages';
import type { UnitNames } from './units';

export interface DraftPart {
  readonly stretch: Stretch;
  readonly sure: Sure;
  /** Where it is not what stands there: a unit's listed name, 信息 for 信息标题. */
  readonly value?: string;
}

export interface ItemDraft {
  readonly unit: DraftPart | null;
  readonly title: DraftPart | null;
  readonly stream: DraftPart | null;
  readonly genre: DraftPart | null;
  readonly authors: readonly DraftPart[];
  readonly filedBy: DraftPart | null;
  readonly signedBy: DraftPart | null;
  readonly signedPost: DraftPart | null;
  readonly date: { readonly value: LocalDate; readonly stretch: Stretch; readonly sure: Sure } | null;
  readonly link: DraftPart | null;
  /** 零报送 */
  readonly nothing: boolean;
}

export const emptyDraft: ItemDraft = {
  unit: null,
  title: null,
  stream: null,
  genre: null,
  authors: [],
  filedBy: null,
  signedBy: null,
  signedPost: null,
  date: null,
  link: null,
  nothing: false,
};

/** Who reads: the units, the roster in folded text, the year of a date without one. */
export interface ReadingOffice {
  readonly units: UnitNames;
  readonly people: readonly { readonly name: string; readonly unit: string }[];
  readonly known: readonly string[];
  readonly year: number;
}

/** What the first leaves open, the second says. A post goes with its name. */
export function filledBy(own: ItemDraft, shared: ItemDraft): ItemDraft {
  return {
    unit: own.unit ?? shared.unit,
    title: own.title ?? shared.title,
    stream: own.stream ?? shared.stream,
    genre: own.genre ?? shared.genre,
    authors: own.authors.length > 0 ? own.authors : shared.authors,
    filedBy: own.filedBy ?? shared.filedBy,
    signedBy: own.signedBy ?? shared.signedBy,
    signedPost: own.signedBy === null ? (own.signedPost ?? shared.signedPost) : own.signedPost,
    date: own.date ?? shared.date,
    link: own.link ?? shared.link,
    nothing: own.nothing,
  };
}
