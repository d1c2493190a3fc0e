/** An .xls as a new .xlsx: values, formulas, number formats, fills, merges, widths, names, what is hidden. */
import * as XLSX from '@e965/xlsx';
import JSZip from 'jszip';
import { cellName, columnLetter } from '../../shared/sheet/address';
import { cellText } from './package/cell-text';
import { type DefinedName, withNames } from './package/defined-names';
import { plainStyles, type StyleBook, styleBook } from './package/style-book';
import { escapeXml } from './package/xml';
import { errorText } from './read-sheets';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const printerPixels = 7;

/** Fonts, borders and drawings of the old format are not carried over. Throws where the bytes are no workbook. */
export async function convertXls(bytes: Uint8Array): Promise<Uint8Array> {
  return packageOf(XLSX.read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true, cellText: false }));
}

/** A new .xlsx of a book that was read; its sheets are dense. */
export async function packageOf(book: XLSX.WorkBook): Promise<Uint8Array> {
  const styles = styleBook(plainStyles);
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    path: `worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
    state: ['visible', 'hidden', 'veryHidden'][book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
    xml: sheetXml(book.Sheets[name] ?? {}, styles),
  }));
  const zip = new JSZip();
  zip.file('[Content_Types].xml', contentTypes(sheets.map(({ path }) => path)));
  zip.file('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  zip.file('xl/workbook.xml', workbookXml(book, sheets));
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map(({ id, path }): Pointer => [id, 'worksheet', path]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
  );
  zip.file('xl/styles.xml', styles.changed() ?? plainStyles);
  for (const { path, xml } of sheets) zip.file(`xl/${path}`, xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

interface SheetPart {
  readonly name: string;
  readonly id: string;
  readonly state: string;
}

function workbookXml(book: XLSX.WorkBook, sheets: readonly SheetPart[]): string {
  const list = sheets.map(
    ({ name, id, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="${id}"/>`,
  );
  const first = sheets.findIndex(({ state }) => state === 'visible');
  const xml =
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}">` +
    `<workbookPr${book.Workbook?.WBProps?.date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView activeTab="${Math.max(0, first)}"/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
  const names = (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }): readonly DefinedName[] =>
    Name && Ref && !Ref.includes('#REF!')
      ? [{ name: Name, refersTo: Ref, ...(Sheet === undefined ? {} : { sheet: Sheet }), hidden: false }]
      : [],
  );
  return withNames(xml, [], names);
}

function sheetXml(sheet: XLSX.WorkSheet, styles: StyleBook): string {
  const columns = (sheet['!cols'] ?? []).flatMap((column, col) => {
    const width = column?.width ?? (column?.wpx === undefined ? undefined : column.wpx / printerPixels);
    const sized = width === undefined ? 'width="9"' : `width="${width}" customWidth="1"`;
    return column ? [`<col min="${col + 1}" max="${col + 1}" ${sized}${column.hidden ? ' hidden="1"' : ''}/>`] : [];
  });
  const data = sheet['!data'] ?? [];
  const infos = sheet['!rows'] ?? [];
  const rows: string[] = [];
  for (let row = 0; row < Math.max(data.length, infos.length); row += 1) {
    const cells: string[] = [];
    for (let col = 0; col < (data[row]?.length ?? 0); col += 1) {
      const cell = data[row]?.[col];
      if (cell) cells.push(cellXml(cell, row, col, styles));
    }
    const height = infos[row]?.hpt;
    const looks = `${height ? ` ht="${height}" customHeight="1"` : ''}${infos[row]?.hidden ? ' hidden="1"' : ''}`;
    if (cells.length || looks) rows.push(`<row r="${row + 1}"${looks}>${cells.join('')}</row>`);
  }
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }) => `<mergeCell ref="${cellName(s.r, s.c)}:${columnLetter(e.c)}${e.r + 1}"/>`,
  );
  return [
    `${head}<worksheet xmlns="${main}">`,
    columns.length ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

function cellXml(cell: XLSX.CellObject, row: number, col: number, styles: StyleBook): string {
  const format = typeof cell.z === 'string' && !/^general$/i.test(cell.z) ? cell.z : '';
  const fill = cell.s?.patternType === 'solid' ? cell.s.fgColor?.rgb?.slice(-6) : undefined;
  const style =
    format || fill
      ? styles.add({ bold: false, border: false, format, quoted: false, ...(fill ? { fill } : {}) })
      : undefined;
  const open = `<c r="${cellName(row, col)}"${style ? ` s="${style}"` : ''}`;
  const formula = formulaXml(cell, row, col);
  switch (cell.t) {
    case 'n':
      return `${open}>${formula}<v>${cell.v}</v></c>`;
    case 'b':
      return `${open} t="b">${formula}<v>${cell.v ? 1 : 0}</v></c>`;
    case 'e':
      return `${open} t="e">${formula}<v>${errorText(Number(cell.v)) ?? '#VALUE!'}</v></c>`;
    case 's':
      return formula
        ? `${open} t="str">${formula}<v>${cellText(String(cell.v))}</v></c>`
        : `${open} t="inlineStr"><is><t xml:space="preserve">${cellText(String(cell.v))}</t></is></c>`;
    default:
      return `${open}/>`;
  }
}

/** An array formula stands once, in the first cell of its range. */
function formulaXml({ f, F }: XLSX.CellObject, row: number, col: number): string {
  if (!f) return '';
  if (!F) return `<f>${escapeXml(f)}</f>`;
  return F.split(':')[0] === cellName(row, col) ? `<f t="array" ref="${F}">${escapeXml(f)}</f>` : '';
}

type Pointer = readonly [id: string, kind: string, target: string];

const relationships = (pointers: readonly Pointer[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${pointers
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly string[]): string =>
  `${head}<Types xmlns="${packaged}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/>` +
  sheets.map((path) => `<Override PartName="/xl/${path}" ContentType="${typed}.worksheet+xml"/>`).join('') +
  '</Types>';
