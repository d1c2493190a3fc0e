/** Every worksheet of a file as a grid, and which one its user last looked at. */
import { fail, ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import { oldGrid, packageGrid, rawTexts, sheetLook } from './file-grid';
import { ownSheetsOf } from './own-mark';
import { definedNames } from './package/defined-names';
import { boundAreas, keptOf } from './package/kept';
import { readStyles } from './package/styles';
import { partOf, readWorkbookPart } from './package/workbook-part';
import type { Package } from './package/zip-package';
import type { Contents } from './port';
import { type ReadBook, readBook } from './read-sheets';

export interface ReadFile {
  readonly grids: readonly Grid[];
  readonly active: Grid;
  readonly kept: Contents['kept'];
  readonly bound: Contents['bound'];
}

/** `kept` holds grids that need no second reading. */
export async function readPackage(
  pack: Package,
  bytes: Uint8Array,
  kept: ReadonlyMap<string, Grid> = new Map(),
): Promise<Result<ReadFile>> {
  const workbook = await readWorkbookPart(pack);
  if (!workbook) return fail({ code: 'not-a-workbook' });
  const wanted = workbook.sheets.filter((sheet) => sheet.path !== undefined && !kept.has(sheet.name));
  const book = read(bytes, 'xlsx', kept.size ? wanted.map((sheet) => sheet.index) : undefined);
  if (!book.ok) return book;
  const part = async (kind: string) => (await pack.text(partOf(workbook, kind) ?? '')) ?? '';
  const styles = readStyles(await part('styles'), await part('theme'));
  const own = ownSheetsOf(definedNames((await pack.text(workbook.path)) ?? ''));
  const grids: Grid[] = [];
  for (const { name, index, path, hidden } of workbook.sheets) {
    if (path === undefined) continue;
    const before = kept.get(name);
    if (before) {
      grids.push(before);
      continue;
    }
    const xml = (await pack.text(path)) ?? '';
    const look = sheetLook(xml);
    const content = book.value.content(index, rawTexts(xml));
    if (!content) return fail({ code: 'not-a-workbook', at: name });
    grids.push(
      packageGrid(
        { name, hidden, date1904: workbook.date1904, own: own.has(name.toLowerCase()) },
        content,
        look,
        styles,
      ),
    );
  }
  return withActive(grids, workbook.sheets[workbook.activeTab]?.name, {
    kept: await keptOf(pack, workbook),
    bound: await boundAreas(pack, workbook),
  });
}

/** The format of Excel 97 to 2003. */
export function readXls(bytes: Uint8Array): Result<ReadFile> {
  const book = read(bytes, 'xls');
  if (!book.ok) return book;
  const { names, hidden, date1904 } = book.value;
  const grids = names.flatMap((name, index) => {
    const content = book.value.content(index);
    return content?.old ? [oldGrid({ name, hidden: hidden[index] === true, date1904 }, content, content.old)] : [];
  });
  return withActive(grids, undefined, { kept: new Map(), bound: [] });
}

function withActive(
  grids: readonly Grid[],
  name: string | undefined,
  ours: Pick<Contents, 'kept' | 'bound'>,
): Result<ReadFile> {
  const active = grids.find((grid) => grid.sheet === name) ?? grids.find((grid) => !grid.hidden) ?? grids[0];
  return active ? ok({ grids, active, ...ours }) : fail({ code: 'not-a-workbook' });
}

function read(bytes: Uint8Array, kind: 'xlsx' | 'xls', only?: readonly number[]): Result<ReadBook> {
  try {
    return ok(readBook(bytes, kind, only));
  } catch (error) {
    return fail({ code: error instanceof RangeError ? 'workbook-too-large' : 'not-a-workbook' });
  }
}
