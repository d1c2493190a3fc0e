/** Sign-in for trials: `POST /local/sign-in?workspace=NAME` gives a token of an editor of that office. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWorkspace } from '../../shared/log/keys';
import type { LocalIssuer } from '../identity/local-issuer';

/** False where the request is for something else. The host answers on the loopback address only, to its own name only. */
export async function answerSignIn(
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
  issuer: LocalIssuer,
): Promise<boolean> {
  if (url.pathname !== '/local/sign-in') return false;
  request.resume();
  const workspace = url.searchParams.get('workspace') ?? '';
  if (request.method !== 'POST' || !isWorkspace(workspace)) {
    response.writeHead(request.method === 'POST' ? 400 : 405).end();
    return true;
  }
  const token = await issuer.sign({ workspace, actor: { person: 'trial', role: 'editor' } });
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ token }));
  return true;
}
