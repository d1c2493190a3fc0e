/** Tasks: what was asked, what was done, and what being over, short or in time brings or costs. */

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
import { rateLines, rateOf } from './rate-lines';
import { amountFor, toSubject } from './subject-line';
import { isAboutWho, type Subject, subjectCase, subjectKey, subjectsOf } from './subjects';
import { type Window, windowsOf } from './windows';

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
    const [over, short] = [Math.max(0, done - (task.quota?.max ?? task.min)), Math.max(0, task.min - done)];
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
