/** What is said when a file is attached to an item or an adoption, or taken off it. */
import * as z from 'zod';
import { fileTypeNames, longestFile } from '../../file/file-type';
import { recordId, shortText } from '../../record/parts';

/** SHA-256 of the bytes. */
export const fileId = z.string().regex(/^[0-9a-f]{64}$/);

/** 文字档案, 图片档案, 文件档案: which archive a file belongs to. */
export const archives = ['text', 'picture', 'document'] as const;
export type Archive = (typeof archives)[number];

/** What a file of an item or an adoption is; who attached it, as a person of the roster, stays with it. */
export const attached = z.strictObject({
  record: recordId,
  file: fileId,
  type: z.enum(fileTypeNames),
  size: z.int().min(1).max(longestFile),
  archive: z.enum(archives),
  by: z.string().max(64),
});
export const detached = attached.pick({ record: true, file: true });

/** A file's name often holds names of people: it may have to go one day. */
export const fileSaid = z.strictObject({ name: shortText });

/** Said by the service itself, once the bytes lie where they belong: nobody can name a file that he does not have. */
export type FileCommand =
  | {
      readonly id: string;
      readonly type: 'attach';
      readonly record: string;
      readonly file: string;
      readonly fileType: z.infer<typeof attached>['type'];
      readonly size: number;
      readonly archive: Archive;
      readonly personal: z.infer<typeof fileSaid>;
    }
  | { readonly id: string; readonly type: 'detach'; readonly record: string; readonly file: string };

/** What the state keeps of a file of an item or an adoption. */
export interface KeptFile extends Omit<z.infer<typeof attached>, 'record'> {
  readonly time: string;
  /** null once it was erased. */
  readonly name: string | null;
}
