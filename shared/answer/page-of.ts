/** One page of what an office keeps, and where the next begins. */
import type { ReadMap } from '../office/layered-map';
import { fail, ok, type Result } from '../result';

const pageSize = 1000;

interface Page<T> {
  readonly entries: T[];
  readonly next: string | null;
}

/** Maps keep their first order, so a page goes on behind the id that ended the page before. */
export function pageOf<V, T>(
  map: Pick<ReadMap<V>, 'has' | 'entries'>,
  after: string | undefined,
  entry: (id: string, value: V) => T,
): Result<Page<T>> {
  // Nothing behind what is not there would look like the end.
  if (after !== undefined && !map.has(after)) return fail({ code: 'input-invalid', at: 'after' });
  const entries: T[] = [];
  let started = after === undefined;
  let last: string | null = null;
  for (const [id, value] of map.entries()) {
    if (!started) {
      started = id === after;
      continue;
    }
    if (entries.length === pageSize) return ok({ entries, next: last });
    entries.push(entry(id, value));
    last = id;
  }
  return ok({ entries, next: null });
}
