/** `tonglian check`: printed figures that do not add up, and rules that cannot be followed. */
import { ok, type Result } from '../../shared/result';
import { cliText } from '../text/cli';
import type { Words } from './arguments';
import { command } from './command';
import { findingsOf } from './findings';
import { openFile } from './read-file';
import { language, print } from './say';

export const check = (args: readonly string[]): Promise<number> => command(args, { json: { type: 'boolean' } }, run);

async function run(file: string, { json }: Words['values']): Promise<Result<number>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const issues = findingsOf(opened.value.grids);
  if (json) print(JSON.stringify({ issues }, null, 1));
  else {
    for (const { at, sentence: line } of issues) print(`${at}  ${line}`);
    if (issues.length === 0) print(cliText[language].noIssues);
  }
  return ok(issues.length > 0 ? 1 : 0);
}
