/** Tasks: what was asked, what was done, and what being over, short or in time brings or costs. */

import type { Effect } from '../effect';
import type { PersonFacts, QuotaFacts } from '../facts';
import { cellConditions, headerConditions } from '../reading/conditions';
import type { CreditKind, QuotaResult } from '../result';
import type { Rule } from '../rule-set';
import { chooseAll, chooseBase } from './choose';
import type { Compiled, Line } from './compile';
import { doneOf, type Work } from './done';
import type { Sink } from './emit';
import type { World } from './item-case';
import { levelsOf } from './levels';
import { type Matcher, matchersOf } from './match';
import { isAboutWho, type Subject, subjectCase, subjectKey, subjectsOf } from './subjects';
import { inWindow, type Window, windowsOf } from './windows';

interface Task {
  readonly quota: QuotaFacts | null;
  readonly line: Line | null;
  readonly subject: Subject;
  readonly measure: QuotaResult['measure'];
  readonly filter: readonly Matcher[];
  readonly of: string;
  readonly min: number;
  readonly window: Window;
  readonly stated: number | null;
}
export interface QuotaOutcome {
  readonly quotas: readonly QuotaResult[];
  /** 一票否决: keys of subjects that a missed task bars from prizes. */
  readonly barred: ReadonlySet<string>;
}

const itemMatchers = (line: Line): readonly Matcher[] =>
  line.matchers.filter(
    (matcher) =>
      !isAboutWho({ fact: matcher.fact, at: '', test: { kind: 'range', ranges: [] } }) &&
      !['over', 'short', 'rate', 'measure', 'times'].includes(matcher.fact),
  );

export function measureOf(rule: Rule): QuotaResult['measure'] {
  const asked = rule.when.find(({ fact }) => fact === 'measure')?.test;
  const key = asked?.kind === 'words' ? asked.words[0]?.key : undefined;
  return key === 'submitted' || key === 'points' || key === 'count' ? key : 'adopted';
}

/** What is asked for, in the sheet's words. */
export function labelOf(rule: Rule): string {
  const words = rule.when
    .filter((condition) => !isAboutWho(condition) && condition.fact !== 'measure')
    .flatMap(({ test }) => (test.kind === 'words' ? test.words.map(({ text }) => text) : []));
  return words.length > 0 ? words.join('、') : measureOf(rule);
}

function tasksOf(
  compiled: Compiled,
  work: Work,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
): readonly Task[] {
  const { period } = work.facts;
  const own = compiled.tasks.flatMap((line) => {
    const { effect } = line.rule;
    if (effect.op !== 'set') return [];
    return subjectsOf(line, work.facts, world, people).flatMap((subject) =>
      windowsOf(period, line.rule.every).map(
        (window): Task => ({
          quota: null,
          line,
          subject,
          measure: measureOf(line.rule),
          filter: itemMatchers(line),
          of: labelOf(line.rule),
          min: effect.amount,
          window,
          stated: null,
        }),
      ),
    );
  });
  const levels = levelsOf(compiled.ruleSet.rules);
  const given = (work.facts.quotas ?? []).map((quota): Task => {
    const conditions = [
      ...(quota.outlet ? (cellConditions('outlet', quota.outlet, '') ?? []) : []),
      ...(quota.level ? (cellConditions('level', quota.level, '') ?? []) : []),
      ...(quota.genre ? headerConditions(quota.genre, '') : []),
    ];
    const pseudo = { when: conditions } as Rule; // safe: matchersOf looks at `when` only
    const person = quota.person ? (people.get(quota.person) ?? { name: quota.person }) : null;
    const unit = quota.unit === null ? null : (world.units.get(quota.unit) ?? null);
    return {
      quota,
      line: null,
      subject: { unit, person },
      measure: quota.measure,
      filter: matchersOf(
        pseudo,
        levels,
        () => [],
        () => false,
      ),
      of: quota.outlet ?? quota.level ?? quota.genre ?? quota.measure,
      min: quota.min,
      window: quota.period,
      stated: quota.done ?? null,
    };
  });
  return [...own, ...given];
}

export function quotaLines(
  compiled: Compiled,
  work: Work,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
  out: Sink,
): QuotaOutcome {
  const { office } = compiled.ruleSet;
  const barred = new Set<string>();
  const carried = new Map<string, number>();
  const quotas: QuotaResult[] = [];
  const tasks = tasksOf(compiled, work, world, people);
  for (const task of tasks) {
    const key = `${subjectKey(task.subject)} ${task.line?.rule.id ?? task.quota?.outlet ?? task.measure}`;
    const kept = office.carryOver.value ? (carried.get(key) ?? 0) : 0;
    let done = (task.stated ?? doneOf(work, task.subject, task.measure, task.filter, task.window)) + kept;
    if (done < task.min && task.measure === 'adopted' && office.setOff.value) {
      done = Math.min(
        task.min,
        done + Math.floor(doneOf(work, task.subject, 'submitted', [], task.window) / office.setOff.value),
      );
    }
    const [over, short] = [Math.max(0, done - task.min), Math.max(0, task.min - done)];
    carried.set(key, over);
    const result: QuotaResult = {
      quota: task.quota?.id ?? null,
      rule: task.line?.rule.id ?? null,
      unit: task.subject.unit?.id ?? null,
      person: task.subject.person?.name ?? null,
      of: task.of,
      measure: task.measure,
      done,
      min: task.min,
      short,
      over,
      period: task.window,
    };
    quotas.push(result);
    consequences(compiled, task, result, world, people, barred, out);
  }
  rateLines(compiled, tasks, quotas, work, world, people, out);
  return { quotas, barred };
}

/** A line in the task's own row is for that task; others are for every task that fits and has none of its own. */
function concerns(line: Line, task: Task, compiled: Compiled): boolean {
  const { rule } = line;
  if (task.line?.rule.row === rule.row) return true;
  if (compiled.tasks.some((other) => other.rule.row === rule.row)) return false;
  const own = task.line?.rule.row;
  if (own && compiled.ruleSet.rules.some((other) => other.row === own && other.on === rule.on)) return false;
  if (task.subject.person !== null && (rule.payee === 'members' || rule.payee === 'unit')) return false;
  if (rule.every !== null && task.line?.rule.every && task.line.rule.every !== rule.every) return false;
  const seen = subjectCase(task.subject);
  const who = line.matchers.filter((matcher) =>
    isAboutWho({ fact: matcher.fact, at: '', test: { kind: 'range', ranges: [] } }),
  );
  if (!who.every((matcher) => matcher.holds(seen) === 'yes')) return false;
  const asked = rule.when.find(({ fact }) => fact === 'measure');
  if (asked && measureOf(rule) !== task.measure) return false;
  return itemMatchers(line).length === 0 || labelOf(rule) === task.of;
}

function consequences(
  compiled: Compiled,
  task: Task,
  result: QuotaResult,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
  barred: Set<string>,
  out: Sink,
): void {
  const kinds: readonly (readonly [Rule['on'], CreditKind, number])[] = [
    ['over', 'quota-over', result.over],
    ['short', 'quota-short', result.short],
    ['met', 'quota-met', result.short === 0 ? 1 : 0],
  ];
  const seen = subjectCase(task.subject, {
    over: result.over,
    short: result.short,
    rate: rateOf(result.done, result.min),
  });
  for (const scale of compiled.scales) {
    for (const [on, what, n] of kinds) {
      if (n <= 0) continue;
      // What the row asks of items was asked by `concerns`; here only how far over or short it is.
      const lines = scale
        .lines(on)
        .filter((line) => concerns(line, task, compiled))
        .map(onlyNumbers);
      const base = chooseBase(lines, seen).line;
      const more = chooseAll(
        scale
          .lines(on, 'add')
          .filter((line) => concerns(line, task, compiled))
          .map(onlyNumbers),
        seen,
        true,
      ).lines;
      for (const line of [...(base ? [base] : []), ...more]) {
        if (line.rule.effect.op === 'bar') {
          barred.add(subjectKey(task.subject));
          continue;
        }
        const amount = amountFor(line.rule.effect, n);
        if (amount === null) continue;
        toSubject(
          line,
          task.subject,
          { scale: scale.scale, what, amount: amount.amount, date: task.window.to, n: amount.n, each: amount.each },
          world,
          people,
          out,
        );
      }
    }
  }
}

const onlyNumbers = (line: Line): Line => ({
  ...line,
  matchers: line.matchers.filter(({ fact }) => fact === 'over' || fact === 'short' || fact === 'rate'),
});

/** Millionths; a task of nought is always done. */
const rateOf = (done: number, min: number): number => (min <= 0 ? 1_000_000 : Math.floor((done * 1_000_000) / min));

/** n × each in whole steps, or a sum once. */
export function amountFor(
  effect: Effect,
  n: number,
): { readonly amount: number; readonly n: number; readonly each: number } | null {
  if (effect.op === 'set' || effect.op === 'add') return { amount: effect.amount, n: 1, each: effect.amount };
  if (effect.op !== 'per') return null;
  const steps = Math.floor(Math.max(0, n - effect.from) / effect.step);
  const full = steps * effect.each;
  const amount =
    effect.max === null ? full : full < 0 ? Math.max(full, -Math.abs(effect.max)) : Math.min(full, effect.max);
  return { amount, n: steps, each: effect.each };
}

interface Given {
  readonly scale: Compiled['scales'][number]['scale'];
  readonly what: CreditKind;
  readonly amount: number;
  readonly date: string;
  readonly n: number;
  readonly each: number;
  readonly reason?: 'barred';
}

/** To the subject itself, or to every member of the unit where the line says so. */
export function toSubject(
  line: Line,
  subject: Subject,
  given: Given,
  _world: World,
  people: ReadonlyMap<string, PersonFacts>,
  out: Sink,
): void {
  const base = {
    scale: given.scale,
    amount: given.reason ? 0 : given.amount,
    what: given.what,
    date: given.date,
    rules: [line.rule.id],
    factors: [{ op: 'each' as const, rule: line.rule.id, n: given.n, each: given.each, amount: given.amount }],
    ...(given.reason ? { reason: given.reason } : {}),
  };
  if (line.rule.payee === 'members' && subject.unit && !subject.person) {
    for (const person of people.values())
      if (person.unit === subject.unit.id) out.credit({ ...base, person: person.name });
    return;
  }
  out.credit(subject.person ? { ...base, person: subject.person.name } : { ...base, unit: subject.unit?.id ?? null });
}

/** 完成率: all tasks of a subject in one span together. */
function rateLines(
  compiled: Compiled,
  tasks: readonly Task[],
  quotas: readonly QuotaResult[],
  work: Work,
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
  out: Sink,
): void {
  for (const scale of compiled.scales) {
    const lines = scale.lines('rate');
    if (lines.length === 0) continue;
    for (const window of windowsOf(work.facts.period, lines[0]?.rule.every ?? null)) {
      const sums = new Map<string, { subject: Subject; done: number; min: number }>();
      tasks.forEach((task, index) => {
        const result = quotas[index];
        if (!result || !inWindow(task.window.to, window)) return;
        const sum = sums.get(subjectKey(task.subject)) ?? { subject: task.subject, done: 0, min: 0 };
        sum.done += result.done;
        sum.min += result.min;
        sums.set(subjectKey(task.subject), sum);
      });
      for (const { subject, done, min } of sums.values()) {
        const { line } = chooseBase(lines, subjectCase(subject, { rate: rateOf(done, min) }));
        const amount = line ? amountFor(line.rule.effect, 1) : null;
        if (line && amount)
          toSubject(
            line,
            subject,
            { scale: scale.scale, what: 'rate', amount: amount.amount, date: window.to, n: 1, each: amount.amount },
            world,
            people,
            out,
          );
      }
    }
  }
}
