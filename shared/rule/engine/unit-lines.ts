/** What units and persons get or lose beside their items: facts, lump sums, bands of a total, prizes by place, pots, caps over a span. */
import { keyOf } from '../../language/normalise';
import { points as exact, multiply } from '../../money';
import type { Facts, ItemFacts, PersonFacts } from '../facts';
import type { Credit } from '../result';
import { chooseBase } from './choose';
import type { Compiled, Line, ScaleLines } from './compile';
import type { Sink } from './emit';
import type { Sight, World } from './item-case';
import { amountFor, toSubject } from './quota-lines';
import { type Subject, subjectCase, subjectKey, subjectsOf } from './subjects';
import { inWindow, type Window, windowsOf } from './windows';

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

/** Points where there are any, else the scale itself. */
const ranked = (compiled: Compiled): Credit['scale'] =>
  compiled.scales.some(({ scale }) => scale === 'points') ? 'points' : (compiled.scales[0]?.scale ?? 'points');

function totalsOf(
  facts: Facts,
  credits: readonly Credit[],
  scale: Credit['scale'],
  window: Window,
  of: (subject: Subject) => boolean,
  subjects: readonly Subject[],
): readonly { readonly subject: Subject; readonly total: number }[] {
  return subjects.filter(of).map((subject) => {
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
  const credits = [...out.credits];
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
          () => true,
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
  const credits = [...out.credits];
  const { ties, zeroRanked } = compiled.ruleSet.office;
  for (const scale of compiled.scales) {
    const lines = scale.lines('place');
    for (const span of new Set(lines.map(({ rule }) => rule.every))) {
      const own = lines.filter(({ rule }) => rule.every === span);
      for (const window of windowsOf(facts.period, span)) {
        const subjects = subjectsOfAll(own, facts, world, people).filter(
          ({ unit, person }) => person !== null || unit?.ranked === true,
        );
        const totals = totalsOf(facts, credits, ranked(compiled), window, () => true, subjects).filter(
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

/** 每月1000元按条数分: each owner's part is rounded by itself; what is left stays in the pot. */
export function potLines(
  compiled: Compiled,
  facts: Facts,
  sight: Sight,
  why: (scale: ScaleLines, item: ItemFacts) => boolean,
  out: Sink,
): void {
  for (const scale of compiled.scales) {
    for (const line of scale.lines('pot')) {
      const { rule } = line;
      if (rule.effect.op !== 'set') continue;
      for (const window of windowsOf(facts.period, rule.every)) {
        const owners = new Map<string, { unit: string | null; person: string | null; n: number }>();
        let of = 0;
        for (const item of facts.items) {
          const side = sight.side(item);
          const adoption = item.adoptions.find(
            (found) =>
              inWindow(found.date, window) &&
              line.matchers.every((matcher) => matcher.holds(sight.adoption(side, found)) === 'yes'),
          );
          const own =
            adoption !== undefined ||
            (item.adoptions.length === 0 &&
              item.submitted &&
              inWindow(item.receivedOn, window) &&
              line.matchers.every((matcher) => matcher.holds(sight.item(side)) === 'yes'));
          if (!own) continue;
          const excluded =
            why(scale, item) || isExcluded(scale, adoption ? sight.adoption(side, adoption) : sight.item(side));
          out.credit({
            scale: scale.scale,
            amount: 0,
            what: 'pot',
            unit: item.unit,
            item: item.id,
            adoption: adoption?.id ?? null,
            date: adoption?.date ?? item.receivedOn,
            rules: [rule.id],
            reason: excluded ? 'not-counted' : 'pooled',
          });
          if (excluded) continue;
          of += 1;
          const person = rule.payee === 'unit' ? null : (item.authors[0]?.name ?? null);
          const key = person ?? `unit ${item.unit ?? ''}`;
          const owner = owners.get(key) ?? { unit: person === null ? item.unit : null, person, n: 0 };
          owner.n += 1;
          owners.set(key, owner);
        }
        for (const owner of owners.values()) {
          const amount = multiply(exact(rule.effect.amount), owner.n, of, scale.policy.digits.value);
          out.credit({
            scale: scale.scale,
            amount,
            what: 'pot',
            unit: owner.unit,
            person: owner.person,
            date: window.to,
            rules: [rule.id],
            factors: [{ op: 'part', rule: rule.id, total: rule.effect.amount, of, n: owner.n, amount }],
            assumed:
              scale.policy.digits.assumed && multiply(exact(amount), of) !== rule.effect.amount * owner.n
                ? ['digits']
                : [],
          });
        }
      }
    }
  }
}

/** Left out by a row of the same scale: 逾期 不计入. */
function isExcluded(scale: ScaleLines, seen: Parameters<typeof chooseBase>[1]): boolean {
  return scale
    .lines('adoption')
    .some(
      (line) => line.rule.effect.op === 'exclude' && line.matchers.every((matcher) => matcher.holds(seen) === 'yes'),
    );
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
            out.credits,
            scale.scale,
            window,
            () => true,
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
