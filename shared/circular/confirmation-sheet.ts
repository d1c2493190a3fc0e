/** 单位核对单 as pages of a sheet: each unit's figures and adopted items, with room for its answer. */
import type { CircularResult } from '../contract/circular';
import type { Block, Written } from '../sheet/writes';
import { type CircularWords, periodText } from '../text/circular';
import type { Language } from '../text/sentence';
import { knownColumns, periodIn, rateText, shown } from './circular-figures';
import { whereText } from './circular-paper';

/** One block a unit: its figures stand in the line above the items. */
export function confirmationBlocks(result: CircularResult, words: CircularWords, language: Language): readonly Block[] {
  const { columns, confirmation } = words;
  const known = knownColumns(result);
  const title = confirmation.title(periodText(periodIn(result.period), language));
  const items = new Map<string, CircularResult['annex']>();
  for (const line of result.annex) items.set(line.unit, [...(items.get(line.unit) ?? []), line]);
  return result.boards
    .flatMap(({ lines }) => lines)
    .map((line): Block => {
      const figures = [
        known.submitted && `${columns.submitted} ${shown(line.submitted)}`,
        known.counted && `${columns.counted} ${shown(line.counted)}`,
        known.adopted && `${columns.adopted} ${shown(line.adopted)}`,
        known.adoptions && `${columns.adoptions} ${shown(line.adoptions)}`,
        known.rate && `${columns.rate} ${rateText(line)}`,
        known.points && `${columns.points} ${shown(line.points)}`,
        known.place && `${columns.place} ${shown(line.place)}`,
      ].filter((part) => part !== false);
      const own = items.get(line.unit) ?? [];
      return {
        title,
        form: true,
        note: `${confirmation.unit(line.unit)}    ${figures.join('    ')}`,
        header: [columns.serial, columns.title, columns.outlet, columns.issue, columns.date, columns.points],
        columns: [
          { format: 'integer', width: 7 },
          { format: 'text', width: 38 },
          { format: 'text', width: 18 },
          { format: 'text', width: 14 },
          { format: 'text', width: 12 },
          { format: 'points', width: 8 },
        ],
        rows: [
          ...own.map(({ title: name, outlet, placement, issue, use, date, points }, index): Written[] => [
            index + 1,
            name,
            outlet,
            whereText(placement, issue, use === 'composite' ? words.composite : null),
            date,
            points === null ? null : Number(points),
          ]),
          ...(own.length === 0 ? [[null, confirmation.noItems, null, null, null, null]] : []),
          ...confirmation.answers.map((answer): Written[] => [null, answer, null, null, null, null]),
          [null, confirmation.signature, null, null, null, null],
          [null, confirmation.ask(result.confirmDays), null, null, null, null],
          [null, confirmation.code(result.code), null, null, null, null],
        ],
      };
    });
}
