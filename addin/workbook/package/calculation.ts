/** What must Excel be told so that it computes again what depends on written cells? */
import type { Draft } from './draft';
import { removePart } from './remove-part';
import { partOf, type WorkbookPart } from './workbook-part';
import { attribute, firstTag, spliced, tagsOf, withAttribute } from './xml';

/** Children of a workbook that stand behind calcPr (ECMA-376 18.2.27). */
const behind = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The workbook part that lets Excel compute every formula when it opens the file. */
export function withFullCalculation(xml: string): string {
  const standing = firstTag(xml, 'calcPr');
  if (standing) {
    return spliced(xml, [{ ...standing, by: withAttribute(standing.text, 'fullCalcOnLoad', '1') }]);
  }
  const root = firstTag(xml, 'workbook')?.text ?? '';
  const prefix = /^<([\w.-]+:)/.exec(root)?.[1] ?? '';
  const later = behind.flatMap((name) => firstTag(xml, name)?.start ?? []);
  const at = Math.min(...later, xml.lastIndexOf('</'));
  return spliced(xml, [{ start: at, end: at, by: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/**
 * Takes cells that hold no formula any more out of the calculation chain; `gone` holds cell names by sheetId, 'all' for a sheet
 * that was replaced. An entry without `i` belongs to the sheet of the one before it. A chain that names a cell without a formula
 * makes Excel call the file damaged, one that is missing does not: where the chain is not understood, it goes whole.
 */
export async function withoutFormulas(
  draft: Draft,
  workbook: WorkbookPart,
  gone: ReadonlyMap<number, ReadonlySet<string> | 'all'>,
): Promise<void> {
  const path = partOf(workbook, 'calcChain');
  const xml = path === undefined ? undefined : await draft.text(path);
  if (path === undefined || xml === undefined || gone.size === 0) return;
  const missing = new Map([...gone].map(([id, cells]) => [id, new Set(cells === 'all' ? [] : cells)]));
  const changes: { readonly start: number; readonly end: number; readonly by: string }[] = [];
  let sheet = 0;
  /** The sheet that the last entry that stays stands for. */
  let said = 0;
  let left = 0;
  for (const entry of tagsOf(xml, 'c')) {
    const own = attribute(entry.text, 'i');
    sheet = own === undefined ? sheet : Number(own);
    const cell = attribute(entry.text, 'r') ?? '';
    const cells = gone.get(sheet);
    missing.get(sheet)?.delete(cell);
    if (cells === 'all' || cells?.has(cell)) {
      changes.push({ start: entry.start, end: entry.end, by: '' });
      continue;
    }
    left += 1;
    if (own === undefined && said !== sheet) {
      changes.push({ start: entry.start, end: entry.end, by: withAttribute(entry.text, 'i', String(sheet)) });
    }
    said = sheet;
  }
  const understood = [...missing.values()].every((cells) => cells.size === 0);
  if (left === 0 || !understood) await removePart(draft, path, workbook.path);
  else if (changes.length) draft.set(path, spliced(xml, changes));
}
