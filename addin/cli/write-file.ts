/** Writes a file whole or not at all: beside its place first, then moved there in one step. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';

/** @param stopped why the content ended before its end, asked once all that it gave is written */
export async function writeWhole(
  path: string,
  content: Uint8Array | AsyncIterable<string>,
  stopped: () => Problem | undefined = () => undefined,
): Promise<Result<null>> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    const problem = stopped();
    if (problem === undefined) {
      await rename(beside, path);
      return ok(null);
    }
    await rm(beside, { force: true });
    return fail(problem);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail({ code: 'target-read-only', detail: { file: path } });
  }
}
