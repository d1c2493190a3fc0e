/** What does a request ask? Its parts as the operation's schemas accept them, or the problem that stands in it. */
import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod';
import { fileNameIn } from '../../shared/contract/file-name';
import { sentFile } from '../../shared/contract/files';
import { longestFile } from '../../shared/file/file-type';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Language } from '../../shared/text/sentence';
import { bodyBytes } from './body-bytes';
import { bodyText } from './body-text';
import { depthLimit, tooDeep } from './too-deep';

export function languageOf(request: HttpRequest): Language {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh';
}

export function queryOf<T extends z.ZodType>(request: HttpRequest, schema: T): Result<z.infer<T>> {
  const given = [...request.query];
  const query = Object.fromEntries(given);
  // Of two values for one name, one would be dropped in silence.
  if (Object.keys(query).length < given.length) return fail({ code: 'input-invalid', at: 'query' });
  return accept(schema, query, 'query');
}

export async function bodyOf<T extends z.ZodType>(request: HttpRequest, schema: T): Promise<Result<z.infer<T>>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return fail({ code: 'input-invalid', at: 'content-type', detail: { expected: 'application/json' } });
  }
  const text = await bodyText(request);
  if (!text.ok) return text;
  if (tooDeep(text.value)) return fail({ code: 'input-invalid', at: 'body', detail: { depth: depthLimit } });
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return fail({ code: 'input-invalid', at: 'body', detail: { expected: 'JSON' } });
  }
  return accept(schema, value, 'body');
}

/** A file comes as it is, its name beside it. Problems: `file-too-large`, `input-invalid`. */
export async function fileOf(request: HttpRequest): Promise<Result<z.infer<typeof sentFile>>> {
  const name = fileNameIn(request.headers.get('content-disposition'));
  if (name === undefined) return fail({ code: 'input-invalid', at: 'content-disposition' });
  const bytes = await bodyBytes(request, longestFile, 'file-too-large');
  return bytes.ok ? accept(sentFile, { name, bytes: bytes.value }, 'body') : bytes;
}

/** The parameters of the path are as the contract describes them. */
export function paramsOf<T extends z.ZodType>(request: HttpRequest, schema: T): Result<z.infer<T>> {
  return accept(schema, { ...request.params }, 'path');
}

function accept<T extends z.ZodType>(schema: T, value: unknown, where: string): Result<z.infer<T>> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(firstIssue(parsed.error, where));
}

/** The field's path and what the schema says of it; never the value, which may be personal. */
function firstIssue(error: z.ZodError, where: string): Problem {
  const issue = error.issues[0];
  const path = [where, ...(issue?.path ?? [])].map(String).join('.');
  return { code: 'input-invalid', at: path, detail: { expected: issue?.code ?? 'invalid' } };
}
