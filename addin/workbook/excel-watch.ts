/** Does somebody change a sheet in this window? Typing, pasting, sorting, deleting rows or sheets; what others do in a shared workbook is theirs. */

/** What these events share; the last is there from ExcelApi 1.14 on. */
interface Change {
  readonly source: string;
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

export type Watching = readonly OfficeExtension.EventHandlerResult<never>[];

/**
 * Queued; in force with the next sync. Of our own writings Excel tells as well: `triggerSource` says so where it is known.
 * @param touched hears of what others do as well.
 */
export function watchSheets(
  context: Excel.RequestContext,
  changed: () => void,
  touched: (sheet: string) => void,
): Watching {
  const { worksheets } = context.workbook;
  const hear = async ({ source, triggerSource, worksheetId }: Change): Promise<void> => {
    touched(worksheetId);
    if (source !== 'Remote' && triggerSource !== 'ThisLocalAddin') changed();
  };
  return [worksheets.onChanged.add(hear), worksheets.onRowSorted.add(hear), worksheets.onDeleted.add(hear)];
}
