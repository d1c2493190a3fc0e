/**
 * What can be asked in a cell? `=TONGLIAN.POINTS("unit","2018-04")` and its like. Each only puts its question to the queue.
 * They tell again by themselves: Excel works a cell out anew only when its arguments change, and here the office's figures do.
 * Excel's metadata are made of these comments, names and words in Chinese of `addin/text/cells.ts`. Ids never change: workbooks hold them.
 */

import { cellQueue } from './cell-queue';
import type * as CustomFunctions from './invocation';

/** One for the runtime: Excel calls the functions by their names alone. */
export const cells = cellQueue((run) => setTimeout(run, 0));

/**
 * Points of a unit in a period.
 * @customfunction POINTS
 * @param unit The unit, by its name in this workbook.
 * @param period A month, quarter, half-year or year: 2018-04, 2018Q2, 2018H1, 2018; without a year, the workbook's latest.
 * @param invocation Takes the figure, and each newer one.
 * @returns The points; #N/A with the reason where there are none.
 */
export function points(unit: string, period: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.ask({ measure: 'points', unit, period }, invocation);
}

/**
 * Place of a unit in the ranking of its board.
 * @customfunction PLACE
 * @param unit The unit, by its name in this workbook.
 * @param period A month, quarter, half-year or year: 2018-04, 2018Q2, 2018H1, 2018; without a year, the workbook's latest.
 * @param invocation Takes the figure, and each newer one.
 * @returns The place; #N/A with the reason where the unit is not ranked.
 */
export function place(unit: string, period: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.ask({ measure: 'place', unit, period }, invocation);
}

/**
 * Fees of a unit's authors in a period, in yuan, before tax.
 * @customfunction FEES
 * @param unit The unit, by its name in this workbook.
 * @param period A month, quarter, half-year or year: 2018-04, 2018Q2, 2018H1, 2018; without a year, the workbook's latest.
 * @param invocation Takes the figure, and each newer one.
 * @returns The sum of the fees.
 */
export function fees(unit: string, period: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.ask({ measure: 'fee', unit, period }, invocation);
}

/**
 * Number of a unit's items that were adopted in a period.
 * @customfunction ADOPTED
 * @param unit The unit, by its name in this workbook.
 * @param period A month, quarter, half-year or year: 2018-04, 2018Q2, 2018H1, 2018; without a year, the workbook's latest.
 * @param invocation Takes the figure, and each newer one.
 * @returns The number of items; #N/A with the reason where the office keeps none.
 */
export function adopted(unit: string, period: string, invocation: CustomFunctions.StreamingInvocation<number>): void {
  cells.ask({ measure: 'adopted', unit, period }, invocation);
}

/**
 * How far a unit's tasks of a period are fulfilled, as a fraction: 0.85 is 85%.
 * @customfunction COMPLETION
 * @param unit The unit, by its name in this workbook.
 * @param period A month, quarter, half-year or year: 2018-04, 2018Q2, 2018H1, 2018; without a year, the workbook's latest.
 * @param invocation Takes the figure, and each newer one.
 * @returns The fraction; #N/A with the reason where the unit has no task with a number.
 */
export function completion(
  unit: string,
  period: string,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  cells.ask({ measure: 'completion', unit, period }, invocation);
}
