/** The office on a server: with the token of TONGLIAN_TOKEN, or, on this machine's trial server, with a trial sign-in. */
import { fail, ok, type Result } from '../../shared/result';
import { httpOffice } from '../api/http';
import type { Office } from '../api/office';
import { trialAccount, trialSignIn, workspaceOfToken } from '../api/sign-in';
import { language } from './say';

/**
 * @param named the office; a token of a trial may name it itself, a directory's never does
 * @param account on the trial server: as whom to sign in, where an invitation was taken up
 */
export async function serverOffice(server: string, named: string, account?: string): Promise<Result<Office>> {
  const token = await tokenFor(server, named, account);
  if (!token.ok) return token;
  const workspace = workspaceOfToken(token.value) ?? named;
  if (workspace === '') return fail({ code: 'input-invalid', at: '--workspace' });
  return ok(httpOffice({ server, workspace, token: async () => token.value, language }));
}

async function tokenFor(server: string, workspace: string, account: string | undefined): Promise<Result<string>> {
  const { TONGLIAN_TOKEN: token } = process.env;
  if (token !== undefined && token !== '') return ok(token);
  return account === undefined ? trialSignIn(server, workspace) : trialAccount(server, account);
}
