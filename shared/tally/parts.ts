/** A long list in parts: one in which nothing has changed stays the very same object, so that nobody works it out anew. */

export type Parts<T> = readonly (readonly T[])[];

/** An edit costs a part's work; every sum costs a step for each part. */
export const partSize = 64;

/** @param former what is the same in it at its place is taken over. */
export function partsOf<T>(list: readonly T[], former: Parts<T> = []): Parts<T> {
  return Array.from({ length: Math.ceil(list.length / partSize) }, (_, at) =>
    kept(list.slice(at * partSize, (at + 1) * partSize), former[at]),
  );
}

/** The former part where the two say the same. */
export function kept<T, P extends readonly T[]>(part: P, former: P | undefined): P {
  return former?.length === part.length && part.every((one, at) => one === former[at]) ? former : part;
}

/** Copies of the parts that are touched; places may be added behind the last one. */
export interface Revision<T> {
  get(place: number): T | undefined;
  set(place: number, value: T): void;
  readonly parts: Parts<T>;
}

export function revise<T>(parts: Parts<T>): Revision<T> {
  const revised: (readonly T[])[] = [...parts];
  const copies = new Map<number, T[]>();
  return {
    parts: revised,
    get: (place) => revised[Math.floor(place / partSize)]?.[place % partSize],
    set(place, value) {
      const at = Math.floor(place / partSize);
      const copy = copies.get(at) ?? [...(revised[at] ?? [])];
      copies.set(at, copy);
      revised[at] = copy;
      copy[place % partSize] = value;
    },
  };
}
