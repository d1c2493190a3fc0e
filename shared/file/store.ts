/** What is asked of the place where attachments lie: bytes by their own hash, each office for itself. */
import type { FileType } from './file-type';

export interface StoredFile {
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

export interface FileStore {
  /**
   * The file's name is the SHA-256 of its bytes, so the same bytes are stored once. Once it has resolved, a removal
   * that had begun to ask before the call spares the file.
   */
  readonly put: (workspace: string, file: StoredFile) => Promise<string>;
  /** Undefined where there is none. Throws where it is not what was put there. */
  readonly get: (workspace: string, hash: string) => Promise<StoredFile | undefined>;
  /**
   * With its last item: asks whether the file is still needed, and removes it where it is not and nobody has put it
   * meanwhile. Nothing happens where it is gone already.
   */
  readonly remove: (workspace: string, hash: string, needed: () => Promise<boolean>) => Promise<void>;
}
