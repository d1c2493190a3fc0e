/** The operations about attachments and their archives; the bytes of a file travel as they are, not as JSON. */
import * as z from 'zod';
import { fileTypeNames } from '../file/file-type';
import { commandId } from '../office/commands';
import { archives, fileId } from '../office/file/acts';
import type { Role } from '../office/roles';
import { localDate, recordId, shortText } from '../record/parts';
import { everyone, nothing } from './asking';

/** The body of a request: its bytes with the name beside them in Content-Disposition, as an address would be logged. */
export const sentFile = z.strictObject({
  name: shortText,
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
});
/** The answer to a request, in the same form; a file whose name was erased is named by its hash. */
export const gotFile = sentFile.extend({ type: z.enum(fileTypeNames) });

const fileEntry = z.strictObject({
  record: recordId,
  file: fileId,
  type: z.enum(fileTypeNames),
  /** Bytes. */
  size: z.int(),
  archive: z.enum(archives),
  /** null where it was erased. */
  name: z.string().nullable(),
  /** Of an adoption the first source's; its name is that of all sources. */
  unit: recordId,
  unitName: z.string(),
  title: z.string().nullable(),
  receivedOn: localDate.nullable(),
  /** Of a file of an adoption: which printing it proves, and whose. */
  proves: z.strictObject({ outlet: z.string(), date: localDate.nullable(), units: z.array(recordId) }).optional(),
  /** Who attached it: a person of the roster, and the name while the roster has it. */
  by: z.string(),
  byName: z.string().nullable(),
  at: z.string(),
});
export type FileEntry = z.infer<typeof fileEntry>;

const attaching: readonly Role[] = ['editor', 'correspondent', 'administrator'];
const said = z.strictObject({ command: commandId });

export const fileOperations = {
  attachFile: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/files',
    summary:
      'Attaches a file to an item, or to an adoption as its evidence: Word, Excel, PDF or picture, told by its bytes, up to 10 MB.',
    roles: attaching,
    /** Without an archive the type chooses: a manuscript is text, a picture a picture, all else a document. */
    query: said.extend({ archive: z.enum(archives).optional() }),
    body: sentFile,
    output: z.strictObject({ file: fileId, status: z.enum(['applied', 'known']), seq: z.int() }),
  },
  readFile: {
    method: 'GET',
    path: 'workspaces/{workspace}/records/{record}/files/{file}',
    summary: 'The bytes of a file of an item or an adoption, for those who may read that.',
    roles: everyone,
    query: nothing,
    body: null,
    output: gotFile,
  },
  removeFile: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/files/{file}/remove',
    summary: 'Takes a file off an item or an adoption; the bytes go with the last that had it.',
    roles: attaching,
    query: said,
    body: null,
    output: z.strictObject({ status: z.enum(['applied', 'known']), seq: z.int() }),
  },
  listFiles: {
    method: 'GET',
    path: 'workspaces/{workspace}/files',
    summary:
      'The text, picture and document archives: every file with its item or adoption, or those of a period, a unit, one of these.',
    roles: everyone,
    query: z.strictObject({
      archive: z.enum(archives).optional(),
      /** When the item was received or printed; where that is not known, when the file was attached. */
      period: z.string().max(40).optional(),
      unit: recordId.optional(),
      record: recordId.optional(),
      /** The item or adoption that ended the page before. */
      after: recordId.optional(),
    }),
    body: null,
    output: z.strictObject({ entries: z.array(fileEntry), next: recordId.nullable() }),
  },
} as const;
