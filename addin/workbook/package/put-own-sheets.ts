/** Where in the package does a sheet of ours go: over the one of ours that bears its name, or as a new one at the end? */
import type { OwnSheet } from '../../../shared/sheet/writes';
import { allowedName, freeMark, markReference, ownName, ownSheetsOf } from '../own-mark';
import { tableName } from '../own-table';
import { addPart } from './add-part';
import { isProtected } from './covered';
import { type DefinedName, definedNames, withNames } from './defined-names';
import type { Draft } from './draft';
import { ownSheetXml } from './own-sheet';
import { putTables, standingTables } from './own-table';
import { putCharts } from './put-charts';
import { removeDependents } from './remove-part';
import type { StyleBook } from './style-book';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { attribute, escapeXml, firstElement, firstTag, prefixOf, spliced, tagsOf } from './xml';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const printTitlesName = '_xlnm.Print_Titles';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface PutSheets {
  readonly names: readonly string[];
  /** sheetIds of the sheets that were replaced. */
  readonly replaced: readonly number[];
}

/**
 * A sheet of the user's is never replaced: ours then gets the next free name, 排名 (2).
 * Undefined where a protected structure takes no new sheet, or the standing one is protected.
 */
export async function putOwnSheets(
  draft: Draft,
  sheets: readonly OwnSheet[],
  styles: StyleBook,
  date1904Shift: number,
): Promise<PutSheets | undefined> {
  const names: string[] = [];
  const replaced: number[] = [];
  for (const sheet of sheets) {
    const workbook = await readWorkbookPart(draft);
    const xml = workbook && (await draft.text(workbook.path));
    if (!workbook || xml === undefined) continue;
    const defined = definedNames(xml);
    const marked = ownSheetsOf(defined);
    const standing = new Map(workbook.sheets.map((entry) => [entry.name.toLowerCase(), entry]));
    const name = ownName(allowedName(sheet.name), (one) => {
      const entry = standing.get(one.toLowerCase());
      if (!entry) return undefined;
      return entry.path !== undefined && marked.has(one.toLowerCase()) ? 'ours' : 'foreign';
    });
    const entry = standing.get(name.toLowerCase());
    const before = entry?.path === undefined ? undefined : await draft.text(entry.path);
    if (before === undefined ? isStructureLocked(xml) : isProtected(before)) return undefined;
    const namespace = namespaceOf(xml);
    const {
      xml: text,
      printTitles,
      tables,
      charts,
    } = ownSheetXml(sheet, {
      styles,
      namespace,
      date1904Shift,
      selected: /<(?:[\w.-]+:)?sheetView\s[^>]*\stabSelected\s*=\s*["'](?:1|true)["']/.test(before ?? ''),
    });
    const path = entry?.path ?? freePath(draft, workbook);
    const index = entry?.index ?? workbook.sheets.length;
    const added: DefinedName[] = [];
    let next = xml;
    if (entry?.path !== undefined) {
      await removeDependents(draft, entry.path);
      draft.set(entry.path, text);
      replaced.push(entry.sheetId);
    } else {
      const id = await addPart(draft, { path, text, kind: 'worksheet', contentType }, workbook.path);
      next = withSheet(xml, workbook, name, id);
      added.push({ name: freeMark(defined.map((one) => one.name)), refersTo: markReference(name), hidden: true });
    }
    const drawing = await putCharts(draft, path, { text, sheet: name, charts });
    const taken = new Set([...(await standingTables(draft)).names, ...defined.map((one) => one.name.toLowerCase())]);
    const nameOf = (number: number): string => tableName(name, number, taken);
    const parts = await putTables(draft, tables, { path, namespace, nameOf });
    draft.set(path, text.replace(/<\/worksheet>$/, `${drawing}${parts}</worksheet>`));
    const titles = printTitles && `'${name.replaceAll("'", "''")}'!${printTitles}`;
    const builtIn = definedNames(next).filter((one) => one.sheet === index && one.name.startsWith('_xlnm.'));
    const right = builtIn.find((one) => one.name === printTitlesName && one.refersTo === titles);
    if (titles && !right) added.push({ name: printTitlesName, refersTo: titles, sheet: index, hidden: false });
    // Print areas, filters and titles of the sheet that stood there belong to its old cells.
    const stale = builtIn.filter((one) => one !== right).map(({ span }) => span);
    draft.set(workbook.path, withNames(next, stale, added));
    names.push(name);
  }
  return { names, replaced };
}

const isStructureLocked = (workbook: string): boolean =>
  ['1', 'true'].includes(attribute(firstTag(workbook, 'workbookProtection')?.text ?? '', 'lockStructure') ?? '');

/** The namespace of the workbook's own elements. */
function namespaceOf(workbook: string): string {
  const root = firstTag(workbook, 'workbook')?.text ?? '';
  const prefix = prefixOf(root).slice(0, -1);
  return attribute(root, prefix ? `xmlns:${prefix}` : 'xmlns') ?? main;
}

function freePath(draft: Draft, workbook: WorkbookPart): string {
  const folder = `${workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)}worksheets/`;
  const used = new Set(draft.paths().map((path) => path.toLowerCase()));
  let number = workbook.sheets.length + 1;
  while (used.has(`${folder}sheet${number}.xml`.toLowerCase())) number += 1;
  return `${folder}sheet${number}.xml`;
}

function withSheet(xml: string, workbook: WorkbookPart, name: string, id: string): string {
  const root = firstTag(xml, 'workbook')?.text ?? '';
  const list = firstElement(xml, 'sheets');
  const sheetId = workbook.sheets.reduce((most, sheet) => Math.max(most, sheet.sheetId), 0) + 1;
  // The prefix of r:id is only by custom r; the sheets that stand there show what it is in this workbook.
  const standing = tagsOf(list?.text ?? '', 'sheet').at(-1)?.text ?? '';
  const idName = /\s([\w.-]+:id)\s*=/.exec(standing)?.[1] ?? 'r:id';
  const declared = root.includes(`xmlns:${idName.slice(0, -3)}=`);
  const declaration = declared ? '' : ` xmlns:${idName.slice(0, -3)}="${relations}"`;
  const tag = `<${prefixOf(root)}sheet${declaration} name="${escapeXml(name)}" sheetId="${sheetId}" ${idName}="${id}"/>`;
  const at = list ? list.start + list.text.lastIndexOf('</') : xml.lastIndexOf('</');
  return spliced(xml, [{ start: at, end: at, by: tag }]);
}
