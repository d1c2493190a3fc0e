/** A pasted text in one width, one script and without what nobody sees, each character knowing where it stood. */
import { inSimplified } from '../words';

export interface Folded {
  readonly source: string;
  readonly text: string;
  /** By character of `text`, its place in the source. */
  readonly at: readonly number[];
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF\r]/;
const open = '[【〔〖［';
const close = ']】〕〗］';

/** 标 题 ： 我 县: a line typed or scanned with a blank behind every character. */
const spacedOut = /^\s*(?:\S\s){5,}\S?\s*$/;
/** What a mail program puts before the lines that it quotes, and a chat around the message that is answered. */
const quoteMark = /^(?:[>\s]*>\s?|「(?=[^「」]*」?$))/;
const quoteEnd = /」$/;
/** A mail copied as its source. */
const pageBreak = /^<(?:br|\/p|\/div|\/tr)\b[^>]{0,80}>/i;

export function fold(source: string): Folded {
  let text = '';
  const at: number[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    const quoted = quoteMark.exec(line)?.[0].length ?? 0;
    const drop = spacedOut.test(line.slice(quoted)) ? /\s/ : invisible;
    const end = quoted > 0 && line.startsWith('「') ? line.replace(quoteEnd, '').length : line.length;
    for (let index = quoted; index < end; index += 1) {
      const char = line.charAt(index);
      const broken = char === '<' ? pageBreak.exec(line.slice(index))?.[0] : undefined;
      if (broken !== undefined) {
        text += '\n';
        at.push(from + index);
        index += broken.length - 1;
        continue;
      }
      if (drop.test(char) || invisible.test(char)) continue;
      text += foldChar(char);
      at.push(from + index);
    }
    text += '\n';
    at.push(from + line.length);
    from += line.length + 1;
  }
  return { source, text: text.slice(0, -1), at };
}

function foldChar(char: string): string {
  if (char < '\u0080') return char;
  if (open.includes(char)) return '[';
  if (close.includes(char)) return ']';
  if (/[\u2010-\u2015\u2212\u2500\u2501]/.test(char)) return '-';
  if (/[\u2022\u2027\u22C5\u30FB\u2219\uFF65]/.test(char)) return '·';
  if (/[\u3000\u00A0]/.test(char)) return ' ';
  if (char === '、') return char;
  const wide = /[\uFF01-\uFF5E\uFE50-\uFE6B]/.test(char) ? char.normalize('NFKC') : char;
  return wide.length === 1 ? inSimplified(wide) : char;
}

/** A stretch of the folded text, ends without blanks. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function trimmed({ text }: Folded, { from, to }: Stretch): Stretch {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}

/** The stretch as it was typed, without what was left out. */
export function asTyped({ source, at }: Folded, { from, to }: Stretch): string {
  let typed = '';
  for (let index = from; index < to; index += 1) typed += source.charAt(at[index] ?? source.length);
  return typed;
}

/** Where the stretch stands in the source. */
export function placeOf({ at }: Folded, { from, to }: Stretch): Stretch {
  const first = at[from] ?? 0;
  return { from: first, to: to > from ? (at[to - 1] ?? first) + 1 : first };
}
