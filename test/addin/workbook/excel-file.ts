/** Plain rows as the bytes of a workbook's file, a sheet by its name. */
import ExcelJS from 'exceljs';

type Row = readonly (string | number | null)[];

export async function excelFile(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}
