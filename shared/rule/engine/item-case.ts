/** How are an item and its adoptions seen by conditions, and which adoptions look alike to them? */
import { keyOf } from '../../language/normalise';
import { derivedMarks } from '../../language/rule/kind';
import type { FactName } from '../condition';
import type { AdoptionFacts, ItemFacts, PersonFacts, UnitFacts } from '../facts';
import { type Case, caseMaker } from './case';
import type { Compiled } from './compile';
import type { Worth } from './worth';

export interface World {
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly people: ReadonlyMap<string, PersonFacts>;
}

/** Where the worths of all adoptions that look alike to the rules are kept, one a scale; null until reckoned. */
export interface Slot {
  worths: readonly Worth[] | null;
}

/** An item's side of its cases. */
export interface ItemSide {
  readonly item: ItemFacts;
  readonly photos: number | null;
  /** The same for all items that look alike. */
  readonly shared: {
    readonly key: string;
    readonly marks: ReadonlySet<string>;
    readonly roles: ReadonlySet<string>;
    readonly subject: ReadonlySet<string>;
    /** For their submission. */
    readonly slot: Slot;
  };
}

export interface Sight {
  side(item: ItemFacts): ItemSide;
  slot(side: ItemSide, adoption: AdoptionFacts): Slot;
  adoption(side: ItemSide, adoption: AdoptionFacts): Case;
  /** The item beside its adoptions: as submitted, commented on, awarded. */
  item(side: ItemSide, words?: Case['words']): Case;
}

const numeric: readonly FactName[] = ['length', 'minutes', 'seconds', 'reads', 'photos'];
const lateWords: ReadonlySet<string> = new Set(derivedMarks.late);

/** What the record itself says, in the words of the column 情形. */
function marksOf(item: ItemFacts): ReadonlySet<string> {
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
  if (item.whyNot === 'late' || item.late || [...marks].some((mark) => lateWords.has(mark))) add(derivedMarks.late);
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
  const asksPlacement = facts.has('placement');
  const asksStage = facts.has('stage');
  const asksRole = facts.has('role');
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
  const maker = caseMaker();
  const shared = new Map<string, ItemSide['shared']>();
  const root: Branch = new Map();
  return {
    side(item) {
      const photos =
        item.photos === undefined || item.photos === null ? null : Math.max(0, item.photos - (item.reusedPhotos ?? 0));
      let key = `${item.genre ?? ''}|${item.stream ?? ''}`;
      // Marks follow from these, so they stand for them.
      if (asksMarks) {
        key += `|${item.submitted ? 1 : 0}${item.authors.length > 0 ? 1 : 0}${item.partner ? 1 : 0}${item.whyNot === 'late' || item.late ? 1 : 0}${item.adoptions.length > 0 ? 1 : 0}`;
        if (item.marks !== undefined && item.marks.length > 0) key += item.marks.join(',');
      }
      if (asksRole) key += `|${[...rolesOf(item, world.people)].join(',')}`;
      if (asksSubject) key += `|${item.unit ?? ''}`;
      let known = shared.get(key);
      if (!known) {
        known = {
          key,
          marks: marksOf(item),
          roles: rolesOf(item, world.people),
          subject: subjectOf(unitOf(item)),
          slot: { worths: null },
        };
        shared.set(key, known);
      }
      return { item, photos, shared: known };
    },
    slot(side, adoption) {
      let branch = at(root, side.shared.key);
      branch = at(branch, adoption.outlet);
      branch = at(branch, adoption.level);
      branch = at(branch, adoption.use);
      if (adoption.medium) branch = at(branch, `m ${adoption.medium}`);
      if (adoption.genre) branch = at(branch, `g ${adoption.genre}`);
      if (asksPlacement) branch = at(branch, adoption.placement ?? null);
      if (asksStage) branch = at(branch, adoption.stage ?? null);
      for (const fact of used) {
        const value = number(side, adoption, fact);
        branch = at(branch, value === null ? null : bucket(fact, value));
      }
      if (asksFee) branch = at(branch, adoption.outletFee ?? null);
      branch = at(branch, adoption.share ?? null);
      const found = branch.get(leaf);
      if (found && 'worths' in found) return found;
      const slot: Slot = { worths: null };
      branch.set(leaf, slot);
      return slot;
    },
    adoption(side, adoption) {
      const numbers: Partial<Record<FactName, number | null>> = {};
      for (const fact of numeric) numbers[fact] = number(side, adoption, fact);
      const { outlet, level, medium = null, placement = null, use, stage = null, outletFee = null } = adoption;
      const { genre, stream } = side.item;
      const { marks, roles, subject } = side.shared;
      const own = adoption.genre ?? genre;
      return maker({
        outlet,
        level,
        medium,
        genre: own,
        stream,
        placement,
        use,
        stage,
        outletFee,
        numbers,
        marks,
        roles,
        subject,
      });
    },
    item(side, words = {}) {
      const { genre, stream } = side.item;
      const { marks, roles, subject } = side.shared;
      return maker({ genre, stream, numbers: { photos: side.photos }, marks, roles, subject, words });
    },
  };
}

/** What adoptions that look alike share: a tree of their facts, which costs less than one long key for each. */
type Branch = Map<string | number | null, Branch | Slot>;
const leaf = '';

function at(branch: Branch, key: string | number | null): Branch {
  const found = branch.get(key);
  if (found && !('worths' in found)) return found;
  const fresh: Branch = new Map();
  branch.set(key, fresh);
  return fresh;
}
