/** Attachments on Azure Blob storage: one container, a folder for each office, a blob for each file. */
import { BlobServiceClient, RestError } from '@azure/storage-blob';
import { isWorkspace } from '../../shared/log/keys';
import { checkedHash, fileHash } from './file-hash';
import { type FileType, fileTypes } from './file-type';
import type { FileStore } from './port';

const containerName = 'files';

export function blobFiles(connectionString: string): FileStore {
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(containerName);
  const blob = (workspace: string, hash: string) => {
    if (!isWorkspace(workspace)) throw new Error('not the name of a workspace');
    return container.getBlockBlobClient(`${workspace}/${checkedHash(hash)}`);
  };

  const put: FileStore['put'] = async (workspace, { type, bytes }) => {
    const hash = fileHash(bytes);
    try {
      await blob(workspace, hash).uploadData(bytes, {
        // Whoever opens it gets a download of the type that its bytes have, and no page of this origin.
        blobHTTPHeaders: { blobContentType: fileTypes[type], blobContentDisposition: 'attachment' },
        metadata: { type },
        conditions: { ifNoneMatch: '*' },
      });
    } catch (error) {
      if (codeOf(error) === 'ContainerNotFound') {
        await container.createIfNotExists();
        return put(workspace, { type, bytes });
      }
      // The same bytes lie there already.
      if (codeOf(error) !== 'BlobAlreadyExists') throw error;
    }
    return hash;
  };

  return {
    put,
    get: async (workspace, hash) => {
      const client = blob(workspace, hash);
      try {
        const { metadata } = await client.getProperties();
        const bytes = new Uint8Array(await client.downloadToBuffer());
        const type = metadata?.type;
        if (!isFileType(type) || fileHash(bytes) !== hash) throw new Error(`the file ${hash} is damaged`);
        return { type, bytes };
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined;
        throw error;
      }
    },
    remove: async (workspace, hash) => {
      try {
        await blob(workspace, hash).deleteIfExists();
      } catch (error) {
        if (codeOf(error) !== 'ContainerNotFound') throw error;
      }
    },
  };
}

const codeOf = (error: unknown): string | undefined => (error instanceof RestError ? error.code : undefined);

const isFileType = (type: string | undefined): type is FileType => type !== undefined && Object.hasOwn(fileTypes, type);
