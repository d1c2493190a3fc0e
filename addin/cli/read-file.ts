/** Opens a workbook from the disk. */
import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import { type FileWorkbook, openWorkbook } from '../workbook/file';

export interface OpenFile {
  readonly workbook: FileWorkbook;
  readonly grids: readonly Grid[];
}

export async function openFile(path: string): Promise<Result<OpenFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return fail({ code: 'file-missing', detail: { file: path } });
  }
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const grids = await workbook.value.grids();
  return grids.ok ? ok({ workbook: workbook.value, grids: grids.value }) : grids;
}
