/** 每3条计1条: what do pieces that count only in groups give together, per unit (or author) and span? Left-over ones give nothing. */
import type { ItemFacts } from '../facts';
import type { Line, ScaleLines } from './compile';
import type { Sink } from './emit';
import { inWindow, type Window, windowsOf } from './windows';

export interface Pooled {
  readonly scale: ScaleLines;
  readonly line: Line;
  readonly item: ItemFacts;
  readonly date: string | null;
}

export function batchLines(pooled: readonly Pooled[], period: Window, out: Sink): void {
  const groups = new Map<string, Pooled[]>();
  for (const entry of pooled) {
    const { rule } = entry.line;
    const owner = entry.item.unit ?? entry.item.authors[0]?.name ?? '';
    const key = `${entry.scale.scale} ${rule.id} ${owner}`;
    const list = groups.get(key) ?? [];
    list.push(entry);
    groups.set(key, list);
  }
  for (const list of groups.values()) {
    const first = list[0];
    const effect = first?.line.rule.effect;
    if (!first || effect?.op !== 'batch') continue;
    for (const window of windowsOf(period, first.line.rule.every)) {
      const inside = list.filter(({ date }) => inWindow(date, window));
      const n = Math.floor(inside.length / effect.of);
      if (inside.length === 0) continue;
      const amount = n * effect.each;
      const author = first.item.authors[0]?.name;
      const single =
        author !== undefined &&
        inside.every(({ item }) => item.authors.length === 1 && item.authors[0]?.name === author);
      out.credit({
        scale: first.scale.scale,
        amount,
        what: 'batch',
        unit: first.item.unit,
        authors: single ? [{ name: author, amount }] : [],
        date: window.to,
        rules: [first.line.rule.id],
        factors: [{ op: 'each', rule: first.line.rule.id, n, each: effect.each, amount }],
      });
    }
  }
}
