/** Does a recorded level fit the level that a rule names? Words of one rung are one, unless the sheet tells them apart. */
import { levelRung } from '../../language/rule/level';
import type { Rule } from '../rule-set';

export interface Levels {
  fits(recorded: string, asked: string, above: boolean): boolean;
}

export function levelsOf(rules: readonly Rule[]): Levels {
  // A class beside the column 级别 (省部级 | 省级电视台) says the same again and tells nothing apart.
  const words = new Set<string>();
  for (const { when } of rules) {
    const column = when.some(({ fact }) => fact === 'level');
    for (const { fact, test } of when) {
      if (test.kind !== 'words') continue;
      for (const word of test.words) {
        if (fact === 'level' && word.how === 'name') words.add(word.above ? (word.level ?? word.key) : word.key);
        else if (fact === 'outlet' && word.level && !column) words.add(word.level);
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
      const [one, other] = [levelRung(meaning), levelRung(asked)];
      if (above && one !== undefined && other !== undefined) return one <= other;
      return one !== undefined && one === other && !(words.has(recorded) && words.has(asked));
    },
  };
}
