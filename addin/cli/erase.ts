/** `tonglian erase`: names, titles and texts of a record go for good. */
import { cliText } from '../text/cli';
import { words } from './arguments';
import { language, print, sayProblem } from './say';
import { serverOffice } from './server-office';

const options = { server: { type: 'string' }, workspace: { type: 'string' } } as const;

export async function erase(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const { server, workspace = '' } = asked.values;
  if (typeof server !== 'string') {
    sayProblem({ code: 'input-invalid', at: '--server' });
    return 2;
  }
  const office = await serverOffice(server, String(workspace));
  const result = office.ok ? await office.value.call('eraseRecord', { record: asked.file }) : office;
  if (!result.ok) {
    sayProblem(result.problem);
    return 2;
  }
  print(cliText[language].erased(result.value.erased));
  return 0;
}
