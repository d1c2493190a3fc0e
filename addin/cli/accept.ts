/** `tonglian accept`: the account of the token takes up an invitation. */
import { readInvitationCode } from '../../shared/office/member/code';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { language, print, sayProblem } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, account: { type: 'string' } } as const;

export async function accept(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const { server, account } = asked.values;
  const code = readInvitationCode(asked.file);
  if (typeof server !== 'string' || code === undefined) {
    sayProblem(code === undefined ? { code: 'invitation-unknown' } : { code: 'input-invalid', at: '--server' });
    return 2;
  }
  const office = await serverOffice(server, code.workspace, typeof account === 'string' ? account : undefined);
  const self = office.ok ? await office.value.call('acceptInvitation', { body: { code: asked.file } }) : office;
  if (!self.ok) {
    sayProblem(self.problem);
    return 2;
  }
  const { workspace, role, name } = self.value;
  print(cliText[language].accepted(workspace, role, name));
  return 0;
}
