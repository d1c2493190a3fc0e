/** 稿件审签单: a page an item, with a box for each leader who has to sign it. */
import type { SlipEntry } from '../contract/progress';
import { dayTexts } from '../text/day-sheets';
import type { Language } from '../text/sentence';
import type { Paper, PaperBlock } from './paper';

export function slipPaper(entries: readonly SlipEntry[], language: Language): Paper {
  const words = dayTexts[language].slip;
  return {
    title: words.title,
    language,
    blocks: entries.flatMap((entry, index): readonly PaperBlock[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'title', text: words.title },
      { kind: 'note', text: words.number(entry.number) },
      { kind: 'form', rows: formRows(entry, language) },
      { kind: 'note', text: entry.by === 'top-leader' ? words.major : words.ordinary },
      { kind: 'note', text: words.secrecy },
    ]),
  };
}

function formRows(
  { unit, title, stream, genre, authors, filedBy, receivedOn, signedBy, signedPost, by, text }: SlipEntry,
  language: Language,
): Extract<PaperBlock, { kind: 'form' }>['rows'] {
  const words = dayTexts[language].slip;
  const box = (label: string, signed: readonly string[]) => ({
    label,
    lines: [words.advice, '', ...signed, words.sign],
    height: 24,
  });
  const signed = signedBy === null ? [] : [words.signed(signedBy, signedPost ?? '')];
  return [
    { label: words.unit, lines: [unit], height: 9 },
    { label: words.item, lines: [title ?? ''], height: 12 },
    { label: words.kind, lines: [[stream, genre].filter(Boolean).join(' · ')], height: 9 },
    { label: words.authors, lines: [authors.join('、')], height: 9 },
    { label: words.filedBy, lines: [filedBy ?? ''], height: 9 },
    { label: words.receivedOn, lines: [receivedOn ?? ''], height: 9 },
    { label: words.text, lines: text === null ? [words.noText] : text.split('\n'), height: 30 },
    box(words.leader, by === 'leader' ? signed : []),
    ...(by === 'top-leader' ? [box(words.topLeader, signed)] : []),
    { label: words.office, lines: ['', words.officeLine], height: 20 },
  ];
}
