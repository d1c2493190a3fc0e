/** Does a recorded level fit the level that a rule names? Words of one rung are one, unless the sheet tells them apart. */
import { levelRung } from '../../language/rule/level';
import type { Rule } from '../rule-set';

export interface Levels {
  fits(recorded: string, asked: string, above: boolean): boolean;
}

export function levelsOf(rules: readonly Rule[]): Levels {
  const words = new Set<string>();
  for (const rule of rules) {
    for (const { fact, test } of rule.when) {
      if (test.kind !== 'words') continue;
      for (const word of test.words) {
        if (fact === 'level' && word.how === 'name') words.add(word.above ? (word.level ?? word.key) : word.key);
        else if (fact === 'outlet' && word.level) words.add(word.level);
      }
    }
  }
  const meant = new Map<string, string>();
  const mean = (recorded: string): string => {
    const known = meant.get(recorded);
    if (known !== undefined) return known;
    const rung = words.has(recorded) ? undefined : levelRung(recorded);
    const same = rung === undefined ? [] : [...words].filter((word) => levelRung(word) === rung);
    const found = same.length > 0 ? (same[0] ?? recorded) : recorded;
    meant.set(recorded, found);
    return found;
  };
  return {
    fits(recorded, asked, above) {
      const meaning = mean(recorded);
      if (meaning === asked || recorded === asked) return true;
      // 中央媒体 in one row and 国家级 in another row of the same sheet are still one rung.
      const [one, other] = [levelRung(meaning), levelRung(asked)];
      if (above && one !== undefined && other !== undefined) return one <= other;
      return one !== undefined && one === other && (!words.has(recorded) || one === 0);
    },
  };
}
