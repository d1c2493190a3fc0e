/** Whom does a word in the column 采用媒体 mean: one outlet, a class of them (省级媒体, 各级报纸), or the rest (其他网站)? */
import { keyOf } from '../normalise';
import { isLevelWord, levelKey, levelRung } from './level';
import { type Medium, mediumNouns } from './medium';

export interface OutletWord {
  readonly how: 'name' | 'class' | 'contains' | 'rest';
  /** Folded; for a name in the form in which recorded outlets are compared. */
  readonly key: string;
  readonly level?: string;
  /** The level or any above it: 县级以上媒体. */
  readonly above?: boolean;
  readonly media?: readonly Medium[];
}

/** 《政务晨讯》, 齐鲁晚报(今日日照) and 齐鲁晚报·今日日照 in one form; 正报 and 主报 are the paper itself. */
export function outletKey(text: string): string {
  return keyOf(text)
    .replace(/[《》<>"']/g, '')
    .replace(/[[(]([^\])]*)[\])]/g, '·$1')
    .replace(/·+/g, '·')
    .replace(/·(正报|主报|正刊|主刊)$/, '')
    .replace(/·$/, '');
}

/** 齐鲁晚报·今日日照 → 齐鲁晚报, 五莲电视台·社会在线 → 五莲电视台; undefined where the name has no edition. */
export function outletBase(key: string): string | undefined {
  const cut = key.indexOf('·');
  return cut > 1 ? key.slice(0, cut) : undefined;
}

function classOf(text: string): Omit<OutletWord, 'key' | 'how'> | undefined {
  let rest = text.replace(/^(各级各类|各级|各类|各种|各|所有|全部|任何|任意)/, '').replace(/(的|等)$/, '');
  const found: { level?: string; above?: boolean; media?: readonly Medium[] } = {};
  for (let cut = Math.min(rest.length, 9); cut >= 1; cut -= 1) {
    const head = rest.slice(0, cut);
    const above = /(以上|及以上|或以上|及其以上)$/.exec(head);
    const level = above ? head.slice(0, above.index) : head;
    if (level === '' || !isLevelWord(level) || (levelRung(level) === undefined && !/级$/.test(level))) continue;
    const tail = rest.slice(cut).replace(/^(各|的)/, '');
    if (tail !== '' && !mediumNouns.some(([noun]) => noun.test(tail))) continue;
    // 中央电视台 and 县报 are names; 县级电视台 is a class.
    if (
      !/级|以上/.test(head) &&
      /^(电视台|电台|广播|广播电台|人民广播电台|广播电视台|台|卫视|报|网|刊|党报)$/.test(tail)
    )
      continue;
    if (tail === '' && !/级|以上|中央|国家|全国/.test(head)) continue;
    found.level = levelKey(level);
    if (above) found.above = true;
    rest = tail;
    break;
  }
  if (rest === '') return found.level || text !== rest ? found : undefined;
  const noun = mediumNouns.find(([pattern]) => pattern.test(rest));
  if (!noun) return undefined;
  if (noun[1].length > 0) found.media = noun[1];
  return found;
}

/** One word of the cell as what it means. A bracket that lists editions gives a name for each. */
export function outletWords(typed: string): readonly OutletWord[] {
  const key = keyOf(typed).replace(/其它/g, '其他').replace(/["']/g, '');
  const part =
    /^(?:名称)?(?:含有?|包含|带)(?:有)?(.+?)(?:的|字样|的媒体)?$/.exec(key) ??
    /^\*?(.+?)\*$/.exec(key) ??
    /^\*(.+)$/.exec(key);
  if (part?.[1]) return [{ how: 'contains', key: outletKey(part[1]) }];
  if (/^其他/.test(key)) {
    const narrowed = key.replace(/^其他/, '').replace(/等$/, '');
    const found = narrowed === '' ? {} : (classOf(narrowed) ?? (narrowed === '正式媒体' ? {} : undefined));
    if (found) return [{ how: 'rest', key, ...found }];
  }
  const found = classOf(key);
  if (found) return [{ how: 'class', key, ...found }];
  const open = /(.+?)(等|等媒体|之类|一类)$/.exec(key);
  const name = open?.[1] ?? key;
  const editions = /^([^([]+)[([](.+)[)\]]$/.exec(name);
  if (editions?.[1] && editions[2] && /[、,，/]/.test(editions[2])) {
    const base = editions[1];
    return editions[2].split(/[、,，/]/).map((edition) => ({ how: 'name', key: outletKey(`${base}·${edition}`) }));
  }
  return [{ how: 'name', key: outletKey(name) }];
}

/** 等 at the end of a list: the names are examples of the row's level. */
export function isOpenList(typed: string): boolean {
  return /(等|等媒体|等报刊|之类)$/.test(keyOf(typed));
}
