/** What does a sheet open in Excel look like as a grid? */
import type { CellStyle, CellValue, Grid } from '../../shared/sheet/grid';
import type { Contents } from './excel-contents';

export function gridOf({ extent, parts, styles, merges, hiddenColumns }: Contents): Grid {
  const area = extent.area;
  const left = area?.left ?? 0;
  const values: CellValue[][] = [];
  const hiddenRows = new Set<number>();
  const formulas = new Map<number, readonly unknown[]>();
  const formats = new Map<number, readonly unknown[]>();
  const looks = new Map<number, readonly CellStyle[]>();
  const margin: CellValue[] = Array.from({ length: left }, () => null);
  for (let row = 0; row < (area?.top ?? 0); row++) values.push([]);
  for (const part of parts) {
    part.values.forEach((line, index) => {
      const row = part.top + index;
      values.push([...margin, ...line.map(asValue)]);
      formulas.set(row, part.formulas[index] ?? []);
      formats.set(row, part.formats[index] ?? []);
      if (part.hidden[index]) hiddenRows.add(row);
    });
  }
  for (const { top, rows } of styles) for (const [index, line] of rows.entries()) looks.set(top + index, line);
  return {
    sheet: extent.name,
    values,
    width: area ? area.right + 1 : 0,
    formulaAt(row, col) {
      const formula = formulas.get(row)?.[col - left];
      // A text that begins with = answers itself in both; a formula answers its result as the value.
      return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[col]
        ? formula.slice(1)
        : undefined;
    },
    formatAt(row, col) {
      const format = formats.get(row)?.[col - left];
      return typeof format === 'string' && format !== 'General' ? format : undefined;
    },
    styleAt: (row, col) => looks.get(row)?.[col - left],
    merges,
    hiddenRows,
    hiddenColumns: new Set(hiddenColumns),
    hidden: extent.hidden,
    ...(extent.own ? { own: true } : {}),
  };
}

const asValue = (value: unknown): CellValue => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
};
