/** What stands in these sheets? Values, formulas, formats, merges, what is hidden, the looks of head and foot: one sync up to 60,000 cells. */
import type { Area, CellStyle } from '../../shared/sheet/grid';
import type { Extent } from './excel-extents';
import { askMerges, mergesOf } from './excel-merges';
import { styleOf, styleOptions } from './excel-style';

/** Rows of one sheet as Excel answered them. */
export interface Part {
  readonly top: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly hidden: readonly boolean[];
}
interface StyledRows {
  readonly top: number;
  readonly rows: readonly (readonly CellStyle[])[];
}
export interface Contents {
  readonly extent: Extent;
  readonly parts: readonly Part[];
  readonly styles: readonly StyledRows[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly number[];
}

/** Beyond this the answer could pass the 5 MB that Excel on the web allows. */
const atOnce = 60_000;
/** About 2 MB of values, formulas and formats. */
const blockCells = 20_000;
const headRows = 60;
const footRows = 20;
const styledColumns = 64;

export async function contents(
  context: Excel.RequestContext,
  extents: readonly Extent[],
): Promise<readonly Contents[]> {
  const total = extents.reduce((sum, { area }) => sum + (area ? size(area) : 0), 0);
  const most = total <= atOnce ? atOnce : blockCells;
  const asks = extents.map((extent) => ({
    extent,
    blocks: blocksOf(extent, most),
    looks: askLooks(extent),
    merges: askMerges(extent),
  }));
  let waiting = 0;
  for (const block of asks.flatMap(({ blocks }) => blocks)) {
    // Only a workbook that is too large for one answer is fetched block by block.
    if (waiting > 0 && waiting + block.size > most) {
      await context.sync();
      waiting = 0;
    }
    block.ask();
    waiting += block.size;
  }
  await context.sync();
  return asks.map(({ extent, blocks, looks, merges }) => {
    const parts = blocks.map((block) => block.answer());
    return {
      extent,
      parts,
      styles: looks.rows.map(({ top, cells }) => ({ top, rows: cells.value.map((row) => row.map(styleOf)) })),
      merges: mergesOf(merges, (row, col) => isBlank(parts, row, col - (extent.area?.left ?? 0))),
      hiddenColumns: (looks.columns?.value ?? []).flatMap((column, index) =>
        column.columnHidden ? [(extent.area?.left ?? 0) + index] : [],
      ),
    };
  });
}

const size = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);

interface Block {
  readonly size: number;
  ask(): void;
  answer(): Part;
}

function blocksOf({ sheet, area }: Extent, most: number): readonly Block[] {
  if (!area) return [];
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(most / width));
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    const rows = Math.min(height, area.bottom - top + 1);
    blocks.push(blockOf(sheet, top, area.left, rows, width));
  }
  return blocks;
}

function blockOf(sheet: Excel.Worksheet, top: number, left: number, rows: number, width: number): Block {
  const range = sheet.getRangeByIndexes(top, left, rows, width);
  let hidden: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  return {
    size: rows * width,
    ask() {
      range.load('values,formulas,numberFormat');
      hidden = range.getRowProperties({ rowHidden: true });
    },
    answer: () => ({
      top,
      values: range.values,
      formulas: range.formulas,
      formats: range.numberFormat,
      hidden: (hidden?.value ?? []).map((row) => row.rowHidden === true),
    }),
  };
}

function askLooks({ sheet, area }: Extent) {
  if (!area) return { rows: [], columns: undefined };
  const width = Math.min(styledColumns, area.right - area.left + 1);
  const rows = (top: number, bottom: number) => ({
    top,
    cells: sheet.getRangeByIndexes(top, area.left, bottom - top + 1, width).getCellProperties(styleOptions),
  });
  const headEnd = Math.min(area.bottom, area.top + headRows - 1);
  const footStart = Math.max(headEnd + 1, area.bottom - footRows + 1);
  return {
    rows: [rows(area.top, headEnd), ...(footStart <= area.bottom ? [rows(footStart, area.bottom)] : [])],
    columns: sheet
      .getRangeByIndexes(area.top, area.left, 1, area.right - area.left + 1)
      .getColumnProperties({ columnHidden: true }),
  };
}

function isBlank(parts: readonly Part[], row: number, column: number): boolean {
  const part = parts.find(({ top, values }) => row >= top && row < top + values.length);
  const value = part?.values[row - part.top]?.[column];
  return value === '' || value === null || value === undefined;
}
