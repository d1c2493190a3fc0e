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
}

/** In the order in which they were first recorded. */
export function printings(state: OfficeState): readonly Printing[] {
  const given = new Map<string, string[]>();
  for (const [id] of state.adoption.entries()) {
    const main = mainOf(state, id);
    if (main !== id && stands(state, id)) given.set(main, [...(given.get(main) ?? []), id]);
  }
  const found: Printing[] = [];
  for (const [id, adoption] of state.adoption.entries()) {
    if (mainOf(state, id) !== id || !stands(state, id)) continue;
    const merged = given.get(id) ?? [];
    const sources = new Map<string, Source>();
    for (const part of [id, ...merged]) {
      for (const source of ownSources(state, part)) if (!sources.has(source.id)) sources.set(source.id, source);
    }
    const countsOn = state.late.get(id)?.countsOn ?? null;
    found.push({
      id,
      adoption: countsOn !== null && adoption.date !== null ? { ...adoption, date: countsOn } : adoption,
      sources: [...sources.values()],
    });
  }
  return found;
}

/** Recorded by the editor or verified by him, and not withdrawn. */
export function stands(state: OfficeState, id: string): boolean {
  const adoption = state.adoption.get(id);
  if (!adoption || state.withdrawn.get(id)) return false;
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

function ownSources(state: OfficeState, id: string): readonly Source[] {
  const { sources = [], shares } = state.adoption.get(id) ?? {};
  const { matches = {} } = state.printing.get(id) ?? {};
  return sources.map((source, index) => ({
    id: mergedInto(state, matches[source] ?? source),
    share: shares?.[index] ?? null,
  }));
}

/** Items of which an adoption stands. */
export function adoptedItems(state: OfficeState): ReadonlySet<string> {
  return new Set(printings(state).flatMap(({ sources }) => sources.map(({ id }) => id)));
}
