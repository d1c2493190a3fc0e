/** `tonglian members`: who was invited into an office, and what became of it. */
import { cliText } from '../text/cli';
import { words } from './arguments';
import { language, print, sayProblem } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, account: { type: 'string' }, json: { type: 'boolean' } } as const;

export async function members(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const { server, account, json } = asked.values;
  if (typeof server !== 'string') {
    sayProblem({ code: 'input-invalid', at: '--server' });
    return 2;
  }
  const office = await serverOffice(server, asked.file, typeof account === 'string' ? account : undefined);
  const listed = office.ok ? await office.value.call('listMembers', {}) : office;
  if (!listed.ok) {
    sayProblem(listed.problem);
    return 2;
  }
  if (json === true) print(JSON.stringify(listed.value.members));
  else for (const member of listed.value.members) print(cliText[language].member(member));
  return 0;
}
