/** What does a cell look like? Excel's cell properties as the reader of sheets takes them. */
import type { CellStyle } from '../../shared/sheet/grid';

/** What is asked of every cell of head and foot. */
export const styleOptions: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, size: true },
    horizontalAlignment: true,
    borders: { style: true },
  },
};

const sides = [
  ['top', 1],
  ['right', 2],
  ['bottom', 4],
  ['left', 8],
] as const;

export function styleOf(cell: Excel.CellProperties): CellStyle {
  const format = cell.format;
  const fill = format?.fill?.color?.replace('#', '').toUpperCase();
  const edges = sides.reduce((sum, [side, bit]) => {
    const style = format?.borders?.[side]?.style;
    return style && style !== 'None' ? sum + bit : sum;
  }, 0);
  const align = format?.horizontalAlignment?.toLowerCase();
  const size = format?.font?.size;
  return {
    ...(format?.font?.bold ? { bold: true } : {}),
    // A cell without a fill answers white.
    ...(fill && fill !== 'FFFFFF' ? { fill } : {}),
    ...(edges ? { edges } : {}),
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
    ...(align === 'centeracrossselection' ? { align: 'center' as const } : {}),
    ...(size ? { size } : {}),
  };
}
