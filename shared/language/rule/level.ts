/** Which rung of the ladder is a level? 中央, 国家级 and 全国级 are one, unless a scheme tells them apart. */
import { keyOf } from '../normalise';

/** Highest first; words of one line mean the same where a sheet does not use two of them. */
const rungs: readonly RegExp[] = [
  /^(国家|中央|全国|国务院|国)$/,
  /^(省部|省|自治区|省市区|直辖市|全省)$/,
  /^(地市|市|州|盟|地区|地级市|市州|设区市|地|全市)$/,
  /^(县|区|旗|县区|县市|区县|县市区|县级市|全县)$/,
  /^(乡|镇|乡镇|街道|乡镇街道|镇街)$/,
  /^(村|社区|校|院|校内)$/,
];

/** 省级 → 省. */
export function levelKey(text: string): string {
  return keyOf(text)
    .replace(/[[\]()]/g, '')
    .replace(/(级别?|层级)$/, '');
}

/** 0 for the nation, undefined for a level that is an office's own (中铁工程, 行业). */
export function levelRung(text: string): number | undefined {
  const key = levelKey(text);
  const found = rungs.findIndex((pattern) => pattern.test(key));
  return found < 0 ? undefined : found;
}

/** A word that names a level by itself: 省级, 中央, 自治区级, 校级, 省级专业都市. */
export function isLevelWord(text: string): boolean {
  const key = keyOf(text);
  return levelRung(text) !== undefined || /^[^、，,]{1,8}级$/.test(key);
}
