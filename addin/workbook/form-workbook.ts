/** A unit's workbook to fill in: lists to choose from, red where something required is missing, structure protected, A4, ids hidden. */
import JSZip from 'jszip';
import type { FormColumn, UnitForm } from '../../shared/form/unit-form';
import { columnLetter } from '../../shared/sheet/address';
import type { Written } from '../../shared/sheet/writes';
import type { UnitFormWords } from '../../shared/text/unit-form.zh';
import { formStyles, looks } from './form-styles';
import { markReference } from './own-mark';
import { cellText } from './package/cell-text';
import { escapeXml } from './package/xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function formWorkbook(form: UnitForm, words: UnitFormWords): Promise<Uint8Array> {
  const lists = form.columns.flatMap(({ choices }, col) => (choices.length > 0 ? [{ col, choices }] : []));
  const headerRow = form.notes.length + 2;
  const sheets = [
    { name: words.sheets.form, xml: formSheet(form, lists, headerRow, words), hidden: false, own: false },
    ...(form.tasks.length > 0
      ? [{ name: words.sheets.tasks, xml: taskSheet(form.tasks), hidden: false, own: true }]
      : []),
    { name: words.sheets.lists, xml: listSheet(lists.map(({ choices }) => choices)), hidden: true, own: true },
  ];
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('workbook.xml', 'sheet.main') +
      part('styles.xml', 'styles') +
      sheets.map((_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
      '</Types>',
  );
  zip.file('_rels/.rels', pointers([['officeDocument', 'xl/workbook.xml']]));
  zip.file(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><workbookProtection lockStructure="1"/><sheets>` +
      sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets><definedNames>' +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(`'${words.sheets.form}'!$${headerRow}:$${headerRow}`)}</definedName>` +
      // Ours, so that nothing of tasks and lists is read back as if the unit had typed it.
      sheets
        .filter(({ own }) => own)
        .map(
          ({ name }, index) =>
            `<definedName name="_tonglian_${index + 1}" hidden="1">${escapeXml(markReference(name))}</definedName>`,
        )
        .join('') +
      '</definedNames></workbook>',
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    pointers([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  zip.file('xl/styles.xml', formStyles);
  sheets.forEach(({ xml }, index) => {
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, xml);
  });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const part = (path: string, kind: string): string =>
  `<Override PartName="/xl/${path}" ContentType="${typed}.${kind}+xml"/>`;

const pointers = (list: readonly (readonly [kind: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${list
    .map(
      ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

interface List {
  readonly col: number;
  readonly choices: readonly string[];
}

function formSheet(form: UnitForm, lists: readonly List[], headerRow: number, words: UnitFormWords): string {
  const { columns, rows } = form;
  const shown = columns.filter(({ hidden }) => !hidden);
  const room = shown.reduce((sum, { width }) => sum + width, 0);
  const last = columnLetter(shown.length - 1);
  const first = headerRow + 1;
  const end = headerRow + rows.length;
  const lines = [
    row(1, 32, [cell(1, 0, form.title, looks.title)]),
    ...form.notes.map((note, index) =>
      row(index + 2, 6 + 15 * linesIn(note, room), [cell(index + 2, 0, note, looks.note)]),
    ),
    row(
      headerRow,
      24,
      columns.map(({ head: text, required }, col) =>
        cell(headerRow, col, text, required ? looks.required : looks.head),
      ),
    ),
    ...rows.map((values, index) =>
      row(
        first + index,
        24,
        columns.map((column, col) => cell(first + index, col, values[col] ?? null, lookOf(column))),
      ),
    ),
  ];
  const over = (col: number): string => `${columnLetter(col)}${first}:${columnLetter(col)}${end}`;
  const titleCol = columns.findIndex(({ width }) => width === Math.max(...shown.map((one) => one.width)));
  const missing = columns.flatMap(({ required }, col) =>
    required && col !== titleCol
      ? [
          `<conditionalFormatting sqref="${over(col)}"><cfRule type="expression" dxfId="0" priority="${col + 1}">` +
            `<formula>AND(LEN($${columnLetter(titleCol)}${first})&gt;0,LEN(${columnLetter(col)}${first})=0)</formula></cfRule></conditionalFormatting>`,
        ]
      : [],
  );
  const rules = columns.flatMap((column, col) => {
    const list = lists.findIndex((one) => one.col === col);
    if (list >= 0) {
      const letter = columnLetter(list);
      const source = `'${words.sheets.lists}'!$${letter}$1:$${letter}$${column.choices.length}`;
      const message = column.strict ? words.wrong.list : words.wrong.other;
      return [
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${column.strict ? '' : ' errorStyle="warning"'} ` +
          `error="${escapeXml(message)}" sqref="${over(col)}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
      ];
    }
    if (column.what !== 'date') return [];
    return [
      `<dataValidation type="date" operator="between" allowBlank="1" showErrorMessage="1" error="${escapeXml(words.wrong.date)}" ` +
        `sqref="${over(col)}"><formula1>36526</formula1><formula2>73050</formula2></dataValidation>`,
    ];
  });
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnLetter(columns.length - 1)}${end}"/>` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="C${first}" sqref="C${first}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="20"/>` +
    `${columnWidths(columns)}<sheetData>${lines.join('')}</sheetData>` +
    // Without a password: it keeps hands off the headings, it hides nothing.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' +
    `<mergeCells count="${form.notes.length + 1}">${[form.title, ...form.notes].map((_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`).join('')}</mergeCells>` +
    missing.join('') +
    `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` +
    `${printSetup(true)}</worksheet>`
  );
}

const lookOf = ({ locked, what }: FormColumn): number =>
  locked ? looks.locked : what === 'date' ? looks.date : looks.text;

const columnWidths = (columns: readonly { readonly width: number; readonly hidden?: boolean }[]): string =>
  `<cols>${columns
    .map(
      ({ width, hidden }, col) =>
        `<col min="${col + 1}" max="${col + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('')}</cols>`;

const printSetup = (landscape: boolean): string =>
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
  '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

function taskSheet(tasks: readonly (readonly string[])[]): string {
  const rows = tasks.map((texts, index) =>
    row(
      index + 1,
      24,
      texts.map((text, col) => cell(index + 1, col, text, index === 0 ? looks.head : looks.locked)),
    ),
  );
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="20"/>` +
    `${columnWidths([{ width: 50 }, { width: 20 }, { width: 26 }])}<sheetData>${rows.join('')}</sheetData>` +
    `<sheetProtection sheet="1" objects="1" scenarios="1"/>${printSetup(false)}</worksheet>`
  );
}

function listSheet(lists: readonly (readonly string[])[]): string {
  const height = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, index) =>
    row(
      index + 1,
      20,
      lists.map((list, col) => cell(index + 1, col, list[index] ?? null, 0)),
    ),
  );
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>`;
}

const row = (number: number, height: number, cells: readonly string[]): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;

/** @param number counted from 1, the column from 0. */
function cell(number: number, col: number, value: Written, look: number): string {
  const open = `<c r="${columnLetter(col)}${number}" s="${look}"`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** A full-width character takes the place of two. */
const linesIn = (text: string, room: number): number =>
  Math.max(1, Math.ceil((text.length + (text.match(/[\u0300-\uffff]/g)?.length ?? 0)) / Math.max(1, room - 4)));
