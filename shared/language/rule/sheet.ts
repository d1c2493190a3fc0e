/** Which sheets and columns hold rules, and which hold the settings beside them? */
import { compact } from '../normalise';

export function isRuleSheet(text: string): boolean {
  return /(计分|积分|分值|稿酬|稿费|奖励|计酬|奖惩|考核|计数|评比|加分).{0,6}(标准|办法|规则|细则|条款|表)|标准$/.test(
    compact(text),
  );
}
export function isMoneySheet(text: string): boolean {
  return /酬|奖金|稿费|奖励|金额/.test(compact(text));
}
export function isSettingColumn(text: string): boolean {
  return /^(设置项|设置项目|设置|方案设置|设置内容|事项名称)$/.test(compact(text));
}
export function isSettingTextColumn(text: string): boolean {
  return /^(规定|内容|设定|取值|规定内容|具体规定|说明|设置值|值)$/.test(compact(text));
}
/** 自2024年7月1日起施行. */
export function statesValidity(text: string): boolean {
  return /(施行|执行|实施|生效|试行)/.test(text) && /\d{4}/.test(text) && text.length <= 80;
}
