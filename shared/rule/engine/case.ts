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

export function caseOf(raw: RawCase): Case {
  const text = raw.outlet ?? '';
  const outlets =
    text === ''
      ? []
      : listWords(text)
          .map(outletKey)
          .map((key) => ({ key, base: outletBase(key) }));
  const named = text === '' ? [] : namedMedium(text);
  const stated = raw.medium ? statedMedium(raw.medium) : [];
  const both = stated.filter((medium) => named.includes(medium));
  return {
    outlets,
    outletText: outletKey(text),
    level: raw.level ? levelKey(raw.level) : null,
    media: both.length > 0 ? both : stated.length > 0 ? stated : named,
    mediumText: raw.medium ? keyOf(raw.medium) : '',
    genre: raw.genre ? genreKey(raw.genre) : null,
    picture: raw.genre ? isPicture(raw.genre) : false,
    stream: raw.stream ? genreKey(raw.stream) : null,
    placement: raw.placement ? placementMarks(raw.placement) : ordinary,
    use: raw.use ?? 'single',
    stage: raw.stage ? keyOf(raw.stage) : null,
    numbers: raw.numbers ?? {},
    marks: raw.marks ?? nothing,
    roles: raw.roles ?? nothing,
    subject: raw.subject ?? nothing,
    outletFee: raw.outletFee ?? null,
    words: raw.words ?? {},
  };
}
