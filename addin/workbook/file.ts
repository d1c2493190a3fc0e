/** A workbook file as a workbook: read whatever wrote it, written back with nothing else in it changed. */
import { fail, ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import { convertText } from './convert-text';
import { convertXls } from './convert-xls';
import { fileKind } from './file-kind';
import { readWorkbookPart } from './package/workbook-part';
import { openPackage, type Package } from './package/zip-package';
import { zipSize } from './package/zip-size';
import type { Workbook } from './port';
import { type ReadFile, readPackage, readXls } from './read-file';
import { textTable } from './text-table';
import { writePackage } from './write-package';

export interface FileWorkbook extends Workbook {
  /** What was opened. An .xls or a text is only read: it is saved as a new .xlsx. */
  readonly format: 'xlsx' | 'xls' | 'text';
  /** The user's own .xlsx with the writes in it. */
  save(): Promise<Uint8Array>;
}

/** Beyond these a computer of an office runs out of memory; 100,000 rows of a ledger take 40 MB unpacked. */
const mostBytes = 100 * 1024 * 1024;
const mostUnpacked = 400 * 1024 * 1024;

/** Problems: not-a-workbook, workbook-encrypted, workbook-too-large. */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<FileWorkbook>> {
  const kind = fileKind(bytes);
  if (kind === 'other') return bytes.length > mostBytes ? tooLarge() : openText(bytes);
  if (kind === 'encrypted') return fail({ code: 'workbook-encrypted' });
  if (bytes.length > mostBytes) return tooLarge();
  if (kind === 'xls') return ok(fileWorkbook(bytes, undefined));
  const size = zipSize(bytes);
  if (size && size.total > mostUnpacked) return tooLarge();
  const pack = size && (await openPackage(bytes));
  const workbook = pack && (await readWorkbookPart(pack));
  if (!workbook?.sheets.some((sheet) => sheet.path !== undefined)) return fail({ code: 'not-a-workbook' });
  return ok(fileWorkbook(bytes, pack));
}

async function openText(bytes: Uint8Array): Promise<Result<FileWorkbook>> {
  const rows = textTable(bytes);
  if (!rows) return fail({ code: 'not-a-workbook' });
  const made = await convertText(rows);
  const pack = await openPackage(made);
  return pack ? ok({ ...fileWorkbook(made, pack), format: 'text' }) : fail({ code: 'not-a-workbook' });
}

const tooLarge = () => fail({ code: 'workbook-too-large' as const, detail: { limit: '100 MB' } });

/** `opened` is undefined for an .xls until it has to be written. */
function fileWorkbook(original: Uint8Array, opened: Package | undefined): FileWorkbook {
  let pack = opened;
  /** What the package reads like now; undefined once a write made it out of date. */
  let bytes: Uint8Array | undefined = original;
  let grids = new Map<string, Grid>();
  let read: Promise<Result<ReadFile>> | undefined;

  const reading = (): Promise<Result<ReadFile>> => {
    read ??= readNow();
    return read;
  };
  const readNow = async (): Promise<Result<ReadFile>> => {
    const result = pack ? await readPackage(pack, bytes ?? (await pack.bytes(false)), grids) : readXls(original);
    if (result.ok) grids = new Map(result.value.grids.map((grid) => [grid.sheet, grid]));
    return result;
  };
  const writable = async (): Promise<Result<Package>> => {
    pack ??= await openPackage(await convertXls(original));
    return pack ? ok(pack) : fail({ code: 'target-read-only' });
  };

  return {
    format: opened ? 'xlsx' : 'xls',
    async grids() {
      const result = await reading();
      return result.ok ? ok(result.value.grids) : result;
    },
    async read() {
      const result = await reading();
      return result.ok ? ok({ grids: result.value.grids, kept: result.value.kept, bound: result.value.bound }) : result;
    },
    async activeGrid() {
      const result = await reading();
      return result.ok ? ok(result.value.active) : result;
    },
    async write(writes, memo) {
      const target = await writable();
      const changed = target.ok ? await writePackage(target.value, writes, memo) : target;
      if (!changed.ok) return changed;
      for (const name of changed.value) grids.delete(name);
      bytes = undefined;
      read = undefined;
      return ok(null);
    },
    async save() {
      if (pack && bytes) return bytes;
      const target = await writable();
      return target.ok ? target.value.bytes(true) : original;
    },
    selection: async () => ok(null),
    // A file has no screen.
    select: async () => false,
    watch: () => () => undefined,
  };
}
