/** Tokens for the service: the trial sign-in of a server on this machine, and what a token says of its workspace. */
import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result';

const answer = z.object({ token: z.string() });
const claims = z.object({ workspace: z.string(), sub: z.string().optional() });

/** A token for a trial office; only the local host gives one. */
export const trialSignIn = (server: string, workspace: string): Promise<Result<string>> =>
  localToken(server, 'workspace', workspace);

/** A token of an account that acts where it took up an invitation; only the local host gives one. */
export const trialAccount = (server: string, name: string): Promise<Result<string>> =>
  localToken(server, 'account', name);

async function localToken(server: string, kind: 'workspace' | 'account', name: string): Promise<Result<string>> {
  const url = new URL('local/sign-in', `${server.replace(/\/+$/, '')}/`);
  url.searchParams.set(kind, name);
  try {
    const response = await fetch(url, { method: 'POST' });
    if (response.status >= 500) return fail({ code: 'service-away', detail: { server } });
    if (!response.ok) return fail({ code: 'unauthenticated' });
    return ok(answer.parse(await response.json()).token);
  } catch {
    return fail({ code: 'service-away', detail: { server } });
  }
}

export const workspaceOfToken = (token: string): string | undefined => claimsOf(token)?.workspace;
export const personOfToken = (token: string): string | undefined => claimsOf(token)?.sub;

/** Read, not trusted: the server decides whether the token is good. */
function claimsOf(token: string): z.infer<typeof claims> | undefined {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (char) => char.charCodeAt(0));
    return claims.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
