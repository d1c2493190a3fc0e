/** How many adoptions belong in a tally's column? Columns name an outlet, several (中国·红原、微红原) or a class (省级媒体, 其他). */
import { keyOf, normalise } from '../language/normalise';
import type { OfficeState } from '../office/state';
import { isOutletClass, splitOutlets } from '../sheet/reading/outlets';

export type ColumnCount = (byOutlet: Iterable<readonly [outlet: string, n: number]>, column: string) => number;

/** @param columns the outlets that all columns of the table name: a class takes what no other column names. */
export function columnCounter(state: OfficeState, columns: readonly string[]): ColumnCount {
  const levels = new Map([...state.outlet.values()].map(({ name, level }) => [keyOf(name), level]));
  const named = new Set(columns.flatMap((column) => namesOf(column).map(keyOf)));
  return (byOutlet, column) => {
    const own = new Set(namesOf(column).map(keyOf));
    const level = levelOf(column);
    let total = 0;
    for (const [outlet, n] of byOutlet) {
      const key = keyOf(outlet);
      const inClass = level !== null && !named.has(key) && (level === '' || sameLevel(levels.get(key) ?? null, level));
      if (own.has(key) || inClass) total += n;
    }
    return total;
  };
}

function namesOf(column: string): readonly string[] {
  return splitOutlets(column).filter((name) => !isOutletClass(name));
}

/** 省级媒体 → 省; 其他 → every level; null where the column names outlets only. */
function levelOf(column: string): string | null {
  const text = normalise(column);
  if (/^(其他|其它|各级?|全部)/.test(text)) return '';
  return isOutletClass(text) ? bareLevel(text) : null;
}

function sameLevel(level: string | null, wanted: string): boolean {
  return level !== null && bareLevel(level) === wanted;
}

function bareLevel(text: string): string {
  return text.replace(/(主流|主要)?(媒体|报纸|报刊|网站|平台|刊物|电视台?|新闻单位)$/, '').replace(/级$/, '');
}
