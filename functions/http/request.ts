/** What does a request ask? Its parts as the operation's schemas accept them, or the problem that stands in it. */
import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Language } from '../../shared/text/sentence';

const bodyLimit = 8 * 1024 * 1024;

export function languageOf(request: HttpRequest): Language {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh';
}

export function queryOf<T extends z.ZodType>(request: HttpRequest, schema: T): Result<z.infer<T>> {
  return accept(schema, Object.fromEntries(request.query), 'query');
}

export async function bodyOf<T extends z.ZodType>(request: HttpRequest, schema: T): Promise<Result<z.infer<T>>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return fail({ code: 'input-invalid', at: 'content-type', detail: { expected: 'application/json' } });
  }
  const text = await request.text();
  if (Buffer.byteLength(text) > bodyLimit) return fail({ code: 'body-too-large', detail: { limit: bodyLimit } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: 'input-invalid', at: 'body', detail: { expected: 'JSON' } });
  }
  return accept(schema, value, 'body');
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
