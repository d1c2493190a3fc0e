/** Which records stand under which label of their own: 一、乡镇 → 乡镇? */
import { boardNumber } from '../language/layout-words';
import { plain } from '../language/words';
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
    const text = view
      .pieces(row, left, right)
      .map((p) => p.text)
      .join('');
    const end = labels[i + 1] ?? Number.POSITIVE_INFINITY;
    const inside = records.filter((r) => r > row && r < end);
    const from = inside[0];
    const to = inside[inside.length - 1];
    if (from === undefined || to === undefined) return [];
    const label = text.replace(boardNumber, '');
    return [
      {
        text,
        label: label === '' || (/^\d/.test(plain(label)) === false && label.length < 1) ? text : label,
        row: row + 1,
        from: from + 1,
        to: to + 1,
      },
    ];
  });
}
