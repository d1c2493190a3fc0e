/** An office's log in a file beside its workbook, for work without a server: written whole, read back only where nothing of it was changed. */
import { fileTypeOf } from '../../shared/file/file-type';
import { filesIn } from '../../shared/file/package-files';
import type { StoredFile } from '../../shared/file/store';
import { packageLines, readPackage } from '../../shared/log/package-text';
import { fail, ok, type Result } from '../../shared/result';
import { fileLineBegins, fileLines, filesOfLines } from '../api/file-lines';
import type { Begun } from '../api/in-process';
import type { Office } from '../api/office';
import { readLog } from '../api/read-log';

/** As `tonglian export` writes it, attachments and all. */
export async function keptLog(office: Office): Promise<Result<Uint8Array>> {
  const log = await readLog(office);
  if (!log.ok) return log;
  const lines = [...packageLines(log.value)];
  const files = new Map(filesIn(log.value.rows).map(({ file, record }) => [file, record]));
  for (const [file, record] of files) {
    const read = await office.call('readFile', { record, file });
    if (!read.ok) return read;
    lines.push(...fileLines(file, read.value.bytes));
  }
  return ok(new TextEncoder().encode(lines.join('')));
}

/** @returns `package-damaged` where it is none, is not whole, or a byte of it was changed. */
export function readKeptLog(bytes: Uint8Array, name: string): Result<Begun> {
  const damaged = fail({ code: 'package-damaged', detail: { file: name } } as const);
  const lines = new TextDecoder().decode(bytes).split('\n');
  if (lines.pop() !== '') return damaged;
  const { package: found, faults } = readPackage(lines.filter((line) => !line.startsWith(fileLineBegins)));
  const attached = filesOfLines(lines.filter((line) => line.startsWith(fileLineBegins)));
  // What begins in the middle of a log cannot be gone on with.
  if (!found || faults.length > 0 || found.base.seq !== 0 || !attached) return damaged;
  const files = new Map<string, StoredFile>();
  for (const { file } of filesIn(found.rows)) {
    const given = attached.get(file);
    const type = given && fileTypeOf(given);
    if (!given || !type?.ok) return damaged;
    files.set(file, { type: type.value, bytes: given });
  }
  return ok({ package: found, files });
}
