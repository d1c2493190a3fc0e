/** The text of a request's body. */
import type { HttpRequest } from '@azure/functions';
import { fail, ok, type Result } from '../../shared/result';
import { bodyBytes } from './body-bytes';

/** Bytes. */
export const bodyLimit = 8 * 1024 * 1024;

/** Problems: `body-too-large`, `input-invalid` where the bytes are no UTF-8. */
export async function bodyText(request: HttpRequest): Promise<Result<string>> {
  const bytes = await bodyBytes(request, bodyLimit, 'body-too-large');
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail({ code: 'input-invalid', at: 'body', detail: { expected: 'UTF-8' } });
  }
}
