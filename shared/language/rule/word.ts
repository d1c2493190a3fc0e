/** Small words of rule cells: 其他, 等, 以上, 非, 且, 一次性, and what a header says about each piece. */
import { keyOf } from '../normalise';

/** 等: further members of the row's level. */
export const openWord = '等';

/** 其他, 其它媒体; 其他版 is a place in a paper and has its own test. */
export function isRest(text: string): boolean {
  return /^其[他它]/.test(keyOf(text)) && !/版|页|位置/.test(text);
}
export function isRestPlacement(key: string): boolean {
  return /^其他(版|页|位置|版面)?$/.test(key);
}
/** 空: the fact is not recorded. */
export function isNone(key: string): boolean {
  return /^(空|未填|无)$/.test(key);
}
/** 县级以上 → 县级; undefined where the word names one level. */
export function withoutAbove(text: string): string | undefined {
  const key = keyOf(text);
  const found = /(及?以上|或以上)$/.exec(key);
  return found ? key.slice(0, found.index) : undefined;
}
/** 约稿且迟报 → 约稿+迟报. */
export function joinedMarks(key: string): string {
  return key.replace(/[且＋+]/g, '+');
}
export function isDenied(text: string): boolean {
  return /^非/.test(text);
}
/** 头条 → 非头条. */
export function deniedWord(text: string): string {
  return `非${text}`;
}
/** 一次性: once, whatever the header says about each piece. */
export function isOnce(text: string): boolean {
  return /一次性/.test(text);
}
/** A header whose figures are for each piece: 元/条, 每篇. */
export function isPerPiece(text: string): boolean {
  return /\/(条|篇|期|次|人|周|件)|每(条|篇|期|次|周|件)/.test(text.replace(/／/g, '/'));
}
/** 自2018年3月起 → 2018年3月1日: the first date of a sentence in full. */
export function firstDate(text: string): string | undefined {
  const found = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*(?:\d{1,2}\s*日?)?/.exec(text)?.[0];
  if (!found) return undefined;
  return /月\s*$/.test(found) ? `${found}1日` : found;
}
