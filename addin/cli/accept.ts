/** `tonglian accept`: the account of the token takes up an invitation. */
import { readOnceCode } from '../../shared/office/once-code';
import { fail, ok, type Result } from '../../shared/result';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { language, print } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, account: { type: 'string' } } as const;

export const accept = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(text: string, { server, account }: Words['values']): Promise<Result<number>> {
  const code = readOnceCode(text);
  if (code === undefined) return fail({ code: 'invitation-unknown' });
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const office = await serverOffice(server, code.workspace, typeof account === 'string' ? account : undefined);
  const self = office.ok ? await office.value.call('acceptInvitation', { body: { code: text } }) : office;
  if (!self.ok) return self;
  const { workspace, role, name } = self.value;
  print(cliText[language].accepted(workspace, role, name));
  return ok(0);
}
