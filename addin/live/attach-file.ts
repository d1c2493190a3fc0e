/** Hangs a file from the user's disk on an item or an adoption: the same file again is the same command. */
import type { Output } from '../../shared/contract/operations';
import { importId } from '../../shared/record/identity';
import type { Result } from '../../shared/result';
import type { Office } from '../api/office';

export async function attachFile(office: Office, record: string, file: File): Promise<Result<Output<'attachFile'>>> {
  return office.call('attachFile', {
    record,
    query: { command: importId(office.workspace, record, [file.name, file.size, file.lastModified], 1) },
    body: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  });
}
