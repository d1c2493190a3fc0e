/** The workbook that is open in Excel. The only file that says Excel.run: one run per act of the user. */
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { areaName } from '../../shared/sheet/address';
import type { OwnSheet, Writes } from '../../shared/sheet/writes';
import { askCells, lockedCells, tooLong, writeCells } from './excel-cells';
import { contents } from './excel-contents';
import { activeExtent, allExtents } from './excel-extents';
import { gridOf } from './excel-grid';
import { askKept, keptOf, putKept } from './excel-kept';
import { askOwnSheets, placesOf, writeOwnSheets } from './excel-own-sheets';
import { excelProblem } from './excel-problem';
import { longestText } from './excel-text';
import { computes, touchedSheets } from './excel-touched';
import { type Watching, watchSheets } from './excel-watch';
import { placesTogether } from './place';
import type { Memo, Workbook } from './port';

export function excelWorkbook(): Workbook {
  const touched = touchedSheets();
  return {
    grids: () =>
      act(async (context) => {
        const { extents } = await allExtents(context);
        return ok((await contents(context, extents)).map(gridOf));
      }),

    read: (since) =>
      act(async (context) => {
        const moment = touched.moment();
        const ask = askKept(context);
        const { extents, bound } = await allExtents(context);
        const kept = await keptOf(context, ask);
        const known = new Map(extents.map((extent) => [extent, touched.standing(extent, since)]));
        const missing = extents.filter((extent) => !known.get(extent));
        const read = missing.length > 0 ? await contents(context, missing) : [];
        const computing = new Set(read.filter(computes).map(({ extent }) => extent));
        for (const one of read) known.set(one.extent, gridOf(one));
        const sheets = extents.flatMap((extent) => {
          const grid = known.get(extent);
          return grid ? [{ extent, grid }] : [];
        });
        const found = { grids: sheets.map(({ grid }) => grid), kept, bound };
        touched.remember(
          found,
          sheets.filter(({ extent }) => !computing.has(extent)),
          moment,
        );
        return ok(found);
      }),

    activeGrid: () =>
      act(async (context) => {
        const [read] = await contents(context, [await activeExtent(context)]);
        return read ? ok(gridOf(read)) : fail({ code: 'excel-failed' });
      }),

    async write(writes, memo) {
      const unfit = tooLong(writes.cells) ?? sheetTooLong(writes.sheets);
      if (unfit) return fail(unfit);
      if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return fail({ code: 'workbook-read-only' });
      const written = touched.writing(writes);
      try {
        return await act((context) => write(context, writes, memo));
      } finally {
        written();
      }
    },

    selection: () =>
      act(async (context) => {
        // Only the first area: a selection of several fails as a range.
        const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        range.worksheet.load('name');
        await context.sync();
        const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
        return ok({
          sheet: range.worksheet.name,
          area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
        });
      }),

    async select(at) {
      const place = placesTogether(at);
      if (!place) return false;
      const shown = await act(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet);
        sheet.activate();
        // Several areas at once can be selected from ExcelApi 1.18 on; before, the first one leads to the others, which the pane lists.
        const [area] = place.areas;
        if (place.areas.length > 1 && Office.context.requirements.isSetSupported('ExcelApi', '1.18'))
          sheet.getRanges(place.areas.map(areaName).join(',')).select();
        else if (area)
          sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).select();
        await context.sync();
        return ok(null);
      });
      return shown.ok;
    },

    watch(changed) {
      // Where Excel cannot tell, the pane's button reads anew.
      const watching = act(async (context) => {
        const handlers = watchSheets(context, changed, touched.touch);
        await context.sync();
        touched.hear(true);
        return ok(handlers);
      });
      return () => {
        void watching.then((found) => {
          touched.hear(false);
          return found.ok ? end(found.value) : undefined;
        });
      };
    },
  };
}

/** Handlers can only be taken away in the context that brought them. */
async function end(handlers: Watching): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** Looks in one sync whether everything can be written, writes in the next; only if Excel then stops is there a third, to put back. */
async function write(context: Excel.RequestContext, writes: Writes, memo: Memo | undefined): Promise<Result<null>> {
  const cells = askCells(context, writes.cells);
  const own = writes.sheets.length ? askOwnSheets(context) : undefined;
  const kept = memo ? askKept(context) : undefined;
  await context.sync();
  const locked = lockedCells(cells);
  if (locked) return fail(locked);
  const places = own ? placesOf(own, writes.sheets) : [];
  if (!places) return fail({ code: 'workbook-protected' });
  // The user's cells last: sheets of ours that arrive only in part are replaced whole by the next writing.
  if (own) await writeOwnSheets(context, own, places);
  const keep = kept && memo ? await putKept(context, kept, memo) : undefined;
  const restore = writeCells(cells);
  keep?.();
  try {
    await context.sync();
    return ok(null);
  } catch (error) {
    restore();
    await context.sync();
    return fail(excelProblem(error));
  }
}

function sheetTooLong(sheets: readonly OwnSheet[]): Problem | undefined {
  const long = sheets.find(({ blocks }) =>
    blocks.some(({ rows }) =>
      rows.some((row) => row.some((value) => typeof value === 'string' && value.length > longestText)),
    ),
  );
  return long ? { code: 'text-too-long', at: long.name } : undefined;
}

async function act<T>(run: (context: Excel.RequestContext) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    // A cell that is being edited would fail the batch; Excel waits for the edit to end where it can.
    return await Excel.run({ delayForCellEdit: true }, run);
  } catch (error) {
    return fail(excelProblem(error));
  }
}
