/**
 * How does a workbook say which area is bound? By a hidden name over it, `_tl_{id}`: Excel moves it along with its cells. A copied
 * sheet gets the name once more as its own, which is how a copy is known.
 */
import { cellName, parseCellName } from '../../shared/sheet/address';
import type { Area } from '../../shared/sheet/grid';
import { sheetOfReference } from './own-mark';
import type { BoundArea } from './port';

const pattern = /^_tl_([0-9a-z]{8})$/i;

export const boundName = (id: string): string => `_tl_${id}`;

/** Without the leading `=`: '甲 表'!$A$5:$H$33. */
export function boundReference(sheet: string, { top, left, bottom, right }: Area): string {
  const fixed = (row: number, col: number): string => cellName(row, col).replace(/^([A-Z]+)/, '$$$1$$');
  return `'${sheet.replaceAll("'", "''")}'!${fixed(top, left)}:${fixed(bottom, right)}`;
}

/** @param copy the name belongs to a sheet, not to the workbook. */
export function boundArea(name: string, refersTo: unknown, copy: boolean): BoundArea | undefined {
  const id = pattern.exec(name)?.[1]?.toLowerCase();
  if (id === undefined) return undefined;
  const reference = typeof refersTo === 'string' ? refersTo : '';
  const sheet = sheetOfReference(reference);
  const [from = '', to = from] = reference.slice(reference.lastIndexOf('!') + 1).split(':');
  const first = parseCellName(from);
  const last = parseCellName(to);
  const place =
    sheet === undefined || !first || !last
      ? null
      : { sheet, area: { top: first[0], left: first[1], bottom: last[0], right: last[1] } };
  return { id, place, copy };
}
