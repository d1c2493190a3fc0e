/** What may stand in an operation's path? A schema for each parameter that a path can have. */
import * as z from 'zod';
import { fileId } from '../office/file/acts';
import { recordId } from '../record/parts';

const known = {
  workspace: z.string().regex(/^[0-9a-z]{1,32}$/),
  record: recordId,
  file: fileId,
} as const;

/** Throws on a path with a parameter that is not described here. */
export function pathParameters(path: string): z.ZodObject<Record<string, z.ZodString>> {
  const shape = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (!Object.hasOwn(known, name)) throw new TypeError(`a path's parameter of no kind: ${name}`);
    // The line above asked.
    return [name, known[name as keyof typeof known]] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}
