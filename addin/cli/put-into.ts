/** Puts a made file into a folder, which is made where it is missing; its path. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import type { MadeFile } from '../live/circular-files';
import { writeWhole } from './write-file';

export async function putInto(folder: string, { name, bytes }: MadeFile): Promise<Result<string>> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) throw new Error(folder);
  } catch {
    return fail({ code: 'target-read-only', detail: { file: folder } });
  }
  const written = await writeWhole(path, bytes);
  return written.ok ? ok(path) : written;
}
