/** What does a rule look at, in the sheet's own words? 省级 头版头条: the cells that made its conditions. */

import { listWords } from '../language/rule/list';
import { openWord } from '../language/rule/word';
import { saysNothing } from './engine/specific';
import type { Rule, RuleSet } from './rule-set';

const rowsOf = new WeakMap<RuleSet, ReadonlyMap<string, RuleSet['rows'][number]>>();

/** Words of a condition as typed; a range in the text of its cell. */
export function implied(rule: Rule | undefined, ruleSet: RuleSet): string {
  if (!rule) return '';
  const known = rowsOf.get(ruleSet) ?? new Map(ruleSet.rows.map((row) => [row.id, row]));
  rowsOf.set(ruleSet, known);
  const cells = known.get(rule.row)?.cells ?? [];
  const value = cells.find(({ at }) => at === rule.at)?.text.replace(/\s+/g, '');
  // A surcharge by steps is its own best description: 超过800字，每100字加10%.
  if (rule.effect.op === 'per' && rule.effect.percent && value) return value;
  const parts: string[] = [];
  for (const condition of rule.when) {
    if (saysNothing(condition)) continue;
    const cell = cells.find(({ at }) => at === condition.at);
    const own =
      condition.test.kind === 'words'
        ? `${condition.test.not ? '≠' : ''}${condition.test.words.map(({ text }) => text).join('/')}`
        : rangeText(condition.test.ranges);
    const typed = cell && cell.at !== rule.at ? cell.text.replace(/\s+/g, '') : own;
    const text = condition.test.kind === 'words' && condition.test.words.length > 2 ? shortened(typed) : typed;
    if (text !== '' && !parts.includes(text)) parts.push(text);
  }
  if (parts.length === 0 && rule.label !== '') parts.push(rule.label);
  return parts.join(' ');
}

function rangeText(ranges: readonly { readonly min: number | null; readonly max: number | null }[]): string {
  return ranges
    .map(({ min, max }) =>
      min === null ? `≤${max}` : max === null ? `≥${min}` : min === max ? String(min) : `${min}-${max}`,
    )
    .join('/');
}

/** 人民日报、光明日报、中国青年报 → 人民日报等. */
function shortened(text: string): string {
  const first = listWords(text)[0] ?? text;
  return first === text || first.endsWith(openWord) ? text : `${first}${openWord}`;
}
