/** What do the sentences of a rule sheet decide? 同一稿件就高不就低 is a setting though no block says so, 每人每月最高200元 a rule; what is neither is pointed out. */
import { normalise } from '../../language/normalise';
import { noteName, noteSentences, noteTopic, saysFigures } from '../../language/rule/note';
import type { Problem } from '../../problem';
import type { Scale } from '../facts';
import type { Rule } from '../rule-set';
import { proseRules } from './prose';
import { type Line, readSettings } from './settings';

/** A text with its cell. */
export interface Told {
  readonly text: string;
  readonly at: string;
  /** 计分标准!7 */
  readonly row: string;
}

export interface Sentences {
  /** Sentences that decide something for the whole scheme. */
  readonly lines: readonly Line[];
  /** What sentences with figures give. */
  readonly rules: readonly Rule[];
  /** Sentences with amounts, caps or exclusions that no program can follow. */
  readonly issues: readonly Problem[];
}

export function readSentences(texts: readonly Told[], scales: readonly Scale[]): Sentences {
  const lines: Line[] = [];
  const rules: Rule[] = [];
  const issues: Problem[] = [];
  for (const told of texts) {
    const own: Rule[] = [];
    for (const text of noteSentences(told.text)) {
      const topic = noteTopic(text);
      const line: Line | undefined = topic && { name: noteName, topic, text, at: told.at, scales };
      if (line && readSettings([line]).settings[0]?.read) lines.push(line);
      else if (saysFigures(text)) {
        const found = rulesIn(text, told, scales);
        if (found) own.push(...found);
        else issues.push({ code: 'rule-unreadable', at: told.at, detail: { text: normalise(text).slice(0, 40) } });
      }
    }
    rules.push(...own.map((rule, index) => ({ ...rule, id: index === 0 ? told.at : `${told.at}#${index + 1}` })));
  }
  return { lines, rules, issues };
}

/** What names its own unit (元) is one rule, whatever the scales of its sheet; 加倍 is one for each. */
function rulesIn(text: string, { at, row }: Told, scales: readonly Scale[]): readonly Rule[] | undefined {
  const found = new Map<string, Rule>();
  for (const scale of scales) {
    const read = proseRules(text, { at, row, label: noteName, scale, when: [] });
    if (!read) return undefined;
    for (const rule of read) found.set(JSON.stringify(rule), rule);
  }
  return found.size > 0 ? [...found.values()] : undefined;
}
