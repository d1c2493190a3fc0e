/** Which cells are merged? Asked in slices of rows, because Excel answers at most 512 areas for one range. */
import type { Area } from '../../shared/sheet/grid';
import type { Extent } from './excel-extents';

/** Twelve merged areas in every row still fit. */
const sliceRows = 40;

interface MergeAsk {
  readonly slices: readonly Excel.RangeAreas[];
}

/** Before ExcelApi 1.13 merges cannot be asked for; the sheet is then read without them. */
export function askMerges({ sheet, area }: Extent): MergeAsk {
  if (!area || !Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return { slices: [] };
  const slices: Excel.RangeAreas[] = [];
  const width = area.right - area.left + 1;
  for (let top = area.top; top <= area.bottom; top += sliceRows) {
    const rows = Math.min(sliceRows, area.bottom - top + 1);
    const merged = sheet.getRangeByIndexes(top, area.left, rows, width).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    slices.push(merged);
  }
  return { slices };
}

/**
 * An area that crosses two slices may come whole from both or cut in two. Cut parts lie flush on one another, and the lower part's
 * first cell is empty, as every cell of a merged area but its first is.
 */
export function mergesOf(ask: MergeAsk, blank: (row: number, col: number) => boolean): readonly Area[] {
  const found: Area[] = [];
  for (const slice of ask.slices) {
    if (slice.isNullObject) continue;
    for (const range of slice.areas.items) {
      const area: Area = {
        top: range.rowIndex,
        left: range.columnIndex,
        bottom: range.rowIndex + range.rowCount - 1,
        right: range.columnIndex + range.columnCount - 1,
      };
      const above = found.findIndex(
        (one) =>
          one.left === area.left && one.right === area.right && one.top <= area.top && one.bottom >= area.top - 1,
      );
      const before = found[above];
      if (!before || (before.bottom < area.top && !blank(area.top, area.left))) found.push(area);
      else found[above] = { ...before, bottom: Math.max(before.bottom, area.bottom) };
    }
  }
  return found;
}
