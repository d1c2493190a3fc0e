/** Under which shorter name does an office go? 中共甲县委办公室 and 县委办 are one, 甲县发展和改革局 and 发改局 too. */
import { compact } from './normalise';
import { inSimplified } from './words';

/** What departments are called in short everywhere in the country, longest first. */
const short: readonly (readonly [RegExp, string])[] = [
  [/发展和改革|发展改革|发展与改革/, '发改'],
  [/人力资源和社会保障|人力资源社会保障/, '人社'],
  [/住房和城乡建设|住房城乡建设/, '住建'],
  [/文化广播电视和旅游|文化体育广电和旅游|文化旅游和广播电视|文化和旅游|文化旅游/, '文旅'],
  [/工业和信息化|工业信息化/, '工信'],
  [/卫生健康/, '卫健'],
  [/市场监督管理|市场监管/, '市监'],
  [/农业和农村|农业农村/, '农业农村'],
  [/应急管理/, '应急'],
  [/交通运输/, '交通'],
  [/综合行政执法|城市管理综合执法|城市管理/, '城管'],
  [/教育和体育|教育体育/, '教体'],
  [/人民代表大会常务委员会|人大常委会/, '人大'],
  [/纪律检查委员会|纪律检查委/, '纪委'],
  [/监察委员会/, '监委'],
];

/**
 * The form in which two spellings of one office agree: without the Party's and the government's full style, without the
 * county before a bureau's name, 办公室 as 办. Two offices may share it: it identifies nothing by itself.
 */
export function officeKey(name: string): string {
  let text = inSimplified(compact(name)).replace(/^(中国共产党|中共)/, '');
  for (const [long, brief] of short) text = text.replace(long, brief);
  text = text
    .replace(/委员会/g, '委')
    .replace(/人民政府(?=办)/, '政府')
    .replace(/(?<=[县市区州旗盟省镇乡])人民政府$/, '')
    .replace(/(街道)办事处$/, '$1')
    .replace(/办公室$/, '办')
    .replace(/(?<=.)人民(法院|检察院)$/, '$1');
  // 甲县发改局, 县发改局 and 发改局; but 甲镇 stays 甲镇, and 县委办 and 市委办 stay apart.
  return text
    .replace(/^.{0,6}?[县市区州旗盟省](?=.{2,}(局|院|中心|队|联|会|馆|站|所|公司|支行)$)/, '')
    .replace(/^[^县市区州旗盟省]{1,6}([县市区州旗盟省](委|政府|人大|政协))/, '$1');
}
