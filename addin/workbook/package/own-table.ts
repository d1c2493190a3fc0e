/** A table of a sheet of ours as a part of the package. */
import { columnLetter } from '../../../shared/sheet/address';
import { addPart } from './add-part';
import { cellText } from './cell-text';
import type { Draft } from './draft';
import { attribute, firstTag } from './xml';

export interface OwnTable {
  /** Zero-based rows of header and last line; a total stands below the table, where sorting leaves it. */
  readonly header: number;
  readonly last: number;
  readonly columns: readonly string[];
  /** Buttons in the header: only where one table has the sheet to itself, for a filter hides whole rows. */
  readonly filtered: boolean;
}

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const tablePath = /(?:^|\/)tables\/[^/]*\.xml$/i;

/** What stands in the package: names in small letters, and ids. */
export async function standingTables(
  draft: Draft,
): Promise<{ readonly names: readonly string[]; readonly ids: ReadonlySet<number> }> {
  const names: string[] = [];
  const ids = new Set<number>();
  for (const path of draft.paths().filter((one) => tablePath.test(one))) {
    const tag = firstTag((await draft.text(path)) ?? '', 'table')?.text ?? '';
    names.push((attribute(tag, 'displayName') ?? '').toLowerCase());
    ids.add(Number(attribute(tag, 'id') ?? 0));
  }
  return { names, ids };
}

/** Adds the parts and gives the element that names them in the sheet. */
export async function putTables(
  draft: Draft,
  tables: readonly OwnTable[],
  sheet: { readonly path: string; readonly namespace: string; readonly nameOf: (number: number) => string },
): Promise<string> {
  const strict = sheet.namespace.startsWith('http://purl.oclc.org/');
  const relations = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const folder = sheet.path.replace(/[^/]*\/[^/]*$/, 'tables/');
  const { ids } = await standingTables(draft);
  let id = 0;
  const parts: string[] = [];
  for (const [index, table] of tables.entries()) {
    do id += 1;
    while (ids.has(id) || draft.has(`${folder}table${id}.xml`));
    const text = tableXml(table, { id, name: sheet.nameOf(index + 1), namespace: sheet.namespace });
    const part = { path: `${folder}table${id}.xml`, text, kind: 'table', contentType, strict };
    const relation = await addPart(draft, part, sheet.path);
    parts.push(`<tablePart xmlns:r="${relations}" r:id="${relation}"/>`);
  }
  return parts.length ? `<tableParts count="${parts.length}">${parts.join('')}</tableParts>` : '';
}

function tableXml(
  { header, last, columns, filtered }: OwnTable,
  { id, name, namespace }: { readonly id: number; readonly name: string; readonly namespace: string },
): string {
  const ref = `A${header + 1}:${columnLetter(columns.length - 1)}${last + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${namespace}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    filtered ? `<autoFilter ref="${ref}"/>` : '',
    `<tableColumns count="${columns.length}">`,
    // The header's cell says the same; an attribute cannot hold its line breaks.
    ...columns.map(
      (text, col) => `<tableColumn id="${col + 1}" name="${cellText(text).replaceAll('\n', '_x000a_')}"/>`,
    ),
    '</tableColumns>',
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
