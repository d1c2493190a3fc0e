/** The bytes of a request's body, read no further than it may be long. */
import type { HttpRequest } from '@azure/functions';
import { fail, ok, type Result } from '../../shared/result';

/** Fails with `tooLarge` beyond `limit` bytes. */
export async function bodyBytes(
  request: HttpRequest,
  limit: number,
  tooLarge: 'body-too-large' | 'file-too-large',
): Promise<Result<Uint8Array>> {
  const refused = fail({ code: tooLarge, detail: { limit } });
  // What the length says is not trusted, but it spares the reading.
  if (Number(request.headers.get('content-length') ?? 0) > limit) return refused;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    // The library types its stream loosely; a body's chunks are bytes.
    const bytes = chunk as Uint8Array;
    length += bytes.byteLength;
    if (length > limit) return refused;
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}
