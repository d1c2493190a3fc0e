/** The adoptions that stand now, each with all of its sources: declared ones once verified, merged ones once, none that was withdrawn. */
import type { Adoption } from '../../record/records';
import { mergedInto } from '../item/now';
import type { OfficeState } from '../state';

export interface Source {
  /** An item, or a unit that filed none. */
  readonly id: string;
  /** Ten-thousandths, where the office states it. */
  readonly share: number | null;
}

export interface Printing {
  readonly id: string;
  readonly adoption: Adoption;
  readonly sources: readonly Source[];
  /** In the order in which adoptions were first recorded. */
  readonly place: number;
}

/** In the order in which they were first recorded. */
export const printings = (state: OfficeState): readonly Printing[] => [...printingsOf(state)];

/** The same, one after the other. */
export function* printingsOf(state: OfficeState): IterableIterator<Printing> {
  const given = mergedByMain(state);
  let place = 0;
  for (const [id, adoption] of state.adoption.entries()) {
    const printing = printingOf(state, id, adoption, place, given.get(id));
    if (printing !== null) yield printing;
    place += 1;
  }
}

/** @param merged the adoptions that went into it. @returns null where it does not stand for itself. */
export function printingOf(
  state: OfficeState,
  id: string,
  adoption: Adoption,
  place: number,
  merged?: readonly string[],
): Printing | null {
  if (!isStanding(state, id, adoption) || mainOf(state, id) !== id) return null;
  const countsOn = state.late.get(id)?.countsOn ?? null;
  return {
    id,
    adoption: countsOn !== null && adoption.date !== null ? { ...adoption, date: countsOn } : adoption,
    sources: sourcesOf(state, id, adoption, merged),
    place,
  };
}

/** Adoptions that were merged, and those they went into: what one of them says bears on another. */
export function entangled(state: OfficeState): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [id, { into }] of state.printing.entries()) if (into !== null) found.add(id).add(into);
  return found;
}

/** What was merged into others, by the adoption that stands for them. */
function mergedByMain(state: OfficeState): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, string[]>();
  if (state.printing.size === 0) return given;
  for (const [id] of state.adoption.entries()) {
    const main = mainOf(state, id);
    if (main === id || !stands(state, id)) continue;
    const list = given.get(main);
    if (list) list.push(id);
    else given.set(main, [id]);
  }
  return given;
}

/** Each source once, though it stands in several merged adoptions. */
function sourcesOf(
  state: OfficeState,
  id: string,
  adoption: Adoption,
  merged: readonly string[] = [],
): readonly Source[] {
  const own = ownSources(state, id, adoption);
  if (own.length === 1 && merged.length === 0) return own;
  const sources = new Map<string, Source>();
  for (const source of [...own, ...merged.flatMap((part) => ownSources(state, part, state.adoption.get(part)))])
    if (!sources.has(source.id)) sources.set(source.id, source);
  return [...sources.values()];
}

/** Recorded by the editor or verified by him, and not withdrawn. */
export function stands(state: OfficeState, id: string): boolean {
  const adoption = state.adoption.get(id);
  return adoption !== undefined && isStanding(state, id, adoption);
}

/** The same of an adoption that is at hand. */
export function isStanding(state: OfficeState, id: string, adoption: Adoption): boolean {
  if (state.withdrawn.get(id)) return false;
  return adoption.declaredBy === undefined || (state.printing.get(id)?.verified ?? false);
}

/** The adoption that a merged one went into; itself where that is gone or there is none. */
export function mainOf(state: OfficeState, id: string): string {
  let at = id;
  for (;;) {
    const into = state.printing.get(at)?.into ?? null;
    if (into === null || !stands(state, into)) return at;
    at = into;
  }
}

function ownSources(state: OfficeState, id: string, adoption: Adoption | undefined): readonly Source[] {
  if (adoption === undefined) return [];
  const { shares } = adoption;
  return sourceIdsOf(state, id, adoption).map((source, index) => ({ id: source, share: shares?.[index] ?? null }));
}

/** An adoption's own sources as they are now: matched with items, and those with what they were merged into. */
export function sourceIdsOf(state: OfficeState, id: string, { sources }: Pick<Adoption, 'sources'>): readonly string[] {
  const matches = state.printing.get(id)?.matches;
  if (matches === undefined && state.life.size === 0) return sources;
  return sources.map((source) => mergedInto(state, matches?.[source] ?? source));
}

/** Declared by a unit, and nobody has verified it or taken it back. */
export function isDeclared(state: OfficeState, id: string, { declaredBy }: Adoption): boolean {
  return declaredBy !== undefined && state.printing.get(id)?.verified !== true && state.withdrawn.get(id) !== true;
}

/** Items of which an adoption stands. */
export function adoptedItems(state: OfficeState): ReadonlySet<string> {
  return new Set(printings(state).flatMap(({ sources }) => sources.map(({ id }) => id)));
}
