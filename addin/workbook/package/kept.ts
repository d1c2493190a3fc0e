/** What the product keeps in a package: a custom XML part of ours, and hidden names over bound areas. */
import { boundArea, boundName, boundReference } from '../bound-name';
import { changedTexts, keptNamespace, keptTexts, keptXml } from '../kept-part';
import type { BoundArea, Memo } from '../port';
import { addPart } from './add-part';
import { type DefinedName, definedNames, withNames } from './defined-names';
import type { Draft } from './draft';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import type { Package } from './zip-package';

type Source = Pick<Package, 'text' | 'has'>;

export async function keptOf(source: Source, workbook: WorkbookPart): Promise<ReadonlyMap<string, string>> {
  const part = await keptPart(source, workbook);
  return part ? keptTexts(part.xml) : new Map();
}

export async function boundAreas(source: Source, workbook: WorkbookPart): Promise<readonly BoundArea[]> {
  const names = definedNames((await source.text(workbook.path)) ?? '');
  return names.flatMap(({ name, refersTo, sheet }) => boundArea(name, refersTo, sheet !== undefined) ?? []);
}

async function keptPart(source: Source, workbook: WorkbookPart): Promise<{ path: string; xml: string } | undefined> {
  for (const { kind, target, external } of workbook.relationships) {
    const xml = kind === 'customXml' && !external ? await source.text(target) : undefined;
    if (xml?.includes(`"${keptNamespace}"`) || xml?.includes(`'${keptNamespace}'`)) return { path: target, xml };
  }
  return undefined;
}

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const partId = '{5E0C2D6A-71F4-4B7B-9C61-0A6E54C0D2B7}';

export async function putKept(draft: Draft, memo: Memo): Promise<void> {
  const workbook = await readWorkbookPart(draft);
  if (!workbook) return;
  if (memo.texts && Object.keys(memo.texts).length > 0) {
    const standing = await keptPart(draft, workbook);
    const xml = keptXml(changedTexts(standing ? keptTexts(standing.xml) : new Map(), memo.texts));
    if (standing) draft.set(standing.path, xml);
    else await addKept(draft, workbook, xml);
  }
  const text = await draft.text(workbook.path);
  if (text === undefined) return;
  const going = new Set([...(memo.unbind ?? []), ...(memo.bind ?? []).map(({ id }) => id)].map(boundName));
  const gone = definedNames(text).filter(({ name, sheet }) => sheet === undefined && going.has(name.toLowerCase()));
  const added = (memo.bind ?? []).map(
    ({ id, sheet, area }): DefinedName => ({
      name: boundName(id),
      refersTo: boundReference(sheet, area),
      hidden: true,
    }),
  );
  draft.set(
    workbook.path,
    withNames(
      text,
      gone.map(({ span }) => span),
      added,
    ),
  );
}

async function addKept(draft: Draft, workbook: WorkbookPart, xml: string): Promise<void> {
  const used = new Set(draft.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`customxml/item${number}.xml`) || used.has(`customxml/itemprops${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  await addPart(draft, { path, text: xml, kind: 'customXml', contentType: 'application/xml' }, workbook.path);
  const properties =
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${partId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${keptNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
  await addPart(
    draft,
    { path: `customXml/itemProps${number}.xml`, text: properties, kind: 'customXmlProps', contentType: propertiesType },
    path,
  );
}
