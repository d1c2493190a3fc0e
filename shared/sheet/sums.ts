/** Which figures are sums of others? Arithmetic tells totals whatever they are called. */
import type { Profile } from './profile';

export const close = (a: number, b: number): boolean => Math.abs(a - b) <= 0.051 + Math.abs(b) * 1e-9;

/** Is a column the sum of others in nearly every row, and not for want of figures? */
export function isSumOf(total: Profile, parts: readonly Profile[]): boolean {
  if (parts.length < 2) return false;
  let hits = 0;
  let tried = 0;
  const used = new Set<number>();
  total.values.forEach((value, i) => {
    const terms = parts.map((p) => p.values[i] ?? 0);
    if (Number.isNaN(value) || terms.some(Number.isNaN)) return;
    const sum = terms.reduce((a, b) => a + b, 0);
    if (value === 0 && sum === 0) return;
    tried += 1;
    if (close(sum, value)) {
      hits += 1;
      terms.forEach((t, k) => {
        if (t !== 0) used.add(k);
      });
    }
  });
  return tried >= 2 && hits >= tried * 0.8 && used.size >= 2;
}

/** The column among these that sums the others, or a run of those directly before or after it. */
export function sumColumns(columns: readonly Profile[]): ReadonlySet<number> {
  const found = new Set<number>();
  columns.forEach((column, i) => {
    const others = columns.filter((_, k) => k !== i);
    const before = columns.slice(0, i);
    const after = columns.slice(i + 1);
    if (isSumOf(column, others) || isSumOf(column, before) || isSumOf(column, after)) found.add(i);
    else
      for (let from = i - 2; from > 0; from--)
        if (isSumOf(column, columns.slice(from, i))) {
          found.add(i);
          break;
        }
  });
  return found;
}
