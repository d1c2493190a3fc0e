/** Which sheets has the workbook, and how far does each reach? One sync for up to 32 sheets. */
import type { Area } from '../../shared/sheet/grid';
import { boundArea } from './bound-name';
import { ownSheetsOf } from './own-mark';
import type { BoundArea } from './port';

export interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** A sheet of ours. */
  readonly own: boolean;
  /** null for an empty sheet. */
  readonly area: Area | null;
}

interface Extents {
  readonly extents: readonly Extent[];
  readonly bound: readonly BoundArea[];
}

const atOnce = 32;

/**
 * The sheets are walked from the first to the next without knowing their names, so that names and extents come in one sync. The walk
 * goes past the last sheet on null objects; should a host refuse that, the sheets are listed first, which costs a sync more.
 */
export async function allExtents(context: Excel.RequestContext): Promise<Extents> {
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
  return answered(ask, names().own);
}

async function walked(context: Excel.RequestContext): Promise<Extents> {
  const found: Ask[] = [];
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
      if (ask.sheet.isNullObject) return together(found, names());
      found.push(ask);
    }
  }
}

async function listed(context: Excel.RequestContext): Promise<Extents> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  const names = askNames(context);
  await context.sync();
  const asks = sheets.items.map(asked);
  await context.sync();
  return together(asks, names());
}

interface Named {
  readonly own: ReadonlySet<string>;
  readonly bound: readonly BoundArea[];
}

function together(asks: readonly Ask[], { own, bound }: Named): Extents {
  const copies = asks.flatMap(({ names }) => boundIn(names, true));
  return { extents: asks.map((ask) => answered(ask, own)), bound: [...bound, ...copies] };
}

const boundIn = (names: Excel.NamedItemCollection, copy: boolean): readonly BoundArea[] =>
  names.items.flatMap(({ name, formula }) => boundArea(name, formula, copy) ?? []);

function askNames(context: Excel.RequestContext): () => Named {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return () => ({
    own: ownSheetsOf(names.items.map(({ name, formula }) => ({ name, refersTo: formula }))),
    bound: boundIn(names, false),
  });
}

interface Ask {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Names of the sheet itself. */
  readonly names: Excel.NamedItemCollection;
}

function asked(sheet: Excel.Worksheet): Ask {
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.names.load('items/name,items/formula');
  return { sheet, used, names: sheet.names };
}

function answered({ sheet, used }: Omit<Ask, 'names'>, own: ReadonlySet<string>): Extent {
  return {
    sheet,
    id: sheet.id,
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
