/** Which function answers a request, and how do request and answer cross to it and back? */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { LoadedApp, RegisteredFunction } from './core-api';
import { invoke } from './invoke';
import { type Route, route } from './route';

export interface HttpFunction {
  readonly name: string;
  readonly methods: readonly string[];
  /** With the host's prefix, beginning with a slash. */
  readonly path: string;
}

export interface HttpFunctions {
  readonly list: readonly HttpFunction[];
  /** False where no function has this path and method. */
  readonly answer: (request: IncomingMessage, url: URL, response: ServerResponse) => Promise<boolean>;
}

const trigger = z.looseObject({
  route: z.string().optional(),
  methods: z.array(z.string()),
  authLevel: z.literal('anonymous'),
});

/** The real host's limit. */
const longestBody = 100 * 1024 * 1024;

interface Bound extends HttpFunction {
  readonly route: Route;
  readonly input: string;
  readonly registered: RegisteredFunction;
}

/** Throws for what is not served here: function keys, constraints in routes. */
export function httpFunctions(app: LoadedApp, prefix: string, log: (message: string) => void): HttpFunctions {
  const bound = app.functions.flatMap((registered) => bind(registered, prefix)).sort(byRank);
  return {
    list: bound.map(({ name, methods, path }) => ({ name, methods, path })),
    answer: async (request, url, response) => {
      const method = (request.method ?? '').toUpperCase();
      for (const { methods, input, registered, route, name } of bound) {
        const params = route.match(url.pathname);
        if (params === undefined || !methods.includes(method)) continue;
        const body = await readBody(request);
        if (body === undefined) {
          response.writeHead(413, { Connection: 'close' }).end();
          return true;
        }
        const http = {
          method,
          url: url.href,
          headers: headersOf(request),
          params,
          query: queryOf(url),
          body: { bytes: body },
        };
        try {
          send(response, await invoke(app.model, registered, { name: input, data: { http } }, log));
        } catch (error) {
          // As the real host: nothing of the reason goes out.
          log(`${name} threw: ${error instanceof Error ? error.stack : String(error)}`);
          response.writeHead(500).end();
        }
        return true;
      }
      return false;
    },
  };
}

function bind(registered: RegisteredFunction, prefix: string): Bound[] {
  const { name, bindings } = registered.metadata;
  return Object.entries(bindings).flatMap(([input, binding]) => {
    if (binding.type.toLowerCase() !== 'httptrigger') return [];
    const { methods, route: given } = trigger.parse(binding);
    const path = `/${[prefix, given ?? name].filter((part) => part !== '').join('/')}`;
    return [
      { name, methods: methods.map((method) => method.toUpperCase()), path, input, registered, route: route(path) },
    ];
  });
}

const byRank = (a: Bound, b: Bound): number => (a.route.rank < b.route.rank ? -1 : a.route.rank > b.route.rank ? 1 : 0);

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** The real host joins a repeated key with commas. */
function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const key of new Set(url.searchParams.keys())) query[key] = url.searchParams.getAll(key).join(',');
  return query;
}

const wireAnswer = z.looseObject({
  http: z.looseObject({
    statusCode: z.coerce.number().int(),
    headers: z.record(z.string(), z.string()),
    cookies: z.array(z.unknown()).max(0),
    body: z.looseObject({ bytes: z.instanceof(Uint8Array).optional() }).nullish(),
  }),
});

function send(response: ServerResponse, returned: unknown): void {
  if (returned === null || returned === undefined) {
    response.writeHead(204).end();
    return;
  }
  const { statusCode, headers, body } = wireAnswer.parse(returned).http;
  const bytes = body?.bytes ?? new Uint8Array();
  // These have no body and so no length.
  const length = statusCode === 204 || statusCode === 304 ? {} : { 'content-length': bytes.length };
  response.writeHead(statusCode, { ...headers, ...length }).end(bytes);
}
