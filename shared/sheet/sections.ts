/** Which records stand under which label of their own: 一、乡镇 → 乡镇? */
import { boardNumber } from '../language/layout-words';
import { isFigure } from './header-score';
import type { Section } from './table';
import type { View } from './view';

export function sectionsOf(
  view: View,
  left: number,
  right: number,
  labels: readonly number[],
  records: readonly number[],
): readonly Section[] {
  return labels.flatMap((row, i) => {
    const texts = view
      .pieces(row, left, right)
      .flatMap((p) => (typeof p.value !== 'string' || isFigure(p.value) ? [] : [p.text]));
    const text = texts.join('');
    const end = labels[i + 1] ?? Number.POSITIVE_INFINITY;
    const inside = records.filter((r) => r > row && r < end);
    const from = inside[0];
    const to = inside[inside.length - 1];
    if (from === undefined || to === undefined) return [];
    // 一 | 乡镇: the number has a cell of its own.
    const label = texts.length > 1 ? (texts[texts.length - 1] ?? text) : text.replace(boardNumber, '');
    return [
      {
        text,
        label: label === '' ? text : label,
        row: row + 1,
        from: from + 1,
        to: to + 1,
      },
    ];
  });
}
