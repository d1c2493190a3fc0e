/** Which units, people and outlets of another log are ones of this office? By id, by what a person said, then by name. */
import { keyOf } from '../../language/normalise';
import type { OfficeState } from '../state';

export type ReferenceKind = 'unit' | 'person' | 'outlet';

export interface Named {
  readonly kind: ReferenceKind;
  readonly record: string;
  readonly name: string;
}

export interface Matching {
  /** Their id → ours, where it is another one. */
  readonly same: ReadonlyMap<string, string>;
  /** What was found under another id, with the name that it bears here. */
  readonly matched: readonly (Named & { readonly to: Named })[];
  /** Nothing here bears any of its names: it comes in as new. */
  readonly added: readonly Named[];
  /** Several here bear its name: a person has to say which. */
  readonly asked: readonly (Named & { readonly candidates: readonly Named[] })[];
}

/** A name that a person chose for one of theirs; null where it is to come in as new. By its name there. */
export type Decided = ReadonlyMap<string, string | null>;

interface Names extends Named {
  /** Today's first, then the former ones. */
  readonly names: readonly string[];
  /** Of a unit: it was neither merged nor ended. */
  readonly there: boolean;
  /** Of a person: the units. */
  readonly units: readonly string[];
}

/** Units first, as people are told apart by them. */
export function matchReferences(theirs: OfficeState, ours: OfficeState, decided: Decided = new Map()): Matching {
  const same = new Map<string, string>();
  const matched: (Named & { to: Named })[] = [];
  const added: Named[] = [];
  const asked: (Named & { candidates: readonly Named[] })[] = [];
  for (const kind of ['unit', 'person', 'outlet'] as const) {
    const here = namesOf(ours, kind);
    for (const entry of namesOf(theirs, kind)) {
      const { record, name } = entry;
      if (ours[kind].has(record)) continue;
      const own = { kind, record, name };
      const found = candidates(
        ours,
        here,
        { ...entry, units: entry.units.map((unit) => same.get(unit) ?? unit) },
        decided,
      );
      const [only] = found;
      if (!only) added.push(own);
      else if (found.length > 1) asked.push({ ...own, candidates: found.map(plain) });
      else {
        same.set(record, only.record);
        matched.push({ ...own, to: plain(only) });
      }
    }
  }
  return { same, matched, added, asked };
}

function candidates(
  ours: OfficeState,
  here: readonly Names[],
  { record, names, units }: Names,
  decided: Decided,
): readonly Names[] {
  const before = ours.foreign.get(record);
  if (before !== undefined) return here.filter((entry) => entry.record === before);
  const [today = ''] = names;
  const chosen = decided.get(today);
  if (chosen === null) return [];
  const wanted = chosen === undefined ? names : [chosen];
  const fits = (entry: Names): boolean => units.length === 0 || entry.units.some((unit) => units.includes(unit));
  const bearing = (some: readonly string[], test: (entry: Names) => boolean): readonly Names[] => {
    const keys = new Set(some.map(keyOf));
    return here.filter((entry) => fits(entry) && test(entry) && entry.names.some((name) => keys.has(keyOf(name))));
  };
  const isNow = (some: readonly string[]) => (entry: Names) => some.map(keyOf).includes(keyOf(entry.name));
  // The nearest tie wins: today's name on both sides, a former name of either, a unit that is no more.
  const ties = [
    bearing(wanted.slice(0, 1), (entry) => entry.there && isNow(wanted.slice(0, 1))(entry)),
    bearing(wanted, ({ there }) => there),
    bearing(wanted, () => true),
  ];
  return ties.find((found) => found.length > 0) ?? [];
}

function plain({ kind, record, name }: Names): Named {
  return { kind, record, name };
}

function namesOf(state: OfficeState, kind: ReferenceKind): readonly Names[] {
  switch (kind) {
    case 'unit':
      return [...state.unit.entries()].map(([record, { name: first }]) => {
        const steps = state.unitChanges.get(record) ?? [];
        const later = steps.flatMap(({ step }) => (step.what === 'renamed' ? [step.name] : []));
        const names = [...new Set([first, ...later].reverse())];
        const there = !steps.some(({ step }) => step.what === 'merged' || step.what === 'ended');
        return { kind, record, name: names[0] ?? first, names, there, units: [] };
      });
    case 'person':
      return [...state.person.entries()].flatMap(([record, { unit, personal }]) => {
        // Whose name was erased is nobody's double.
        if (personal === null) return [];
        const moves = (state.personChanges.get(record) ?? []).flatMap(({ step }) =>
          'unit' in step ? [step.unit] : [],
        );
        return [{ kind, record, name: personal.name, names: [personal.name], there: true, units: [unit, ...moves] }];
      });
    case 'outlet':
      return [...state.outlet.entries()].map(([record, { name }]) => ({
        kind,
        record,
        name,
        names: [name],
        there: true,
        units: [],
      }));
    default:
      return kind satisfies never;
  }
}
