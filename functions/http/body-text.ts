/** The text of a request's body, read no further than it may be long. */
import type { HttpRequest } from '@azure/functions';
import { fail, ok, type Result } from '../../shared/result';

/** Bytes. */
export const bodyLimit = 8 * 1024 * 1024;

const tooLarge: Result<never> = fail({ code: 'body-too-large', detail: { limit: bodyLimit } });

/** Problems: `body-too-large`, `input-invalid` where the bytes are no UTF-8. */
export async function bodyText(request: HttpRequest): Promise<Result<string>> {
  // What the length says is not trusted, but it spares the reading.
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    // The library types its stream loosely; a body's chunks are bytes.
    const bytes = chunk as Uint8Array;
    length += bytes.byteLength;
    if (length > bodyLimit) return tooLarge;
    chunks.push(bytes);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return fail({ code: 'input-invalid', at: 'body', detail: { expected: 'UTF-8' } });
  }
}
