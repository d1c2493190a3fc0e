/** `tonglian members`: who was invited into an office, and what became of it; `--end` takes somebody's access away. */
import { derivedId } from '../../shared/log/hash';
import { invitationId } from '../../shared/office/member/acts';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import { allPages } from '../live/all-pages';
import { problemOf } from '../live/send';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { language, print } from './say';
import { serverOffice } from './server-office';

const options = {
  server: { type: 'string' },
  account: { type: 'string' },
  end: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const members = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(workspace: string, { server, account, end, json }: Words['values']): Promise<Result<number>> {
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const office = await serverOffice(server, workspace, typeof account === 'string' ? account : undefined);
  if (!office.ok) return office;
  const ended = typeof end === 'string' ? await endMember(office.value, end) : ok(null);
  if (!ended.ok) return ended;
  const listed = await allPages((query) => office.value.call('listMembers', { query }));
  if (!listed.ok) return listed;
  if (json === true) print(JSON.stringify(listed.value));
  else for (const member of listed.value) print(cliText[language].member(member));
  return ok(0);
}

/** 停用: the invitation, taken up or not, is good for nothing from now on. */
async function endMember(office: Office, record: string): Promise<Result<null>> {
  if (!invitationId.safeParse(record).success)
    return fail({ code: 'input-invalid', at: '--end', detail: { text: record } });
  const command = { id: derivedId('end-member', office.workspace, record), type: 'end-member', record } as const;
  const said = await office.call('postCommands', { body: { commands: [command] } });
  if (!said.ok) return said;
  const [answer] = said.value.results;
  return answer === undefined || answer.status === 'refused' ? fail(problemOf(answer?.problem ?? null)) : ok(null);
}
