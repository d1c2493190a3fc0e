/** What follows from the sum of a span: bands of the total, prizes for the place, caps and floors a person or unit. */
import { points as exact, multiply } from '../../money';
import type { Facts, PersonFacts } from '../facts';
import type { Credit } from '../result';
import { chooseBase } from './choose';
import type { Compiled, Line } from './compile';
import type { Sink } from './emit';
import type { World } from './item-case';
import { amountFor, toSubject } from './subject-line';
import { type Subject, subjectCase, subjectKey, subjectsOf } from './subjects';
import { inWindow, type Window, windowsOf } from './windows';

type People = ReadonlyMap<string, PersonFacts>;

/** Points where there are any, else the scale itself. */
const ranked = (compiled: Compiled): Credit['scale'] =>
  compiled.scales.some(({ scale }) => scale === 'points') ? 'points' : (compiled.scales[0]?.scale ?? 'points');

function totalsOf(
  facts: Facts,
  credits: readonly Credit[],
  scale: Credit['scale'],
  window: Window,
  subjects: readonly Subject[],
): readonly { readonly subject: Subject; readonly total: number }[] {
  return subjects.map((subject) => {
    const mine = (credit: Credit): number => {
      if (subject.person)
        return credit.person === subject.person.name
          ? (credit.amount ?? 0)
          : (credit.authors.find(({ name }) => name === subject.person?.name)?.amount ?? 0);
      return credit.unit === subject.unit?.id ? (credit.amount ?? 0) : 0;
    };
    const total = credits.reduce(
      (sum, credit) => (credit.scale === scale && inWindow(credit.date, window) ? sum + mine(credit) : sum),
      0,
    );
    const before = (facts.before ?? []).reduce(
      (sum, entry) =>
        sum +
        (entry.scale === scale &&
        (subject.person ? entry.person === subject.person.name : entry.unit === subject.unit?.id) &&
        window.from < facts.period.from
          ? entry.amount
          : 0),
      0,
    );
    return { subject, total: total + before };
  });
}

/** Who is meant, with the same question asked of every line of the group. */
function subjectsOfAll(lines: readonly Line[], facts: Facts, world: World, people: People): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const line of lines)
    for (const subject of subjectsOf(line, facts, world, people)) found.set(subjectKey(subject), subject);
  return [...found.values()];
}

export function totalLines(compiled: Compiled, facts: Facts, world: World, people: People, out: Sink): void {
  if (!compiled.scales.some((scale) => scale.lines('total').length > 0)) return;
  const credits = out.all();
  for (const scale of compiled.scales) {
    const lines = scale.lines('total');
    const every = new Set(lines.map(({ rule }) => rule.every));
    for (const span of every) {
      const own = lines.filter(({ rule }) => rule.every === span);
      for (const window of windowsOf(facts.period, span)) {
        for (const { subject, total } of totalsOf(
          facts,
          credits,
          ranked(compiled),
          window,

          subjectsOfAll(own, facts, world, people),
        )) {
          const { line } = chooseBase(own, subjectCase(subject, { total }));
          const effect = line?.rule.effect;
          if (!line || !effect) continue;
          const amount =
            effect.op === 'times'
              ? { amount: multiply(exact(total), effect.ratio - 10000, 10000), n: 1, each: total }
              : effect.op === 'price'
                ? { amount: multiply(exact(total), effect.each, 100), n: total, each: effect.each }
                : amountFor(effect, 1);
          if (amount)
            toSubject(
              line,
              subject,
              { scale: scale.scale, what: 'total-band', ...amount, date: window.to },
              world,
              people,
              out,
            );
        }
      }
    }
  }
}

/** 1-1-3 or 1-1-2 as the office ranks; only units that take part, on their own board. */
export function placeLines(
  compiled: Compiled,
  facts: Facts,
  world: World,
  people: People,
  barred: ReadonlySet<string>,
  out: Sink,
): void {
  if (!compiled.scales.some((scale) => scale.lines('place').length > 0)) return;
  const credits = out.all();
  const { ties, zeroRanked } = compiled.ruleSet.office;
  for (const scale of compiled.scales) {
    const lines = scale.lines('place');
    for (const span of new Set(lines.map(({ rule }) => rule.every))) {
      const own = lines.filter(({ rule }) => rule.every === span);
      for (const window of windowsOf(facts.period, span)) {
        const subjects = subjectsOfAll(own, facts, world, people).filter(
          ({ unit, person }) => person !== null || unit?.ranked === true,
        );
        const totals = totalsOf(facts, credits, ranked(compiled), window, subjects).filter(
          ({ total }) => total !== 0 || zeroRanked.value,
        );
        const boards = groupByBoard(totals);
        for (const board of boards.values()) {
          const sorted = [...board].sort((one, other) => other.total - one.total);
          const distinct = [...new Set(sorted.map(({ total }) => total))];
          for (const { subject, total } of sorted) {
            const place =
              ties.value === '1-1-2'
                ? distinct.indexOf(total) + 1
                : sorted.findIndex((other) => other.total === total) + 1;
            const { line } = chooseBase(own, subjectCase(subject, { place }));
            const amount = line ? amountFor(line.rule.effect, 1) : null;
            const reason = barred.has(subjectKey(subject)) ? ('barred' as const) : undefined;
            if (line && amount)
              toSubject(
                line,
                subject,
                { scale: scale.scale, what: 'rank-prize', ...amount, date: window.to, ...(reason ? { reason } : {}) },
                world,
                people,
                out,
              );
          }
        }
      }
    }
  }
}

function groupByBoard<T extends { readonly subject: Subject }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = entry.subject.unit?.board ?? '';
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** 每人每月上限500元: what is above goes off in a line of its own; a floor fills up. */
export function capLines(compiled: Compiled, facts: Facts, world: World, people: People, out: Sink): void {
  for (const scale of compiled.scales) {
    for (const stage of ['cap', 'floor'] as const) {
      const lines = scale.lines('adoption', stage).filter(({ rule }) => rule.every !== null || rule.payee !== null);
      for (const line of lines) {
        const { effect } = line.rule;
        const bound = effect.op === 'cap' ? effect.amount : effect.op === 'floor' ? effect.amount : null;
        if (bound === null) continue;
        for (const window of windowsOf(facts.period, line.rule.every)) {
          for (const { subject, total } of totalsOf(
            facts,
            out.all(),
            scale.scale,
            window,

            subjectsOf(line, facts, world, people),
          )) {
            const change = stage === 'cap' ? Math.min(0, bound - total) : Math.max(0, bound - total);
            if (change === 0) continue;
            toSubject(
              line,
              subject,
              { scale: scale.scale, what: 'cap', amount: change, n: 1, each: change, date: window.to },
              world,
              people,
              out,
            );
          }
        }
      }
    }
  }
}
