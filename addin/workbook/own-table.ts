/**
 * How does a block of a sheet of ours become a table of Excel's? Sorted, filtered and named in formulas: TL_排名_1[积分]. The same
 * name comes back when the sheet is written anew, so that formulas that users made go on.
 */
import type { Block } from '../../shared/sheet/writes';

/** Excel asks for a row below the header. */
export const isTable = ({ columns, rows, form }: Block): boolean =>
  columns.length > 0 && rows.length > 0 && form !== true;

/** Headers as a table allows them: none empty, none twice whatever the case. */
export function tableHeader(header: readonly string[], count: number): readonly string[] {
  const used = new Set<string>();
  return Array.from({ length: count }, (_, col) => {
    const wanted = (header[col] ?? '').slice(0, longestHeader).trim() || '-';
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}
/** 255 is Excel's limit; a number may have to follow. */
const longestHeader = 250;

/** @param taken names of tables and defined names of the workbook in small letters; the new name is added to them. */
export function tableName(sheet: string, number: number, taken: Set<string>): string {
  const base = `TL_${sheet.replace(/[^\p{L}\p{N}_.]/gu, '_')}_${number}`;
  let name = base;
  for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}_${more}`;
  taken.add(name.toLowerCase());
  return name;
}
