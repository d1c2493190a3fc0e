/** A stretch of a table pasted as text: a row of headers parted by tabs, and rows of the same make. */
import type { ItemDraft, ReadingOffice } from './draft';
import type { Folded, Stretch } from './folded';
import { labelledDraft } from './labelled-draft';
import { linesOf, type Part } from './senders';
import { type LabelField, labels as labelWords } from './words';

const fieldOf = new Map(labelWords.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));

/** Null where the part holds no such table. */
export function tableIn(folded: Folded, { stretch }: Part, office: ReadingOffice): readonly ItemDraft[] | null {
  const lines = linesOf(folded, stretch).filter(({ text }) => text.includes('\t'));
  const [head, ...rows] = lines;
  if (!head) return null;
  const columns = cells(head).map((cell) => fieldOf.get(folded.text.slice(cell.from, cell.to).replace(/\s/g, '')));
  const named = columns.filter((field) => field !== undefined && field !== 'skip');
  if (named.length < 2 || !columns.includes('title')) return null;
  return rows.flatMap((row) => {
    const found = cells(row).flatMap((value, index) => {
      const field: LabelField | undefined = columns[index];
      const word = folded.text.slice(head.from, head.to).split('\t')[index]?.replace(/\s/g, '') ?? '';
      return field === undefined ? [] : [{ field, word, label: { from: value.from, to: value.from }, value }];
    });
    const { draft } = labelledDraft(folded, found, office);
    return draft.title === null ? [] : [draft];
  });
}

function cells(line: { readonly from: number; readonly text: string }): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = line.from;
  for (const cell of line.text.split('\t')) {
    const start = from + (cell.length - cell.trimStart().length);
    found.push({ from: start, to: Math.max(start, from + cell.trimEnd().length) });
    from += cell.length + 1;
  }
  return found;
}
