/** Workspaces of a trial: `POST /local/workspaces?act=create|invite&name=NAME` gives the administrator's invitation code. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { officeLogs } from '../log/office-logs';
import { tableStore } from '../log/table';
import { inviteAdministrator } from '../operator/workspace';

/** False where the request is for something else. The host answers on the loopback address only, to its own name only. */
export async function answerWorkspaces(
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
  storageConnection: string,
): Promise<boolean> {
  if (url.pathname !== '/local/workspaces') return false;
  request.resume();
  const act = url.searchParams.get('act');
  // A page from elsewhere says where it comes from, and a form of it is no command.
  if (request.method !== 'POST' || request.headers.origin !== undefined || (act !== 'create' && act !== 'invite')) {
    response.writeHead(request.method === 'POST' ? 400 : 405).end();
    return true;
  }
  const log = officeLogs({ store: tableStore(storageConnection) });
  const name = url.searchParams.get('name') ?? '';
  const invited = await inviteAdministrator(log, act, name, new Uint8Array(randomBytes(20)));
  response.writeHead(invited.ok ? 200 : 409, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(invited.ok ? invited.value : invited.problem));
  return true;
}
