/** What kind of medium is it? From what an office writes in its own column, else from the outlet's name. */
import { compact } from '../normalise';

export type Medium = 'paper' | 'magazine' | 'internal' | 'site' | 'social' | 'tv' | 'radio' | 'app';

/** Words of a column 媒体类型, as single marks (报, 网) or whole; in this order, since 内刊 is no 刊. */
const stated: readonly (readonly [RegExp, readonly Medium[]])[] = [
  [/^(内刊|内部|部门刊物|线上刊物|简报|信息刊物|专报|internal)/, ['internal']],
  [/^(报刊|纸媒|纸质|平面)/, ['paper', 'magazine']],
  [/^(paper|报)|报纸|党报|都市报|日报/, ['paper']],
  [/^(magazine|刊|杂志|期刊)/, ['magazine']],
  [/^(微|social|公众号|新媒体|抖音|视频号|头条号)/, ['social']],
  [/^(网|site|web)|网站|网络|门户/, ['site']],
  [/^(app|客户端)/i, ['app']],
  [/广播电视/, ['tv', 'radio']],
  [/^(tv)|电视/, ['tv']],
  [/^(radio)|广播|电台/, ['radio']],
  [/^(台)$/, ['tv', 'radio']],
];

/** A name's end says most: 阿坝州新闻网 is a site, though 新闻 stands in it. */
const named: readonly (readonly [RegExp, Medium])[] = [
  [/客户端|APP$/i, 'app'],
  [/公众号|微信|微博|微视|抖音|视频号|头条号|^微[^型]|快手|工作群/, 'social'],
  [/电视台|卫视|电视|频道$/, 'tv'],
  [/电台|广播/, 'radio'],
  [/网站?$|在线$|门户|网·|\.(com|cn|net|gov)/i, 'site'],
  [
    /专报|信息$|简报|参阅|内参|动态$|通报$|晨讯|要情|快报$(?<!都市快报)|摘报|工作交流|工运|信息刊物|政务信息|要讯|每日|值班/,
    'internal',
  ],
  [/日报|晚报|晨报|早报|时报|商报|都市|导报|周报|周刊报|青年报|学报|快报|报$|报社|报·/, 'paper'],
  [/杂志|期刊|月刊|季刊|双月刊|半月刊|周刊|刊$/, 'magazine'],
];

/** What the office states; empty where its word says nothing about the kind. */
export function statedMedium(text: string): readonly Medium[] {
  const plain = compact(text);
  return stated.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
}

/** What the name shows; empty where it shows nothing. 要情 and 参阅 are bulletins although their offices also print papers. */
export function namedMedium(outlet: string): readonly Medium[] {
  const plain = compact(outlet).replace(/[《》]/g, '');
  const found = named.find(([pattern]) => pattern.test(plain))?.[1];
  return found ? [found] : [];
}

/** Nouns of class words: 各级报纸, 省级媒体, 其他网站. Empty list: any medium. */
export const mediumNouns: readonly (readonly [RegExp, readonly Medium[]])[] = [
  [/^(新闻)?(媒体|媒介|单位|平台|媒体或信息刊物|新闻媒体或信息刊物|媒体和刊物)$/, []],
  [/^(纸质媒体|纸媒|报刊|报纸杂志|报纸、?杂志|报刊杂志|平面媒体)$/, ['paper', 'magazine']],
  [/^(报纸|报|党报|纸报)$/, ['paper']],
  [/^(杂志|期刊|刊)$/, ['magazine']],
  [/^(网站|网络|网络媒体|网|新闻网站|政府网站|门户网站|互联网)$/, ['site']],
  [/^(新媒体|微信公众号|公众号|微信|微博|社交媒体|自媒体|微信平台|两微)$/, ['social']],
  [/^(电视台|电视|电视媒体|卫视)$/, ['tv']],
  [/^(电台|广播|广播电台|人民广播电台|广播媒体)$/, ['radio']],
  [/^(广播电视|广播电视台|广电|台|广播电视媒体|电视台、?电台)$/, ['tv', 'radio']],
  [/^(内刊|内部刊物|简报|信息刊物|部门刊物|部门信息|部门|部门录用|刊物|部门简报|党政信息刊物)$/, ['internal']],
  [/^(客户端|app)$/i, ['app']],
];

/** 甲日报, 人民网, 甲电视台: a name that can only be an outlet's; 约稿信息 and 图片 may be kinds of pieces. */
export function isOutletName(text: string): boolean {
  const found = namedMedium(text);
  return compact(text).length >= 3 && found.length > 0 && !found.includes('internal') && !/[图片视频]+新闻$/.test(text);
}
