/** `tonglian members`: who was invited into an office, and what became of it. */
import { fail, ok, type Result } from '../../shared/result';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { language, print } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, account: { type: 'string' }, json: { type: 'boolean' } } as const;

export const members = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(workspace: string, { server, account, json }: Words['values']): Promise<Result<number>> {
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const office = await serverOffice(server, workspace, typeof account === 'string' ? account : undefined);
  const listed = office.ok ? await office.value.call('listMembers', {}) : office;
  if (!listed.ok) return listed;
  if (json === true) print(JSON.stringify(listed.value.members));
  else for (const member of listed.value.members) print(cliText[language].member(member));
  return ok(0);
}
