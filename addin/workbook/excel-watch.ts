/** Does somebody change a sheet? Typing, pasting, sorting, deleting rows or sheets, in this window or in another one of a shared workbook. */
import type { ChangedBy } from './port';

/** What these events share; the last is there from ExcelApi 1.14 on. */
interface Change {
  readonly source: string;
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

export type Watching = readonly OfficeExtension.EventHandlerResult<never>[];

/**
 * Queued; in force with the next sync. Of our own writings Excel tells as well: `triggerSource` says so where it is known.
 * @param touched hears of our own writings as well.
 */
export function watchSheets(
  context: Excel.RequestContext,
  changed: (by: ChangedBy) => void,
  touched: (sheet: string) => void,
): Watching {
  const { worksheets } = context.workbook;
  const hear = async ({ source, triggerSource, worksheetId }: Change): Promise<void> => {
    touched(worksheetId);
    if (source === 'Remote') changed('others');
    else if (triggerSource !== 'ThisLocalAddin') changed('here');
  };
  return [worksheets.onChanged.add(hear), worksheets.onRowSorted.add(hear), worksheets.onDeleted.add(hear)];
}
