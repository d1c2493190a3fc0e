/** What the service asks of the place where attachments lie: bytes by their own hash, each office for itself. */
import type { FileType } from './file-type';

export interface StoredFile {
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

export interface FileStore {
  /** The file's name is the SHA-256 of its bytes, so the same bytes are stored once. */
  readonly put: (workspace: string, file: StoredFile) => Promise<string>;
  /** Undefined where there is none. Throws where it is not what was put there. */
  readonly get: (workspace: string, hash: string) => Promise<StoredFile | undefined>;
  /** With its last item; nothing happens where it is gone already. */
  readonly remove: (workspace: string, hash: string) => Promise<void>;
}
