/**
 * How does a workbook say which sheets are ours? By hidden names of the workbook, `_tonglian_1`, `_tonglian_2`, …, each referring
 * to a whole sheet: they follow the sheet when it is renamed, go when it is deleted, and Excel and a file can both read them.
 * A sheet of the user's that happens to bear the same title has none, and is left alone.
 */
const pattern = /^_tonglian_\d+$/i;

export const isOwnMark = (name: string): boolean => pattern.test(name);

/** The first mark that no name uses yet. */
export function freeMark(names: Iterable<string>): string {
  const used = new Set([...names].map((name) => name.toLowerCase()));
  let number = 1;
  while (used.has(`_tonglian_${number}`)) number += 1;
  return `_tonglian_${number}`;
}

/** The reference of a mark, without the leading `=`: every row of the sheet. */
export const markReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!$1:$1048576`;

/** The sheet that a reference names: `'甲 表'!$1:$1048576` → 甲 表; undefined where the sheet is gone. */
export function sheetOfReference(reference: string): string | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  const name = found?.[1]?.replaceAll("''", "'") ?? found?.[2];
  return name?.startsWith('#') ? undefined : name;
}

/** The sheets of ours among a workbook's defined names, in small letters: Excel's names know no case. */
export function ownSheetsOf(
  names: Iterable<{ readonly name: string; readonly refersTo: unknown }>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, refersTo } of names) {
    const sheet = isOwnMark(name) && typeof refersTo === 'string' ? sheetOfReference(refersTo) : undefined;
    if (sheet !== undefined) found.add(sheet.toLowerCase());
  }
  return found;
}

/** The name of the sheet to write: the first of 排名, 排名 (2), … that is ours or not there yet. */
export function ownName(wanted: string, taken: (name: string) => 'ours' | 'foreign' | undefined): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, 31 - ending.length) + ending;
    if (taken(name) !== 'foreign') return name;
  }
}

/** Excel allows 31 characters, none of these, and no apostrophe at either end. */
export function allowedName(wanted: string): string {
  const name = wanted
    .replace(/[:\\/?*[\]]/g, '-')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31);
  return name === '' ? '-' : name;
}
