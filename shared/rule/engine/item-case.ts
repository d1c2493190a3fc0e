/** How are an item and its adoptions seen by conditions, and which adoptions look alike to them? */
import { keyOf } from '../../language/normalise';
import { derivedMarks } from '../../language/rule/kind';
import type { FactName } from '../condition';
import type { AdoptionFacts, ItemFacts, PersonFacts, UnitFacts } from '../facts';
import { type Case, caseOf } from './case';
import type { Compiled } from './compile';

export interface World {
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly people: ReadonlyMap<string, PersonFacts>;
}

/** An item's side of its cases, made once. */
export interface ItemSide {
  readonly item: ItemFacts;
  readonly photos: number | null;
  readonly key: string;
}

export interface Sight {
  side(item: ItemFacts): ItemSide;
  /** Adoptions with one key have one worth. */
  key(side: ItemSide, adoption: AdoptionFacts): string;
  adoption(side: ItemSide, adoption: AdoptionFacts): Case;
  /** The item beside its adoptions: as submitted, commented on, awarded. */
  item(side: ItemSide, words?: Case['words']): Case;
}

const numeric: readonly FactName[] = ['length', 'minutes', 'seconds', 'reads', 'photos'];
const lateWords: ReadonlySet<string> = new Set(derivedMarks.late);

/** What the record itself says, in the words of the column 情形. */
export function marksOf(item: ItemFacts): ReadonlySet<string> {
  const marks = new Set((item.marks ?? []).map(keyOf));
  const add = (words: readonly string[]): void => {
    for (const word of words) marks.add(word);
  };
  if (item.adoptions.length === 0) {
    add(derivedMarks.notAdopted);
    if (!item.submitted) add(derivedMarks.notSubmitted);
  } else if (!item.submitted) add(derivedMarks.direct);
  if (item.partner) add(derivedMarks.partner);
  if (item.authors.length === 0) add(derivedMarks.unnamed);
  if (item.whyNot === 'late' || [...marks].some((mark) => lateWords.has(mark))) add(derivedMarks.late);
  return marks;
}

export function rolesOf(item: ItemFacts, people: World['people']): ReadonlySet<string> {
  const roles = new Set<string>();
  for (const author of item.authors) {
    const role = author.kind ?? people.get(author.name)?.role;
    if (role) roles.add(keyOf(role));
  }
  return roles;
}

/** Name, board and class of a unit; name and role of a person: by any of them a rule may single it out. */
export function subjectOf(unit: UnitFacts | undefined, person?: PersonFacts | null): ReadonlySet<string> {
  const names = [unit?.name, unit?.board, unit?.class, person?.name, person?.role];
  return new Set(names.flatMap((name) => (name ? [keyOf(name)] : [])));
}

export function sightOf(compiled: Compiled, world: World): Sight {
  const { bounds, reckoned, facts } = compiled;
  const asksFee = compiled.ruleSet.rules.some(({ effect }) => effect.op === 'fee');
  const asksSubject = (['unit', 'board', 'class', 'person'] as const).some((fact) => facts.has(fact));
  const asksMarks = facts.has('mark') || facts.has('genre');
  const used = numeric.filter((fact) => reckoned.has(fact) || bounds.has(fact));
  const bucket = (fact: FactName, value: number): number => {
    if (reckoned.has(fact)) return value;
    const edges = bounds.get(fact) ?? [];
    let index = 0;
    while (index < edges.length && value >= (edges[index] ?? 0)) index += 1;
    return index;
  };
  const number = (side: ItemSide, adoption: AdoptionFacts, fact: FactName): number | null =>
    fact === 'photos'
      ? (adoption.photos ?? side.photos)
      : fact === 'length'
        ? (adoption.length ?? null)
        : fact === 'minutes'
          ? (adoption.minutes ?? null)
          : fact === 'seconds'
            ? (adoption.seconds ??
              (adoption.minutes === null || adoption.minutes === undefined ? null : adoption.minutes * 60))
            : (adoption.reads ?? null);
  const unitOf = (item: ItemFacts): UnitFacts | undefined =>
    item.unit === null ? undefined : world.units.get(item.unit);
  return {
    side(item) {
      const photos =
        item.photos === undefined || item.photos === null ? null : Math.max(0, item.photos - (item.reusedPhotos ?? 0));
      const parts = [
        item.genre ?? '',
        item.stream ?? '',
        asksMarks ? [...marksOf(item)].join(',') : '',
        facts.has('role') ? [...rolesOf(item, world.people)].join(',') : '',
        asksSubject ? (item.unit ?? '') : '',
      ];
      return { item, photos, key: parts.join('|') };
    },
    key(side, adoption) {
      let key = `${adoption.outlet}|${adoption.level ?? ''}|${adoption.medium ?? ''}|${adoption.genre ?? ''}|${adoption.placement ?? ''}|${adoption.use}|${adoption.stage ?? ''}|${side.key}`;
      for (const fact of used) {
        const value = number(side, adoption, fact);
        key += value === null ? '|' : `|${bucket(fact, value)}`;
      }
      if (asksFee) key += `|${adoption.outletFee ?? ''}`;
      return adoption.share === undefined || adoption.share === null ? key : `${key}|${adoption.share}`;
    },
    adoption(side, adoption) {
      const { item } = side;
      const numbers: Partial<Record<FactName, number | null>> = {};
      for (const fact of numeric) numbers[fact] = number(side, adoption, fact);
      return caseOf({
        ...adoption,
        genre: adoption.genre ?? item.genre,
        stream: item.stream,
        numbers,
        marks: marksOf(item),
        roles: rolesOf(item, world.people),
        subject: subjectOf(unitOf(item)),
      });
    },
    item(side, words = {}) {
      const { item } = side;
      return caseOf({
        genre: item.genre,
        stream: item.stream,
        numbers: { photos: side.photos },
        marks: marksOf(item),
        roles: rolesOf(item, world.people),
        subject: subjectOf(unitOf(item)),
        words,
      });
    },
  };
}
