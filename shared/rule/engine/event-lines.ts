/** What do recorded facts cost (简报缺期), and who gets a sum for a span (定额奖励)? */
import { keyOf } from '../../language/normalise';
import type { Facts, PersonFacts } from '../facts';
import { chooseBase } from './choose';
import type { Compiled } from './compile';
import type { Sink } from './emit';
import type { World } from './item-case';
import { amountFor, toSubject } from './subject-line';
import { type Subject, subjectCase, subjectKey, subjectsOf } from './subjects';
import { windowsOf } from './windows';

type People = ReadonlyMap<string, PersonFacts>;

export function eventLines(compiled: Compiled, facts: Facts, world: World, people: People, out: Sink): void {
  for (const scale of compiled.scales) {
    const lines = scale.lines('event');
    if (lines.length === 0) continue;
    for (const event of facts.events ?? []) {
      const person = event.person ? (people.get(event.person) ?? { name: event.person }) : null;
      const subject: Subject = { unit: event.unit === null ? null : (world.units.get(event.unit) ?? null), person };
      const { line } = chooseBase(lines, subjectCase(subject, { times: event.times }, { event: keyOf(event.what) }));
      const effect = line?.rule.effect;
      if (!line || !effect || event.times === 0) continue;
      const each =
        effect.op === 'set'
          ? { amount: effect.amount * event.times, n: event.times, each: effect.amount }
          : amountFor(effect, event.times);
      if (each)
        toSubject(
          line,
          subject,
          { scale: scale.scale, what: 'event', ...each, date: event.date ?? facts.period.to },
          world,
          people,
          out,
        );
    }
  }
}

export function lumpLines(
  compiled: Compiled,
  facts: Facts,
  world: World,
  people: People,
  barred: ReadonlySet<string>,
  out: Sink,
): void {
  for (const scale of compiled.scales) {
    for (const line of scale.lines('lump')) {
      const { effect } = line.rule;
      if (effect.op !== 'set' || (line.rule.when.length === 0 && line.rule.payee === null)) continue;
      for (const subject of subjectsOf(line, facts, world, people)) {
        for (const window of windowsOf(facts.period, line.rule.every)) {
          const reason = barred.has(subjectKey(subject)) ? ('barred' as const) : undefined;
          toSubject(
            line,
            subject,
            {
              scale: scale.scale,
              what: 'lump',
              amount: effect.amount,
              n: 1,
              each: effect.amount,
              date: window.to,
              ...(reason ? { reason } : {}),
            },
            world,
            people,
            out,
          );
        }
      }
    }
  }
}
