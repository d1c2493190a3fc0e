/** The office as one would keep it on paper: lists, and sums made anew each time. What the real one is compared with. */
export type Book = 'month' | 'quarter' | 'payout';
export type Span = readonly [from: string, to: string];
export type Sums = ReadonlyMap<number, number>;
/** `into` is the item itself where it was withdrawn; `late` is the end of the sealed span into which it came. */
type Item = { unit: number; into: number | null };
type Dated = { worth: number; day: string; of: readonly number[] };
type Adoption = Dated & { back: boolean; late?: string; moved: string | null };
type Given = { readonly book: Book; readonly span: Span; readonly of: Span; readonly sums: Sums };

const inside = (day: string, [from, to]: Span): boolean => from <= day && day <= to;
const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
const dayAfter = ([, to]: Span): string => `2018-${String(Number(to.slice(5, 7)) + 1).padStart(2, '0')}-01`;
export const add = (a: Sums, b: Sums, sign = 1): Sums =>
  new Map([...a.keys(), ...b.keys()].map((unit) => [unit, (a.get(unit) ?? 0) + sign * (b.get(unit) ?? 0)]));

/** Every method that says something tells whether it went through. */
export class Model {
  readonly items = new Map<number, Item>();
  readonly adoptions = new Map<number, Adoption>();
  readonly given: Given[] = [];
  readonly issued: Span[] = [];

  item = (n: number, unit: number): boolean => !!this.items.set(n, { into: null, ...this.items.get(n), unit });
  adopt(n: number, worth: number, day: string, of: readonly number[]): boolean {
    if (!of.every((item) => this.items.has(item))) return false;
    const { back = false, moved = null, late = this.sealOf(day)?.[1] } = this.adoptions.get(n) ?? {};
    return !!this.adoptions.set(n, { worth, day, of, back, moved, ...(late ? { late } : {}) });
  }
  takeBack = (n: number, back: boolean): boolean => this.change(this.adoptions.get(n), { back });
  place(n: number, moved: boolean): boolean {
    const adoption = this.adoptions.get(n);
    if (!adoption?.late || (adoption.moved && moved)) return !!adoption?.late;
    if (adoption.moved && this.sealOf(adoption.moved)) return false;
    return this.change(adoption, { moved: moved ? this.openDay(adoption.late) : null });
  }
  withdraw = (n: number): boolean => this.stands(n) && !this.printed(n) && this.change(this.items.get(n), { into: n });
  restore = (n: number): boolean => !this.stands(n) && this.change(this.items.get(n), { into: null });
  merge = (n: number, into: number): boolean =>
    this.stands(n) && this.items.has(into) && this.root(into) !== n && this.change(this.items.get(n), { into });
  seal(book: Book, span: Span): boolean {
    if (this.sealed(book, span)) return false;
    const carried = this.carried(book, span).map((of) => ({ book, span, of, sums: this.residual(book, of) }));
    return this.given.push({ book, span, of: span, sums: this.now(span) }, ...carried) > 0;
  }
  reopen(book: Book, span: Span): boolean {
    const kept = this.given.some((other) =>
      other.book === book
        ? book !== 'month' && other.span[0] > span[0]
        : inside(span[0], other.span) && (other.book === 'payout' || book === 'month'),
    );
    if (kept || !this.sealed(book, span) || this.issued.some((issued) => same(issued, span))) return false;
    return !!this.given.splice(0, Number.POSITIVE_INFINITY, ...this.given.filter((g) => !this.at(g, book, span)));
  }
  issue = (book: Book, span: Span): boolean => this.sealed(book, span) && this.issued.push(span) > 0;

  /** Points, or yuan, of a span by unit: per item the best so far counts, shared in order of date. */
  now(span: Span): Sums {
    const sums = new Map<number, number>();
    const dated = [...this.adoptions].filter(([, { back }]) => !back).map(([, a]) => ({ ...a, day: a.moved ?? a.day }));
    for (const [n, { unit }] of this.items) {
      let best = 0;
      const own = dated.filter(({ of }) => this.stands(n) && of.some((item) => this.root(item) === n));
      for (const { day, worth } of own.sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day))) {
        if (inside(day, span)) sums.set(unit, (sums.get(unit) ?? 0) + Math.max(worth - best, 0));
        best = Math.max(best, worth);
      }
    }
    return sums;
  }
  residual = (book: Book, of: Span): Sums =>
    this.given.reduce((rest, g) => (g.book === book && same(g.of, of) ? add(rest, g.sums, -1) : rest), this.now(of));
  /** What a board or a payout shows. */
  shown(book: Book, span: Span): Sums {
    const given = this.given.filter((g) => this.at(g, book, span));
    if (given.length > 0) return given.reduce<Sums>((all, { sums }) => add(all, sums), new Map());
    return this.carried(book, span).reduce((all, of) => add(all, this.residual(book, of)), this.now(span));
  }
  private at = (given: Given, book: Book, span: Span): boolean => given.book === book && same(given.span, span);
  private sealed = (book: Book, span: Span): boolean => this.given.some((given) => this.at(given, book, span));
  private spans = (book: Book): Span[] => this.given.filter((g) => this.at(g, book, g.of)).map(({ of }) => of);
  private stands = (n: number): boolean => this.items.get(n)?.into === null;
  private printed = (n: number): boolean =>
    [...this.adoptions.values()].some(({ back, of }) => !back && of.some((item) => this.root(item) === n));
  private root(n: number): number {
    const into = this.items.get(n)?.into ?? n;
    return into === n ? n : this.root(into);
  }
  private change = <T extends object>(known: T | undefined, to: Partial<T>): boolean =>
    !!known && !!Object.assign(known, to);
  private sealOf = (day: string): Span | undefined =>
    [...this.spans('month'), ...this.spans('quarter')].find((span) => inside(day, span));
  private openDay = (day: string, seal = this.sealOf(day)): string => (seal ? this.openDay(dayAfter(seal)) : day);
  private behind = (book: Book, day: string): string =>
    this.spans(book).reduce((open, span) => (inside(open, span) ? this.behind(book, dayAfter(span)) : open), day);
  private carried = (book: Book, span: Span): Span[] =>
    book === 'month' ? [] : this.spans(book).filter((of) => inside(this.behind(book, dayAfter(of)), span));
}
