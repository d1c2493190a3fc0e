/** Writes a file whole or not at all: beside its place first, then moved there in one step. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';

export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return ok(null);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail({ code: 'target-read-only', detail: { file: path } });
  }
}
