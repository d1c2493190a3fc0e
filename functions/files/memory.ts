/** Attachments in memory, for tests. */
import { isWorkspace } from '../../shared/log/keys';
import { checkedHash, fileHash } from './file-hash';
import type { FileStore, StoredFile } from './port';

export function memoryFiles(): FileStore {
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
    remove: async (workspace, hash) => void kept.delete(key(workspace, hash)),
  };
}
