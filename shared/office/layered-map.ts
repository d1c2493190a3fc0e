/** A map that can be tried out: a fork sees all of its base and keeps its own changes to itself. Keys keep their first order. */

export interface ReadMap<V> {
  readonly size: number;
  /** Goes up with everything that is set, in a base as well: while it stays, nothing has changed. */
  readonly revision: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  entries(): IterableIterator<[string, V]>;
  values(): IterableIterator<V>;
}

export class LayeredMap<V> implements ReadMap<V> {
  private readonly own = new Map<string, V>();
  private added = 0;
  private changes = 0;

  constructor(private readonly base?: ReadMap<V>) {}

  get size(): number {
    return (this.base?.size ?? 0) + this.added;
  }

  get revision(): number {
    return (this.base?.revision ?? 0) + this.changes;
  }

  get(key: string): V | undefined {
    const mine = this.own.get(key);
    return mine !== undefined || !this.base ? mine : this.base.get(key);
  }

  has(key: string): boolean {
    return this.own.has(key) || (this.base?.has(key) ?? false);
  }

  set(key: string, value: V): void {
    const { size } = this.own;
    this.own.set(key, value);
    if (this.own.size > size && !this.base?.has(key)) this.added += 1;
    this.changes += 1;
  }

  entries(): IterableIterator<[string, V]> {
    return this.base ? this.over(this.base) : this.own.entries();
  }

  values(): IterableIterator<V> {
    return this.base ? valuesOf(this.over(this.base)) : this.own.values();
  }

  private *over(base: ReadMap<V>): IterableIterator<[string, V]> {
    for (const [key, value] of base.entries()) yield [key, this.own.get(key) ?? value];
    for (const entry of this.own.entries()) if (!base.has(entry[0])) yield entry;
  }

  /** A map over this one; what is set there never shows here. */
  fork(): LayeredMap<V> {
    return new LayeredMap<V>(this);
  }
}

function* valuesOf<V>(entries: IterableIterator<[string, V]>): IterableIterator<V> {
  for (const [, value] of entries) yield value;
}
