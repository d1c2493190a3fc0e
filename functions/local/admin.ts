/** The host's own addresses: which functions there are, and a timer run by hand. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpFunctions } from './http-functions';
import type { TimerFunctions } from './timer-functions';

export type FunctionListing =
  | { readonly name: string; readonly trigger: 'http'; readonly methods: readonly string[]; readonly route: string }
  | { readonly name: string; readonly trigger: 'timer'; readonly schedule: string };

export const listFunctions = (http: HttpFunctions, timers: TimerFunctions): FunctionListing[] => [
  ...http.list.map(({ name, methods, path }) => ({ name, trigger: 'http' as const, methods, route: path })),
  ...timers.list.map(({ name, schedule }) => ({ name, trigger: 'timer' as const, schedule })),
];

const root = '/admin/functions';

/** `GET /admin/functions`; `POST /admin/functions/{name}` with JSON `{"input":""}` is answered 202, as by the real host. */
export function answerAdmin(
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
  http: HttpFunctions,
  timers: TimerFunctions,
): boolean {
  if (url.pathname === root && request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(listFunctions(http, timers), null, 2));
    return true;
  }
  if (!url.pathname.startsWith(`${root}/`)) return false;
  request.resume();
  // A page from elsewhere can send a form without asking, but not this type.
  const json = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (request.method !== 'POST') response.writeHead(405, { Allow: 'POST' }).end();
  else if (!json) response.writeHead(415).end();
  else response.writeHead(timers.run(url.pathname.slice(root.length + 1)) ? 202 : 404).end();
  return true;
}
