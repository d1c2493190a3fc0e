/** Is this the post of a unit's top leader (主要领导)? 党委书记、镇长 is, 党委副书记 and 党政办主任 are not. */
import { compact } from './normalise';

const before = /^(?:中共)?(?:党委|党组|党工委|党总支|党支部|机关党委)?(?:第一)?/;
/** Whole posts: anything more before them (副, 纪委, 办公室) makes another post of it. */
const top =
  /^(?:书记|(?:镇|乡|县|区|市|州|局|厅|部|院|校|园|馆|站|所|台|社|行|场|厂|队)长|(?:街道|管委会|办事处)?主任|主席|会长|(?:总)?经理|董事长|检察长|理事长)$/;

/** @param unit its name may stand before the post: 甲镇镇长. */
export function isTopPost(post: string, unit: string): boolean {
  return compact(post)
    .split(/[、，,/／兼;；]/)
    .some((part) => {
      const own = part.startsWith(unit) ? part.slice(unit.length) : part;
      return top.test(own.replace(before, ''));
    });
}
