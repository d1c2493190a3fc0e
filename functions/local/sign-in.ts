/**
 * Sign-in for trials: `POST /local/sign-in?workspace=NAME` gives a token of an editor of that office;
 * `POST /local/sign-in?account=NAME` one of an account that acts where it takes up an invitation.
 */
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
  const account = url.searchParams.get('account') ?? '';
  if (request.method !== 'POST' || !(isWorkspace(workspace) || /^[\w.-]{1,64}$/.test(account))) {
    response.writeHead(request.method === 'POST' ? 400 : 405).end();
    return true;
  }
  const token =
    account === ''
      ? await issuer.sign({ workspace, actor: { person: 'trial', role: 'editor' } })
      : await issuer.signAccount(account);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ token }));
  return true;
}
