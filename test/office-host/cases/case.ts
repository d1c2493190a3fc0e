/** What is a case? One sentence of Microsoft's documentation of a member, tried through the unmodified Office.js. */
import { type Book, cellKey, emptyBook, sheetNamed } from '../book';

export interface Case {
  /** On the wire: Range.Values. */
  readonly member: string;
  /** What the documentation promises. */
  readonly says: string;
  /** The workbook beforehand, after `standing`. */
  readonly given?: (book: Book) => void;
  /** The body of an Excel.run with `context`, `sheets` and `sheet` (甲); what it returns is compared. */
  readonly run: string;
  readonly gives?: unknown;
  /** The code with which the run fails. */
  readonly fails?: string;
  /** What then stands in the workbook. */
  readonly leaves?: (book: Book) => unknown;
  readonly left?: unknown;
}

export type Told = Pick<Case, 'given' | 'leaves' | 'left'>;

/** Cases of one member: what is promised, the body, what it gives; or, with `fails`, the code that it ends with. */
export const of = (member: string) => ({
  gives: (says: string, run: string, gives: unknown, more: Told = {}): Case => ({ member, says, run, gives, ...more }),
  fails: (says: string, run: string, fails: string, more: Told = {}): Case => ({ member, says, run, fails, ...more }),
});

export interface Property {
  /** An expression for its object. */
  readonly on: string;
  readonly value: unknown;
  /** Values that can be set, each read back. */
  readonly set?: readonly unknown[];
  /** Values that are refused as InvalidArgument. */
  readonly refused?: readonly unknown[];
  /** An expression for a null object of this kind. */
  readonly none?: string;
  readonly given?: (book: Book) => void;
}

/** What holds of every property that can be loaded: not before load, not before sync, by text and by object, none of a null object. */
export function property(
  member: string,
  { on, value, set = [], refused = [], none, given }: Property,
): readonly Case[] {
  const [, wire = ''] = member.split('.');
  const name = wire.charAt(0).toLowerCase() + wire.slice(1);
  const more = given ? { given } : {};
  const { gives, fails } = of(member);
  const json = (one: unknown): string => JSON.stringify(one);
  return [
    gives(
      'is there once loaded and synced',
      `const one = ${on}; one.load('${name}'); await context.sync(); return one.${name};`,
      value,
      more,
    ),
    gives(
      'is loaded by an object as by a text',
      `const one = ${on}; one.load({ ${name}: true }); await context.sync(); return one.${name};`,
      value,
      more,
    ),
    gives(
      'is the same from a second proxy',
      `const [a, b] = [${on}, ${on}]; a.load('${name}'); b.load('${name}'); await context.sync(); return [a.${name}, b.${name}];`,
      [value, value],
      more,
    ),
    fails('cannot be read before it was loaded', `return (${on}).${name};`, 'PropertyNotLoaded', more),
    fails(
      'cannot be read between load and sync',
      `const one = ${on}; one.load('${name}'); try { return one.${name}; } finally { await context.sync(); }`,
      'PropertyNotLoaded',
      more,
    ),
    ...set.map((one) =>
      gives(
        `can be set: ${json(one)}`,
        `(${on}).${name} = ${json(one)}; await context.sync(); const again = ${on}; again.load('${name}'); await context.sync(); return again.${name};`,
        one,
        more,
      ),
    ),
    ...refused.map((one) =>
      fails(`refuses ${json(one)}`, `(${on}).${name} = ${json(one)}; await context.sync();`, 'InvalidArgument', more),
    ),
    ...(none
      ? [
          gives(
            'a null object has none, and says so',
            `const one = ${none}; one.load('${name}'); await context.sync(); return one.isNullObject;`,
            true,
            more,
          ),
        ]
      : []),
  ];
}

/** 甲 with a small table of two by three, 乙 empty, 丙 hidden; nothing else. */
export function standing(book: Book): void {
  const { settings, names, parts } = book;
  settings.clear();
  names.clear();
  parts.splice(0);
  Object.assign(book, { ...emptyBook('甲', '乙', '丙'), settings, names, parts });
  sheetNamed(book, '丙').visibility = 'Hidden';
  const rows = [
    ['单位', '条数', '积分'],
    ['甲乡', 3, 1.5],
  ];
  rows.forEach((row, top) => {
    row.forEach((value, col) => {
      sheetNamed(book, '甲').cells.set(cellKey(top, col), { value });
    });
  });
}
