/** Which function answers a request? */

import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { textOrder } from '../../shared/text-order';
import type { LoadedApp, RegisteredFunction } from './core-api';
import { readBody } from './http-call';
import { type Route, route } from './route';
import { streamCall } from './stream-call';

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

interface Bound extends HttpFunction {
  readonly route: Route;
  readonly input: string;
  readonly registered: RegisteredFunction;
}

/** Throws for what is not served here: function keys, constraints in routes, an app without streams. */
export function httpFunctions(app: LoadedApp, prefix: string, log: (message: string) => void): HttpFunctions {
  const bound = app.functions
    .flatMap((registered) => bind(registered, prefix))
    .sort((a, b) => textOrder(a.route.rank, b.route.rank));
  if (bound.length > 0 && app.streamPort === undefined) throw new Error('the app has not asked for streams');
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
        try {
          await streamCall({ app, registered, input, params, request, url, body, response, log });
        } catch (error) {
          // As the real host: nothing of the reason goes out.
          log(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
          if (response.headersSent) response.destroy();
          else response.writeHead(500).end();
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
