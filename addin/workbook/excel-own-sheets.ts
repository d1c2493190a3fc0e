/** Sheets of ours in Excel: found by their mark, emptied or added, and filled. */
import type { Block, OwnSheet, Written } from '../../shared/sheet/writes';
import { putChart } from './excel-charts';
import { asText } from './excel-text';
import { allowedName, freeMark, markReference, ownName, ownSheetsOf } from './own-mark';
import { columnPoints, ownPages } from './own-pages';
import { isTable, tableHeader, tableName } from './own-table';
import { numberFormat } from './package/own-sheet';
import { columnWidths, titleSize } from './row-heights';

interface OwnAsk {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorkbookProtection;
}

/** Queued for the first sync. */
export function askOwnSheets(context: Excel.RequestContext): OwnAsk {
  const { worksheets: sheets, names, tables, protection } = context.workbook;
  sheets.load('items/name,items/protection/protected,items/charts/items/name');
  names.load('items/name,items/formula');
  tables.load('items/name,items/worksheet/name');
  protection.load('protected');
  return { sheets, names, tables, protection };
}

export interface Place {
  readonly wanted: OwnSheet;
  readonly name: string;
  readonly standing: Excel.Worksheet | undefined;
}

/** Where each sheet goes; undefined where a protected workbook or sheet stands in the way. */
export function placesOf(ask: OwnAsk, wanted: readonly OwnSheet[]): readonly Place[] | undefined {
  const marked = ownSheetsOf(ask.names.items.map(({ name, formula }) => ({ name, refersTo: formula })));
  const standing = new Map(ask.sheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const places = wanted.map((own) => {
    const name = ownName(allowedName(own.name), (one) => {
      const key = one.toLowerCase();
      if (!standing.has(key)) return undefined;
      return marked.has(key) ? 'ours' : 'foreign';
    });
    return { wanted: own, name, standing: standing.get(name.toLowerCase()) };
  });
  const barred = places.some((place) =>
    place.standing ? place.standing.protection.protected : ask.protection.protected,
  );
  return barred ? undefined : places;
}

/** Up to here everything goes with one sync. */
const atOnce = 60_000;
/** Beyond, about 2 MB a sync: Excel on the web refuses 5. */
const blockCells = 15_000;

/** Queues the sheets; only what is too large for one request is sent in between. */
export async function writeOwnSheets(
  context: Excel.RequestContext,
  ask: OwnAsk,
  places: readonly Place[],
): Promise<void> {
  const cells = places.reduce((sum, { wanted }) => sum + size(wanted), 0);
  const most = cells <= atOnce ? atOnce : blockCells;
  let waiting = 0;
  const pace = async (more: number): Promise<void> => {
    if (waiting > 0 && waiting + more > most) {
      await context.sync();
      waiting = 0;
    }
    waiting += more;
  };
  const names = ask.names.items.map((item) => item.name);
  const replaced = new Set(places.flatMap(({ standing }) => standing?.name ?? []));
  const [going, staying] = [true, false].map((which) =>
    ask.tables.items.filter(({ worksheet }) => replaced.has(worksheet.name) === which).map((table) => table.name),
  );
  // As a plain range first: what users made from a table of ours then refers to its cells, and to the new table once it bears the name.
  for (const name of going ?? []) ask.tables.getItem(name).convertToRange();
  const taken = new Set([...(staying ?? []), ...names].map((name) => name.toLowerCase()));
  for (const { wanted, name, standing } of places) {
    const sheet = standing ?? ask.sheets.add(name);
    if (standing) emptied(standing);
    else {
      const mark = freeMark(names);
      names.push(mark);
      ask.names.add(mark, `=${markReference(name)}`).visible = false;
    }
    const rowsAtOnce = (width: number): number => Math.max(1, Math.floor(most / width));
    await fill(sheet, wanted, { rowsAtOnce, pace, nameOf: (number) => tableName(name, number, taken) });
  }
}

function emptied(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear('All');
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  // From the last: Office.js addresses loaded charts by their places, which move as others go.
  for (const chart of [...sheet.charts.items].reverse()) chart.delete();
}

const headerFill = '#DDEBF7';

/** Asks before so many cells are queued. */
type Pace = (cells: number) => Promise<void>;

const size = ({ blocks }: OwnSheet): number =>
  blocks.reduce((sum, { rows, columns }) => sum + (rows.length + 2) * columns.length, 0);

interface Filling {
  readonly rowsAtOnce: (width: number) => number;
  readonly pace: Pace;
  /** The name of the sheet's first, second, … table. */
  readonly nameOf: (number: number) => string;
}

async function fill(sheet: Excel.Worksheet, own: OwnSheet, filling: Filling): Promise<void> {
  const { blocks, landscape } = own;
  let top = 0;
  let tables = 0;
  for (const block of blocks) {
    const { header, last } = await putBlock(sheet, block, top, filling);
    if (isTable(block)) {
      const range = sheet.getRangeByIndexes(header, 0, block.rows.length + 1, block.columns.length);
      const table = sheet.tables.add(range, true);
      tables += 1;
      table.name = filling.nameOf(tables);
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      // A filter hides whole rows, so those of a neighbour's as well.
      table.showFilterButton = blocks.length === 1;
    }
    top = last + 2;
    if (block.chart) top = putChart(sheet, block, { header, top, width: widest(blocks) });
  }
  columnWidths(blocks).forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = columnPoints(width);
  });
  const { breaks, header } = ownPages(own);
  for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  sheet.showGridlines = false;
  const [first] = blocks;
  const headerRow = first?.note === undefined ? 2 : 3;
  if (first && blocks.length === 1) sheet.freezePanes.freezeRows(headerRow);
  const page = sheet.pageLayout;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.centerHorizontally = true;
  // One page wide, as many high as it takes.
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  if (header !== undefined) page.setPrintTitleRows(`$${header + 1}:$${header + 1}`);
}

const widest = (blocks: readonly Block[]): number => Math.max(1, ...blocks.map(({ columns }) => columns.length));

/** Returns the rows of the block's header and of its last line. */
async function putBlock(
  sheet: Excel.Worksheet,
  block: Block,
  top: number,
  { rowsAtOnce, pace }: Filling,
): Promise<{ readonly header: number; readonly last: number }> {
  const width = block.columns.length;
  const title = sheet.getRangeByIndexes(top, 0, 1, 1);
  title.values = [[asText(block.title)]];
  title.format.font.bold = true;
  title.format.font.size = titleSize;
  // Centred without merging: merged cells hinder sorting and selecting.
  if (width > 1) sheet.getRangeByIndexes(top, 0, 1, width).format.horizontalAlignment = 'CenterAcrossSelection';
  let row = top + 1;
  if (block.note !== undefined) {
    sheet.getRangeByIndexes(row, 0, 1, 1).values = [[asText(block.note)]];
    row += 1;
  }
  if (width === 0) return { header: row, last: row - 1 };
  const header = sheet.getRangeByIndexes(row, 0, 1, width);
  const lines = [...block.rows, ...(block.total ? [block.total] : [])];
  const whole = sheet.getRangeByIndexes(row, 0, lines.length + 1, width);
  const formats = block.columns.map(
    ({ format }, col) =>
      numberFormat(
        format,
        lines.map((line) => line[col] ?? null),
      ) || 'General',
  );
  const texts = [tableHeader(block.header, width), ...lines];
  const height = rowsAtOnce(width);
  for (let start = 0; start < texts.length; start += height) {
    const part = texts.slice(start, start + height);
    await pace(part.length * width);
    const range = sheet.getRangeByIndexes(row + start, 0, part.length, width);
    range.numberFormat = part.map(() => formats);
    range.values = part.map((line) => Array.from({ length: width }, (_, col) => given(line[col] ?? null)));
  }
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    whole.format.borders.getItem(edge).style = 'Continuous';
  }
  block.columns.forEach(({ format }, col) => {
    sheet.getRangeByIndexes(row, col, lines.length + 1, 1).format.horizontalAlignment =
      format === 'text' ? 'Left' : format === 'money' ? 'Right' : 'Center';
  });
  header.format.font.bold = true;
  header.format.fill.color = headerFill;
  header.format.horizontalAlignment = 'Center';
  header.format.wrapText = true;
  if (block.total) sheet.getRangeByIndexes(row + lines.length, 0, 1, width).format.font.bold = true;
  return { header: row, last: row + lines.length };
}

const given = (value: Written): string | number => (typeof value === 'string' ? asText(value) : (value ?? ''));
