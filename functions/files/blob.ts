/** Attachments on Azure Blob storage: one container, a folder for each office, a blob for each file. */
import { checkedHash, fileHash } from '../../shared/file/file-hash';
import { type FileType, fileTypes } from '../../shared/file/file-type';
import type { FileStore } from '../../shared/file/store';
import { isWorkspace } from '../../shared/log/keys';
import type { StorageAccount } from '../storage/account';

const containerName = 'files';

/** Its library is read when it is first asked for: that takes longer than all else of a cold start. */
async function openContainer(account: StorageAccount) {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const service =
    typeof account === 'string'
      ? BlobServiceClient.fromConnectionString(account)
      : new BlobServiceClient(account.blobs, account.credential);
  return service.getContainerClient(containerName);
}

export function blobFiles(account: StorageAccount): FileStore {
  let known: ReturnType<typeof openContainer> | undefined;
  const container = () => {
    known ??= openContainer(account);
    return known;
  };
  const blob = async (workspace: string, hash: string) => {
    if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
    const name = `${workspace}/${checkedHash(hash)}`;
    return (await container()).getBlockBlobClient(name);
  };

  const put: FileStore['put'] = async (workspace, { type, bytes }) => {
    const hash = fileHash(bytes);
    const client = await blob(workspace, hash);
    try {
      await client.uploadData(bytes, {
        // Whoever opens it gets a download of the type that its bytes have, and no page of this origin.
        blobHTTPHeaders: { blobContentType: fileTypes[type], blobContentDisposition: 'attachment' },
        metadata: { type },
        conditions: { ifNoneMatch: '*' },
      });
      return hash;
    } catch (error) {
      if (codeOf(error) === 'ContainerNotFound') {
        await (await container()).createIfNotExists();
        return put(workspace, { type, bytes });
      }
      if (codeOf(error) !== 'BlobAlreadyExists') throw error;
    }
    try {
      // The same bytes lie there already: another ETag keeps them from a removal that has begun.
      await client.setMetadata({ type });
      return hash;
    } catch (error) {
      // The removal came first.
      if (isMissing(error)) return put(workspace, { type, bytes });
      throw error;
    }
  };

  return {
    put,
    get: async (workspace, hash) => {
      const client = await blob(workspace, hash);
      try {
        const { metadata } = await client.getProperties();
        const bytes = new Uint8Array(await client.downloadToBuffer());
        const type = metadata?.type;
        if (!isFileType(type) || fileHash(bytes) !== hash) throw new Error(`the file ${hash} is damaged`);
        return { type, bytes };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: async (workspace, hash, needed) => {
      const client = await blob(workspace, hash);
      try {
        const { etag } = await client.getProperties();
        if (await needed()) return;
        await client.delete(etag === undefined ? {} : { conditions: { ifMatch: etag } });
      } catch (error) {
        if (!isMissing(error) && codeOf(error) !== 'ConditionNotMet') throw error;
      }
    },
  };
}

/** Errors of the service have its code and the answer's status. */
interface ServiceError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
}
const serviceError = (error: unknown): ServiceError => (typeof error === 'object' && error !== null ? error : {});

const codeOf = (error: unknown): unknown => serviceError(error).code;

const isMissing = (error: unknown): boolean => serviceError(error).statusCode === 404;

const isFileType = (type: string | undefined): type is FileType => type !== undefined && Object.hasOwn(fileTypes, type);
