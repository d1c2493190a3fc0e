/** `tonglian workspace`: the operator's own command, against the storage account or the trial server of this machine. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { problems } from '../../shared/contract/problems';
import type { ProblemCode } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { operatorText } from '../../shared/text/operator';
import { type Language, sentence } from '../../shared/text/sentence';
import { officeLogs } from '../log/office-logs';
import { tableStore } from '../log/table';
import { storageAccount } from '../storage/account';
import { type AdministratorInvitation, inviteAdministrator } from './workspace';

const language: Language = /^en/i.test(process.env.TONGLIAN_LANG ?? '') ? 'en' : 'zh';
const text = operatorText[language];

/** @returns 0 done, 2 unusable input. */
export async function workspace(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (asked === undefined) {
    process.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const { act, name, server, account } = asked;
  const invited = server === undefined ? await inStorage(act, name, account) : await atServer(act, name, server);
  if (!invited.ok) {
    const { at } = invited.problem;
    process.stderr.write(`${at === undefined ? '' : `${at} `}${sentence(invited.problem, language)}\n`);
    return 2;
  }
  // The code alone on standard output, so that it can be handed on by a script.
  process.stdout.write(`${invited.value.code}\n`);
  process.stderr.write(`${text.made(act, name, invited.value.until)}\n`);
  return 0;
}

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { server: { type: 'string' }, account: { type: 'string' } },
    });
    const [act, name, ...more] = positionals;
    if ((act !== 'create' && act !== 'invite') || name === undefined || more.length > 0) return undefined;
    return { act, name, ...values } as const;
  } catch {
    return undefined;
  }
}

/** `--account NAME` by the identity of `az login`; else the settings that the functions themselves would read. */
async function inStorage(
  act: 'create' | 'invite',
  name: string,
  account: string | undefined,
): Promise<Result<AdministratorInvitation>> {
  const { TONGLIAN_CLOUD } = process.env;
  const environment =
    account === undefined ? process.env : { AzureWebJobsStorage__accountName: account, TONGLIAN_CLOUD };
  let storage: ReturnType<typeof storageAccount>;
  try {
    storage = storageAccount(environment);
  } catch {
    return fail({ code: 'input-invalid', at: '--account' });
  }
  const log = officeLogs({ store: tableStore(storage) });
  return inviteAdministrator(log, act, name, new Uint8Array(randomBytes(20)));
}

const invitation = z.object({ code: z.string(), until: z.string() });
const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]; // safe: the table is const and not empty
const refused = z.object({ code: z.enum(codes), detail: z.record(z.string(), z.string()).optional() });

async function atServer(
  act: 'create' | 'invite',
  name: string,
  server: string,
): Promise<Result<AdministratorInvitation>> {
  let answer: unknown;
  try {
    const url = new URL('local/workspaces', `${server.replace(/\/+$/, '')}/`);
    url.searchParams.set('act', act);
    url.searchParams.set('name', name);
    answer = await (await fetch(url, { method: 'POST' })).json();
  } catch {
    return fail({ code: 'service-away', detail: { server } });
  }
  const made = invitation.safeParse(answer);
  if (made.success) return ok(made.data);
  const problem = refused.safeParse(answer);
  if (!problem.success) return fail({ code: 'service-away', detail: { server } });
  const { code, detail } = problem.data;
  return fail(detail === undefined ? { code } : { code, detail });
}
