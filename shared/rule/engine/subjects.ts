/** Which units and persons does a line about tasks, totals or facts speak of? */
import { keyOf } from '../../language/normalise';
import type { Condition, FactName } from '../condition';
import type { Facts, PersonFacts, UnitFacts } from '../facts';
import { type Case, caseOf } from './case';
import type { Line } from './compile';
import { subjectOf, type World } from './item-case';

export interface Subject {
  readonly unit: UnitFacts | null;
  readonly person: PersonFacts | null;
}

/** Conditions about who, not about what. */
const about: ReadonlySet<FactName> = new Set(['unit', 'board', 'class', 'person', 'role', 'age', 'headcount']);
const personal: ReadonlySet<FactName> = new Set(['role', 'age', 'person']);

export const isAboutWho = ({ fact }: Condition): boolean => about.has(fact);

export function subjectCase({ unit, person }: Subject, numbers: Case['numbers'] = {}, words: Case['words'] = {}): Case {
  return caseOf({
    subject: subjectOf(unit ?? undefined, person),
    roles: new Set(person?.role ? [keyOf(person.role)] : []),
    numbers: { age: person?.age ?? null, headcount: unit?.headcount ?? null, ...numbers },
    words,
  });
}

/** Everybody who is named anywhere in the facts, in the order of naming. */
export function everybody(facts: Facts): ReadonlyMap<string, PersonFacts> {
  const people = new Map<string, PersonFacts>();
  const add = (name: string | null | undefined): void => {
    if (name && !people.has(name)) people.set(name, { name });
  };
  for (const person of facts.people ?? []) people.set(person.name, person);
  for (const { person } of facts.quotas ?? []) add(person);
  for (const { person } of facts.events ?? []) add(person);
  for (const { person } of facts.counts) add(person);
  for (const { authors } of facts.items) for (const { name } of authors) add(name);
  return people;
}

/** A line is for persons where it says so, or asks for a role or an age; else for units. 对象 may name either. */
export function subjectsOf(
  line: Line,
  facts: Facts,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
): readonly Subject[] {
  const { payee, when } = line.rule;
  const persons = payee === 'person' || when.some(({ fact }) => personal.has(fact));
  const asked = line.matchers.filter((matcher) => about.has(matcher.fact));
  const holds = (subject: Subject): boolean => asked.every((matcher) => matcher.holds(subjectCase(subject)) === 'yes');
  const ofPeople = (): Subject[] =>
    [...people.values()].map((person) => ({
      unit: (person.unit ? world.units.get(person.unit) : null) ?? null,
      person,
    }));
  if (persons) return ofPeople().filter(holds);
  const units = facts.units.map((unit): Subject => ({ unit, person: null })).filter(holds);
  // 简报网站经办人: a name in the column 对象 that is no unit's.
  return units.length > 0 || !when.some(({ fact }) => fact === 'unit') ? units : ofPeople().filter(holds);
}

export const subjectKey = ({ unit, person }: Subject): string =>
  person ? `p ${person.name}` : `u ${unit?.id ?? null}`;
