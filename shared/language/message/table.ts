/** A stretch of a table pasted as text: a row of headers parted by tabs or strokes, rows of the same make, and what is said above them. */
import { emptyDraft, filledBy, type ItemDraft, type ReadingOffice } from './draft';
import type { Folded, Stretch } from './folded';
import { labelledDraft } from './labelled-draft';
import { labelsIn } from './labels';
import { type Line, linesOf, type Part } from './senders';
import { type LabelField, labels as labelWords } from './words';

const fieldOf = new Map(labelWords.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));

/** Null where the part holds no such table. */
export function tableIn(folded: Folded, { stretch }: Part, office: ReadingOffice): readonly ItemDraft[] | null {
  const lines = linesOf(folded, stretch);
  const headAt = lines.findIndex((line) => markOf(folded, line, office) !== null);
  const head = lines[headAt];
  const mark = head && markOf(folded, head, office);
  if (!head || !mark) return null;
  const heads = cells(head, mark).map((label) => ({ label, word: headOf(folded, label) }));
  const above = labelledDraft(folded, labelsIn(folded, { from: stretch.from, to: head.from }), office).draft;
  let last = emptyDraft;
  return lines
    .slice(headAt + 1)
    .filter(({ text }) => text.includes(mark))
    .flatMap((row) => {
      const found = cells(row, mark).flatMap((value, index) => {
        const said = heads[index];
        const field = said && fieldOf.get(said.word);
        return said && field ? [{ field, value, ...said }] : [];
      });
      const { draft } = labelledDraft(folded, found, office);
      if (draft.title === null) return [];
      // A unit's cell that is empty was merged with the one above.
      last = { ...draft, unit: draft.unit ?? last.unit };
      return [filledBy(last, { ...above, title: null })];
    });
}

/** What parts the cells of a header, which names at least a title and one thing more. */
function markOf(folded: Folded, line: Line, { units }: ReadingOffice): '\t' | '|' | null {
  const mark = line.text.includes('\t') ? '\t' : line.text.includes('|') ? '|' : null;
  if (mark === null) return null;
  const heads = cells(line, mark);
  const fields: readonly (LabelField | undefined)[] = heads.map((cell) => fieldOf.get(headOf(folded, cell)));
  const named = fields.filter((field) => field !== undefined && field !== 'skip');
  // 标题 | … | 作者 | …: beside a head stands a value, so it is no row of heads.
  const strange = heads.filter((cell, index) => fields[index] === undefined && !isOrdinal(headOf(folded, cell)));
  const values = strange.some(({ from, to }) => to - from > 6 || units.of(folded.text.slice(from, to)) !== undefined);
  return named.length < 2 || !fields.includes('title') || values ? null : mark;
}

const isOrdinal = (head: string): boolean => head === '' || /^(?:序号|编号)$/.test(head);

/** 审签(职务): what stands in brackets explains the head. */
const headOf = ({ text }: Folded, { from, to }: Stretch): string =>
  text
    .slice(from, to)
    .replace(/\s/g, '')
    .replace(/\([^)]*\)$/, '');

function cells(line: Line, mark: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = line.from;
  for (const cell of line.text.split(mark)) {
    const start = from + (cell.length - cell.trimStart().length);
    found.push({ from: start, to: Math.max(start, from + cell.trimEnd().length) });
    from += cell.length + 1;
  }
  return found;
}
