/** Attachments in memory: for work without a server and for tests. */
import { isWorkspace } from '../log/keys';
import { checkedHash, fileHash } from './file-hash';
import type { FileStore, StoredFile } from './store';

export function memoryFiles(): FileStore {
  /** Each put makes an entry of its own, so that a removal sees whether it is the one that it found. */
  const kept = new Map<string, StoredFile>();
  const key = (workspace: string, hash: string): string => {
    if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
    return `${workspace}/${checkedHash(hash)}`;
  };
  return {
    put: async (workspace, { type, bytes }) => {
      const hash = fileHash(bytes);
      kept.set(key(workspace, hash), { type, bytes: bytes.slice() });
      return hash;
    },
    get: async (workspace, hash) => {
      const found = kept.get(key(workspace, hash));
      return found === undefined ? undefined : { type: found.type, bytes: found.bytes.slice() };
    },
    remove: async (workspace, hash, needed) => {
      const found = kept.get(key(workspace, hash));
      if (found === undefined || (await needed())) return;
      if (kept.get(key(workspace, hash)) === found) kept.delete(key(workspace, hash));
    },
  };
}
