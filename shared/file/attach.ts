/** How do bytes and log stay one: no file is acknowledged that is not kept, and none is kept that no item has? */
import type { OfficeCommand } from '../office/commands';
import { decide } from '../office/decide';
import type { Actor, Log } from '../office/domain';
import type { Archive } from '../office/file/acts';
import { isFileNeeded } from '../office/file/remember';
import { fail, ok, type Result } from '../result';
import { fileHash } from './file-hash';
import { type FileType, fileTypeOf } from './file-type';
import type { FileStore, StoredFile } from './store';

export interface Office {
  readonly workspace: string;
  readonly log: Log;
  readonly files: FileStore;
  readonly now: () => string;
}

export interface Attaching {
  readonly command: string;
  readonly record: string;
  readonly archive?: Archive | undefined;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Done {
  readonly status: 'applied' | 'known';
  readonly seq: number;
}

const archiveOf: Readonly<Record<FileType, Archive>> = {
  docx: 'text',
  doc: 'text',
  jpeg: 'picture',
  png: 'picture',
  pdf: 'document',
  xlsx: 'document',
  xls: 'document',
};

/** Sent again it is known. Problems: those of `fileTypeOf`, of `decideFile` and of the log. */
export async function attachFile(
  office: Office,
  given: Attaching,
  actor: Actor,
): Promise<Result<Done & { readonly file: string }>> {
  const { workspace, log, files } = office;
  const { command: id, record, name, bytes } = given;
  const found = fileTypeOf(bytes);
  if (!found.ok) return found;
  const type = found.value;
  const file = fileHash(bytes);
  const archive = given.archive ?? archiveOf[type];
  const personal = { name };
  const said = { id, type: 'attach', record, file, fileType: type, size: bytes.length, archive, personal } as const;
  // What the log would not take is not written anywhere.
  const taken = await log.read((state) => decide(state, said, actor, office.now()));
  if (!taken.ok) return taken;
  if (!taken.value.ok) return taken.value;
  // Before the log says that it is there.
  await files.put(workspace, { type, bytes });
  const done = await say(log, said, actor);
  // A removal that asked before the log had it may have come in between.
  if (done.ok && (await files.get(workspace, file)) === undefined) await files.put(workspace, { type, bytes });
  await dropUnneeded(office, file);
  return done.ok ? ok({ ...done.value, file }) : done;
}

export async function removeFile(
  office: Office,
  { command: id, record, file }: { readonly command: string; readonly record: string; readonly file: string },
  actor: Actor,
): Promise<Result<Done>> {
  const done = await say(office.log, { id, type: 'detach', record, file }, actor);
  if (done.ok) await dropUnneeded(office, file);
  return done;
}

/** Problems: `not-found` (not a file of this item). Who may read the item is asked before. */
export async function readFile(
  { workspace, log, files }: Office,
  record: string,
  file: string,
): Promise<Result<StoredFile & { readonly name: string }>> {
  const kept = await log.read((state) => state.files.get(record)?.find((one) => one.file === file));
  if (!kept.ok) return kept;
  if (kept.value === undefined) return fail({ code: 'not-found', at: 'file' });
  const stored = await files.get(workspace, file);
  if (stored === undefined) throw new Error(`the file ${file} is missing`);
  return ok({ name: kept.value.name ?? file, ...stored });
}

/** The bytes go with the last item that had them. Asked again, or of what is gone, it does nothing. */
export function dropUnneeded({ workspace, log, files }: Office, file: string): Promise<void> {
  return files.remove(workspace, file, async () => {
    const needed = await log.read((state) => isFileNeeded(state, file));
    // Where the log does not answer, nothing goes.
    return needed.ok ? needed.value : true;
  });
}

async function say(log: Log, command: OfficeCommand, actor: Actor): Promise<Result<Done>> {
  const [answer] = await log.append([command], actor);
  if (answer === undefined) throw new Error('a command without an answer');
  return answer.status === 'refused' ? fail(answer.problem) : ok({ status: answer.status, seq: answer.seq });
}
