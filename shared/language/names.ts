/** Which people or units does a cell name? Lists as offices write them, and lists with counts in running text. */
import { bare, compact } from './normalise';
import { readFigure } from './number';
import { numeralChars } from './numeral';
import { simplify } from './traditional';

const separators = /[、，,;；/／\\|\r\n\t]+/;
/** 张三 李四 are two people, 张 三 is one: a blank parts names only where both sides have at least two characters. */
const blank = /(?<=[^\s]{2})[\s\u3000]+(?=[^\s]{2})/;
const others = /^(?:等|等人|等\d+人)$|(?:等|等人|等\d+人)$/;

/** A text without any of them is one piece. */
const separatorOrBracket = /[、，,;；/／\\|\r\n\t(（《“「〈[【〔]/;

/** Pieces between separators outside brackets. */
function pieces(text: string): readonly string[] {
  if (!separatorOrBracket.test(text)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (/[(（《“「〈[【〔]/.test(char)) depth += 1;
    if (/[)）》”」〉\]】〕]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.test(char)) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  return [...parts, part];
}

/**
 * The people named in a cell, in order, without the white space inside a name: 张某甲、李某乙, 张某甲/李某乙, 张某甲 李某乙.
 * What is in brackets stays with its name.
 */
export function readNames(text: string): readonly string[] {
  return pieces(text)
    .flatMap((piece) => (/^\s*\S(?:\s+\S)+\s*$/.test(piece) ? [piece] : piece.split(blank)))
    .map((name) => bare(name).replace(others, ''))
    .filter((name) => name !== '');
}

export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

const counted = new RegExp(
  `^(?<names>.*?)(?<each>各(?:自|为|有)?)?(?:共|报送|上报|采用|录用|完成|为)*(?<count>\\d[\\d,]*(?:\\.\\d+)?万?|[${numeralChars}]+)(?<measure>条次|条|篇次|篇|件|期|次|个|分|幅)$`,
);

/**
 * Units with counts in running text: 农业农村局12条、林业局8条，信访局、公安局、司法局各1条. The names before 各 share its count.
 * Undefined where a piece fits neither form: half a list would lose units silently.
 */
export function readNamedCounts(text: string): readonly NamedCount[] | undefined {
  const found: NamedCount[] = [];
  let waiting: string[] = [];
  const typed = bare(text).replace(/[。.；;，,]+$/, '');
  for (const piece of pieces(typed.replace(/[；;。]/g, '，')).filter((part) => part !== '')) {
    const match = counted.exec(simplify(compact(piece)));
    const name = piece.slice(0, match?.groups?.names?.length ?? piece.length).replace(/[:：]$/, '');
    if (!match) {
      waiting.push(name.replace(/^(?:和|及|以及)/, ''));
      continue;
    }
    const count = readFigure(match.groups?.count ?? '');
    if (count === undefined) return undefined;
    const each = match.groups?.each !== undefined;
    if (!each && waiting.length > 0) return undefined;
    const names = [...waiting, ...name.split(/(?<=\S{2})(?:和|及|以及)(?=\S{2})/)].filter((part) => part !== '');
    if (names.some((part) => /^(?:大?约|共|共计|合计|至少|不少于|近|每月|全年)$/.test(part))) return undefined;
    if (names.length === 0 || (!each && names.length > 1)) return undefined;
    found.push(...names.map((unit) => ({ name: unit, count })));
    waiting = [];
  }
  return waiting.length > 0 || found.length === 0 ? undefined : found;
}

/** The form that readNamedCounts reads back. */
export function printNamedCounts(counts: readonly NamedCount[], measure = '条'): string {
  return counts.map(({ name, count }) => `${name}${count}${measure}`).join('、');
}
