/** Reads a package of a log from the disk. */
import { readFile } from 'node:fs/promises';
import { type ReadPackage, readPackage } from '../../shared/log/package-text';
import { fail, ok, type Result } from '../../shared/result';

export async function openPackage(path: string): Promise<Result<ReadPackage>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return fail({ code: 'file-missing', detail: { file: path } });
  }
  // Each line ends with a line feed, so behind the last there is nothing more.
  return ok(readPackage((text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')));
}
