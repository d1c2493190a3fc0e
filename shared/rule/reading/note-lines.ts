/** What do the sentences beside a rule table decide? 注:同一稿件被多家采用的,就高不就低 is a setting, though no block says so. */
import { noteName, noteSentences, noteTopic, saysFigures } from '../../language/rule/note';
import type { Problem } from '../../problem';
import type { View } from '../../sheet/reading/view';
import type { Scale } from '../facts';
import { type Line, readSettings } from './settings';

export interface NoteLines {
  /** Sentences that decide something. */
  readonly lines: readonly Line[];
  /** Sentences with amounts, caps or exclusions that no program can follow. */
  readonly issues: readonly Problem[];
}

export function noteLines(view: View, scales: readonly Scale[]): NoteLines {
  const lines: Line[] = [];
  const issues: Problem[] = [];
  for (const row of view.table.notes) {
    (view.grid.values[row - 1] ?? []).forEach((value, col) => {
      if (typeof value !== 'string') return;
      const at = view.at(row - 1, col);
      for (const text of noteSentences(value)) {
        const topic = noteTopic(text);
        const line: Line | undefined = topic && { name: noteName, topic, text, at, scales };
        if (line && readSettings([line]).settings[0]?.read) lines.push(line);
        else if (saysFigures(text)) issues.push({ code: 'rule-unreadable', at, detail: { text: text.slice(0, 40) } });
      }
    });
  }
  return { lines, issues };
}
