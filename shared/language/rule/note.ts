/** Which setting does a sentence under a rule table speak of? Prose is wider than a setting's name, so fewer topics are looked for. */
import { compact } from '../normalise';
import type { SettingTopic } from './setting';

/** What such a setting is called where settings are listed. */
export const noteName = '注';

const topics: readonly (readonly [RegExp, SettingTopic])[] = [
  [/不(再)?(参与|参加|计入|列入|纳入)(评比)?排名|不排名/, 'unranked'],
  [/并列|(得分|积分|名次)相同/, 'ranking'],
  [/综合(采用|信息|稿|编发)|合编/, 'composite'],
  [
    /(同一?|同样)(篇|条|件|个|幅)?(稿件?|信息|新闻|作品|文章|报道|内容|题材|素材)|一(稿|文)多|(多|几|两|不同)(家|个|级)(以上)?的?(媒体|单位|刊物|报刊|平台|网站|部门)|多次(采用|录用|刊发|发表)|就高/,
    'combine',
  ],
  [/批示/, 'instructions'],
  [/合作|合写|合著|[两二2多几]个?(人|名|位)|共同(撰写|采写|署名|完成)|署名|第一作者/, 'authors'],
  [/审签|审核|签字|把关/, 'signOff'],
  [/重复(报送|投稿|上报)/, 'repeats'],
  [/所得税|个税/, 'tax'],
  [/每(1|一)?分(折合?|计|奖励?|发|兑现|按)?\d+(\.\d+)?元|\d+元\/分/, 'price'],
  [/(施行|执行|实施|生效|起算)/, 'validFrom'],
];

export function noteTopic(sentence: string): SettingTopic | undefined {
  const plain = compact(sentence);
  return topics.find(([pattern]) => pattern.test(plain))?.[1];
}

/** 注:1.…。2.…; → its sentences without their numbers. */
export function noteSentences(text: string): readonly string[] {
  return compact(text)
    .replace(/^(注|备注|说明|附注|注意|有关说明)[:：]?/, '')
    .split(/[。；;]|(?<![\d.])(?=\d{1,2}[.、](?!\d))/)
    .map((sentence) => sentence.replace(/^([(（]?(\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、]+|[①-⑳])/, ''))
    .filter((sentence) => sentence.length >= 4);
}

/** A remark that limits or changes a figure: 组图每组最高50元, 转载减半. 凭稿费单 and 须经审签 do not. */
export function changesFigures(text: string): boolean {
  return /\d(\.\d+)?(元|分(?!之|公司|局|管|钟)|倍|%|％)|加倍|翻倍|减半|折半|封顶|另加|扣除|酌情/.test(compact(text));
}

/** A setting that names an amount or factor of its own. */
export function namesFigure(text: string): boolean {
  return /\d(\.\d+)?(元|分(?!之|公司|局|管|钟)|倍|%|％)/.test(compact(text));
}

/** A sentence that sets an amount, a factor, a cap or an exclusion: it may not pass unread. */
export function saysFigures(sentence: string): boolean {
  if (/^(例|如(?!果)|比如|譬如)/.test(sentence)) return false;
  return /[\d一二三四五六七八九十](元|分(?!之|公司|局|管|钟)|倍|%|％)|加倍|减半|折半|封顶|上限|不予?(计|奖|给)|取消|酌情|另加|扣除/.test(
    compact(sentence),
  );
}
