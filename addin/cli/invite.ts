/** `tonglian invite`: an administrator's invitation for somebody else; the code is made here and stays here. */
import { longestWait, memberRole } from '../../shared/office/member/acts';
import { onceCode, onceHash, readOnceCode } from '../../shared/office/once-code';
import { fail, ok, type Result } from '../../shared/result';
import { problemOf } from '../live/send';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { language, print, say } from './say';
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

export const invite = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(
  asked: string,
  { server, workspace = '', account, name, person, days = '7' }: Words['values'],
): Promise<Result<number>> {
  const role = memberRole.safeParse(asked);
  const wait = Number(days);
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  if (!role.success) return fail({ code: 'input-invalid', at: asked });
  if (!Number.isInteger(wait) || wait < 1 || wait > longestWait) return fail({ code: 'input-invalid', at: '--days' });
  const office = await serverOffice(server, String(workspace), typeof account === 'string' ? account : undefined);
  if (!office.ok) return office;
  const code = onceCode(office.value.workspace, crypto.getRandomValues(new Uint8Array(20)));
  const read = readOnceCode(code);
  if (read === undefined) throw new Error('a code that cannot be read');
  const given = {
    id: hex(16),
    type: 'invite' as const,
    record: `v${hex(10)}`,
    role: role.data,
    person: typeof person === 'string' ? person : null,
    hash: onceHash('invitation', read),
    days: wait,
    personal: typeof name === 'string' ? { name } : {},
  };
  const sent = await office.value.call('postCommands', { body: { commands: [given] } });
  if (!sent.ok) return sent;
  const [answer] = sent.value.results;
  if (answer === undefined || answer.status === 'refused') return fail(problemOf(answer?.problem ?? null));
  print(code);
  say(cliText[language].invited(wait));
  return ok(0);
}
