/** Which kind of piece is it? 图片新闻, 新闻图片 and 摄影 are one; 一句话类新闻 is 一句话新闻. */
import { keyOf } from '../normalise';

const picture = /^(图片|新闻图片|图片新闻|摄影|摄影作品|照片|新闻照片|图片信息|组图|图片稿)$/;

export function isPicture(genre: string): boolean {
  return picture.test(keyOf(genre));
}

/** Kinds of pieces that prose may name; of other nouns it cannot be told what they are. */
export function isGenreWord(text: string): boolean {
  const key = keyOf(text);
  return (
    isPicture(key) ||
    /^(动态|综合|经验|问题|建议|调研|舆情|会议|深度|专题|理论|人物|新闻|政务|党务|重要|长|短|小)?(消息|通讯|简讯|短讯|快讯|视频|评论|论文|报告|文章|特写|专访|综述|散文|诗歌|漫画|报道|信息|稿件|一句话新闻|领导讲话|言论|公告|通知|启事|广告|随笔|图表|微视频|h5)$/.test(
      key,
    ) ||
    /^(调研|评论员文章)$/.test(key)
  );
}

export function genreKey(text: string): string {
  const key = keyOf(text).replace(/[《》"']/g, '');
  if (picture.test(key)) return '图片';
  return key.replace(/(.)类?(新闻|稿件|类)类?$/, '$1');
}

/** 单条, 综合采用, 简讯: what the column 单条/综合 says. */
export function adoptionUse(text: string): 'single' | 'composite' | undefined {
  const key = keyOf(text);
  if (/综合|合编|摘编|整合/.test(key)) return 'composite';
  return /单条|单篇|独立|单独|专条/.test(key) ? 'single' : undefined;
}

/** 通讯（1000字以上）, 1000字以上的通讯, 1000字以上通讯: the kind and the span apart. */
export function genreWithSpan(text: string): { readonly genre: string; readonly span: string } | undefined {
  const after = /^(.+?)[（([]([^)）\]]*[字秒次幅张钟][^)）\]]*)[)）\]]$/.exec(text);
  if (after?.[1] && after[2]) return { genre: after[1], span: after[2] };
  const before =
    /^(.*?[字秒次幅张钟](?:及?以上|及?以下|以内))的?(.+)$/.exec(text) ??
    /^((?:不满|不足|超过).*?[字秒次幅张钟])的?(.+)$/.exec(text);
  return before?.[1] && before[2] ? { genre: before[2], span: before[1] } : undefined;
}

/** 扎兰屯市政府网采用 → 扎兰屯市政府网, where a table has no column for outlets. */
export function withoutAdopted(text: string): string {
  return text.replace(/(采用|录用|采纳|刊发|刊登|刊播|发表)?(信息)?(每条|每篇|一条|1条)?$/, '').replace(/^(被|在)/, '');
}

/**
 * 被县级采用的,每条计 → 县级: what is left of the words before a figure once the telling is taken off, and whether they tell of
 * an adoption. Undefined where more than one statement is left.
 */
export function toldCase(text: string): { readonly of: string; readonly adopted: boolean } | undefined {
  const amount =
    /[,，:：]?(均?按?(每|一|单|1)?(条|篇|件|次|则|幅)均?)?的?[,，]?(计|得|加|另?奖励?|记|给予|给|发放?|奖金|稿[酬费])*$/;
  const lead = text.replace(/^(凡是?|每?(条|篇)?(稿件|信息|新闻)?(在|被|由)|在|被|由)+/, '').replace(amount, '');
  const tail =
    /(所|单条|单篇)?(采用|录用|采纳|采编|刊发|刊登|刊载|刊用|刊播|发表|播发|播出|发布|登载|转发|转载|用稿|上稿)(的|过的)?(信息|稿件|新闻|文章|作品|报道)?的?$/;
  const of = lead.replace(tail, '').replace(/(?<!以)(上|中|里)$/, '');
  if (/[,，。:：;；]|\d(元|分)/.test(of)) return undefined;
  return { of, adopted: of.length < lead.length };
}

/** A surcharge, not a price: 加, 另加, +. */
export function isSurcharge(text: string): boolean {
  return /加|\+|＋|追/.test(text);
}

/** What an item is marked with that the office asked for. */
export const commissionMark = '约稿';

/** Marks that 事项 itself names: 约稿未报送, 迟报. */
export function marksIn(text: string): readonly string[][] {
  const key = keyOf(text);
  const all: string[][] = [];
  if (key.includes(commissionMark)) all.push([commissionMark]);
  const how: string[] = [];
  if (/未报|漏报|不报|未交|未按要求/.test(key)) how.push('未报送');
  if (/迟报|逾期|未按时|迟交|超时/.test(key)) how.push('迟报');
  if (how.length > 0) all.push(how);
  return all;
}

/** 扣罚：简报缺期 → 简报缺期: the name of what happened. */
export function eventIn(text: string): string {
  return text.replace(/^(扣罚|事实|其他扣分|违规|处罚|扣分|奖励|情形)[:：-]?/, '') || text;
}

/** 每篇上限, 同一稿件封顶: for the item, over all of its adoptions. */
export function isPerItem(text: string): boolean {
  return /稿|篇|每件|每条|单件|单条/.test(text);
}

/** 信息 and 新闻 name the two streams; a record that says its stream has answered whether it is the one. */
export function isStreamWord(key: string): boolean {
  return /^(信息|新闻|政务信息|党务信息|党政信息|新闻宣传|宣传)$/.test(key);
}

/** 市级获奖, 获省级表彰 → 市级, 省级. */
export function awardLevelIn(text: string): string | undefined {
  return /(国家级|全国|中央|省部级|省级|自治区级|地市级|市级|州级|县级|区级|校级|集团级|公司级)/.exec(text)?.[0];
}
