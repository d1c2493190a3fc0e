/** `tonglian invite`: an administrator's invitation for somebody else; the code is made here and stays here. */
import { longestWait, memberRole } from '../../shared/office/member/acts';
import { invitationCode, invitationHash, readInvitationCode } from '../../shared/office/member/code';
import { isCode } from '../api/http';
import { cliText } from '../text/cli';
import { words } from './arguments';
import { language, print, say, sayProblem } from './say';
import { serverOffice } from './server-office';

const options = {
  server: { type: 'string' },
  workspace: { type: 'string' },
  account: { type: 'string' },
  name: { type: 'string' },
  person: { type: 'string' },
  days: { type: 'string' },
} as const;

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export async function invite(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const { server, workspace = '', account, name, person, days = '7' } = asked.values;
  const role = memberRole.safeParse(asked.file);
  const wait = Number(days);
  const wrong =
    typeof server !== 'string'
      ? '--server'
      : !role.success
        ? asked.file
        : !Number.isInteger(wait) || wait < 1 || wait > longestWait
          ? '--days'
          : undefined;
  if (wrong !== undefined || typeof server !== 'string' || !role.success) {
    sayProblem({ code: 'input-invalid', at: wrong ?? '' });
    return 2;
  }
  const office = await serverOffice(server, String(workspace), typeof account === 'string' ? account : undefined);
  if (!office.ok) {
    sayProblem(office.problem);
    return 2;
  }
  const code = invitationCode(office.value.workspace, crypto.getRandomValues(new Uint8Array(20)));
  const read = readInvitationCode(code);
  if (read === undefined) throw new Error('a code that cannot be read');
  const command = {
    id: hex(16),
    type: 'invite' as const,
    record: `v${hex(10)}`,
    role: role.data,
    person: typeof person === 'string' ? person : null,
    hash: invitationHash(read),
    days: wait,
    personal: typeof name === 'string' ? { name } : {},
  };
  const sent = await office.value.call('postCommands', { body: { commands: [command] } });
  const [answer] = sent.ok ? sent.value.results : [];
  if (!sent.ok || answer === undefined || answer.status === 'refused') {
    const code = answer?.problem?.code ?? '';
    sayProblem(sent.ok ? { code: isCode(code) ? code : 'internal' } : sent.problem);
    return 2;
  }
  print(code);
  say(cliText[language].invited(wait));
  return 0;
}
