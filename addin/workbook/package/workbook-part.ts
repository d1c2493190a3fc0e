/** Which sheets does the workbook part name, in which order, and where do their parts lie? */
import { type Relationship, relationshipsOf } from './relationships';
import { attribute, firstElement, firstTag, tagsOf } from './xml';
import type { Package } from './zip-package';

export interface SheetEntry {
  readonly name: string;
  /** Where it stands in the workbook, counted from 0; chart sheets count. */
  readonly index: number;
  readonly sheetId: number;
  /** The sheet's part; undefined where it is no worksheet or its part is missing. */
  readonly path: string | undefined;
  readonly hidden: boolean;
}

export interface WorkbookPart {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  /** Serials count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** The sheet that was active when the file was saved. */
  readonly activeTab: number;
}

/** Undefined where the package holds no workbook (a document, a presentation, any other zip). */
export async function readWorkbookPart(source: Pick<Package, 'text' | 'has'>): Promise<WorkbookPart | undefined> {
  const main = (await relationshipsOf(source, '')).find((r) => r.kind === 'officeDocument');
  const path = main && source.has(main.target) ? main.target : 'xl/workbook.xml';
  const xml = await source.text(path);
  if (xml === undefined || !firstTag(xml, 'workbook')) return undefined;
  const relationships = await relationshipsOf(source, path);
  const sheets = tagsOf(firstElement(xml, 'sheets')?.text ?? '', 'sheet').map(({ text }, index): SheetEntry => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
    const found = relationships.find((r) => r.id === id);
    const part = found?.target ?? `xl/worksheets/sheet${index + 1}.xml`;
    const worksheet = (!found || found.kind === 'worksheet') && source.has(part);
    return {
      name: attribute(text, 'name') ?? '',
      index,
      sheetId: Number(attribute(text, 'sheetId') ?? index + 1),
      path: worksheet ? part : undefined,
      hidden: (attribute(text, 'state') ?? 'visible') !== 'visible',
    };
  });
  const properties = firstTag(xml, 'workbookPr')?.text ?? '';
  return {
    path,
    relationships,
    sheets,
    date1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? ''),
    activeTab: Number(attribute(firstTag(xml, 'workbookView')?.text ?? '', 'activeTab') ?? 0),
  };
}

/** The part that the workbook points to under that kind: styles, theme, sharedStrings, calcChain. */
export function partOf(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relationships.find((r) => r.kind === kind && !r.external)?.target;
}
