/** What do conditions look at? One adoption, submission, count or subject, folded once so that matching compares keys. */
import { keyOf } from '../../language/normalise';
import { genreKey, isPicture } from '../../language/rule/genre';
import { levelKey } from '../../language/rule/level';
import { listWords } from '../../language/rule/list';
import { type Medium, namedMedium, statedMedium } from '../../language/rule/medium';
import { outletBase, outletKey } from '../../language/rule/outlet-word';
import { placementMarks } from '../../language/rule/placement';
import type { FactName } from '../condition';

export interface OutletParts {
  readonly key: string;
  readonly base: string | undefined;
}

/** Facts as conditions see them; null where nobody recorded one. */
export interface Case {
  /** A header may name several outlets at once: 中国·红原、微红原. */
  readonly outlets: readonly OutletParts[];
  /** As typed, so that a class word finds a column of its own name: 省级媒体. */
  readonly outletText: string;
  readonly level: string | null;
  readonly media: readonly Medium[];
  readonly mediumText: string;
  readonly genre: string | null;
  readonly picture: boolean;
  readonly stream: string | null;
  readonly placement: ReadonlySet<string>;
  readonly use: string;
  readonly stage: string | null;
  readonly numbers: Readonly<Partial<Record<FactName, number | null>>>;
  readonly marks: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Keys by which a unit or person is named: name, board, class, role. */
  readonly subject: ReadonlySet<string>;
  readonly outletFee: number | null;
  /** 批示, 奖项, 事实 and their grades, where the line is about one. */
  readonly words: Readonly<Partial<Record<FactName, string | null>>>;
}

const ordinary: ReadonlySet<string> = new Set(['inside', 'no-lead']);
const nothing: ReadonlySet<string> = new Set();

export interface RawCase {
  readonly outlet?: string | null;
  readonly level?: string | null;
  readonly medium?: string | null;
  readonly genre?: string | null;
  readonly stream?: string | null;
  readonly placement?: string | null;
  readonly use?: string;
  readonly stage?: string | null;
  readonly numbers?: Case['numbers'];
  readonly marks?: ReadonlySet<string>;
  readonly roles?: ReadonlySet<string>;
  readonly subject?: ReadonlySet<string>;
  readonly outletFee?: number | null;
  readonly words?: Case['words'];
}

/** Keeps what a text was folded to: outlets, levels, genres and placements come again and again. */
export function caseMaker(): (raw: RawCase) => Case {
  const outlets = kept(outletSide);
  const levels = kept(levelKey);
  const genres = kept(genreKey);
  const pictures = kept(isPicture);
  const media = kept(statedMedium);
  const placements = kept(placementMarks);
  return (raw) => {
    const outlet = outlets(raw.outlet ?? '');
    const stated = raw.medium ? media(raw.medium) : none;
    const both = stated.length === 0 ? none : stated.filter((medium) => outlet.named.includes(medium));
    return {
      outlets: outlet.parts,
      outletText: outlet.text,
      level: raw.level ? levels(raw.level) : null,
      media: both.length > 0 ? both : stated.length > 0 ? stated : outlet.named,
      mediumText: raw.medium ? keyOf(raw.medium) : '',
      genre: raw.genre ? genres(raw.genre) : null,
      picture: raw.genre ? pictures(raw.genre) : false,
      stream: raw.stream ? genres(raw.stream) : null,
      placement: raw.placement ? placements(raw.placement) : ordinary,
      use: raw.use ?? 'single',
      stage: raw.stage ? keyOf(raw.stage) : null,
      numbers: raw.numbers ?? {},
      marks: raw.marks ?? nothing,
      roles: raw.roles ?? nothing,
      subject: raw.subject ?? nothing,
      outletFee: raw.outletFee ?? null,
      words: raw.words ?? {},
    };
  };
}

/** For a case by itself. */
export function caseOf(raw: RawCase): Case {
  return caseMaker()(raw);
}

const none: readonly Medium[] = [];

function kept<T>(fold: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = fold(text);
    known.set(text, fresh);
    return fresh;
  };
}

function outletSide(text: string): {
  readonly parts: readonly OutletParts[];
  readonly text: string;
  readonly named: readonly Medium[];
} {
  if (text === '') return { parts: [], text: '', named: none };
  const keys = listWords(text).map(outletKey);
  return {
    parts: keys.map((key) => ({ key, base: outletBase(key) })),
    text: outletKey(text),
    named: namedMedium(text),
  };
}
