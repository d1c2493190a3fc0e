/** How does a long text stand in a row whose properties hold at most 64 KiB each? */
import type { Cell } from './store';

/** Storage counts UTF-16: 60 KiB are 30,720 characters. */
const partLength = 30 * 1024;
/** 900 KiB in UTF-16: with its other columns the entity stays under 1 MiB. */
export const longestText = 450 * 1024;

/** `{json, json1, json2, …}`; no part ends within a surrogate pair, which would not survive UTF-8. */
export function splitText(name: string, text: string): Record<string, Cell> {
  const columns: Record<string, Cell> = {};
  let start = 0;
  for (let part = 0; part === 0 || start < text.length; part += 1) {
    let end = Math.min(start + partLength, text.length);
    if (end < text.length && isLeadSurrogate(text.charCodeAt(end - 1))) end -= 1;
    columns[part === 0 ? name : `${name}${part}`] = text.slice(start, end);
    start = end;
  }
  return columns;
}

/** Undefined where the row has no such text. */
export function joinText(name: string, columns: Readonly<Record<string, Cell>>): string | undefined {
  const first = columns[name];
  if (typeof first !== 'string') return undefined;
  let text = first;
  for (let part = 1; ; part += 1) {
    const next = columns[`${name}${part}`];
    if (typeof next !== 'string') return text;
    text += next;
  }
}

const isLeadSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
