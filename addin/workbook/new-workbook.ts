/** A workbook of sheets of ours alone: for lists that must not stand in the office's own. */
import JSZip from 'jszip';
import { ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import { openWorkbook } from './file';
import { allowedName, freeMark, markReference } from './own-mark';
import { plainStyles } from './package/style-book';
import { escapeXml } from './package/xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export async function newWorkbook(sheets: readonly OwnSheet[]): Promise<Result<Uint8Array>> {
  const opened = await openWorkbook(await emptyPackage(allowedName(sheets[0]?.name ?? '')));
  if (!opened.ok) return opened;
  const written = await opened.value.write({ cells: [], sheets });
  return written.ok ? ok(await opened.value.save()) : written;
}

/** One empty sheet that bears our mark, so that the first of ours takes its place. */
function emptyPackage(name: string): Promise<Uint8Array> {
  const pointer = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const pointers = (...list: readonly string[]): string =>
    `${head}<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;
  const part = (path: string, kind: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${typed}.${kind}+xml"/>`;
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${part('worksheets/sheet1.xml', 'worksheet')}</Types>`,
  );
  zip.file('_rels/.rels', pointers(pointer(1, 'officeDocument', 'xl/workbook.xml')));
  zip.file(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames><definedName name="${freeMark([])}" hidden="1">${escapeXml(markReference(name))}</definedName></definedNames></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    pointers(pointer(1, 'worksheet', 'worksheets/sheet1.xml'), pointer(2, 'styles', 'styles.xml')),
  );
  zip.file('xl/styles.xml', plainStyles);
  zip.file('xl/worksheets/sheet1.xml', `${head}<worksheet xmlns="${main}"><sheetData/></worksheet>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
