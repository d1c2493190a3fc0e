/** 完成率: what does the share that was done of all tasks bring or cost? */
import type { PersonFacts } from '../facts';
import type { QuotaResult } from '../result';
import { chooseBase } from './choose';
import type { Compiled } from './compile';
import type { Work } from './done';
import type { Sink } from './emit';
import type { World } from './item-case';
import { amountFor, toSubject } from './subject-line';
import { type Subject, subjectCase, subjectKey } from './subjects';
import { inWindow, type Window, windowsOf } from './windows';

/** Millionths; a task of nought is always done. */
export const rateOf = (done: number, min: number): number =>
  min <= 0 ? 1_000_000 : Math.floor((done * 1_000_000) / min);

/** 完成率: all tasks of a subject in one span together. */
export function rateLines(
  compiled: Compiled,
  tasks: readonly { readonly subject: Subject; readonly window: Window }[],
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
