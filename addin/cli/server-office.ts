/** The office on a server: with the token of TONGLIAN_TOKEN, or, on this machine's trial server, with a trial sign-in. */
import { fail, ok, type Result } from '../../shared/result';
import { httpOffice } from '../api/http';
import type { Office } from '../api/office';
import { trialSignIn, workspaceOfToken } from '../api/sign-in';
import { language } from './say';

export async function serverOffice(server: string, trial: string): Promise<Result<Office>> {
  const token = process.env.TONGLIAN_TOKEN;
  if (token !== undefined && token !== '') {
    const workspace = workspaceOfToken(token);
    if (workspace === undefined) return fail({ code: 'unauthenticated' });
    return ok(httpOffice({ server, workspace, token: async () => token, language }));
  }
  const signedIn = await trialSignIn(server, trial);
  if (!signedIn.ok) return signedIn;
  return ok(httpOffice({ server, workspace: trial, token: async () => signedIn.value, language }));
}
