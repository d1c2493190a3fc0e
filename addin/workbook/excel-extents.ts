/** Which sheets has the workbook, and how far does each reach? One sync for up to 32 sheets. */
import type { Area } from '../../shared/sheet/grid';
import { ownSheetsOf } from './own-mark';

export interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly hidden: boolean;
  /** A sheet of ours. */
  readonly own: boolean;
  /** null for an empty sheet. */
  readonly area: Area | null;
}

const atOnce = 32;

/**
 * The sheets are walked from the first to the next without knowing their names, so that names and extents come in one sync. The walk
 * goes past the last sheet on null objects; should a host refuse that, the sheets are listed first, which costs a sync more.
 */
export async function allExtents(context: Excel.RequestContext): Promise<readonly Extent[]> {
  try {
    return await walked(context);
  } catch {
    return await listed(context);
  }
}

export async function activeExtent(context: Excel.RequestContext): Promise<Extent> {
  const ask = asked(context.workbook.worksheets.getActiveWorksheet());
  const names = askNames(context);
  await context.sync();
  return answered(ask, names());
}

async function walked(context: Excel.RequestContext): Promise<readonly Extent[]> {
  const found: Extent[] = [];
  const names = askNames(context);
  let next = context.workbook.worksheets.getFirst();
  for (;;) {
    const ahead: Ask[] = [];
    while (ahead.length < atOnce) {
      ahead.push(asked(next));
      next = next.getNextOrNullObject();
    }
    // One sync for every 32 sheets: how many there are is known only afterwards.
    await context.sync();
    for (const ask of ahead) {
      if (ask.sheet.isNullObject) return found;
      found.push(answered(ask, names()));
    }
  }
}

async function listed(context: Excel.RequestContext): Promise<readonly Extent[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  const names = askNames(context);
  await context.sync();
  const asks = sheets.items.map(asked);
  await context.sync();
  return asks.map((ask) => answered(ask, names()));
}

function askNames(context: Excel.RequestContext): () => ReadonlySet<string> {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return () => ownSheetsOf(names.items.map(({ name, formula }) => ({ name, refersTo: formula })));
}

interface Ask {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function asked(sheet: Excel.Worksheet): Ask {
  sheet.load('name,visibility');
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used };
}

function answered({ sheet, used }: Ask, own: ReadonlySet<string>): Extent {
  return {
    sheet,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    own: own.has(sheet.name.toLowerCase()),
    area: used.isNullObject
      ? null
      : {
          top: used.rowIndex,
          left: used.columnIndex,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        },
  };
}
