/** `tonglian erase`: names, titles and texts of a record go for good. */
import { fail, ok, type Result } from '../../shared/result';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { language, print } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, workspace: { type: 'string' }, account: { type: 'string' } } as const;

export const erase = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(record: string, { server, workspace = '', account }: Words['values']): Promise<Result<number>> {
  if (typeof server !== 'string') return fail({ code: 'input-invalid', at: '--server' });
  const office = await serverOffice(server, String(workspace), typeof account === 'string' ? account : undefined);
  const result = office.ok ? await office.value.call('eraseRecord', { record }) : office;
  if (!result.ok) return result;
  print(cliText[language].erased(result.value.erased));
  return ok(0);
}
