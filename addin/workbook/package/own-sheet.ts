/** A sheet of ours as XML: finished on screen and on paper. */
import { columnLetter } from '../../../shared/sheet/address';
import type { Block, ColumnFormat, OwnSheet, Written } from '../../../shared/sheet/writes';
import { ownPages } from '../own-pages';
import { isTable, tableHeader } from '../own-table';
import { columnWidths, plainRow, rowHeights, titleSize } from '../row-heights';
import { cellText, readsAsMore } from './cell-text';
import { chartRows, type PlacedChart } from './own-chart';
import type { OwnTable } from './own-table';
import type { Look, StyleBook } from './style-book';

interface OwnSheetContext {
  readonly styles: StyleBook;
  /** The main namespace of the workbook, transitional or strict. */
  readonly namespace: string;
  readonly date1904Shift: number;
  /** The sheet was the active one and stays it. */
  readonly selected: boolean;
}

interface OwnSheetXml {
  readonly xml: string;
  /** The rows that every printed page repeats, as a reference without the sheet: $3:$3. */
  readonly printTitles: string | undefined;
  readonly tables: readonly OwnTable[];
  readonly charts: readonly PlacedChart[];
}

const headerFill = 'DDEBF7';

export function ownSheetXml(sheet: OwnSheet, context: OwnSheetContext): OwnSheetXml {
  const { landscape, blocks } = sheet;
  const widths = columnWidths(blocks);
  const rows: string[] = [];
  const merges: string[] = [];
  const tables: OwnTable[] = [];
  let next = 0;
  const charts: PlacedChart[] = [];
  for (const block of blocks) {
    const put = blockRows(block, next, widths, context);
    rows.push(...put.rows);
    merges.push(...put.merges);
    if (isTable(block)) {
      const columns = tableHeader(block.header, block.columns.length);
      tables.push({
        header: put.headerRow,
        last: put.headerRow + block.rows.length,
        columns,
        filtered: blocks.length === 1,
      });
    }
    next = put.next + 1;
    if (block.chart) {
      charts.push({ chart: block.chart, block, headerRow: put.headerRow, top: next, width: widths.length });
      next += chartRows;
    }
  }
  const { breaks, header } = ownPages(sheet);
  const last = `${columnLetter(Math.max(0, widths.length - 1))}${Math.max(1, next - 1)}`;
  const frozen =
    header === undefined || blocks.length > 1
      ? ''
      : `<pane ySplit="${header + 1}" topLeftCell="A${header + 2}" activePane="bottomLeft" state="frozen"/>` +
        '<selection pane="bottomLeft"/>';
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${context.namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView showGridLines="0"${context.selected ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}`,
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${plainRow}"/>`,
    widths.length ? '<cols>' : '',
    ...widths.map((width, col) => `<col min="${col + 1}" max="${col + 1}" width="${width}" customWidth="1"/>`),
    widths.length ? '</cols>' : '',
    '<sheetData>',
    ...rows,
    '</sheetData>',
    merges.length ? `<mergeCells count="${merges.length}">` : '',
    ...merges.map((ref) => `<mergeCell ref="${ref}"/>`),
    merges.length ? '</mergeCells>' : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.4"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    breaks.length ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">` : '',
    ...breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`),
    breaks.length ? '</rowBreaks>' : '',
    '</worksheet>',
  ].join('');
  return { xml, charts, tables, printTitles: header === undefined ? undefined : `$${header + 1}:$${header + 1}` };
}

interface PutBlock {
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly headerRow: number;
  /** The row behind the block. */
  readonly next: number;
}

function blockRows(block: Block, top: number, widths: readonly number[], context: OwnSheetContext): PutBlock {
  const count = block.columns.length;
  const rows: string[] = [];
  const merges: string[] = [];
  let row = top;
  const heights = rowHeights(block, widths);
  const putRow = (cells: string): void => {
    rows.push(`<row r="${row + 1}" ht="${heights[row - top] ?? plainRow}" customHeight="1">${cells}</row>`);
  };
  const line = (text: string, look: Look) => {
    putRow(cell(context, row, 0, text, look));
    if (count > 1) merges.push(`A${row + 1}:${columnLetter(count - 1)}${row + 1}`);
    row += 1;
  };
  const plain: Look = { bold: false, border: false, align: 'left', format: '', quoted: false };
  line(block.title, { ...plain, bold: true, size: titleSize, align: 'center' });
  if (block.note !== undefined) line(block.note, plain);

  const formats = block.columns.map(({ format }, col) => numberFormat(format, column(block, col)));
  const tableRow = (values: readonly Written[], looks: (col: number, value: Written) => Look) => {
    const cells = block.columns.map((_, col) => {
      const value = values[col] ?? null;
      return cell(context, row, col, stored(block.columns[col]?.format, value, context), looks(col, value));
    });
    putRow(cells.join(''));
    row += 1;
  };
  const body =
    (bold: boolean) =>
    (col: number, value: Written): Look => {
      const format = block.columns[col]?.format ?? 'text';
      const figure = typeof value === 'number';
      return {
        ...plain,
        bold,
        border: true,
        align: format === 'money' && figure ? 'right' : format === 'text' && !figure ? 'left' : 'center',
        format: formats[col] ?? '',
      };
    };
  const headerRow = row;
  tableRow(tableHeader(block.header, count), () => ({
    ...plain,
    bold: true,
    fill: headerFill,
    border: true,
    align: 'center',
  }));
  for (const values of block.rows) tableRow(values, body(false));
  if (block.total) tableRow(block.total, body(true));
  return { rows, merges, headerRow, next: row };
}

const column = (block: Block, col: number): readonly Written[] =>
  [...block.rows, ...(block.total ? [block.total] : [])].map((row) => row[col] ?? null);

const stored = (format: ColumnFormat | undefined, value: Written, context: OwnSheetContext): Written =>
  format === 'date' && typeof value === 'number' ? value - context.date1904Shift : value;

/** Points show as many decimals as any of them needs, all alike: 12.5 stands as 12.5 above 3.0, never as 3. */
export function numberFormat(format: ColumnFormat, values: readonly Written[]): string {
  switch (format) {
    case 'text':
      return '';
    case 'integer':
      return '0';
    case 'money':
      return '#,##0.00';
    case 'percent':
      return '0.0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'points': {
      const decimals = values.reduce<number>(
        (most, value) => (typeof value === 'number' ? Math.max(most, decimalsOf(value)) : most),
        0,
      );
      return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    }
  }
}

/** Points are hundredths: two decimals at most. */
function decimalsOf(value: number): 0 | 1 | 2 {
  const hundredths = Math.abs(Math.round(value * 100));
  return hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
}

function cell(context: OwnSheetContext, row: number, col: number, value: Written, look: Look): string {
  const text = typeof value === 'string' && value !== '';
  const style = context.styles.add(text && readsAsMore(value) ? { ...look, quoted: true } : look);
  const open = `<c r="${columnLetter(col)}${row + 1}" s="${style}"`;
  if (text) return `${open} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  return typeof value === 'number' ? `${open}><v>${value}</v></c>` : `${open}/>`;
}
