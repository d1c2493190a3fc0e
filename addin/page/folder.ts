/** A folder of the disk, where the browser gives access to one: its workbooks, the record beside each, and the way back into the same files. */

/** Of the File System Access API what is used here; browsers without it have neither. */
declare global {
  interface Window {
    showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

const isWorkbookName = (name: string): boolean => /^(?!~\$).*\.(xlsx|xlsm|xls)$/i.test(name);

export interface Folder {
  /** In the order of their names. */
  readonly workbooks: readonly string[];
  /** Null where there is none of this name. */
  read(name: string): Promise<ArrayBuffer | null>;
  /** A file is replaced whole or stays as it was. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** Null where nobody chose one. Rejects where the browser refuses. */
export async function chooseFolder(): Promise<Folder | null> {
  const handle = await window.showDirectoryPicker?.({ mode: 'readwrite' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  return handle ? folderOf(handle) : null;
}

async function folderOf(handle: FileSystemDirectoryHandle): Promise<Folder> {
  const workbooks: string[] = [];
  for await (const [name, one] of handle.entries())
    if (one.kind === 'file' && isWorkbookName(name)) workbooks.push(name);
  return {
    workbooks: workbooks.sort(),
    async read(name) {
      try {
        return await (await (await handle.getFileHandle(name)).getFile()).arrayBuffer();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async write(name, bytes) {
      const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
      // A copy: the writer may hand out a view into a larger buffer.
      await stream.write(bytes.slice());
      await stream.close();
    },
  };
}

/** A workbook and the record beside it. False where the folder takes nothing any more: read-only, or a file is held by another program. */
export async function putInto(
  folder: Folder,
  [name, bytes]: readonly [string, Uint8Array],
  record: readonly [string, Uint8Array] | null,
): Promise<boolean> {
  try {
    await folder.write(name, bytes);
    if (record) await folder.write(...record);
    return true;
  } catch {
    return false;
  }
}
