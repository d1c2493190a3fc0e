/** What several cases begin with, and how they read a member back. */
import { type Book, sheetNamed, valuesOf } from '../book';

export const active = (book: Book): string | undefined => book.sheets.find((one) => one.id === book.activeId)?.name;
export const loaded = (expression: string, name = 'name'): string =>
  `const one = ${expression}; one.load('${name}'); await context.sync(); return one.isNullObject ? null : one.${name};`;
export const readOnly = (book: Book): void => {
  book.readOnly = true;
};
export const both =
  (...given: readonly ((book: Book) => void)[]) =>
  (book: Book): void => {
    for (const one of given) one(book);
  };

/** The cells of 甲. */
export const first = (book: Book): unknown => valuesOf(book, '甲');
/** What they are at first. */
export const table = [
  ['单位', '条数', '积分'],
  ['甲乡', 3, 1.5],
];
export const merged = (book: Book): void =>
  void sheetNamed(book, '甲').merges.push({ top: 3, left: 0, bottom: 4, right: 1 });
export const guarded = (book: Book): void => {
  sheetNamed(book, '甲').protected = true;
};
/** A null object. */
export const nothing = `sheets.getItem('乙').getUsedRangeOrNullObject()`;
