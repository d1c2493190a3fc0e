/** The sample office's ledger as facts, read from its cells by column, apart from the product's own reader. */
import { readDate } from '../../../shared/language/date';
import { keyOf, normalise } from '../../../shared/language/normalise';
import type { AdoptionFacts, Facts, ItemFacts, UnitFacts } from '../../../shared/rule/facts';
import type { CellValue, Grid } from '../../../shared/sheet/grid';

interface Expected {
  readonly units: readonly { readonly unit: string; readonly board: string; readonly ranked: boolean }[];
}

export function sampleFacts(ledger: Grid, expected: Expected, period: Facts['period']): Facts {
  const cell = (row: number, col: number): CellValue => ledger.values[row]?.[col] ?? null;
  const text = (row: number, col: number): string => normalise(String(cell(row, col) ?? ''));
  const date = (row: number, col: number): string | null =>
    readDate(cell(row, col), ledger.formatAt(row, col), { year: 2018 }) ?? null;
  const units = expected.units.map(({ unit, board, ranked }): UnitFacts => ({ id: unit, name: unit, board, ranked }));
  const items: ItemFacts[] = [];
  const titles = new Set<string>();
  for (let row = 5; row < 204; row += 1) {
    const begins = typeof cell(row, 0) === 'number';
    if (!begins && text(row, 11) === '') continue;
    if (begins) {
      const signed = text(row, 9) !== '' && text(row, 10) !== '';
      const title = keyOf(text(row, 4));
      const repeat = titles.has(title);
      titles.add(title);
      const withdrawn = /撤/.test(text(row, 17));
      items.push({
        id: String(cell(row, 0)),
        unit: text(row, 3),
        title: text(row, 4),
        authors: text(row, 7)
          .split(/[、/ ]+/)
          .filter((name) => name !== '')
          .map((name) => ({ name })),
        stream: text(row, 5),
        genre: text(row, 6),
        receivedOn: date(row, 1),
        submitted: date(row, 1) !== null && !withdrawn,
        counts: signed && !repeat && !withdrawn,
        adoptions: [],
      });
    }
    const item = items.at(-1);
    if (item && text(row, 11) !== '') {
      const adoption: AdoptionFacts = {
        id: `${item.id}-${row}`,
        outlet: text(row, 11),
        level: text(row, 12) || null,
        placement: text(row, 13) || null,
        date: date(row, 14),
        length: text(row, 15) === '' ? null : Number(text(row, 15)),
        use: /综合/.test(text(row, 16)) ? 'composite' : 'single',
      };
      items[items.length - 1] = { ...item, adoptions: [...item.adoptions, adoption] };
    }
  }
  return { period, units, items, counts: [] };
}
