/** One HTTP call of a function in buffered mode: request and answer go with the invocation. */
import * as z from 'zod';
import { type HttpCall, headersOf } from './http-call';
import { invoke } from './invoke';

const wireAnswer = z.looseObject({
  http: z.looseObject({
    statusCode: z.coerce.number().int(),
    headers: z.record(z.string(), z.string()),
    cookies: z.array(z.unknown()).max(0, 'the local host has no cookies'),
    body: z.looseObject({ bytes: z.instanceof(Uint8Array).optional() }).nullish(),
  }),
});

/** Throws what the function throws. */
export async function bufferedCall(call: HttpCall): Promise<void> {
  const { app, registered, input, params, request, url, response, log } = call;
  // The real host drops a body that comes without its length.
  const body = request.headers['content-length'] === undefined ? new Uint8Array() : call.body;
  const http = {
    method: request.method,
    url: url.href,
    headers: headersOf(request),
    params,
    query: queryOf(url),
    body: { bytes: body },
  };
  const returned = await invoke(app.model, registered, { name: input, data: { http }, metadata: {} }, log);
  if (returned === null || returned === undefined) {
    response.writeHead(204).end();
    return;
  }
  const { statusCode, headers, body: given } = wireAnswer.parse(returned).http;
  const bytes = given?.bytes ?? new Uint8Array();
  // These have no body and so no length.
  const length = statusCode === 204 || statusCode === 304 ? {} : { 'content-length': bytes.length };
  response.writeHead(statusCode, { ...headers, ...length }).end(bytes);
}

/** The real host joins a repeated key with commas. */
function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const key of new Set(url.searchParams.keys())) query[key] = url.searchParams.getAll(key).join(',');
  return query;
}
