/** 任务内不计: which items were written while the task was still open, and so bring nothing? */
import type { PersonFacts, Scale } from '../facts';
import type { Compiled } from './compile';
import { datesOf, type Work } from './done';
import type { World } from './item-case';
import { isAboutWho, subjectsOf } from './subjects';
import { inWindow, windowsOf } from './windows';

/** Items in order of date; an item is within the task unless every part of the task was done before it. */
export function withinTask(
  compiled: Compiled,
  work: Work,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
): ReadonlyMap<Scale, ReadonlySet<string>> {
  const found = new Map<Scale, Set<string>>();
  for (const gate of compiled.gates) {
    const items = found.get(gate.rule.scale) ?? new Set<string>();
    found.set(gate.rule.scale, items);
    for (const subject of subjectsOf(gate, work.facts, world, people)) {
      for (const window of windowsOf(work.facts.period, gate.rule.every)) {
        const parts = compiled.tasks
          .filter(({ rule }) => rule.every === gate.rule.every && rule.effect.op === 'set')
          .filter((line) =>
            subjectsOf(line, work.facts, world, people).some(
              ({ unit, person }) => unit?.id === subject.unit?.id && person?.name === subject.person?.name,
            ),
          );
        const done = parts.map((line) => {
          const filter = line.matchers.filter(
            ({ fact }) => !isAboutWho({ fact, at: '', test: { kind: 'range', ranges: [] } }) && fact !== 'measure',
          );
          const dated = datesOf(work, subject, 'adopted', filter).filter(({ date }) => inWindow(date, window));
          return {
            items: new Set(dated.map(({ item }) => item.id)),
            left: line.rule.effect.op === 'set' ? line.rule.effect.amount : 0,
          };
        });
        const all = [...datesOf(work, subject, 'adopted', [])]
          .filter(({ date }) => inWindow(date, window))
          .sort((one, other) => {
            const [a, b] = [one.date ?? '9999', other.date ?? '9999'];
            return a < b ? -1 : a > b ? 1 : one.item.id < other.item.id ? -1 : 1;
          });
        for (const { item } of all) {
          if (done.every(({ left }) => left <= 0)) break;
          items.add(item.id);
          for (const part of done) if (part.items.has(item.id)) part.left -= 1;
        }
      }
    }
  }
  return found;
}
