/** Values in the order in which they first came, each with its place: what columns of numbers stand for. */

export interface Places<T = string> {
  readonly all: readonly T[];
  of(value: T): number;
}

export function places<T = string>(): Places<T> {
  const known = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of(value) {
      const found = known.get(value);
      if (found !== undefined) return found;
      known.set(value, all.length);
      return all.push(value) - 1;
    },
  };
}
