/** Attachments in a folder of this machine, for trials: a file is whole and on the disk before its put is answered. */
import { unlinkSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedHash, fileHash } from '../../shared/file/file-hash';
import { fileTypeNames } from '../../shared/file/file-type';
import type { FileStore } from '../../shared/file/store';
import { isWorkspace } from '../../shared/log/keys';

/** One process at a time works on such a folder, so what was put lately can be told within it. */
export function folderFiles(folder: string): FileStore {
  const puts = new Map<string, number>();
  let last = 0;
  const place = (workspace: string, hash: string): string => {
    if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
    return join(folder, workspace, checkedHash(hash));
  };

  const find = async (path: string, hash: string) => {
    for (const type of fileTypeNames) {
      const bytes = await tolerant(() => readFile(`${path}.${type}`));
      if (bytes === undefined) continue;
      if (fileHash(bytes) !== hash) throw new Error(`the file ${hash} is damaged`);
      return { type, bytes: new Uint8Array(bytes) };
    }
    return undefined;
  };

  return {
    put: async (workspace, { type, bytes }) => {
      const hash = fileHash(bytes);
      const path = place(workspace, hash);
      last += 1;
      const beside = `${path}.${process.pid}.${last}.part`;
      puts.set(path, last);
      await mkdir(join(folder, workspace), { recursive: true });
      const file = await open(beside, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, `${path}.${type}`);
      last += 1;
      puts.set(path, last);
      return hash;
    },
    get: (workspace, hash) => find(place(workspace, hash), hash),
    remove: async (workspace, hash, needed) => {
      const path = place(workspace, hash);
      const before = puts.get(path);
      if (await needed()) return;
      // Nothing may come between the question and the removal, so it does not wait.
      if (puts.get(path) !== before) return;
      puts.delete(path);
      for (const type of fileTypeNames) removeIfThere(`${path}.${type}`);
    },
  };
}

async function tolerant<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
