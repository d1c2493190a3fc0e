/** The same saying with our ids in place of theirs. */

/** Ids are told from every other text by their form, so that they are found wherever they stand. */
export function translated<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (ids.size === 0) return value;
  // What comes out has the shape of what went in: only texts that are ids become other ids.
  return replaced(value, ids) as T;
}

function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replaced(entry, ids)]));
}
