// Writes rule workbooks as an office would keep them: a title, a header, rows, and the block 方案设置 under the table.
import ExcelJS from 'exceljs';

const thin = { style: 'thin' };
const edges = { top: thin, left: thin, bottom: thin, right: thin };

/**
 * @param {string} path where the workbook goes
 * @param {{ sheet: string, title: string, note?: string, header?: (string | [string, string])[], rows?: (string | number | null)[][], settings?: [string, string][] }[]} sheets
 */
export async function writeBook(path, sheets) {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(Date.UTC(2018, 0, 2));
  for (const { sheet, title, note, header = [], rows = [], settings = [] } of sheets) {
    const page = book.addWorksheet(sheet, { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } });
    const columns = header.length > 0 ? ['序号', ...header] : [];
    const width = Math.max(columns.length, 3);
    const line = (text, bold, size) => {
      const row = page.addRow([text]);
      page.mergeCells(row.number, 1, row.number, width);
      row.getCell(1).font = { bold, size, name: '宋体' };
      row.getCell(1).alignment = { horizontal: bold ? 'center' : 'left', vertical: 'middle', wrapText: true };
    };
    line(title, true, 16);
    if (note) line(note, false, 10);
    if (columns.length > 0) {
      head(page, columns);
      rows.forEach((values, index) => {
        const row = page.addRow([index + 1, ...values]);
        for (let col = 1; col <= columns.length; col += 1) {
          row.getCell(col).border = edges;
          row.getCell(col).alignment = { vertical: 'middle', wrapText: true, horizontal: col === 1 ? 'center' : 'left' };
        }
      });
    }
    if (settings.length > 0) {
      if (columns.length > 0) {
        page.addRow([]);
        line('方案设置', true, 12);
      }
      const row = page.addRow(['序号', '设置项', '规定']);
      if (width > 3) page.mergeCells(row.number, 3, row.number, width);
      for (let col = 1; col <= width; col += 1) Object.assign(row.getCell(col), { border: edges, font: { bold: true } });
      settings.forEach(([name, text], index) => {
        const setting = page.addRow([index + 1, name, text]);
        if (width > 3) page.mergeCells(setting.number, 3, setting.number, width);
        for (let col = 1; col <= width; col += 1) setting.getCell(col).border = edges;
        setting.getCell(3).alignment = { wrapText: true, vertical: 'middle' };
      });
    }
    for (let col = 1; col <= width; col += 1) page.getColumn(col).width = col === 1 ? 6 : 20;
  }
  await book.xlsx.writeFile(path);
}

/** One header row, or two where a column is given as [group, own]: equal groups side by side are merged. */
function head(page, columns) {
  const deep = columns.some(Array.isArray);
  const top = page.addRow(columns.map((text) => (Array.isArray(text) ? text[0] : text)));
  const low = deep ? page.addRow(columns.map((text) => (Array.isArray(text) ? text[1] : null))) : top;
  columns.forEach((text, index) => {
    const col = index + 1;
    if (deep && !Array.isArray(text)) page.mergeCells(top.number, col, low.number, col);
    if (Array.isArray(text) && columns[index - 1]?.[0] !== text[0]) {
      let last = index;
      while (Array.isArray(columns[last + 1]) && columns[last + 1][0] === text[0]) last += 1;
      if (last > index) page.mergeCells(top.number, col, top.number, last + 1);
    }
  });
  for (const row of deep ? [top, low] : [top]) {
    for (let col = 1; col <= columns.length; col += 1) {
      Object.assign(row.getCell(col), { border: edges, font: { bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } });
    }
  }
}
